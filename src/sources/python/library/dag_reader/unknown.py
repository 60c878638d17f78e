"""Operators and sensors of providers that are not here, or of the user's own modules that are missing: plain tasks."""

from airflow._record.operator import BaseOperator
from airflow._record.operator_meta import OperatorMeta
from airflow._record.sensors import BaseSensorOperator

_BASE = BaseOperator.__init__._names
_SENSOR = BaseSensorOperator.__init__._names
_made = {}


def split_arguments(kwargs, names=_BASE):
    """(those of every task, those of the operator itself)"""
    known = {name: value for name, value in kwargs.items() if name in names or name == "default_args"}
    return known, {name: value for name, value in kwargs.items() if name not in known}


class _TakesAnything:
    """Keeps any argument as an attribute; what was not given is a stand-in."""

    takes_anything = True

    def _keep(self, own):
        for name, value in own.items():
            try:
                object.__setattr__(self, name, value)
            except AttributeError:
                # A property of a class of the user's that builds on this one.
                continue
        # Which arguments are templates is not known: a result may stand in any of them.
        object.__setattr__(self, "template_fields", tuple(dict.fromkeys([*type(self).template_fields, *own])))

    def __getattr__(self, name):
        from .stubs import Stub

        if name.startswith("_"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return Stub(f"{type(self).__name__}.{name}")


class UnknownOperator(_TakesAnything, BaseOperator):
    takes_anything = True

    def __init__(self, *, task_id, **kwargs):
        known, own = split_arguments(kwargs)
        super().__init__(task_id=task_id, **known)
        self._keep(own)

    def execute(self, context):
        """Nothing runs here."""


class UnknownSensor(_TakesAnything, BaseSensorOperator):
    takes_anything = True

    def __init__(self, *, task_id, **kwargs):
        known, own = split_arguments(kwargs, _BASE | _SENSOR)
        super().__init__(task_id=task_id, **known)
        self._keep(own)

    def poke(self, context):
        return True


def unknown_operator(path, name):
    """The class for a name; the same each time it is taken in one file."""
    if path not in _made:
        base = UnknownSensor if "Sensor" in name else UnknownOperator
        namespace = {"__module__": path.rpartition(".")[0], "__doc__": f"{path} is not here."}
        if name.startswith("Branch") or name.endswith("BranchOperator"):
            namespace["can_skip_downstream"] = True
        _made[path] = OperatorMeta(name, (base,), namespace)
    return _made[path]


def forget_operators():
    _made.clear()
