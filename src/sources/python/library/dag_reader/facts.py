"""
What is known of a task besides its graph: where it is written, what its function plainly does, and the values it is
given. From this a case is made (src/sources/python/to-case.ts).
"""

import ast
import inspect

from airflow._record import hitl, sensors, standard
from airflow._record.assets import Asset
from airflow._record.mapped import MappedArgument
from airflow._record.marks import NOTSET
from airflow._record.xcom_arg import PlainXComArg, ZipXComArg

from . import values
from .tasks import option

_KINDS = (
    (standard.LatestOnlyOperator, "latest_only"),
    (standard.ShortCircuitOperator, "short_circuit"),
    (standard.TriggerDagRunOperator, "trigger_dagrun"),
    (sensors.ExternalTaskSensor, "external_task"),
    (sensors.BaseSensorOperator, "sensor"),
    (standard.EmptyOperator, "empty"),
    (standard.BaseBranchOperator, "branch"),
    (hitl.HITLBranchOperator, "branch"),
)
_OWN = {
    "trigger_dagrun": ("trigger_run_id", "conf", "logical_date", "reset_dag_run", "skip_when_already_exists"),
    "external_task": ("external_task_id", "external_task_ids", "execution_delta", "check_existence"),
    "short_circuit": ("ignore_downstream_trigger_rules",),
}
_OF_SENSORS = ("never_fail", "silent_fail", "max_wait")


def kind_of(task):
    for operator, kind in _KINDS:
        if issubclass(task.operator_class, operator):
            return kind
    return "branch" if task.can_skip_downstream else "python"


def describe_facts(task, sources):
    """`sources` gives the `Source` of a file by its path, or None."""
    kind = kind_of(task)
    function = option(task, "python_callable") if not task.is_mapped else task.python_callable
    found = {
        "kind": kind,
        "places": [_place(one, sources) for one in task.made_at],
        "marked_at": _place(task.marked_at, sources) if task.marked_at else None,
        "function": None,
        "behaviour": {},
        "explicit": sorted(_given(task)),
    }
    node, source = _definition(function, sources)
    if node is not None:
        first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", []))])
        found["function"] = {"file": source.path, "line": first, "end_line": node.end_lineno}
        found["behaviour"] = behaviour(node, kind)
    options = {}
    for name in ("ignore_first_depends_on_past", "wait_for_past_depends_before_skipping"):
        if option(task, name):
            options[name] = True
    names = (*_OWN.get(kind, ()), *(_OF_SENSORS if task.is_sensor else ()))
    for name in names:
        value = option(task, name)
        if value is not None and value is not NOTSET and value != "":
            options[name] = values.plain(value)
    if isinstance(option(task, "delta"), __import__("datetime").timedelta):
        options["delta"] = values.seconds(option(task, "delta"))
    found["options"] = options
    found["arguments"] = _arguments(task)
    if task.is_mapped:
        found["mapped_over"] = _mapped_over(task.expand_input)
    return found


def _given(task):
    return {name for name in (task.partial_kwargs if task.is_mapped else task._given) if isinstance(name, str)}


def _place(place, sources):
    source = sources(place[0])
    return {"file": place[0], "span": source.place(place) if source else [place[1], place[2], place[3], place[4]]}


def _arguments(task):
    """What the function is called with, by name: values, results of tasks, arguments of the mapped group."""
    kwargs = dict(option(task, "op_kwargs", None) or {}) if _is_dict(option(task, "op_kwargs", None)) else {}
    args = option(task, "op_args", None) or ()
    function = option(task, "python_callable") if not task.is_mapped else task.python_callable
    if args and callable(function) and isinstance(args, (list, tuple)):
        try:
            names = [name for name in inspect.signature(function).parameters]
        except (TypeError, ValueError):
            names = []
        kwargs = {**dict(zip(names, args)), **kwargs}
    return {str(name): argument(value) for name, value in kwargs.items()}


def _is_dict(value):
    return isinstance(value, dict)


def argument(value):
    if isinstance(value, PlainXComArg):
        return {"xcom": value.operator.task_id, "key": value.key}
    if isinstance(value, MappedArgument):
        return {"argument": value.key}
    if values.is_result(value):
        return {"result": values.source(value)}
    return {"value": values.plain(value)} if values.is_plain(value) else {"text": str(value)}


def _mapped_over(expand_input):
    """The same as `expand`, with the values that are written out."""
    if expand_input.kind == "expand":
        return {name: _element(value) for name, value in expand_input.value.items()}
    return _element(expand_input.value)


def _element(value):
    if isinstance(value, PlainXComArg):
        return {"xcom": value.operator.task_id}
    if isinstance(value, ZipXComArg):
        parts = [_element(one) for one in value.args]
        filled = {} if value.fillvalue is NOTSET else {"fillvalue": values.plain(value.fillvalue)}
        return {"zip": parts, **filled}
    if values.is_result(value):
        return {"result": values.source(value)}
    return {"values": values.plain(value)}


def group_over(expand_input):
    return _mapped_over(expand_input)


def asset_names(assets):
    return [one.name for one in assets if isinstance(one, Asset)]


def _definition(function, sources):
    """The `def` (or lambda) of a function and its source."""
    function = inspect.unwrap(function) if callable(function) else None
    code = getattr(function, "__code__", None)
    source = sources(code.co_filename) if code else None
    if source is None:
        return None, None
    node = source.function_at(code.co_name, code.co_firstlineno)
    if node is not None:
        return node, source
    return None, None


def behaviour(node, kind):
    """What a function does that is only made of prints, pushes and one return, each with plain values."""
    found = {}
    body = list(node.body)
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    is_plain = True
    for statement in body:
        if isinstance(statement, ast.Pass):
            continue
        if isinstance(statement, ast.Return):
            is_plain = _read_return(statement.value, kind, found) and is_plain
        elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
            is_plain = _read_call(statement.value, found) and is_plain
        else:
            is_plain = False
    if is_plain:
        found["is_plain"] = True
    if kind == "branch" and "chooses" not in found:
        found["may_choose"] = _texts_returned(node)
    return found


def _read_return(value, kind, found):
    """Is it a plain one?"""
    name = "chooses" if kind == "branch" else "returns"
    if value is None:
        return True
    if isinstance(value, ast.Name):
        if kind != "branch":
            found[name] = f"${value.id}"
        return kind != "branch"
    if isinstance(value, ast.Dict) and value.keys and all(isinstance(one, ast.Name) for one in value.values):
        names = [getattr(one, "value", None) for one in value.keys]
        if names == [one.id for one in value.values]:
            found[name] = "$kwargs"
        return True
    try:
        literal = ast.literal_eval(value)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return False
    if values.is_plain(literal):
        found[name] = values.plain(literal)
    return True


def _read_call(call, found):
    """Is it a print or a push with plain values?"""
    function = call.func
    try:
        if isinstance(function, ast.Name) and function.id == "print" and len(call.args) == 1 and not call.keywords:
            text = ast.literal_eval(call.args[0])
            if isinstance(text, str):
                found["prints"] = text
            return True
        if isinstance(function, ast.Attribute) and function.attr == "xcom_push":
            given = {one.arg: ast.literal_eval(one.value) for one in call.keywords}
            if isinstance(given.get("key"), str) and values.is_plain(given.get("value")):
                found.setdefault("pushes", {})[given["key"]] = values.plain(given.get("value"))
            return True
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        pass
    return False


def _texts_returned(node):
    """Every text that a branch's `return` may give: the ids it may follow."""
    found = []
    for one in ast.walk(node):
        if isinstance(one, ast.Return) and one.value is not None:
            found += [part.value for part in ast.walk(one.value) if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return list(dict.fromkeys(found))
