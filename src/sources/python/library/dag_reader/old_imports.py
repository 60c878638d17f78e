"""Imports that Airflow 3.3.2 refuses, each with what it says and, where there is one, the import to write instead."""

import ast

from airflow._paths.known import is_gone, missing_part
from airflow._paths.moves import advice_for, instead_of


def old_imports(source):
    """The problems of one file. Imports that the file itself can do without are left alone."""
    spared = source.guarded_imports | source.type_checking_imports
    found = []
    for node in source.nodes:
        if getattr(node, "lineno", None) in spared:
            continue
        if isinstance(node, ast.ImportFrom) and node.level == 0 and _is_airflow(node.module):
            found += _from(source, node)
        elif isinstance(node, ast.Import):
            found += [_plain(source, node, one.name) for one in node.names if _is_airflow(one.name) and missing_part(one.name)]
    return found


def _is_airflow(module):
    return module == "airflow" or (module or "").startswith("airflow.")


def says_of_module(module):
    return f"ModuleNotFoundError: No module named {missing_part(module)!r}"


def _plain(source, node, module):
    new = instead_of(module, None)
    return _problem(source, node, says_of_module(module), f"import {new[0]}" if new else advice_for(module, None), None)


def _from(source, node):
    module = node.module
    if missing_part(module):
        says = says_of_module(module)
        bad = list(node.names)
    else:
        bad = [
            one
            for one in node.names
            if is_gone(module, one.name) or (module != "airflow" and missing_part(f"{module}.{one.name}") and _is_module(module, one.name))
        ]
        if not bad:
            return []
        says = f"ImportError: cannot import name {bad[0].name!r} from {module!r}"
    if [one.name for one in bad] == ["days_ago"]:
        return [_problem(source, node, says, _DAYS_AGO, _days_ago_edits(source, node, bad[0]))]
    lines, advice = [], []
    kept = [one for one in node.names if one not in bad]
    if kept:
        lines.append(_import(module, kept))
    renamed = []
    by_module = {}
    for one in bad:
        new = instead_of(module, one.name)
        if new is None:
            advice.append(advice_for(module, one.name))
            continue
        alias = one.asname or (one.name if one.name != new[1] else None)
        by_module.setdefault(new[0], []).append(ast.alias(new[1], alias if alias != new[1] else None))
        renamed.append(one)
    lines += [_import(new, names) for new, names in by_module.items()]
    if len(renamed) < len(bad):
        # Part of it has nothing to take its place, so no press can mend it.
        return [_problem(source, node, says, "; ".join([*dict.fromkeys(advice), *lines]), None)]
    indent = " " * node.col_offset
    edit = {**_edges(source.span(node)), "text": f"\n{indent}".join(lines)}
    return [_problem(source, node, says, "; ".join(lines), [edit])]


_DAYS_AGO = 'pendulum.today("UTC").add(days=-N), or better a fixed date'


def _days_ago_edits(source, node, alias):
    """Every call of it is written anew; None where one is not a plain call with a number of days."""
    name = alias.asname or alias.name
    calls = [one for one in source.calls() if isinstance(one.func, ast.Name) and one.func.id == name]
    uses = [one for one in source.nodes if isinstance(one, ast.Name) and one.id == name]
    if len(uses) != len(calls) or any(len(one.args) != 1 or one.keywords for one in calls):
        return None
    kept = [one for one in node.names if one is not alias]
    lines = ["import pendulum", *([_import(node.module, kept)] if kept else [])]
    edits = [{**_edges(source.span(node)), "text": f"\n{' ' * node.col_offset}".join(lines)}]
    for call in calls:
        days = ast.unparse(call.args[0])
        minus = f"-{days}" if days.isidentifier() or days.isdigit() else f"-({days})"
        edits.append({**_edges(source.span(call)), "text": f'pendulum.today("UTC").add(days={minus})'})
    return edits


def _is_module(module, name):
    """Names in lower case that a package without them would have to have as modules."""
    from airflow._paths.known import MODULES

    return module in MODULES and name.islower() and module in ("airflow.operators", "airflow.sensors", "airflow.hooks")


def _import(module, names):
    parts = [f"{one.name} as {one.asname}" if one.asname else one.name for one in names]
    return f"from {module} import {', '.join(parts)}"


def _edges(span):
    return dict(zip(("line", "column", "end_line", "end_column"), span))


def _problem(source, node, says, instead, edits):
    fix = {"text": instead, "edits": edits} if edits else None
    text = f"{says}. {_instead(instead)}"
    return {"file": source.path, **_edges(source.span(node)), "code": "old-import", "text": text, "fix": fix}


def _instead(instead):
    return f"Write instead: {instead}" if instead.startswith(("from ", "import ")) else f"Instead: {instead}"
