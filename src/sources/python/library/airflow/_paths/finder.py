"""Gives every import of `airflow.…` a module: names that we record with, stand-ins for all others."""

import importlib
import importlib.abc
import importlib.machinery
import types

from airflow._record import (
    assets,
    contexts,
    dag,
    dates,
    errors,
    extras,
    hitl,
    mapped,
    marks,
    nodes,
    operator,
    params,
    partitions,
    secrets,
    sensors,
    setup_teardown,
    standard,
    states,
    task_group,
    taskflow,
    timetables,
    xcom_arg,
)

from .known import MODULES
from .moves import instead_of

_PARTS = (
    assets, dag, errors, extras, hitl, mapped, nodes, operator, params, partitions, secrets, sensors, setup_teardown,
    standard, states, task_group, taskflow, timetables, xcom_arg,
)  # fmt: skip

#: Every name that we record with; where two modules of Airflow have the same name it is the same thing.
NAMES = {name: getattr(part, name) for part in _PARTS for name in part.__all__}
NAMES.update(
    DagContext=contexts.DagContext,
    TaskGroupContext=contexts.TaskGroupContext,
    DummyOperator=standard.EmptyOperator,
    # What Airflow 2 called datasets.
    Dataset=assets.Asset,
    DatasetAlias=assets.AssetAlias,
    DatasetAll=assets.AssetAll,
    DatasetAny=assets.AssetAny,
    NOTSET=marks.NOTSET,
    SET_DURING_EXECUTION=marks.NOTSET,
    literal=marks.literal,
    LiteralValue=marks.LiteralValue,
    days_ago=extras.days_ago,
    cron_presets=timetables.PRESETS,
    _TaskDecorator=taskflow.TaskDecorator,
    XCOM_RETURN_KEY=xcom_arg.RETURN_KEY,
)
_SDK = frozenset("Variable".split())
#: Modules whose names are those of one of ours.
_WHOLE = {
    "airflow.utils.timezone": dates,
    "airflow.sdk.timezone": dates,
    "airflow.sdk._shared.timezones.timezone": dates,
    "airflow.macros": extras,
    "airflow.sdk.execution_time.macros": extras,
}
#: Names that are modules, wherever they are taken from.
_AS_MODULE = {("airflow.sdk", "timezone"), ("airflow.sdk", "macros"), ("airflow.providers.common.compat.sdk", "timezone")}
_ATTRIBUTES = {
    ("airflow", "__version__"): "3.3.2",
    ("airflow.version", "version"): "3.3.2",
    ("airflow.sdk", "__version__"): "1.3.2",
    ("airflow.settings", "TIMEZONE"): dates.utc,
    ("airflow.settings", "AIRFLOW_HOME"): "/files",
    ("airflow.configuration", "AIRFLOW_HOME"): "/files",
}


class AirflowModule(types.ModuleType):
    """One of Airflow's modules, whose names are looked up when they are asked for."""

    def __init__(self, name):
        super().__init__(name)
        self.__path__ = []
        if name == "airflow.sdk":
            self.__all__ = [one for one in NAMES if not one.startswith("_")]

    def __getattr__(self, name):
        made = find_name(self.__name__, name)
        setattr(self, name, made)
        return made


def find_name(module, name):
    """What `from module import name` gives."""
    if (module, name) in _ATTRIBUTES:
        value = _ATTRIBUTES[module, name]
        return secrets.folders["dags_folder"] if name == "DAGS_FOLDER" else value
    if name.startswith("__") and name.endswith("__"):
        raise AttributeError(f"module {module!r} has no attribute {name!r}")
    if (module, name) == ("airflow.settings", "DAGS_FOLDER"):
        return secrets.folders["dags_folder"]
    whole = _WHOLE.get(module)
    if whole is not None and hasattr(whole, name):
        return getattr(whole, name)
    if (module, name) in _AS_MODULE:
        return importlib.import_module("airflow.sdk." + ("timezone" if name == "timezone" else "execution_time.macros"))
    if module == "airflow.sdk" and name in _SDK:
        return secrets.SdkVariable
    if name in NAMES:
        return NAMES[name]
    if name in MODULES.get(module, ()) or f"{module}.{name}" in MODULES:
        return importlib.import_module(f"{module}.{name}")
    moved = instead_of(module, name)
    if moved and moved[1] in NAMES:
        return NAMES[moved[1]]
    from dag_reader.stubs import StubModule, stand_in

    # A module of a provider, taken with `from package import module`.
    if module.startswith("airflow.providers.") and name.islower() and not name.startswith("_"):
        return StubModule(f"{module}.{name}")
    return stand_in(f"{module}.{name}", name)


class AirflowFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Stands before Python's own finders for `airflow.…`."""

    def find_spec(self, fullname, path=None, target=None):
        if not fullname.startswith("airflow.") or fullname.startswith(("airflow._record", "airflow._paths")):
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec):
        return AirflowModule(spec.name)

    def exec_module(self, module):
        """Its names come when they are asked for."""
