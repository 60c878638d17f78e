"""
What the reader wants to know besides the graph: where things were written, what was asked for, and which places
Airflow 3.3.2 would refuse although we can read on. The reader sets `sink` before each file; without one nothing is kept.
"""

import os
import sys

_HERE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Sink:
    """Collects what one file says."""

    def __init__(self):
        self.refusals = []
        self.variables = {}
        self.connections = {}
        self.environment = {}
        self.stubs = {}
        #: id → (code, what stands at each of its instructions): asked for again with each task of a long file.
        self.positions = {}

    def refuse(self, code, says, instead=None, change=None, place=None):
        """Airflow would refuse at `place`, with these words; `change` tells how to mend it (see dag_reader/fixes.py)."""
        self.refusals.append(
            {"code": code, "says": says, "instead": instead, "change": change, "place": place or caller_place()}
        )


sink = Sink()


def is_ours(filename):
    """Is this file part of what records, rather than the user's?"""
    return filename.startswith(_HERE) or filename.startswith("<")


def caller_frame():
    """The innermost frame of the user's code, or None."""
    frame = sys._getframe(1)
    while frame is not None:
        filename = frame.f_code.co_filename
        if filename.startswith("/files/"):
            return frame
        frame = frame.f_back
    return None


def user_frames():
    """All frames of the user's code, innermost first."""
    found = []
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code.co_filename.startswith("/files/"):
            found.append(frame)
        frame = frame.f_back
    return found


def place_of(frame):
    """(file, line, column, end line, end column) of what the frame is at; lines and columns from 1."""
    code = frame.f_code
    known = sink.positions.get(id(code))
    if known is None:
        known = sink.positions[id(code)] = (code, list(code.co_positions()))
    at = frame.f_lasti // 2
    position = known[1][at] if 0 <= at < len(known[1]) else (None,)
    if position[0] is not None:
        line, end, column, end_column = position
        return (code.co_filename, line, (column or 0) + 1, end or line, (end_column or 0) + 1)
    return (code.co_filename, frame.f_lineno, 1, frame.f_lineno, 1)


def caller_place():
    frame = caller_frame()
    return place_of(frame) if frame else None


def call_places():
    """The places of all calls that led here through the user's code, innermost first."""
    return [place_of(frame) for frame in user_frames()]
