"""A DAG as plain data, with the fields of test/sources/python/example-graphs/README.md."""

import importlib

from airflow._record import timetables
from airflow._record.marks import NOTSET
from airflow._record.task_group import MappedTaskGroup

from . import values
from .order import by_id, topological
from .tasks import describe_task


def describe_dag(dag, module_name):
    """The graph of one DAG; raises what Airflow raises where it cannot be."""
    tasks = sorted(dag.tasks, key=lambda task: task.task_id)
    groups = dag.task_group.get_task_group_dict()
    ordered = [groups[None], *(groups[one] for one in sorted(key for key in groups if key is not None))]
    given = {name: param for name, param in dag.params.items()}
    return {
        "dag_id": dag.dag_id,
        "schedule": describe_schedule(dag.timetable, dag.schedule),
        "timetable": type(dag.timetable).__name__,
        "start_date": values.moment(dag.start_date),
        "end_date": values.moment(dag.end_date),
        "timezone": values.zone_name(dag.timezone).replace("UTC+00:00", "UTC"),
        "catchup": bool(dag.catchup),
        "max_active_runs": dag.max_active_runs,
        "max_active_tasks": dag.max_active_tasks,
        "max_consecutive_failed_dag_runs": dag.max_consecutive_failed_dag_runs,
        "fail_fast": dag.fail_fast,
        "dagrun_timeout_s": values.seconds(dag.dagrun_timeout),
        "tags": sorted(str(tag) for tag in dag.tags),
        "is_paused_upon_creation": dag.is_paused_upon_creation,
        "params": {name: values.plain(param.value) for name, param in given.items() if param.value is not NOTSET},
        "required_params": [name for name, param in given.items() if param.value is NOTSET],
        "display_name": str(dag.dag_display_name),
        "tasks": [describe_task(task, dag, module_name, weight_of) for task in tasks],
        "edges": sorted([one.task_id, later] for one in tasks for later in one.downstream_task_ids),
        "edge_labels": sorted(
            [before, after, str(info["label"])]
            for before, others in dag.edge_info.items()
            for after, info in others.items()
            if info.get("label") is not None
        ),
        "groups": [describe_group(group) for group in ordered],
        "roots": sorted(task.task_id for task in dag.roots),
        "leaves": sorted(task.task_id for task in dag.leaves),
        "effective_leaves": effective_leaves(dag),
        "declaration_order": list(dag.task_dict),
        "topological_order": topological(dag.task_group),
        "topological_order_serialized": topological(dag.task_group, by_id),
    }


def effective_leaves(dag):
    """The tasks that decide the run's state. Airflow: DagRun._tis_for_dagrun_state."""

    def decides(task):
        for later in task.downstream_list:
            if not later.is_teardown or later.on_failure_fail_dagrun:
                return False
        return not task.is_teardown or task.on_failure_fail_dagrun

    found = [task.task_id for task in dag.tasks if decides(task)]
    return sorted(found or [task.task_id for task in dag.leaves])


def describe_group(group):
    is_mapped = isinstance(group, MappedTaskGroup)
    parent = group.parent_group
    return {
        "group_id": group.group_id,
        "parent": parent.group_id if parent else None,
        "label": group.label or None,
        "prefix_group_id": bool(group.prefix_group_id),
        "children": list(group.children),
        "roots": sorted(task.task_id for task in group.get_roots()),
        "leaves": sorted({task.task_id for task in group.get_leaves()}),
        "upstream_groups": sorted(str(one) for one in group.upstream_group_ids),
        "downstream_groups": sorted(str(one) for one in group.downstream_group_ids),
        "upstream_tasks": sorted(group.upstream_task_ids),
        "downstream_tasks": sorted(group.downstream_task_ids),
        "mapped": is_mapped,
        "expand": values.expansion(group.expand_input) if is_mapped else None,
    }


def describe_schedule(timetable, given=None):
    """When runs are due, by kind."""
    kind = type(timetable)
    written = {"given": given} if isinstance(given, str) else {}
    if kind is timetables.NullTimetable:
        return {"kind": "none"}
    if kind is timetables.OnceTimetable:
        return {"kind": "once", **written}
    if kind is timetables.ContinuousTimetable:
        return {"kind": "continuous", **written}
    if kind is timetables.CronPartitionTimetable:
        return {
            "kind": "cron_partition",
            "expression": timetable.expression,
            "timezone": values.zone_name(timetable.timezone),
            "run_offset": values.plain(timetable.run_offset),
            "key_format": timetable.key_format,
            "run_immediately": values.plain(timetable.run_immediately),
        }
    if kind is timetables.CronTriggerTimetable:
        return {**_cron(timetable), "interval_s": values.seconds(timetable.interval), **_at_once(timetable), **written}
    if kind is timetables.CronDataIntervalTimetable:
        # The interval is as long as from one run to the next.
        return {**_cron(timetable), "interval_s": None, "run_immediately": False, **written}
    if kind is timetables.MultipleCronTriggerTimetable:
        first = timetable.timetables[0]
        return {
            "kind": "crons",
            "expressions": [one.expression for one in timetable.timetables],
            "timezone": values.zone_name(first.timezone),
            "interval_s": values.seconds(first.interval),
            **_at_once(first),
        }
    if kind is timetables.DeltaTriggerTimetable:
        return {"kind": "delta", **_delta(timetable.delta), "interval_s": values.seconds(timetable.interval)}
    if kind is timetables.DeltaDataIntervalTimetable:
        return {"kind": "delta", **_delta(timetable.delta), "interval_s": values.seconds(timetable.delta)}
    if kind is timetables.EventsTimetable:
        return {"kind": "events", "events": [values.moment(one) for one in timetable.event_dates]}
    if kind is timetables.AssetOrTimeSchedule:
        time = describe_schedule(timetable.timetable)
        return {"kind": "asset_or_time", "time": time, "assets": values.asset(timetable.asset_condition)}
    if kind is timetables.PartitionedAssetTimetable:
        mappers = [
            [values.asset(one), mapper.describe()] for one, mapper in timetable.partition_mapper_config.items()
        ]
        return {
            "kind": "partitioned_assets",
            "assets": values.asset(timetable.asset_condition),
            "default_mapper": timetable.default_partition_mapper.describe(),
            "mappers": mappers,
        }
    if kind is timetables.PartitionedAtRuntime:
        return {"kind": "partitioned_at_runtime"}
    if kind is timetables.AssetTriggeredTimetable:
        return {"kind": "assets", "assets": values.asset(timetable.asset_condition)}
    return {"kind": "custom", "class": kind.__name__, "module": kind.__module__}


def _cron(timetable):
    return {
        "kind": "cron",
        "expression": timetable.expression,
        "timezone": values.zone_name(timetable.timezone).replace("UTC+00:00", "UTC"),
    }


def _at_once(timetable):
    return {"run_immediately": values.plain(timetable.run_immediately)}


def _delta(delta):
    """A relativedelta has no fixed length: its parts are told, and its length from the first of 2024."""
    if hasattr(delta, "total_seconds"):
        return {"seconds": values.seconds(delta)}
    import datetime as dt

    start = dt.datetime(2024, 1, 1)
    parts = {name: getattr(delta, name) for name in ("years", "months", "days", "hours", "minutes") if getattr(delta, name)}
    return {"seconds": values.seconds((start + delta) - start), "calendar": parts}


_RULES = {"downstream": False, "upstream": True}


def weight_of(task, dag):
    """(rule or path of a strategy, what a new task instance gets). Airflow: airflow/task/priority_strategy.py."""
    rule = task.weight_rule
    word = getattr(rule, "value", rule)
    if word == "absolute":
        return word, task.priority_weight
    if word in _RULES:
        ids = task.get_flat_relative_ids(upstream=_RULES[word])
        total = task.priority_weight + sum(dag.get_task(one).priority_weight for one in ids)
        return word, max(-(2**31), min(2**31 - 1, total))
    strategy = rule
    if isinstance(rule, str):
        module, _, name = rule.rpartition(".")
        try:
            strategy = getattr(importlib.import_module(module), name)
        except (ImportError, AttributeError, ValueError):
            from airflow._record.errors import AirflowException

            raise AirflowException(f"Unknown priority strategy {rule!r}") from None
    made = strategy() if isinstance(strategy, type) else strategy
    path = rule if isinstance(rule, str) else f"{type(made).__module__}.{type(made).__qualname__}"
    try:
        return path, int(made.get_weight(_NewInstance(task, dag)))
    except Exception:  # noqa: BLE001 - a strategy of the user's may ask for anything.
        return path, task.priority_weight


class _NewInstance:
    """A task instance that was never tried, as a strategy is asked about it."""

    try_number = 0
    max_tries = 0
    state = None
    map_index = -1

    def __init__(self, task, dag):
        self.task = task
        self.task_id = task.task_id
        self.dag_id = dag.dag_id
        self.priority_weight = task.priority_weight
