"""What a file finds around it while it is read: an environment that answers, a console that is not shown, no way out."""

import builtins
import contextlib
import io
import os
import sys
import time

from airflow._paths.finder import AirflowFinder
from airflow._record import notes

from .modules import BLOCKED, FirstFinder, MissingFinder, overlay
from .stubs import write_stubs_as_text


class Environment(dict):
    """`os.environ`: what the person gave; an unknown name that a file insists on answers with itself, and is noted."""

    given = {}

    def __init__(self):
        super().__init__({"HOME": "/files", "PATH": "/usr/bin", "AIRFLOW_HOME": "/files", **self.given})

    def __missing__(self, name):
        notes.sink.environment[name] = True
        return str(name)

    def get(self, name, default=None):
        if name not in self:
            notes.sink.environment[name] = True
        return dict.get(self, name, default)

    def copy(self):
        return dict(self)


def _getenv(name, default=None):
    return os.environ.get(name, default)


class _Overlaid(AirflowFinder):
    """As AirflowFinder, but modules that the user's files have under `airflow.` are theirs (Airflow's own examples)."""

    def __init__(self, roots):
        self.roots = roots

    def find_spec(self, fullname, path=None, target=None):
        if ".example_dags" in fullname:
            import importlib.util

            found = overlay(fullname, self.roots)
            if found:
                return importlib.util.spec_from_file_location(
                    fullname, found[0], submodule_search_locations=[os.path.dirname(found[0])] if found[1] else None
                )
        return super().find_spec(fullname, path, target)


class _Quiet(io.StringIO):
    """Takes what is printed and keeps nothing."""

    def write(self, text):
        return len(text)


@contextlib.contextmanager
def stdout_of():
    """While a file runs nothing that it prints is shown."""
    out, err = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _Quiet(), _Quiet()
    try:
        yield
    finally:
        sys.stdout, sys.stderr = out, err


@contextlib.contextmanager
def lines_told():
    """Tells each line of the user's files before it runs for the first time: the last one told is where a file hangs."""
    told = set()

    def trace(frame, event, _):
        path = frame.f_code.co_filename
        if not path.startswith("/files/"):
            return None
        if event == "line" and (path, frame.f_lineno) not in told:
            told.add((path, frame.f_lineno))
            os.write(1, f"::line {frame.f_lineno} {path}\n".encode())
        return trace

    with stdout_of():
        sys.settrace(trace)
        try:
            yield
        finally:
            sys.settrace(None)


def bar_the_way_out():
    """Before each file: what runs Python here puts modules of its own back that lead out of it."""
    for name in [one for one in sys.modules if one.partition(".")[0] in BLOCKED]:
        del sys.modules[name]


def _no_exit(code=0):
    raise SystemExit(code)


def _no_network(*args, **kwargs):
    raise OSError("no network: a file is read without any connection to elsewhere")


def _no_wait(seconds=0):
    """Nobody waits for anything while a file is read."""


def _no_input(prompt=""):
    raise EOFError("EOF when reading a line")


def settle(roots):
    """Sets it all up once; gives the finder that knows which imports may fail."""
    sys.dont_write_bytecode = True
    write_stubs_as_text()
    missing = MissingFinder()
    sys.meta_path[:] = [
        FirstFinder(missing),
        _Overlaid(roots),
        *[one for one in sys.meta_path if type(one).__name__ != "JsFinder"],
        missing,
    ]
    sys.base_path = [one for one in sys.path if one and not one.startswith("/files")]
    os._exit = os.abort = _no_exit
    os.getenv = _getenv
    os.system = os.popen = _no_network
    time.sleep = _no_wait
    builtins.input = _no_input
    builtins.exit = builtins.quit = _no_exit
    _cut_network()
    return missing


def _cut_network():
    import socket

    socket.socket.connect = socket.socket.connect_ex = _no_network
    socket.create_connection = _no_network
    socket.getaddrinfo = socket.gethostbyname = _no_network
