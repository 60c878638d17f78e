"""What a task will return, as a value to hand on; handing it on draws an arrow. Source: airflow/sdk/definitions/xcom_arg.py."""

from . import notes
from .errors import AirflowException
from .marks import NOTSET
from .nodes import DependencyMixin
from .setup_teardown import SetupTeardownContext
from .states import TriggerRule

__all__ = ["XComArg", "ConcatXComArg", "MapXComArg", "PlainXComArg", "ZipXComArg"]

RETURN_KEY = "return_value"


def iter_references(value, seen=None):
    """(task, key) of every result within a value: in lists, tuples, sets, dicts, and the templates of operators."""
    if hasattr(value, "iter_references"):
        yield from value.iter_references()
    elif isinstance(value, (tuple, set, list)):
        for one in value:
            yield from iter_references(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from iter_references(one)
    elif getattr(value, "is_operator", False):
        for name in value.template_fields:
            yield from iter_references(getattr(value, name, None))


def draw_arrows(task, value):
    """An arrow from every task whose result is in the value."""
    for source, _ in iter_references(value):
        task.set_upstream(source)


class XComArg(DependencyMixin):
    """A result, or several put together."""

    def __new__(cls, *args, **kwargs):
        return super().__new__(PlainXComArg if cls is XComArg else cls)

    def iter_references(self):
        raise NotImplementedError

    @staticmethod
    def iter_xcom_references(value):
        return iter_references(value)

    @staticmethod
    def apply_upstream_relationship(op, arg):
        draw_arrows(op, arg)

    @property
    def roots(self):
        return [task for task, _ in self.iter_references()]

    leaves = roots

    def set_upstream(self, task_or_task_list, edge_modifier=None):
        for task, _ in self.iter_references():
            task.set_upstream(task_or_task_list, edge_modifier)

    def set_downstream(self, task_or_task_list, edge_modifier=None):
        for task, _ in self.iter_references():
            task.set_downstream(task_or_task_list, edge_modifier)

    def map(self, f):
        return MapXComArg(self, [f])

    def zip(self, *others, fillvalue=NOTSET):
        return ZipXComArg([self, *others], fillvalue=fillvalue)

    def concat(self, *others):
        return ConcatXComArg([self, *others])

    def __enter__(self):
        operator = next(self.iter_references())[0]
        if not operator.is_setup and not operator.is_teardown:
            raise AirflowException("Only setup/teardown tasks can be used as context managers.")
        SetupTeardownContext.push_setup_teardown_task(operator)
        return SetupTeardownContext

    def __exit__(self, *_):
        SetupTeardownContext.set_work_task_roots_and_leaves()


class PlainXComArg(XComArg):
    """What one task pushed under one key."""

    def __init__(self, operator, key=RETURN_KEY):
        self.operator = operator
        self.key = key

    def __getitem__(self, item):
        if not isinstance(item, str):
            raise ValueError(f"XComArg only supports str lookup, received {type(item).__name__}")
        return PlainXComArg(self.operator, item)

    def __iter__(self):
        raise TypeError("'XComArg' object is not iterable")

    def __eq__(self, other):
        return isinstance(other, PlainXComArg) and self.operator is other.operator and self.key == other.key

    def __hash__(self):
        return hash((id(self.operator), self.key))

    def __repr__(self):
        return f"XComArg({self.operator!r})" if self.key == RETURN_KEY else f"XComArg({self.operator!r}, {self.key!r})"

    def __str__(self):
        parts = [f"task_ids='{self.operator.task_id}'", f"dag_id='{self.operator.dag_id}'"]
        if self.key is not None:
            parts.append(f"key='{self.key}'")
        return "{{ task_instance.xcom_pull(" + ", ".join(parts) + ") }}"

    def iter_references(self):
        yield self.operator, self.key

    def map(self, f):
        self._only_return("map against")
        return super().map(f)

    def zip(self, *others, fillvalue=NOTSET):
        self._only_return("map against")
        return super().zip(*others, fillvalue=fillvalue)

    def concat(self, *others):
        self._only_return("concatenate")
        return super().concat(*others)

    def _only_return(self, what):
        if self.key != RETURN_KEY:
            raise ValueError(f"cannot {what} non-return XCom")

    is_setup = property(lambda self: self.operator.is_setup, lambda self, v: setattr(self.operator, "is_setup", v))
    is_teardown = property(
        lambda self: self.operator.is_teardown, lambda self, v: setattr(self.operator, "is_teardown", v)
    )
    on_failure_fail_dagrun = property(
        lambda self: self.operator.on_failure_fail_dagrun,
        lambda self, v: setattr(self.operator, "on_failure_fail_dagrun", v),
    )

    def as_setup(self):
        self.operator.as_setup()
        return self

    def as_teardown(self, *, setups=None, on_failure_fail_dagrun=None):
        self.operator.as_teardown(setups=setups, on_failure_fail_dagrun=on_failure_fail_dagrun)
        return self


class MapXComArg(XComArg):
    def __init__(self, arg, callables):
        if any(getattr(one, "_airflow_is_task_decorator", False) for one in callables):
            raise ValueError("map() argument must be a plain function, not a @task operator")
        self.arg = arg
        self.callables = callables

    def iter_references(self):
        yield from self.arg.iter_references()

    def map(self, f):
        return MapXComArg(self.arg, [*self.callables, f])


class ZipXComArg(XComArg):
    def __init__(self, args, *, fillvalue=NOTSET):
        self.args = args
        self.fillvalue = fillvalue

    def iter_references(self):
        for arg in self.args:
            yield from arg.iter_references()


class ConcatXComArg(XComArg):
    def __init__(self, args):
        self.args = args

    def iter_references(self):
        for arg in self.args:
            yield from arg.iter_references()

    def concat(self, *others):
        return ConcatXComArg([*self.args, *others])


class OperatorMarks:
    """What tasks, mapped or not, share: marks of setup and teardown, and what they give as a context manager."""

    is_setup = False
    is_teardown = False
    is_operator = True
    #: Where it was marked as setup or teardown.
    marked_at = None
    _on_failure_fail_dagrun = False

    @property
    def output(self):
        return XComArg(self)

    @property
    def on_failure_fail_dagrun(self):
        return self._on_failure_fail_dagrun

    @on_failure_fail_dagrun.setter
    def on_failure_fail_dagrun(self, value):
        if value is True and self.is_teardown is not True:
            raise ValueError(
                f"Cannot set task on_failure_fail_dagrun for '{self.task_id}' because it is not a teardown task."
            )
        self._on_failure_fail_dagrun = value

    def as_setup(self):
        self.is_setup = True
        self.marked_at = notes.caller_place()
        return self

    def as_teardown(self, *, setups=None, on_failure_fail_dagrun=None):
        self.is_teardown = True
        self.trigger_rule = TriggerRule.ALL_DONE_SETUP_SUCCESS
        self.marked_at = notes.caller_place()
        if on_failure_fail_dagrun is not None:
            self.on_failure_fail_dagrun = on_failure_fail_dagrun
        if setups is not None:
            for setup in [setups] if isinstance(setups, DependencyMixin) else setups:
                setup.is_setup = True
                setup >> self
        return self

    def __enter__(self):
        if not self.is_setup and not self.is_teardown:
            raise RuntimeError("Only setup/teardown tasks can be used as context managers.")
        SetupTeardownContext.push_setup_teardown_task(self)
        return SetupTeardownContext

    def __exit__(self, *_):
        SetupTeardownContext.set_work_task_roots_and_leaves()

    @property
    def node_id(self):
        return self.task_id

    @property
    def is_root(self):
        return False

    @property
    def roots(self):
        return [self]

    @property
    def leaves(self):
        return [self]

    def iter_mapped_task_groups(self):
        group = self.task_group
        return group.iter_mapped_task_groups() if group is not None else iter(())

    def get_closest_mapped_task_group(self):
        return next(self.iter_mapped_task_groups(), None)

    def get_needs_expansion(self):
        return getattr(self, "is_mapped", False) or self.get_closest_mapped_task_group() is not None
