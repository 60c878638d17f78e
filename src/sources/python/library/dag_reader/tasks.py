"""One task as plain data, with the fields of test/sources/python/example-graphs/README.md."""

import inspect

from airflow._record import hitl, sensors, standard
from airflow._record.assets import BaseAsset
from airflow._record.params import ParamsDict
from airflow._record.xcom_arg import iter_references

from . import values
from .stubs import is_stub

_CALLBACKS = ("execute", "failure", "retry", "skipped", "success")
#: Operator → the options that decide branches, waits and targets.
_SETTINGS = (
    (standard.BashOperator, ("skip_on_exit_code",)),
    (
        standard.BranchDateTimeOperator,
        ("follow_task_ids_if_true", "follow_task_ids_if_false", "target_lower", "target_upper", "use_task_logical_date"),
    ),
    (
        standard.BranchDayOfWeekOperator,
        ("follow_task_ids_if_true", "follow_task_ids_if_false", "week_day", "use_task_logical_date"),
    ),
    (standard.ShortCircuitOperator, ("ignore_downstream_trigger_rules",)),
    (
        standard.TriggerDagRunOperator,
        (
            "trigger_dag_id",
            "wait_for_completion",
            "reset_dag_run",
            "skip_when_already_exists",
            "poke_interval",
            "allowed_states",
            "failed_states",
        ),
    ),
    (
        sensors.ExternalTaskSensor,
        (
            "external_dag_id",
            "external_task_ids",
            "external_task_group_id",
            "allowed_states",
            "failed_states",
            "skipped_states",
            "check_existence",
        ),
    ),
    (sensors.ExternalTaskMarker, ("external_dag_id", "external_task_id", "recursion_depth")),
    (sensors.DayOfWeekSensor, ("week_day", "use_task_logical_date")),
    (sensors.TimeDeltaSensor, ("delta",)),
    (hitl.HITLOperator, ("options", "multiple", "defaults", "response_timeout")),
)
#: Those that are one or several, told as a list.
_LISTS = ("follow_task_ids_if_true", "follow_task_ids_if_false", "week_day")


def option(task, name, default=None):
    """An option of a task; of a mapped one what is given for all, else the operator's default."""
    if not task.is_mapped:
        return getattr(task, name, default)
    if name in task.arguments:
        return task.arguments[name]
    for one in task.operator_class.mro():
        init = getattr(one.__dict__.get("__init__"), "__wrapped__", None)
        parameter = inspect.signature(init).parameters.get(name) if init else None
        if parameter is not None and parameter.default is not parameter.empty:
            return parameter.default
    return getattr(task.operator_class, name, default)


def describe_task(task, dag, module_name, weight_of):
    operator = task.operator_class
    rule, total = weight_of(task, dag)
    group = task.task_group
    mapped_group = task.get_closest_mapped_task_group()
    module = operator.__module__
    found = {
        "task_id": task.task_id,
        "operator": operator.__name__,
        "operator_module": "<this file>" if module == module_name else module,
        "operator_name": task.operator_name,
        "task_group": group.group_id if group is not None else None,
        "trigger_rule": str(task.trigger_rule),
        "is_setup": bool(task.is_setup),
        "is_teardown": bool(task.is_teardown),
        "on_failure_fail_dagrun": bool(task.on_failure_fail_dagrun),
        "retries": task.retries,
        "retry_delay_s": values.seconds(task.retry_delay),
        "retry_exponential_backoff": _factor(task.retry_exponential_backoff),
        "max_retry_delay_s": values.seconds(task.max_retry_delay),
        "execution_timeout_s": values.seconds(task.execution_timeout),
        "depends_on_past": bool(task.depends_on_past),
        "wait_for_downstream": bool(task.wait_for_downstream),
        "pool": task.pool,
        "pool_slots": task.pool_slots,
        "priority_weight": task.priority_weight,
        "weight_rule": rule,
        "total_priority_weight": total,
        "queue": task.queue,
        "max_active_tis_per_dag": task.max_active_tis_per_dag,
        "max_active_tis_per_dagrun": task.max_active_tis_per_dagrun,
        "mapped": task.is_mapped,
        "expand": values.expansion(task.expand_input) if task.is_mapped else None,
        "mapped_group": mapped_group.group_id if mapped_group is not None else None,
        "inlets": [values.asset(one) for one in task.inlets if isinstance(one, BaseAsset)],
        "outlets": [values.asset(one) for one in task.outlets if isinstance(one, BaseAsset)],
        "xcom_inputs": _inputs(task),
        "do_xcom_push": bool(task.do_xcom_push),
        "multiple_outputs": bool(task.multiple_outputs),
        "is_empty": bool(task.is_empty),
        "can_skip_downstream": bool(task.can_skip_downstream),
        "deferrable": _deferrable(task),
        "sensor": _sensor(task),
    }
    found.update(_only_if_any(task, dag))
    return found


def _factor(value):
    """`True` is a factor of two. Airflow: serialized_objects.py."""
    return 2.0 if value is True else float(value or 0)


def _inputs(task):
    references = list(task.xcom_inputs())
    if task.is_mapped:
        references += list(iter_references(task.expand_input))
    return [list(one) for one in sorted({(source.task_id, key) for source, key in references})]


def _deferrable(task):
    value = option(task, "deferrable")
    return None if value is None or is_stub(value) else bool(value)


def _sensor(task):
    if not task.is_sensor:
        return None
    return {
        "mode": str(option(task, "mode", "poke")),
        "poke_interval_s": values.seconds(option(task, "poke_interval", 60)),
        "timeout_s": values.seconds(option(task, "timeout") or 604800),
        "soft_fail": bool(option(task, "soft_fail", False)),
        "exponential_backoff": bool(option(task, "exponential_backoff", False)),
    }


def _only_if_any(task, dag):
    found = {}
    settings = {}
    for operator, names in _SETTINGS:
        if issubclass(task.operator_class, operator):
            for name in names:
                settings[name] = _setting(name, option(task, name))
    if settings:
        found["settings"] = settings
    params = task.params if isinstance(task.params, ParamsDict) else ParamsDict(task.params)
    own = {
        name: values.plain(value)
        for name, value in params.dump().items()
        if name not in dag.params or dag.params[name] != value
    }
    if own:
        found["params"] = own
    callbacks = [kind for kind in _CALLBACKS if getattr(task, f"on_{kind}_callback", None)]
    if callbacks:
        found["callbacks"] = callbacks
    if task.retry_policy is not None:
        found["retry_policy"] = type(task.retry_policy).__name__
    if task.executor:
        found["executor"] = str(task.executor)
    if task.executor_config and isinstance(task.executor_config, dict):
        found["executor_config_keys"] = sorted(str(key) for key in task.executor_config)
    if task.task_display_name != task.task_id:
        found["task_display_name"] = str(task.task_display_name)
    for name in ("start_date", "end_date"):
        if getattr(task, name) is not None and getattr(task, name) != getattr(dag, name):
            found[name] = values.moment(getattr(task, name))
    return found


def _setting(name, value):
    if name in _LISTS and value is not None:
        value = [value] if isinstance(value, str) or not hasattr(value, "__iter__") else value
        value = [one.name.capitalize() if hasattr(one, "name") else one for one in value]
        return [values.plain(one) for one in value]
    return values.plain(value)
