"""
Dynamic task mapping: `partial(…)` keeps what all have in common, `expand(…)` says over what to map.
Source: airflow/sdk/definitions/mappedoperator.py, _internal/expandinput.py.
"""

from collections.abc import Mapping, Sequence

from . import notes
from .contexts import DagContext, TaskGroupContext
from .dates import convert_to_utc
from .marks import NOTSET, collect
from .nodes import DAGNode, Ids
from .operator import BaseOperator
from .operator_meta import invalid_arguments, merged_defaults, retries_of, to_delta
from .states import TriggerRule
from .xcom_arg import RETURN_KEY, OperatorMarks, XComArg, draw_arrows, iter_references

__all__ = ["MappedOperator", "OperatorPartial"]

_BASE_NAMES = BaseOperator.__init__._names
#: Options that are not plain attributes of a mapped task.
_SET_APART = {"dag", "task_group", "params", "default_args", "pre_execute", "post_execute", "sla", "task_display_name"}


class MappedArgument:
    """An argument of a mapped group: one of the values it is mapped over."""

    def __init__(self, expand_input, key):
        if any(isinstance(value, MappedArgument) for value in expand_input.values()):
            raise ValueError("Nested Mapped TaskGroups are not yet supported")
        self.expand_input = expand_input
        self.key = key

    def iter_references(self):
        yield from self.expand_input.iter_references()

    def __getitem__(self, key):
        raise TypeError("'MappedArgument' object is not subscriptable")

    def __iter__(self):
        raise TypeError("'MappedArgument' object is not iterable")


class ExpandInput:
    """What a task or group is mapped over: a dict of lists (`expand`), or a list of dicts (`expand_kwargs`)."""

    def __init__(self, kind, value):
        self.kind = kind
        self.value = value

    def values(self):
        return self.value.values() if self.kind == "expand" else []

    def iter_references(self):
        if self.kind == "expand":
            parts = self.value.values()
        else:
            parts = [self.value] if isinstance(self.value, XComArg) else self.value
        for part in parts:
            if isinstance(part, (XComArg, MappedArgument)):
                yield from part.iter_references()


def is_mappable(value):
    return isinstance(value, (MappedArgument, XComArg, Mapping, Sequence)) and not isinstance(value, str)


def only_return_values(value):
    """Raises as Airflow does if something is mapped over an XCom that is not a return value."""
    for operator, key in iter_references(value):
        if key != RETURN_KEY:
            raise ValueError(f"cannot map over XCom with custom key {key!r} from {operator}")


def no_duplicates(one, other, why):
    both = sorted(set(one).intersection(other))
    if both:
        raise TypeError(f"{why} argument{'s' if len(both) > 1 else ''}: {', '.join(both)}")


def checked_kwargs(kwargs):
    """What `expand_kwargs` takes: the result of a task, or a list of dicts and results."""
    parts = kwargs if isinstance(kwargs, Sequence) else [kwargs] if isinstance(kwargs, XComArg) else [None]
    if not all(isinstance(part, (XComArg, Mapping)) for part in parts):
        raise TypeError(f"expected XComArg or list[dict], not {type(kwargs).__name__}")
    return ExpandInput("expand_kwargs", kwargs)


def _check_names(operator, function, kwargs):
    """Every argument must be one that the operator takes."""
    unknown = dict(kwargs)
    for one in operator.mro():
        names = getattr(one.__dict__.get("__init__"), "_names", None)
        if "takes_anything" in one.__dict__:
            names = set(unknown)
        for name in names or ():
            value = unknown.pop(name, NOTSET)
            if function == "expand" and value is not NOTSET and not is_mappable(value):
                raise ValueError(
                    f"{operator.__name__}.expand() got an unexpected type {type(value).__name__!r} "
                    f"for keyword argument {name}"
                )
        if not unknown:
            return
    shown = ", ".join(repr(name) for name in unknown)
    word = f"an unexpected keyword argument {shown}" if len(unknown) == 1 else f"unexpected keyword arguments {shown}"
    raise TypeError(f"{operator.__name__}.{function}() got {word}")


def make_partial(operator, task_id, dag, group, params, kwargs):
    from .old_arguments import renamed_arguments

    kwargs = renamed_arguments(operator, kwargs, task_id)
    default_args = kwargs.pop("default_args", None)
    _check_names(operator, "partial", kwargs)
    dag = dag or DagContext.get_current()
    if dag:
        group = group or TaskGroupContext.get_current(dag)
    if group:
        task_id = group.child_id(task_id)
    defaults, params = merged_defaults(dag, group, params, default_args)
    options = {**{name: value for name, value in defaults.items() if name in _BASE_NAMES}, **kwargs}
    if options.get("pool_slots", 1) < 1:
        raise ValueError(f"pool slots for {task_id}{f' in dag {dag.dag_id}' if dag else ''} cannot be less than 1")
    return OperatorPartial(operator, task_id, dag, group, params, options, {**defaults, **kwargs})


class OperatorPartial:
    """What `Operator.partial(…)` gives; becomes a task by `expand`."""

    def __init__(self, operator_class, task_id, dag, group, params, options, arguments):
        self.operator_class = operator_class
        self.kwargs = {"task_id": task_id, "dag": dag, "task_group": group, **options}
        self.params = params
        self.arguments = arguments
        self.made_at = notes.call_places()

    def expand(self, **mapped):
        if not mapped:
            raise TypeError("no arguments to expand against")
        _check_names(self.operator_class, "expand", mapped)
        no_duplicates(self.kwargs, mapped, "unmappable or already specified")
        return self._expand(ExpandInput("expand", mapped))

    def expand_kwargs(self, kwargs, *, strict=True):
        return self._expand(checked_kwargs(kwargs))

    def _expand(self, expand_input):
        only_return_values(expand_input.value)
        options = dict(self.kwargs)
        return MappedOperator(
            self.operator_class,
            expand_input,
            task_id=options.pop("task_id"),
            dag=options.pop("dag"),
            task_group=options.pop("task_group"),
            params=self.params,
            options=options,
            arguments=self.arguments,
        )


class MappedOperator(OperatorMarks, DAGNode):
    """A task that becomes as many as what it is mapped over has elements."""

    is_mapped = True

    def __init__(
        self, operator_class, expand_input, *, task_id, dag, task_group, params, options, arguments, callable_=None
    ):
        self.operator_class = operator_class
        self.expand_input = expand_input
        self.partial_kwargs = options
        #: What is given for all, whether an option of every task or an argument of this operator.
        self.arguments = arguments
        self.task_id = task_id
        self.params = params
        self.python_callable = callable_ or arguments.get("python_callable")
        self.upstream_task_ids, self.downstream_task_ids = Ids(), Ids()
        # Which arguments of an operator that is not here are templates is not known: any may be.
        anything = getattr(operator_class, "takes_anything", False)
        self.template_fields = tuple(arguments) if anything else operator_class.template_fields
        self.made_at = notes.call_places()
        self._dag = None
        self.task_group = task_group
        self._take_options(options)
        if self.get_closest_mapped_task_group() is not None:
            raise NotImplementedError("operator expansion in an expanded task group is not yet supported")
        if task_group:
            task_group.add(self)
        if dag:
            dag.add_task(self)
        draw_arrows(self, expand_input)
        for name, value in arguments.items():
            if name in self.template_fields:
                draw_arrows(self, value)

    def _take_options(self, options):
        plain = BaseOperator.__init__.__wrapped__.__kwdefaults__
        given = {**plain, **{name: value for name, value in options.items() if name in plain}}
        for name, parameter in own_defaults(self.operator_class).items():
            if name not in options and name in given:
                given[name] = parameter
        for name, value in given.items():
            if name not in _SET_APART:
                setattr(self, name, value)
        self.retries = retries_of(given["retries"])
        self.pool = given["pool"] or "default_pool"
        self.trigger_rule = BaseOperator._rule(given["trigger_rule"], self._dag, self.task_id)
        self.retry_delay = to_delta(given["retry_delay"])
        self.max_retry_delay = None if given["max_retry_delay"] is None else to_delta(given["max_retry_delay"])
        self.depends_on_past = bool(given["depends_on_past"])
        self.start_date, self.end_date = convert_to_utc(given["start_date"]), convert_to_utc(given["end_date"])
        self.inlets, self.outlets = collect(given["inlets"]), collect(given["outlets"])
        for kind in ("execute", "failure", "success", "retry", "skipped"):
            setattr(self, f"on_{kind}_callback", collect(given[f"on_{kind}_callback"]))
        self._task_display_name = given["task_display_name"]
        self._on_failure_fail_dagrun = bool(options.get("on_failure_fail_dagrun", False))
        self.is_setup, self.is_teardown = bool(options.get("is_setup")), bool(options.get("is_teardown"))

    is_sensor = property(lambda self: self.operator_class.is_sensor)
    is_empty = property(lambda self: self.operator_class.is_empty)
    can_skip_downstream = property(lambda self: self.operator_class.can_skip_downstream)
    task_type = property(lambda self: self.operator_class.__name__)
    task_display_name = property(lambda self: self._task_display_name or self.task_id)

    @property
    def operator_name(self):
        return getattr(self.operator_class, "custom_operator_name", self.operator_class.__name__)

    @property
    def dag(self):
        if self._dag is None:
            raise RuntimeError(f"Operator {self} has not been assigned to a Dag yet")
        return self._dag

    @dag.setter
    def dag(self, dag):
        self._dag = dag

    def get_dag(self):
        return self._dag

    @property
    def label(self):
        return self._task_display_name or self.task_id

    def iter_mapped_dependencies(self):
        for operator, _ in self.expand_input.iter_references():
            yield operator

    def xcom_inputs(self):
        """(task, key) of the results given to all; what it is mapped over is said by `expand_input`."""
        for name, value in self.arguments.items():
            if name in self.template_fields:
                yield from iter_references(value)

    def __repr__(self):
        return f"<Mapped({self.task_type}): {self.task_id}>"


def own_defaults(operator):
    """Defaults that an operator's classes give to options of every task."""
    found = {}
    for one in reversed(operator.mro()):
        init = one.__dict__.get("__init__")
        wrapped = getattr(init, "__wrapped__", None)
        if wrapped is None or one is BaseOperator:
            continue
        for name, value in (wrapped.__kwdefaults__ or {}).items():
            if name in _BASE_NAMES:
                found[name] = value
    return found


def mapped_task(decorator, expand_input):
    """A `@task` function that is mapped: its arguments are those of the function."""
    only_return_values(expand_input.value)
    from .old_arguments import renamed_arguments

    options = renamed_arguments(decorator.operator_class, decorator.kwargs, decorator.kwargs["task_id"])
    dag = options.pop("dag", None) or DagContext.get_current()
    group = options.pop("task_group", None) or TaskGroupContext.get_current(dag)
    defaults, params = merged_defaults(dag, group, options.pop("params", None), options.pop("default_args", None))
    task_id = options.pop("task_id")
    _refuse_unknown_options(decorator, options, task_id)
    merged = {name: value for name, value in defaults.items() if name in _BASE_NAMES}
    merged.update(options)
    # Only `@task` does so for what is mapped; `Operator.partial` does not.
    if merged.get("wait_for_downstream"):
        merged["depends_on_past"] = True
    merged.update(
        is_setup=decorator.is_setup,
        is_teardown=decorator.is_teardown,
        on_failure_fail_dagrun=decorator.on_failure_fail_dagrun,
        multiple_outputs=decorator.multiple_outputs,
    )
    if decorator.is_teardown:
        merged["trigger_rule"] = TriggerRule.ALL_DONE_SETUP_SUCCESS
    if merged.get("pool_slots", 1) < 1:
        raise ValueError(f"pool slots for {task_id}{f' in dag {dag.dag_id}' if dag else ''} cannot be less than 1")
    from .taskflow import unique_task_id

    task_id = unique_task_id(task_id, dag, group)
    if group:
        task_id = group.child_id(task_id)
    operator = MappedOperator(
        decorator.operator_class,
        expand_input,
        task_id=task_id,
        dag=dag,
        task_group=group,
        params=params,
        options=merged,
        arguments={"op_args": (), "op_kwargs": {}, **options},
        callable_=decorator.function,
    )
    return XComArg(operator)


def _refuse_unknown_options(decorator, options, task_id):
    """Airflow finds these out when it makes the first mapped instance; told here, where they are written."""
    from .old_arguments import accepted_names

    known = accepted_names(decorator.operator_class)
    unknown = {key: value for key, value in options.items() if known is not None and key not in known}
    if unknown:
        raise TypeError(invalid_arguments(decorator.operator_class.__name__, task_id, unknown))
