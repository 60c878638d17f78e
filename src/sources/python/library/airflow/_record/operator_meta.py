"""How a task comes to be: default_args for what is not given, arguments that are missing, and what Airflow says of wrong ones."""

import copy
import datetime as dt
import functools
import inspect
import re
from abc import ABCMeta
from collections.abc import Mapping

from . import notes
from .contexts import DagContext, TaskGroupContext
from .params import ParamsDict
from .states import TriggerRule


#: Options that are only kept, so that a stand-in does no harm.
_MAY_BE_STUBS = {"executor_config", "params", "on_failure_callback", "on_success_callback", "on_retry_callback"}


def merged_defaults(dag, group, params, default_args):
    """What applies unless given: the DAG's, the group's, the task's own `default_args`, and the params of all."""
    args = dict(dag.default_args) if dag else {}
    merged = copy.deepcopy(dag.params) if dag else ParamsDict()
    if dag and group and group.default_args:
        args.update(group.default_args)
    if params:
        if not isinstance(params, Mapping):
            raise TypeError(f"params must be a mapping, got {type(params)}")
        merged.update(params)
    if default_args:
        if not isinstance(default_args, Mapping):
            raise TypeError(f"default_args must be a mapping, got {type(params)}")
        args.update(default_args)
        if default_args.get("params"):
            merged.update(default_args["params"])
    return args, merged


class OperatorMeta(ABCMeta):
    """Wraps the `__init__` of every operator so that default_args apply to each class's own arguments, as in Airflow."""

    def __new__(mcs, name, bases, namespace, **kwargs):
        made = super().__new__(mcs, name, bases, namespace, **kwargs)
        if "__init__" in namespace and any("is_operator" in one.__dict__ for one in made.__mro__):
            made.__init__ = _with_defaults(made.__init__)
        return made


def without_stubs(kwargs):
    """Options whose value comes from a module that is not here count as not given; an id is the stand-in's name."""
    from dag_reader.stubs import is_stub

    found = {}
    for name, value in kwargs.items():
        if name in ("dag_id", "task_id") and is_stub(value):
            found[name] = re.sub(r"[^\w.-]", "_", str(value))
        elif name in _MAY_BE_STUBS or not is_stub(value):
            found[name] = value
    return found


def _with_defaults(init):
    parameters = inspect.signature(init).parameters
    named = {
        name: one
        for name, one in parameters.items()
        if name != "self" and one.kind not in (one.VAR_POSITIONAL, one.VAR_KEYWORD)
    }
    needed = {name for name, one in named.items() if one.default is one.empty and name != "task_id"}
    takes_defaults = any(one.kind is one.VAR_KEYWORD for one in parameters.values()) or "default_args" in named

    is_base = init.__qualname__ == "BaseOperator.__init__"

    @functools.wraps(init)
    def wrapper(self, *args, **kwargs):
        if args:
            raise TypeError("Use keyword arguments when initializing operators")
        outermost = not self.__dict__.get("_is_being_made")
        if outermost:
            from .old_arguments import renamed_arguments

            kwargs = renamed_arguments(type(self), kwargs, kwargs.get("task_id"))
        if is_base:
            kwargs = without_stubs(kwargs)
        dag = kwargs.get("dag")
        if dag is None:
            dag = DagContext.get_current()
            if dag is not None:
                kwargs["dag"] = dag
        group = kwargs.get("task_group")
        if dag and not group:
            group = TaskGroupContext.get_current(dag)
            if group is not None:
                kwargs["task_group"] = group
        defaults, params = merged_defaults(dag, group, kwargs.pop("params", None), kwargs.pop("default_args", None))
        for name in named:
            if name not in kwargs and name in defaults:
                kwargs[name] = defaults[name]
        missing = sorted(needed.difference(kwargs))
        if missing:
            shown = ", ".join(repr(name) for name in missing)
            raise TypeError(f"missing keyword argument{'s' if len(missing) > 1 else ''} {shown}")
        if len(params):
            kwargs["params"] = params
        object.__setattr__(self, "_is_being_made", True)
        if outermost:
            object.__setattr__(self, "_given", frozenset(kwargs))
            # The calls that led here: that of the task first, then those of helpers around it.
            object.__setattr__(self, "made_at", notes.call_places())
        init(self, **kwargs, **({"default_args": defaults} if takes_defaults else {}))
        self._arguments.update(kwargs)
        if outermost:
            object.__setattr__(self, "_is_being_made", False)
            self._draw_argument_arrows()
            object.__setattr__(self, "_is_made", True)

    wrapper._names = set(named)
    return wrapper



def invalid_arguments(operator, task_id, kwargs):
    """What Airflow says of arguments that an operator does not have."""
    return (
        f"Invalid arguments were passed to {operator} (task_id: {task_id}). "
        f"Invalid arguments were:\n**kwargs: {kwargs}"
    )


def wrong_rule(rule, dag, task_id):
    rules = [str(one) for one in TriggerRule]
    return (
        f"The trigger_rule must be one of {rules},'{dag.dag_id if dag else ''}.{task_id}'; received '{rule}'."
    )


def in_dag(dag):
    return f" in dag {dag.dag_id}" if dag else ""


def to_delta(value):
    return value if isinstance(value, dt.timedelta) else dt.timedelta(seconds=value)


def retries_of(retries):
    if retries is None:
        return 0
    if type(retries) is int:
        return retries
    try:
        return int(retries)
    except (TypeError, ValueError):
        raise TypeError(f"'retries' type must be int, not {type(retries).__name__}") from None
