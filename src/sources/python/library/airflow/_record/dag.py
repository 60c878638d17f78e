"""The DAG: options, tasks, groups. Source: airflow/sdk/definitions/dag.py."""

import copy
import datetime as dt
import functools
import inspect
import os
from collections.abc import Collection, Mapping

from . import contexts, notes
from .assets import AssetAll, BaseAsset
from .contexts import DagContext, TaskGroupContext
from .dates import convert_to_utc, parse
from .errors import (
    AirflowDagCycleException,
    DuplicateTaskIdFound,
    FailFastDagInvalidTriggerRule,
    NodeNotFound,
    ParamValidationError,
    TaskNotFound,
)
from .marks import NOTSET
from .nodes import validate_key
from .operator_meta import without_stubs
from .params import DagParam, ParamsDict
from .states import TriggerRule
from .task_group import TaskGroup
from .timetables import AssetTriggeredTimetable, BaseTimetable, create_timetable, is_duration

__all__ = ["DAG", "dag"]

_SLA = "The SLA feature is removed in Airflow 3.0, and replaced with a Deadline Alerts in >=3.1"


def _must_be(name, value, kind):
    if value is not None and not isinstance(value, kind):
        raise TypeError(f"{name!r} must be {kind} (got {value!r} that is a {type(value)}).")


class DAG:
    """Tasks, their order, and when they run."""

    __module__ = "airflow.sdk.definitions.dag"

    def __init__(self, dag_id, *args, **kwargs):
        from .old_arguments import renamed_dag_arguments

        if args:
            count = len(args) + 2
            raise TypeError(f"DAG.__init__() takes 2 positional arguments but {count} were given")
        self.made_at = notes.call_places()
        self._is_broken = False
        contexts.made_dags.append(self)
        self._settle(**without_stubs({"dag_id": dag_id, **renamed_dag_arguments(kwargs)}))

    def _settle(
        self,
        dag_id,
        *,
        description=None,
        schedule=None,
        start_date=None,
        end_date=None,
        template_searchpath=None,
        template_undefined=None,
        user_defined_macros=None,
        user_defined_filters=None,
        default_args=None,
        max_active_tasks=16,
        max_active_runs=16,
        max_consecutive_failed_dag_runs=0,
        dagrun_timeout=None,
        deadline=None,
        sla_miss_callback=None,
        catchup=False,
        on_success_callback=None,
        on_failure_callback=None,
        doc_md=None,
        params=None,
        access_control=None,
        is_paused_upon_creation=None,
        jinja_environment_kwargs=None,
        render_template_as_native_obj=False,
        tags=None,
        owner_links=None,
        auto_register=True,
        fail_fast=False,
        allowed_run_types=None,
        dag_display_name=None,
        task_group=None,
        disable_bundle_versioning=False,
        rerun_with_latest_version=None,
        **unknown,
    ):
        for name in unknown:
            raise TypeError(f"DAG.__init__() got an unexpected keyword argument {name!r}")
        validate_key(dag_id)
        self.dag_id = dag_id
        self.description = description
        self.default_args = {} if default_args is None else copy.copy(default_args)
        _must_be("default_args", self.default_args, Mapping)
        _must_be("dagrun_timeout", dagrun_timeout, dt.timedelta)
        for name, value in (
            ("max_active_tasks", max_active_tasks),
            ("max_active_runs", max_active_runs),
            ("max_consecutive_failed_dag_runs", max_consecutive_failed_dag_runs),
        ):
            _must_be(name, value, int)
        if sla_miss_callback is not None:
            change = {"drop": "sla_miss_callback"}
            notes.sink.refuse("sla", _SLA, "leave it out; a DeadlineAlert says when a run is late", change)
        self._settle_dates(start_date, end_date)
        self.schedule = schedule
        self.timetable = _timetable_of(schedule, self.timezone)
        if tags and any(len(str(tag)) > 100 for tag in tags):
            raise ValueError("tag cannot be longer than 100 characters")
        self.tags = set(tags or [])
        self.max_active_tasks = 16 if max_active_tasks is None else max_active_tasks
        self.max_active_runs = 16 if max_active_runs is None else max_active_runs
        self.max_consecutive_failed_dag_runs = max_consecutive_failed_dag_runs or 0
        self.dagrun_timeout, self.deadline = dagrun_timeout, deadline
        self.catchup = catchup
        if self.timetable.can_be_scheduled and catchup and not (self.start_date or "start_date" in self.default_args):
            raise ValueError("start_date is required when catchup=True")
        limit = self.timetable.active_runs_limit
        if limit is not None and limit < self.max_active_runs:
            raise ValueError(
                f"Invalid max_active_runs: {type(self.timetable).__name__} requires max_active_runs <= {limit}"
            )
        self._settle_params(params)
        self.on_success_callback, self.on_failure_callback = on_success_callback, on_failure_callback
        self.doc_md, self.access_control = doc_md, access_control
        self.is_paused_upon_creation = is_paused_upon_creation
        self.template_searchpath = (
            [template_searchpath] if isinstance(template_searchpath, str) else template_searchpath
        )
        self.template_undefined, self.jinja_environment_kwargs = template_undefined, jinja_environment_kwargs
        self.user_defined_macros, self.user_defined_filters = user_defined_macros, user_defined_filters
        self.render_template_as_native_obj = bool(render_template_as_native_obj)
        self.owner_links, self.auto_register = owner_links or {}, bool(auto_register)
        self.fail_fast, self.allowed_run_types = bool(fail_fast), allowed_run_types
        self.dag_display_name = dag_id if dag_display_name is None else dag_display_name
        self.fileloc = self.made_at[0][0] if self.made_at else ""
        self.relative_fileloc, self.partial, self.last_loaded = None, False, None
        self.task_dict = {}
        self.edge_info = {}
        self.task_group = task_group or TaskGroup.create_root(self)

    def _settle_dates(self, start_date, end_date):
        given = self.default_args.get("start_date")
        if isinstance(given, str):
            given = self.default_args["start_date"] = parse(given)
        if start_date is None:
            start_date = given
        zone = getattr(start_date, "tzinfo", None)
        self.timezone = zone or dt.timezone.utc
        self.start_date, self.end_date = convert_to_utc(start_date), convert_to_utc(end_date)
        for name in ("start_date", "end_date"):
            value = self.default_args.get(name)
            if isinstance(value, str):
                value = parse(value, timezone=self.timezone)
            if value:
                self.default_args[name] = convert_to_utc(value)

    def _settle_params(self, params):
        given = dict(params.items() if isinstance(params, ParamsDict) else params or {})
        given.update(self.default_args.pop("params", None) or {})
        self.params = ParamsDict(given)
        if not self.timetable.can_be_scheduled:
            return
        try:
            self.params.validate()
        except ParamValidationError as problem:
            raise ValueError(
                f"Dag {self.dag_id!r} is not allowed to define a Schedule, "
                "as there are required params without default values, or the default values are not valid."
            ) from problem

    def __repr__(self):
        return f"<DAG: {self.dag_id}>"

    def __lt__(self, other):
        return self.dag_id < other.dag_id

    def __enter__(self):
        DagContext.push(self)
        return self

    def __exit__(self, kind, *_):
        # What a block leaves half made is no DAG that Airflow would show.
        self._is_broken = self._is_broken or kind is not None
        DagContext.pop()
        if self.auto_register:
            contexts.registered_dags.append(self)

    def __deepcopy__(self, memo):
        made = type(self).__new__(type(self))
        memo[id(self)] = made
        for key, value in self.__dict__.items():
            keep = key in ("user_defined_macros", "user_defined_filters", "made_at", "timezone", "timetable")
            made.__dict__[key] = value if keep else copy.deepcopy(value, memo)
        contexts.made_dags.append(made)
        return made

    @property
    def tasks(self):
        return list(self.task_dict.values())

    task_ids = property(lambda self: list(self.task_dict))

    @property
    def teardowns(self):
        return [task for task in self.tasks if task.is_teardown]

    @property
    def roots(self):
        return [task for task in self.tasks if not len(task.upstream_task_ids)]

    @property
    def leaves(self):
        return [task for task in self.tasks if not len(task.downstream_task_ids)]

    @property
    def folder(self):
        return os.path.dirname(self.fileloc)

    @property
    def owner(self):
        return ", ".join(dict.fromkeys(task.owner for task in self.tasks))

    @property
    def task_group_dict(self):
        return {key: group for key, group in self.task_group.get_task_group_dict().items() if key is not None}

    @property
    def task(self):
        from .taskflow import task

        return functools.partial(task, dag=self)

    def param(self, name, default=NOTSET):
        return DagParam(current_dag=self, name=name, default=default)

    def has_task(self, task_id):
        return task_id in self.task_dict

    def has_task_group(self, task_group_id):
        return task_group_id in self.task_group_dict

    def get_task(self, task_id):
        if task_id in self.task_dict:
            return self.task_dict[task_id]
        raise TaskNotFound(f"Task {task_id} not found")

    def __getitem__(self, node_id):
        if node_id in self.task_dict:
            return self.task_dict[node_id]
        if node_id in self.task_group_dict:
            return self.task_group_dict[node_id]
        raise NodeNotFound(f"Task or group {node_id!r} not found")

    def set_dependency(self, upstream_task_id, downstream_task_id):
        self.get_task(upstream_task_id).set_downstream(self.get_task(downstream_task_id))

    def get_edge_info(self, upstream_task_id, downstream_task_id):
        return self.edge_info.get(upstream_task_id, {}).get(downstream_task_id, {})

    def set_edge_info(self, upstream_task_id, downstream_task_id, info):
        self.edge_info.setdefault(upstream_task_id, {})[downstream_task_id] = info

    def add_task(self, task):
        """A task joins the DAG; raises where its id is taken."""
        if not task.start_date:
            task.start_date = self.start_date
        elif self.start_date:
            task.start_date = max(task.start_date, self.start_date)
        if not task.end_date:
            task.end_date = self.end_date
        elif self.end_date:
            task.end_date = min(task.end_date, self.end_date)
        task_id = task.node_id
        if not task.task_group:
            group = TaskGroupContext.get_current(self)
            if group:
                task_id = group.child_id(task_id)
                group.add(task)
        known = self.task_dict.get(task_id)
        if (known is not None and known is not task) or task_id in self.task_group.used_group_ids:
            raise DuplicateTaskIdFound(f"Task id '{task_id}' has already been added to the DAG")
        self.task_dict[task_id] = task
        task.dag = self
        self.task_group.used_group_ids.add(task_id)
        if self.fail_fast and task.trigger_rule != TriggerRule.ALL_SUCCESS:
            raise FailFastDagInvalidTriggerRule(
                f"A 'fail_fast' dag can only have {TriggerRule.ALL_SUCCESS!s} trigger rule".replace(
                    "all_success", "TriggerRule.ALL_SUCCESS"
                )
            )

    def add_tasks(self, tasks):
        for task in tasks:
            self.add_task(task)

    def _remove_task(self, task_id):
        task = self.task_dict.pop(task_id)
        if task.task_group:
            task.task_group._remove(task)

    def add_result(self, xcom_arg):
        return xcom_arg

    def topological_sort(self):
        from dag_reader.order import topological

        return tuple(self.get_task(one) for one in topological(self.task_group))

    def check_cycle(self):
        """Raises as Airflow does where arrows run in a circle."""
        state = {}
        for start in self.task_dict:
            if start in state:
                continue
            path = [(start, iter(self.task_dict[start].downstream_task_ids))]
            state[start] = "open"
            while path:
                task_id, following = path[-1]
                one = next(following, None)
                if one is None:
                    state[task_id] = "done"
                    path.pop()
                elif state.get(one) == "open":
                    raise AirflowDagCycleException(f"Cycle detected in Dag: {self.dag_id}. Faulty task: {task_id}")
                elif one not in state and one in self.task_dict:
                    state[one] = "open"
                    path.append((one, iter(self.task_dict[one].downstream_task_ids)))

    def validate(self):
        """What Airflow checks of a whole DAG once its file is read."""
        self.timetable.validate()
        for task in self.tasks:
            if task.is_setup:
                for later in task.downstream_list:
                    if not later.is_teardown and later.trigger_rule != TriggerRule.ALL_SUCCESS:
                        raise ValueError("Setup tasks must be followed with trigger rule ALL_SUCCESS.")
        self.check_cycle()

    def partial_subset(self, *args, **kwargs):
        return copy.deepcopy(self)

    def test(self, *args, **kwargs):
        """Nothing runs here."""

    cli = test

    def resolve_template_files(self):
        """Templates are filled in when a task runs, so not here."""


def _timetable_of(schedule, timezone):
    if isinstance(schedule, BaseTimetable):
        return schedule
    if isinstance(schedule, BaseAsset):
        return AssetTriggeredTimetable(schedule)
    if isinstance(schedule, Collection) and not isinstance(schedule, str):
        if not all(isinstance(one, BaseAsset) for one in schedule):
            raise ValueError(
                "All elements in 'schedule' should be either assets, asset references, or asset aliases"
            )
        return AssetTriggeredTimetable(AssetAll(*schedule))
    if schedule is None or isinstance(schedule, str) or is_duration(schedule):
        return create_timetable(schedule, timezone)
    raise ValueError(f"{schedule!r} is not a valid schedule.")


def dag(dag_id_or_func=None, **options):
    """`@dag`: calling the function makes the DAG; its arguments become params."""

    def decorate(function):
        named = options.get("dag_id")
        if named is None:
            named = dag_id_or_func if isinstance(dag_id_or_func, str) and dag_id_or_func.strip() else function.__name__
        rest = {key: value for key, value in options.items() if key != "dag_id"}

        @functools.wraps(function)
        def factory(*args, **kwargs):
            bound = inspect.signature(function).bind(*args, **kwargs)
            bound.apply_defaults()
            with DAG(named, **rest) as made:
                if function.__doc__ and not made.doc_md:
                    made.doc_md = function.__doc__
                made.defined_at = (function.__code__.co_filename, function.__code__.co_firstlineno)
                function(**{name: made.param(name, value) for name, value in bound.arguments.items()})
            return made

        return factory

    if callable(dag_id_or_func):
        function, dag_id_or_func = dag_id_or_func, None
        return decorate(function)
    return decorate
