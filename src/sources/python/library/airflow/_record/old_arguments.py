"""
Arguments that Airflow 2 took and 3.3.2 refuses. They are noted with what Airflow says and what to write instead,
and the file is read on as if that had been written.
"""

from . import notes
from .states import TriggerRule

#: Argument of DAG → what to write instead; None: it is left out.
OLD_DAG_ARGUMENTS = {
    "schedule_interval": "schedule",
    "timetable": "schedule",
    "concurrency": "max_active_tasks",
    "fail_stop": "fail_fast",
    "default_view": None,
    "orientation": None,
    "full_filepath": None,
    "filepath": None,
}
_DAG_ADVICE = {
    "default_view": "leave it out: the new UI has no default view",
    "orientation": "leave it out: the new UI asks each reader",
    "full_filepath": "leave it out",
    "filepath": "leave it out",
}
#: Argument of every operator → what to write instead.
_OLD_TASK_ARGUMENTS = {
    "task_concurrency": "max_active_tis_per_dag",
    "provide_context": None,
    "xcom_push": "do_xcom_push",
}
_ADVICE = {
    "provide_context": "leave it out: the context is always there",
}
#: Argument of one operator → what to write instead.
_OF_OPERATOR = {
    ("TriggerDagRunOperator", "execution_date"): "logical_date",
    ("ExternalTaskMarker", "execution_date"): "logical_date",
    ("BranchDayOfWeekOperator", "use_task_execution_day"): "use_task_logical_date",
    ("BranchDateTimeOperator", "use_task_execution_date"): "use_task_logical_date",
    ("DayOfWeekSensor", "use_task_execution_day"): "use_task_logical_date",
    ("BashSensor", "poke_interval_s"): "poke_interval",
}
#: Rules of Airflow 2 by other names.
_OLD_RULES = {
    "dummy": TriggerRule.ALWAYS,
    "none_failed_or_skipped": TriggerRule.NONE_FAILED_MIN_ONE_SUCCESS,
}


def accepted_names(operator):
    """Every argument that an operator takes; None: it takes any."""
    names = {"default_args", "_airflow_mapped_validation_only", "is_setup", "is_teardown"}
    for one in operator.mro():
        if "takes_anything" in one.__dict__:
            return None
        names |= getattr(one.__dict__.get("__init__"), "_names", set())
    return names


def renamed_arguments(operator, kwargs, task_id):
    """The arguments of an operator under the names of 3.3.2, each old one noted; what is not known stays as it is."""
    from .operator_meta import invalid_arguments

    name_of_class = operator.__name__
    old = [name for name in kwargs if _new_name(name_of_class, name) != name]
    if not old:
        return dict(kwargs)
    known = accepted_names(operator)
    found = {}
    for name, value in kwargs.items():
        new = _new_name(name_of_class, name)
        if new == name or known is None or name in known:
            found[name] = value
            continue
        says = "TypeError: " + invalid_arguments(name_of_class, task_id, {name: value})
        change = {"drop": name} if new is None else {"rename": name, "to": new}
        notes.sink.refuse("old-argument", says, _ADVICE.get(name) or f"{new}=…", change)
        if new is not None and new not in kwargs:
            found[new] = value
    return found


def _new_name(operator, name):
    """The name under which 3.3.2 takes an argument; None: it is gone."""
    return _OF_OPERATOR.get((operator, name), _OLD_TASK_ARGUMENTS.get(name, name))


def old_rule(rule, dag, task_id):
    """Today's name of a rule; an old one is noted."""
    from .operator_meta import wrong_rule

    new = _OLD_RULES.get(rule) if isinstance(rule, str) and not isinstance(rule, TriggerRule) else None
    if new is None:
        return rule
    change = {"value": "trigger_rule", "to": repr(str(new))}
    notes.sink.refuse("old-rule", f"ValueError: {wrong_rule(rule, dag, task_id)}", f"trigger_rule={str(new)!r}", change)
    return new


def renamed_dag_arguments(kwargs):
    """The arguments of a DAG under their new names, each old one noted."""
    found = {}
    for name, value in kwargs.items():
        if name not in OLD_DAG_ARGUMENTS:
            found[name] = value
            continue
        new = OLD_DAG_ARGUMENTS[name]
        says = f"TypeError: DAG.__init__() got an unexpected keyword argument {name!r}"
        change = {"drop": name} if new is None else {"rename": name, "to": new}
        notes.sink.refuse("old-argument", says, _DAG_ADVICE.get(name) or f"{new}=…", change)
        if new is not None and new not in kwargs:
            found[new] = value
    return found
