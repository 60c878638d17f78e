"""Reads one DAG file: runs it, collects its DAGs, and says what went wrong where. The worker calls `prepare` and `read_file`."""

import ast
import hashlib
import importlib.util
import json
import os
import random
import sys
import types

from airflow._record import contexts, notes, secrets
from airflow._record.dag import DAG
from airflow._record.setup_teardown import SetupTeardownContext

from . import stubs
from .facts import describe_facts, group_over
from .graph import describe_dag
from .modules import forget_user_modules
from .old_imports import old_imports
from .old_templates import old_templates
from .problems import fault, missing_helper, refusal, syntax_fault, whole_file
from .sandbox import Environment, bar_the_way_out, lines_told, settle, stdout_of
from .source import Source, names_bound

#: Path → Source of the files read so far; emptied when files change.
_sources = {}
_roots = []
_finders = settle(_roots)
#: Given up when memory runs out, so that there is some to say so with.
_reserve = bytearray(4_000_000)
#: After so many faults in one file the rest of it is left alone.
_MOST_FAULTS = 20


def prepare(request):
    """Takes, as JSON, what holds for all files: Variables, Connections, environment, folder of the DAGs."""
    given = json.loads(request)
    _sources.clear()
    secrets.given_variables.clear()
    secrets.given_variables.update(given["variables"])
    secrets.given_connections.clear()
    secrets.given_connections.update(given["connections"])
    secrets.folders["dags_folder"] = given["dags_folder"]
    Environment.given = given["environment"]


def source_of(path):
    """The source of a file of the user's, or None where it is none or cannot be parsed."""
    if not path.startswith("/files/"):
        return None
    if path not in _sources:
        try:
            with open(path, "rb") as file:
                _sources[path] = Source(path, importlib.util.decode_source(file.read()))
        except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
            _sources[path] = None
    return _sources[path]


def read_file(path, roots="[]", trace=False):
    """
    Everything known of one file, as JSON: `dags`, `facts`, `problems`, and what it asked for. Modules are looked for in
    the folders of `roots`, a JSON list. With `trace` every line tells itself before it runs.
    """
    _roots[:] = json.loads(roots)
    if not _reserve:
        _reserve.extend(bytes(4_000_000))
    _begin(path)
    problems = []
    module_name = f"unusual_prefix_{hashlib.sha1(path.encode()).hexdigest()}_{os.path.splitext(os.path.basename(path))[0]}"
    module = types.ModuleType(module_name)
    module.__file__ = path
    sys.modules[module_name] = module
    source = None
    try:
        with open(path, "rb") as file:
            text = importlib.util.decode_source(file.read())
        source = _sources[path] = Source(path, text)
        compile(source.tree, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OSError) as problem:
        problems.append(syntax_fault(path, problem))
    if source is not None:
        _finders.guarded[path] = source.guarded_imports
        with lines_told() if trace else stdout_of():
            _run(source, module, problems)
    found = _collect(module, module_name, path, problems)
    problems += [refusal(one, source_of) for one in notes.sink.refusals]
    for one in dict.fromkeys([path, *_helpers()]):
        known = source_of(one)
        if known is not None:
            problems += old_imports(known) + old_templates(known)
    problems += [missing_helper(name, one, source_of) for name, one in notes.sink.stubs.items() if one["kind"] == "helper"]
    answer = {**found, "problems": _tidy(problems), **_asked()}
    forget_user_modules()
    return json.dumps(answer, ensure_ascii=True, default=str)


def _begin(path):
    forget_user_modules()
    bar_the_way_out()
    notes.sink = notes.Sink()
    contexts.DagContext.clear()
    contexts.TaskGroupContext.clear()
    contexts.made_dags.clear()
    contexts.registered_dags.clear()
    SetupTeardownContext.clear()
    stubs.forget()
    random.seed(0)
    os.environ = Environment()
    os.chdir(_roots[0] if _roots and os.path.isdir(_roots[0]) else "/")
    sys.path[:] = [*sys.base_path, *_roots, os.path.dirname(path)]
    sys.path_importer_cache.clear()
    sys.argv = [path]
    sys.setrecursionlimit(400)


def _run(source, module, problems):
    """Runs the whole; where a statement fails, its names become stand-ins and the next ones go on."""
    statements = source.tree.body
    flags = 0
    for one in statements:
        if isinstance(one, ast.ImportFrom) and one.module == "__future__":
            import __future__

            for name in one.names:
                flags |= getattr(__future__, name.name).compiler_flag
    at = 0
    if statements and isinstance(statements[0], ast.Expr) and isinstance(statements[0].value, ast.Constant):
        module.__doc__ = statements[0].value.value
    while at < len(statements) and len(problems) < _MOST_FAULTS:
        rest = ast.Module(body=statements[at:], type_ignores=[])
        try:
            code = compile(rest, source.path, "exec", flags=flags, dont_inherit=True)
            exec(code, module.__dict__)
            return
        except BaseException as problem:  # noqa: BLE001 - whatever a file does, the others are read.
            if isinstance(problem, MemoryError):
                _reserve.clear()
            told, ends = fault(problem, source)
            problems.append(told)
            if ends:
                # Whatever it holds is let go of, so that there is room for the files after it.
                problem.__traceback__ = None
                module.__dict__.clear()
                return
            failed = _statement_at(statements, at, problem, source.path)
            for name in names_bound(statements[failed]):
                module.__dict__.setdefault(name, stubs.Stub(name))
            contexts.DagContext.clear()
            contexts.TaskGroupContext.clear()
            SetupTeardownContext.clear()
            at = failed + 1


def _statement_at(statements, at, problem, path):
    """Which statement of the file a fault came from."""
    trace = problem.__traceback__
    line = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path and trace.tb_frame.f_code.co_name == "<module>":
            line = trace.tb_lineno
            break
        trace = trace.tb_next
    for index in range(at, len(statements)):
        one = statements[index]
        first = min([one.lineno, *(each.lineno for each in getattr(one, "decorator_list", []))])
        if line is not None and first <= line <= one.end_lineno:
            return index
    return at


def _collect(module, module_name, path, problems):
    """The DAGs of a file: those its names hold, and those that `with` and `@dag` registered, in the order they were made."""
    held = {id(one) for one in list(module.__dict__.values()) if isinstance(one, DAG)}
    held |= {id(one) for one in contexts.registered_dags}
    dags, facts = {}, {}
    for dag in contexts.made_dags:
        if id(dag) not in held or dag._is_broken or not hasattr(dag, "task_group"):
            continue
        place = dag.made_at[0] if dag.made_at else None
        if dag.dag_id in dags:
            text = f"AirflowDagDuplicatedIdException: two DAGs of this file have the id {dag.dag_id!r}; Airflow keeps one of them"
            problems.append(whole_file(path, text, place, source_of, "duplicate-dag"))
        try:
            dag.validate()
            dags[dag.dag_id] = describe_dag(dag, module_name)
            facts[dag.dag_id] = _facts(dag)
        except BaseException as problem:  # noqa: BLE001 - operators of the user's may answer with anything.
            told = f"{type(problem).__name__}: {problem}"
            problems.append(whole_file(path, told, place, source_of, "dag"))
            dags.pop(dag.dag_id, None)
    return {"dags": dags, "facts": facts}


def _facts(dag):
    def span(places):
        return [{"file": one[0], "span": source_of(one[0]).place(one)} for one in places if source_of(one[0])]

    return {
        "places": span(dag.made_at),
        "tasks": {task.task_id: describe_facts(task, source_of) for task in dag.tasks},
        "groups": {
            key: {
                "places": span(group.made_at),
                "mapped_over": group_over(group.expand_input) if hasattr(group, "expand_input") else None,
            }
            for key, group in dag.task_group_dict.items()
        },
        "default_args": sorted(str(name) for name in dag.default_args),
    }


def _helpers():
    return sorted(
        {
            module.__file__
            for module in list(sys.modules.values())
            if str(getattr(module, "__file__", "") or "").startswith("/files/")
        }
    )


def _asked():
    def place(one):
        known = source_of(one[0]) if one else None
        return {"file": one[0], "span": known.place(one) if known else list(one[1:])} if one else None

    sink = notes.sink
    return {
        "variables": [
            {"name": str(name), "json": one["json"], "default": one["default"], "place": place(one["place"])}
            for name, one in sink.variables.items()
        ],
        "connections": [{"name": str(name), "place": place(one["place"])} for name, one in sink.connections.items()],
        "environment": sorted(sink.environment),
        "stubs": [
            {"module": name, "kind": one["kind"], "place": place(one["place"])} for name, one in sink.stubs.items()
        ],
        "helpers": _helpers(),
    }


def _tidy(problems):
    """Each once, in the order of the lines."""
    found = {}
    for one in problems:
        # A place in a loop is refused once, whatever each round would say.
        said = one["code"] if one["code"].startswith("old-") else one["text"]
        key = (one["file"], one["line"], one["column"], one["end_column"], said)
        found.setdefault(key, one)
    return sorted(found.values(), key=lambda one: (one["file"], one["line"], one["column"]))


