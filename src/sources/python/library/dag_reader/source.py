"""A file of the user's as text and tree: places, and what stands where."""

import ast
import functools


class Source:
    """
    Lines and columns are told from 1; a column counts UTF-16 units, as editors do. What is looked up again and again, for
    each task of a file, is worked out once.
    """

    def __init__(self, path, text):
        self.path = path
        self.text = text
        self.lines = text.split("\n")
        self.tree = ast.parse(text, path)

    def column(self, line, offset):
        """The column for an offset in bytes, as Python's own places have it."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        if text.isascii():
            return offset + 1
        return len(text.encode()[:offset].decode(errors="ignore").encode("utf-16-le")) // 2 + 1

    def span(self, node):
        """[line, column, end line, end column] of a node of the tree."""
        return [
            node.lineno,
            self.column(node.lineno, node.col_offset),
            node.end_lineno,
            self.column(node.end_lineno, node.end_col_offset),
        ]

    def place(self, place):
        """The same for a place told by a running frame."""
        _, line, column, end_line, end_column = place
        return [line, self.column(line, column - 1), end_line, self.column(end_line, end_column - 1)]

    @functools.cached_property
    def nodes(self):
        """Everything in the tree, from the outside in."""
        return list(ast.walk(self.tree))

    @functools.cached_property
    def _calls(self):
        return [node for node in self.nodes if isinstance(node, ast.Call)]

    def calls(self):
        return self._calls

    @functools.cached_property
    def _functions(self):
        found = {}
        for node in self.nodes:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                found.setdefault(node.name, []).append(node)
        return found

    def function_at(self, name, line):
        """The `def` of that name that begins at a line, with its decorators; None where there is none."""
        for node in self._functions.get(name, ()):
            first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
            if first <= line <= node.lineno:
                return node
        return None

    @functools.cached_property
    def guarded_imports(self):
        """The lines on which an import may fail: those of a `try` that says what happens then."""
        found = set()
        for node in self.nodes:
            if not isinstance(node, ast.Try):
                continue
            names = set()
            for handler in node.handlers:
                kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
                names |= {getattr(kind, "id", "ImportError") for kind in kinds}
            if names & _IMPORT_ERRORS:
                for statement in node.body:
                    found |= _import_lines(statement)
        return found

    @functools.cached_property
    def type_checking_imports(self):
        """The lines of imports for type checkers only, which never run."""
        found = set()
        for node in self.nodes:
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
                for statement in node.body:
                    found |= _import_lines(statement)
        return found

    def call_at(self, place):
        """The call that a frame is at."""
        _, line, column, end_line, end_column = place
        for node in self.calls():
            if (node.lineno, node.col_offset + 1, node.end_lineno, node.end_col_offset + 1) == (
                line,
                column,
                end_line,
                end_column,
            ):
                return node
        return None

    def keyword(self, name, place):
        """The argument of that name: of the call at the place, else the first written anywhere in the file."""
        call = self.call_at(place) if place else None
        if call is not None:
            for one in call.keywords:
                if one.arg == name:
                    return one
        for node in self.calls():
            for one in node.keywords:
                if one.arg == name:
                    return one
        return None

    def key(self, name):
        """The first key of that name in a dict that is written out."""
        for node in self.nodes:
            if isinstance(node, ast.Dict):
                for key, value in zip(node.keys, node.values):
                    if isinstance(key, ast.Constant) and key.value == name:
                        return key, value
        return None

    def call_of(self, keyword):
        return next((node for node in self.calls() if keyword in node.keywords), None)


_IMPORT_ERRORS = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException"}


def _import_lines(statement):
    return {one.lineno for one in ast.walk(statement) if isinstance(one, (ast.Import, ast.ImportFrom))}


def names_bound(statement):
    """Names that a statement would have given a value."""
    found = []
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.append(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.append(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            found += [one.asname or one.name.partition(".")[0] for one in node.names if one.name != "*"]
    return found
