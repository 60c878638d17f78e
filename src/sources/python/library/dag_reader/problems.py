"""What is wrong with a file, where, and in whose words."""

import traceback

from airflow._record import notes

from .fixes import edits_for
from .old_imports import _edges


class LoadStopped(BaseException):
    """Raised in a file that does not come to an end in time."""


_HINTS = {
    SystemExit: ("exit", "the file ends Python (sys.exit) while it is read; Airflow would lose the process that reads it"),
    LoadStopped: ("timeout", "the file was stopped: it was still being read at the time limit"),
    KeyboardInterrupt: ("timeout", "the file was stopped: it was still being read at the time limit"),
    MemoryError: ("memory", "MemoryError: the file needs more memory than it may have here"),
    RecursionError: ("fault", None),
}


def fault(problem, source):
    """(the problem, does it end the reading of this file): an exception that came out of a file while it ran."""
    code, text = _HINTS.get(type(problem), ("fault", None))
    if getattr(problem, "name", None) and isinstance(problem, ImportError) and "no way to the browser" in str(problem):
        code = "blocked"
    if isinstance(problem, OSError) and "no network" in str(problem):
        code = "network"
    says = text or f"{type(problem).__name__}: {problem}".rstrip(": ")
    frames = [one for one in _frames(problem) if one.filename.startswith("/files/")]
    own = [one for one in frames if one.filename == source.path]
    place = _span(own[-1], source) if own else [1, 1, 1, 1]
    if own and frames[-1] is not own[-1]:
        inner = frames[-1]
        says += f" (in {inner.filename.removeprefix('/files/')}, line {inner.lineno})"
    if isinstance(problem, SyntaxError) and problem.filename and problem.filename != source.path:
        says += f" (in {problem.filename.removeprefix('/files/')}, line {problem.lineno})"
    ends = isinstance(problem, (SystemExit, LoadStopped, KeyboardInterrupt, MemoryError))
    return {"file": source.path, **_edges(place), "code": code, "text": says, "fix": None, "fault": True}, ends


def _frames(problem):
    try:
        return traceback.extract_tb(problem.__traceback__)
    except Exception:  # noqa: BLE001 - a broken source must not hide the fault itself.
        return []


def _span(frame, source):
    line = frame.lineno or 1
    if frame.colno is None:
        return [line, 1, line, 1]
    end_line = frame.end_lineno or line
    return [line, source.column(line, frame.colno), end_line, source.column(end_line, frame.end_colno or 0)]


def syntax_fault(path, problem):
    """A file that is not Python."""
    line = getattr(problem, "lineno", None) or 1
    column = max(1, getattr(problem, "offset", None) or 1)
    end_line = getattr(problem, "end_lineno", None) or line
    end_column = getattr(problem, "end_offset", None) or column
    if (end_line, end_column) < (line, column):
        end_line, end_column = line, column
    text = getattr(problem, "msg", None) or str(problem)
    span = [line, column, end_line, max(1, end_column)]
    says = f"{type(problem).__name__}: {text}"
    return {"file": path, **_edges(span), "code": "syntax", "text": says, "fix": None, "fault": True}


def whole_file(path, text, place, source_of, code):
    """Something wrong with a DAG as a whole, at the place where it is made."""
    own = place if place and place[0] == path else None
    known = source_of(path)
    span = known.place(own) if own and known else [1, 1, 1, 1]
    return {"file": path, **_edges(span), "code": code, "text": text, "fix": None, "fault": code != "duplicate-dag"}


def refusal(one, source_of):
    """A place that Airflow 3.3.2 would refuse and that was read on from."""
    place = one["place"]
    path = place[0] if place else notes.sink.refusals and "/files/?"
    source = source_of(path)
    span = source.place(place) if place and source else [1, 1, 1, 1]
    edits = edits_for(one["change"], source, place) if source else None
    instead = one["instead"]
    fix = {"text": instead, "edits": edits} if edits else None
    text = one["says"] + (f". Write instead: {instead}" if instead and "=" in instead[:40] else f". Instead: {instead}" if instead else "")
    if edits and (edits[0]["line"], edits[0]["column"]) >= (span[0], span[1]) and one["change"]:
        span = [edits[0]["line"], edits[0]["column"], edits[0]["end_line"], edits[0]["end_column"]]
    return {"file": path, **_edges(span), "code": one["code"], "text": text, "fix": fix}


def missing_helper(name, one, source_of):
    """A module of the user's own that is not among the files."""
    place = one["place"]
    source = source_of(place[0])
    span = source.place(place) if source else [place[1], place[2], place[3], place[4]]
    text = (
        f"ModuleNotFoundError: No module named {name!r}. If it is a helper of yours, open the folder that has it; "
        "until then what comes from it is a stand-in"
    )
    return {"file": place[0], **_edges(span), "code": "missing-module", "text": text, "fix": None}
