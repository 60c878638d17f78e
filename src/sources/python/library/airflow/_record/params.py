"""Params: values that a person may give when a run is triggered. Source: airflow/sdk/definitions/param.py."""

import copy
import re
from collections.abc import MutableMapping

from .errors import ParamValidationError
from .marks import NOTSET

__all__ = ["DagParam", "Param", "ParamsDict"]

_TYPES = {
    "string": str,
    "number": (int, float),
    "integer": int,
    "boolean": bool,
    "array": (list, tuple),
    "object": dict,
    "null": type(None),
}


class Param:
    """A default, a description and a JSON schema that the value must meet."""

    CLASS_IDENTIFIER = "__class"

    def __init__(self, default=NOTSET, description=None, source=None, **kwargs):
        self.value = default
        self.description = description
        self.schema = kwargs.pop("schema") if "schema" in kwargs else kwargs
        self.source = source

    @property
    def has_value(self):
        return self.value is not NOTSET and self.value is not None

    def resolve(self, value=NOTSET, suppress_exception=False):
        """The value if it meets the schema; raises as Airflow does."""
        final = self.value if value is NOTSET else value
        if final is NOTSET:
            if suppress_exception:
                return None
            raise ParamValidationError("No value passed and Param has no default value")
        fault = _fault(final, self.schema)
        if fault and not suppress_exception:
            raise ParamValidationError(fault)
        self.value = final
        return final

    def dump(self):
        return dict(self.__dict__)

    def __copy__(self):
        return Param(self.value, self.description, self.source, schema=self.schema)


def _fault(value, schema):
    """The first thing wrong with a value by the parts of JSON Schema that Params use, or None."""
    wanted = schema.get("type")
    if wanted is not None:
        names = [wanted] if isinstance(wanted, str) else list(wanted)
        if not any(_is_type(value, name) for name in names):
            return f"{value!r} is not of type {', '.join(repr(name) for name in names)}"
    if "enum" in schema and value not in schema["enum"]:
        return f"{value!r} is not one of {schema['enum']!r}"
    if isinstance(value, str):
        if len(value) < schema.get("minLength", 0):
            return f"{value!r} is too short"
        if len(value) > schema.get("maxLength", len(value)):
            return f"{value!r} is too long"
        if "pattern" in schema and not re.search(schema["pattern"], value):
            return f"{value!r} does not match {schema['pattern']!r}"
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if "minimum" in schema and value < schema["minimum"]:
            return f"{value!r} is less than the minimum of {schema['minimum']!r}"
        if "maximum" in schema and value > schema["maximum"]:
            return f"{value!r} is greater than the maximum of {schema['maximum']!r}"
    return None


def _is_type(value, name):
    kind = _TYPES.get(name)
    if kind is None:
        return True
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, kind)


class ParamsDict(MutableMapping):
    """Params by name; plain values become Params."""

    def __init__(self, dict_obj=None, suppress_exception=False):
        self._params = {}
        self.suppress_exception = suppress_exception
        for key, value in (dict_obj.items() if isinstance(dict_obj, ParamsDict) else dict(dict_obj or {}).items()):
            self._params[key] = value if isinstance(value, Param) else Param(value)
        if isinstance(dict_obj, ParamsDict):
            self._params = dict(dict_obj._params)

    def __getitem__(self, key):
        return self._params[key].resolve(suppress_exception=True)

    def __setitem__(self, key, value):
        if isinstance(value, Param):
            self._params[key] = value
        elif key in self._params:
            self._params[key] = copy.copy(self._params[key])
            self._params[key].resolve(value, self.suppress_exception)
        else:
            self._params[key] = Param(value)

    def __delitem__(self, key):
        del self._params[key]

    def __iter__(self):
        return iter(self._params)

    def __len__(self):
        return len(self._params)

    def __contains__(self, key):
        return key in self._params

    def __eq__(self, other):
        return self.dump() == (other.dump() if isinstance(other, ParamsDict) else other)

    def __copy__(self):
        return ParamsDict(self)

    def __deepcopy__(self, memo):
        return ParamsDict({key: copy.copy(value) for key, value in self._params.items()})

    def items(self):
        return self._params.items()

    def values(self):
        return self._params.values()

    def update(self, *args, **kwargs):
        for given in (*args, kwargs):
            for key, value in (given.items() if hasattr(given, "items") else given):
                self[key] = value

    def get_param(self, key):
        return self._params[key]

    def dump(self):
        return {key: param.resolve(suppress_exception=True) for key, param in self._params.items()}

    def validate(self):
        """All values; raises as Airflow does, naming the param."""
        for key, param in self._params.items():
            try:
                param.resolve()
            except ParamValidationError as problem:
                raise ParamValidationError(f"Invalid input for param {key}: {problem}") from None
        return self.dump()


class DagParam:
    """A param as an argument: known only when a run starts."""

    def __init__(self, current_dag, name, default=NOTSET):
        if default is not NOTSET:
            current_dag.params[name] = default
        self._name = name
        self.current_dag = current_dag
        self._default = default

    def iter_references(self):
        return iter(())

    def __repr__(self):
        return f"<DagParam {self._name}>"
