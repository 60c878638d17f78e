"""Names that templates and task functions of Airflow 2 use and that a task of Airflow 3 is not given."""

import ast
import re

from .old_imports import _edges

#: Old name → what to write instead, or None where a word must do.
OLD_NAMES = {
    "execution_date": "logical_date",
    "next_execution_date": None,
    "prev_execution_date": None,
    "prev_execution_date_success": None,
    "next_ds": None,
    "next_ds_nodash": None,
    "prev_ds": None,
    "prev_ds_nodash": None,
    "yesterday_ds": None,
    "yesterday_ds_nodash": None,
    "tomorrow_ds": None,
    "tomorrow_ds_nodash": None,
}
_ADVICE = {
    "yesterday_ds": "{{ macros.ds_add(ds, -1) }}",
    "tomorrow_ds": "{{ macros.ds_add(ds, 1) }}",
    "next_execution_date": "{{ data_interval_end }}",
    "next_ds": "{{ data_interval_end | ds }}",
    "prev_execution_date": "{{ prev_data_interval_start_success }}",
    "prev_ds": "{{ macros.ds_add(ds, -1) }}",
}
_TEMPLATE = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_NAME = re.compile(rf"(?<![\w.'\"\[])({'|'.join(sorted(OLD_NAMES, key=len, reverse=True))})(?!\w)")


def old_templates(source):
    """The problems of one file, one a name and line."""
    found = []
    for node in source.nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "{" in node.value:
            found += _in_text(source, node)
    return found


def _in_text(source, node):
    """A name's place is known where the text stands on its lines as written."""
    found = []
    for line in range(node.lineno, node.end_lineno + 1):
        text = source.lines[line - 1]
        start = node.col_offset if line == node.lineno else 0
        end = node.end_col_offset if line == node.end_lineno else len(text)
        if not text.isascii():
            start, end = 0, len(text)
        for template in _TEMPLATE.finditer(text):
            for one in _NAME.finditer(text, template.start(), template.end()):
                if start <= one.start() and one.end() <= end:
                    found.append(_problem(source, line, one))
    return found


def _problem(source, line, match):
    name = match.group(1)
    new = OLD_NAMES[name]
    before = source.lines[line - 1]
    column = len(before[: match.start()].encode("utf-16-le")) // 2 + 1
    span = [line, column, line, column + len(name)]
    says = f"jinja2.exceptions.UndefinedError: {name!r} is undefined"
    instead = "{{ " + new + " }}" if new else _ADVICE.get(name, "work it out from {{ logical_date }}")
    fix = {"text": new, "edits": [{**_edges(span), "text": new}]} if new else None
    text = f"{says} (when the task runs). Write instead: {instead}"
    return {"file": source.path, **_edges(span), "code": "old-template", "text": text, "fix": fix}
