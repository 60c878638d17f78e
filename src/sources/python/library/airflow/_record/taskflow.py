"""`@task` and its variants: a function whose calls are tasks. Source: airflow/sdk/bases/decorator.py, definitions/decorators."""

import functools
import inspect
import re
import types
import typing
from collections.abc import Mapping

from . import notes
from .contexts import DagContext, TaskGroupContext
from .errors import AirflowException
from .mapped import ExpandInput, checked_kwargs, mapped_task, no_duplicates
from .operator import BaseOperator
from .states import TriggerRule
from .task_group import _GroupDecorator, check_argument_names
from .xcom_arg import XComArg

__all__ = ["DecoratedOperator", "TaskDecorator", "result", "setup", "task", "teardown"]

#: Names that a task gets by itself, so that its function may ask for them.
CONTEXT_KEYS = frozenset(
    """conn dag dag_run data_interval_end data_interval_start ds ds_nodash exception expanded_ti_count inlet_events
    inlets logical_date macros map_index_template outlet_events outlets params partition_key prev_data_interval_end_success
    prev_data_interval_start_success prev_end_date_success prev_start_date_success reason run_id start_date task
    task_instance task_instance_key_str task_reschedule_count templates_dict test_mode ti triggering_asset_events
    try_number ts ts_nodash ts_nodash_with_tz var""".split()
)


def unique_task_id(task_id, dag=None, group=None):
    """The second call of a function gets `__1`, the third `__2`."""
    dag = dag or DagContext.get_current()
    if not dag:
        return task_id
    group = group or TaskGroupContext.get_current(dag)
    full = group.child_id(task_id) if group else task_id
    if full not in dag.task_dict:
        return task_id
    prefix = re.split(r"__\d+$", full)[0]
    matches = (re.match(rf"^{re.escape(prefix)}__(\d+)$", one) for one in dag.task_dict)
    most = max((int(one.group(1)) for one in matches if one), default=0)
    return f"{re.split(r'__\d+$', task_id)[0]}__{most + 1}"


class DecoratedOperator(BaseOperator):
    """A task that calls a function with the arguments given."""

    __module__ = "airflow.sdk.bases.decorator"
    template_fields = ("op_args", "op_kwargs")

    def __init__(self, *, python_callable, task_id, op_args=None, op_kwargs=None, kwargs_to_upstream=None, **kwargs):
        task_id = unique_task_id(task_id, kwargs.get("dag"), kwargs.get("task_group"))
        self.python_callable = python_callable
        op_kwargs = _with_default_args(python_callable, op_args, op_kwargs, kwargs.get("default_args"))
        _bind(python_callable, op_args or (), op_kwargs)
        self.op_args, self.op_kwargs = op_args or (), op_kwargs
        super().__init__(task_id=task_id, **(kwargs_to_upstream or {}), **kwargs)


def _with_default_args(function, op_args, op_kwargs, defaults):
    """Arguments that neither the call nor a position gives may come from default_args."""
    found = dict(op_kwargs or {})
    names = list(inspect.signature(function).parameters)
    for name in names:
        if name not in found and name in (defaults or {}):
            found[name] = defaults[name]
    return found


def _bind(function, args, kwargs):
    """Raises as Airflow does where a call does not fit the function; what the context gives may be left out."""
    parameters = list(inspect.signature(function).parameters.values())
    for one in parameters:
        if one.name in CONTEXT_KEYS and one.default not in (None, one.empty):
            raise ValueError(f"Context key parameter {one.name} can't have a default other than None")
    changed, injected, seen_default = [], set(), False
    for one in parameters:
        is_context = one.name in CONTEXT_KEYS
        if is_context:
            one = one.replace(default=None) if one.kind not in (one.VAR_POSITIONAL, one.VAR_KEYWORD) else one
        positional = one.kind in (one.POSITIONAL_ONLY, one.POSITIONAL_OR_KEYWORD)
        if positional and seen_default and one.default is one.empty:
            injected.add(one.name)
            one = one.replace(default=None)
        seen_default = seen_default or (positional and one.default is not one.empty)
        changed.append(one)
    bound = inspect.Signature(changed).bind(*args, **kwargs)
    missing = sorted(injected.difference(bound.arguments))
    if missing:
        raise TypeError(f"missing required argument(s): {', '.join(missing)}")


class TaskDecorator:
    """What `@task` makes of a function. Calling it makes a task, `expand` a mapped one."""

    _airflow_is_task_decorator = True
    is_setup = False
    is_teardown = False
    on_failure_fail_dagrun = False
    returns_dag_result = False

    def __init__(self, function, operator_class, multiple_outputs=None, kwargs=None):
        if not callable(function):
            raise TypeError("No positional arguments allowed while using @task, use named arguments instead")
        if isinstance(function, (TaskDecorator, _GroupDecorator)):
            function = function.function
        self.function = function
        self.operator_class = operator_class
        self.kwargs = dict(kwargs or {})
        self.multiple_outputs = _returns_mapping(function) if multiple_outputs is None else multiple_outputs
        if "self" in inspect.signature(function).parameters:
            raise TypeError("@task does not support methods")
        self.kwargs.setdefault("task_id", function.__name__)
        functools.update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        options = dict(self.kwargs)
        if self.is_teardown:
            if "trigger_rule" in options:
                raise ValueError("Trigger rule not configurable for teardown tasks.")
            options["trigger_rule"] = TriggerRule.ALL_DONE_SETUP_SUCCESS
        fails = options.pop("on_failure_fail_dagrun", self.on_failure_fail_dagrun)
        given = options.pop("op_kwargs", {})
        no_duplicates(given, kwargs, "duplicate partial")
        made = self.operator_class(
            python_callable=self.function,
            op_args=args,
            op_kwargs={**given, **kwargs},
            multiple_outputs=self.multiple_outputs,
            **options,
        )
        made.is_setup, made.is_teardown = self.is_setup, self.is_teardown
        made.on_failure_fail_dagrun = fails
        if self.function.__doc__ and not any((made.doc, made.doc_json, made.doc_md, made.doc_rst, made.doc_yaml)):
            made.doc_md = self.function.__doc__
        return XComArg(made)

    def expand(self, **mapped):
        self._not_always(mapped.values(), "expand")
        if not mapped:
            raise TypeError("no arguments to expand against")
        self._check("expand", mapped)
        no_duplicates(self.kwargs, mapped, "mapping already partial")
        return mapped_task(self, ExpandInput("expand", mapped))

    def expand_kwargs(self, kwargs, *, strict=True):
        if isinstance(kwargs, (list, tuple)):
            values = [value for one in kwargs if isinstance(one, Mapping) for value in one.values()]
            self._not_always(values, "expand_kwargs")
        return mapped_task(self, checked_kwargs(kwargs))

    def partial(self, **kwargs):
        self._check("partial", kwargs)
        known = self.kwargs.get("op_kwargs", {})
        no_duplicates(known, kwargs, "duplicate partial")
        return self._copy(op_kwargs={**kwargs, **known})

    def override(self, **kwargs):
        return self._copy(**kwargs)

    def _copy(self, **kwargs):
        made = TaskDecorator(self.function, self.operator_class, self.multiple_outputs, {**self.kwargs, **kwargs})
        made.is_setup, made.is_teardown = self.is_setup, self.is_teardown
        made.on_failure_fail_dagrun = self.on_failure_fail_dagrun
        return made

    def _not_always(self, values, function):
        if self.kwargs.get("trigger_rule") == TriggerRule.ALWAYS and any(isinstance(one, XComArg) for one in values):
            raise ValueError(
                f"Task-generated mapping within a task using '{function}' is not allowed with trigger rule 'always'."
            )

    def _check(self, of, kwargs):
        taken = [name for name in kwargs if name in CONTEXT_KEYS]
        if len(taken) == 1:
            raise ValueError(f"cannot call {of}() on task context variable {taken[0]!r}")
        if taken:
            raise ValueError(f"cannot call {of}() on task context variables {', '.join(map(repr, taken))}")
        check_argument_names(self.function, of, kwargs)


def _returns_mapping(function):
    """Does the return annotation say that it returns a dict? Then each key becomes an XCom."""
    try:
        annotations = inspect.get_annotations(function)
        if "return" not in annotations:
            return False

        def only_return():
            """Carries nothing but the annotation."""

        only_return.__annotations__ = {"return": annotations["return"]}
        kind = typing.get_type_hints(only_return, function.__globals__).get("return")
    except (NameError, TypeError, AttributeError, SyntaxError):
        return False
    kind = getattr(kind, "__origin__", kind)
    return isinstance(kind, type) and issubclass(kind, Mapping)


def decorator_factory(operator_class, python_callable=None, multiple_outputs=None, **kwargs):
    """`@task` alone, or `@task(option=…)`."""
    if python_callable is not None:
        return TaskDecorator(python_callable, operator_class, multiple_outputs, kwargs)
    return functools.partial(TaskDecorator, operator_class=operator_class, multiple_outputs=multiple_outputs, kwargs=kwargs)


class _Task:
    """`task`, `task.branch`, `task.sensor` and the others; those of providers that are not here are plain tasks."""

    def __call__(self, *args, **kwargs):
        return self.python(*args, **kwargs)

    def __getattr__(self, name):
        from .decorated import DECORATED, provider_decorator

        if name.startswith("__"):
            raise AttributeError(f"TaskDecoratorCollection has no attribute {name!r}")
        operator_class = DECORATED.get(name) or provider_decorator(name)
        if operator_class is None:
            raise AttributeError(f"task decorator {name!r} not found")
        return functools.partial(decorator_factory, operator_class)

    @staticmethod
    def run_if(condition, skip_message=None):
        return functools.partial(_conditional, "run_if")

    @staticmethod
    def skip_if(condition, skip_message=None):
        return functools.partial(_conditional, "skip_if")


def _conditional(name, task):
    if not isinstance(task, TaskDecorator):
        raise TypeError(f"{name} can only be used with task. decorate with @task before @{name}.")
    return task


task = _Task()


def setup(func):
    """`@setup`, on a function or above `@task`."""
    return _marked(func, "is_setup")


def teardown(_func=None, *, on_failure_fail_dagrun=False):
    """`@teardown`, on a function or above `@task`."""

    def mark(func):
        made = _marked(func, "is_teardown")
        made.on_failure_fail_dagrun = on_failure_fail_dagrun
        return made

    return mark if _func is None else mark(_func)


def _marked(func, mark):
    if isinstance(func, types.FunctionType):
        func = task(func)
    if isinstance(func, _GroupDecorator):
        raise AirflowException("Task groups cannot be marked as setup or teardown.")
    setattr(func, mark, True)
    return func


def result(decorated):
    """`@result` above `@task`: its value is the DAG's."""
    if not getattr(decorated, "_airflow_is_task_decorator", False):
        raise TypeError("@result must be used on top of a @task-decorated function")
    decorated.returns_dag_result = True
    return decorated
