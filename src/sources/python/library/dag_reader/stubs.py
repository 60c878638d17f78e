"""
Stand-ins for what is not here: modules that are not installed, and whatever comes out of them. They survive what files
do with such things while they are loaded: called, subclassed, indexed, added, looped over (nothing comes), used as
decorators (the function stays as it is).
"""

import json
import types

from airflow._record.extras import BaseEventTrigger
from airflow._record.operator_meta import OperatorMeta


def is_stub(value):
    return isinstance(value, Stub) or (isinstance(value, type) and issubclass(value, StubBase))


class Stub:
    """Anything that is not here."""

    def __init__(self, name="?"):
        object.__setattr__(self, "_name", name)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        made = stand_in(f"{self._name}.{name}", name)
        object.__setattr__(self, name, made)
        return made

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and not kwargs and isinstance(args[0], (types.FunctionType, type)):
            return args[0]
        if len(args) == 1 and not kwargs and getattr(args[0], "_airflow_is_task_decorator", False):
            return args[0]
        return Stub(f"{self._name}()")

    def __mro_entries__(self, bases):
        return (StubBase,)

    def __instancecheck__(self, one):
        return False

    __subclasscheck__ = __instancecheck__

    def __getitem__(self, key):
        return Stub(f"{self._name}[…]")

    def __setitem__(self, key, value):
        """Kept nowhere."""

    def __delitem__(self, key):
        """Kept nowhere."""

    def __iter__(self):
        return iter(())

    def __next__(self):
        raise StopIteration

    def __len__(self):
        return 0

    def __bool__(self):
        return True

    def __contains__(self, one):
        return False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def __str__(self):
        return self._name

    def __repr__(self):
        return f"<{self._name}: not here>"

    def __format__(self, spec):
        return self._name

    def __fspath__(self):
        return self._name

    def __int__(self):
        return 0

    __index__ = __int__

    def __float__(self):
        return 0.0

    def __hash__(self):
        return hash(self._name)

    def __eq__(self, other):
        return self is other

    def __lt__(self, other):
        return False

    __le__ = __gt__ = __ge__ = __lt__

    def __radd__(self, other):
        return other + self._name if isinstance(other, str) else self._combined(other)

    def __rmod__(self, other):
        return other % self._name if isinstance(other, str) else self._combined(other)

    def _combined(self, *_):
        return Stub(self._name)

    __add__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _combined
    __floordiv__ = __mod__ = __pow__ = __and__ = __or__ = __ror__ = __xor__ = __neg__ = __invert__ = _combined
    __rshift__ = __lshift__ = _combined

    def __deepcopy__(self, memo):
        return self

    def iter_references(self):
        return iter(())


class StubMeta(OperatorMeta):
    """Lets a class of the user's that builds on a stand-in answer for what it would have inherited."""

    def __getattr__(cls, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return stand_in(f"{cls.__name__}.{name}", name)


class StubBase(metaclass=StubMeta):
    """What a class builds on whose base is not here."""

    def __init__(self, *args, **kwargs):
        for name, value in kwargs.items():
            try:
                setattr(self, name, value)
            except AttributeError:
                pass

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return stand_in(f"{type(self).__name__}.{name}", name)


_classes = {}


def stand_in(path, name):
    """What a name of a module that is not here gives: an operator, a sensor, an exception, or anything."""
    from .unknown import unknown_operator

    if not name[:1].isupper() or name.isupper():
        return Stub(path)
    for suffix in ("Operator", "Sensor", "SensorAsync", "OperatorAsync"):
        if name.endswith(suffix):
            return unknown_operator(path, name)
    if name.endswith("Trigger"):
        return _class(path, name, BaseEventTrigger)
    if name.endswith(("Exception", "Error", "Warning")):
        return _class(path, name, Warning if name.endswith("Warning") else Exception)
    return Stub(path)


def _class(path, name, base):
    if path not in _classes:
        namespace = {"__module__": path.rpartition(".")[0], "__init__": lambda self, *args, **kwargs: None}
        _classes[path] = type(name, (base,), namespace)
    return _classes[path]


def forget():
    """Forgets the classes made, so that each file begins anew."""
    from .unknown import forget_operators

    _classes.clear()
    forget_operators()


class StubModule(types.ModuleType):
    """A module that is not here; whatever is taken from it is a stand-in."""

    def __init__(self, name):
        super().__init__(name)
        self.__path__ = []

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        made = stand_in(f"{self.__name__}.{name}", name)
        setattr(self, name, made)
        return made

    def __call__(self, *args, **kwargs):
        return Stub(self.__name__)


def write_stubs_as_text():
    """`json.dumps` of something with a stand-in in it writes its name."""
    plain = json.JSONEncoder.default

    def default(self, value):
        if isinstance(value, (Stub, StubBase)):
            return str(value)
        return plain(self, value)

    json.JSONEncoder.default = default
