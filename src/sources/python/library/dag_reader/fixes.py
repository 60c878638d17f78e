"""Makes an edit of what `notes.Sink.refuse` was told to change."""

import ast

from .old_imports import _edges


def edits_for(change, source, place):
    """The edits that mend one refusal, or None where the argument is not written out in this file."""
    if change is None:
        return None
    if "drop" in change:
        return _drop(source, change["drop"], place)
    if "rename" in change:
        return _rename(source, change["rename"], change["to"], place)
    return _value(source, change["value"], change["to"], place)


def _rename(source, old, new, place):
    keyword = source.keyword(old, place)
    if keyword is not None:
        line, column, _, _ = source.span(keyword)
        return [{"line": line, "column": column, "end_line": line, "end_column": column + len(old), "text": new}]
    entry = source.key(old)
    return [{**_edges(source.span(entry[0])), "text": repr(new).replace("'", '"')}] if entry else None


def _value(source, name, new, place):
    keyword = source.keyword(name, place)
    if keyword is not None and isinstance(keyword.value, (ast.Constant, ast.Attribute)):
        return [{**_edges(source.span(keyword.value)), "text": new.replace("'", '"')}]
    return None


def _drop(source, name, place):
    """Takes out an argument with its comma, and the line if nothing else stands on it."""
    keyword = source.keyword(name, place)
    if keyword is None:
        entry = source.key(name)
        return _cut(source, entry[0], entry[1]) if entry else None
    return _cut(source, keyword, keyword)


def _cut(source, first, last):
    line, column, _, _ = source.span(first)
    _, _, end_line, end_column = source.span(last)
    after = source.lines[end_line - 1][end_column - 1 :]
    stripped = after.lstrip()
    if stripped.startswith(","):
        end_column += len(after) - len(stripped) + 1
        rest = source.lines[end_line - 1][end_column - 1 :]
        before = source.lines[line - 1][: column - 1]
        if not before.strip() and not rest.strip():
            return [{"line": line, "column": 1, "end_line": end_line + 1, "end_column": 1, "text": ""}]
        end_column += len(rest) - len(rest.lstrip())
        return [{"line": line, "column": column, "end_line": end_line, "end_column": end_column, "text": ""}]
    # The last argument: the comma before it goes with it, wherever that stands.
    at = (line, column)
    text = source.lines[line - 1][: column - 1]
    while not text.strip() and line > 1:
        line -= 1
        text = source.lines[line - 1]
    text = text.rstrip()
    if text.endswith(","):
        at = (line, len(text.encode("utf-16-le")) // 2)
    return [{"line": at[0], "column": at[1], "end_line": end_line, "end_column": end_column, "text": ""}]
