"""Variables, Connections and configuration: answered with what the reader was given, else with a placeholder that is noted."""

import json

from . import notes
from .errors import AirflowConfigException
from .marks import NOTSET

__all__ = ["BaseHook", "Connection", "Variable", "conf"]

#: What the person has filled in: name → text.
given_variables = {}
given_connections = {}


class Placeholder(dict):
    """Stands for JSON that is not known: any key answers with its own path as text; it has no elements."""

    def __init__(self, path):
        super().__init__()
        self.path = path

    def __missing__(self, key):
        return _Text(f"{self.path}.{key}")

    def get(self, key, default=None):
        return _Text(f"{self.path}.{key}") if default is None else default

    def __str__(self):
        return self.path


class _Text(str):
    """Text that stands for an unknown value: it can be asked for parts like JSON, and reads as 0 where a number must be."""

    def __getitem__(self, key):
        return _Text(f"{self}.{key}") if isinstance(key, str) else super().__getitem__(key)

    def get(self, key, default=None):
        return _Text(f"{self}.{key}") if default is None else default

    def items(self):
        return ()

    keys = values = items

    def __int__(self):
        return 0

    def __float__(self):
        return 0.0

    __index__ = __int__


class Variable:
    """`Variable.get`; nothing is stored. A default that is given counts, as in Airflow when there is no such Variable."""

    def __init__(self, key=None, val=None, description=None):
        self.key, self.val, self.description = key, val, description

    @classmethod
    def get(cls, key, default=NOTSET, deserialize_json=False, **old):
        if "default_var" in old:
            default = _old_default(old.pop("default_var"))
        for name in old:
            raise TypeError(f"Variable.get() got an unexpected keyword argument {name!r}")
        place = notes.caller_place()
        wanted = notes.sink.variables.setdefault(key, {"json": False, "default": None, "place": place})
        wanted["json"] = wanted["json"] or bool(deserialize_json)
        if default is not NOTSET:
            wanted["default"] = default if isinstance(default, (str, int, float, bool, type(None))) else repr(default)
        if key in given_variables:
            text = given_variables[key]
            return json.loads(text) if deserialize_json else text
        if default is not NOTSET:
            return default
        return Placeholder(key) if deserialize_json else _Text(key)

    @classmethod
    def setdefault(cls, key, default, description=None, deserialize_json=False):
        return cls.get(key, default=default, deserialize_json=deserialize_json)

    @classmethod
    def get_variable_from_secrets(cls, key, **kwargs):
        return cls.get(key, default=None)

    @classmethod
    def set(cls, key, value, *args, **kwargs):
        """Nothing is stored here."""

    @classmethod
    def update(cls, key, value, **kwargs):
        """Nothing is stored here."""

    @classmethod
    def delete(cls, key, **kwargs):
        """Nothing is stored here."""


def _old_default(value):
    """`default_var` is what `airflow.models.Variable` takes; that of the SDK refuses it."""
    frame = notes.caller_frame()
    bound = frame.f_globals.get("Variable") if frame else None
    if bound is SdkVariable:
        says = "TypeError: Variable.get() got an unexpected keyword argument 'default_var'"
        notes.sink.refuse("old-argument", says, "default=…", {"rename": "default_var", "to": "default"})
    return value


class SdkVariable(Variable):
    """The same as `airflow.sdk.Variable`, told apart for what each refuses."""

    __name__ = "Variable"


class Connection:
    """A Connection with placeholders for whatever was not filled in."""

    def __init__(
        self,
        conn_id=None,
        conn_type=None,
        description=None,
        host=None,
        login=None,
        password=None,
        schema=None,
        port=None,
        extra=None,
        uri=None,
    ):
        self.conn_id, self.conn_type, self.description = conn_id, conn_type, description
        self.host, self.login, self.password, self.schema, self.port = host, login, password, schema, port
        self.extra = extra if extra is None or isinstance(extra, str) else json.dumps(extra)
        self._uri = uri

    @classmethod
    def get(cls, conn_id):
        place = notes.caller_place()
        notes.sink.connections.setdefault(conn_id, {"place": place})
        given = given_connections.get(conn_id)
        if isinstance(given, dict):
            known = {key: value for key, value in given.items() if key in cls.__init__.__code__.co_varnames}
            return cls(conn_id=conn_id, **{key: value for key, value in known.items() if key != "conn_id"})
        if given is not None:
            return cls(conn_id=conn_id, uri=given)
        return cls(conn_id, "", "", _Text(f"{conn_id}.host"), _Text(f"{conn_id}.login"), _Text(f"{conn_id}.password"), _Text(f"{conn_id}.schema"), 0)

    get_connection_from_secrets = get

    @property
    def extra_dejson(self):
        if not self.extra:
            return Placeholder(f"{self.conn_id}.extra")
        try:
            return json.loads(self.extra)
        except ValueError:
            return {}

    def get_uri(self):
        return self._uri or f"{self.conn_type or 'conn'}://{self.conn_id}"

    def get_password(self):
        return self.password

    def get_extra(self):
        return self.extra

    def get_extra_dejson(self, *args, **kwargs):
        return self.extra_dejson

    def get_hook(self, **kwargs):
        from dag_reader.stubs import Stub

        return Stub("airflow.hook")

    def __repr__(self):
        return f"Connection({self.conn_id!r})"


class BaseHook:
    """Base of hooks; gives Connections."""

    __module__ = "airflow.sdk.bases.hook"

    def __init__(self, logger_name=None, **kwargs):
        self.logger_name = logger_name

    @classmethod
    def get_connection(cls, conn_id):
        return Connection.get(conn_id)

    @classmethod
    def get_connections(cls, conn_id):
        return [Connection.get(conn_id)]

    @classmethod
    def get_hook(cls, conn_id, **kwargs):
        return Connection.get(conn_id).get_hook()

    def get_conn(self):
        from dag_reader.stubs import Stub

        return Stub("connection")

    @property
    def log(self):
        import logging

        return logging.getLogger("airflow.hook")


_KNOWN = {
    ("core", "dags_folder"): "/files/dags",
    ("core", "executor"): "LocalExecutor",
    ("core", "parallelism"): "32",
    ("core", "max_active_tasks_per_dag"): "16",
    ("core", "max_active_runs_per_dag"): "16",
    ("core", "default_timezone"): "utc",
    ("core", "default_task_retries"): "0",
    ("core", "load_examples"): "True",
    ("core", "plugins_folder"): "/files/plugins",
    ("core", "unit_test_mode"): "False",
    ("core", "fernet_key"): "",
    ("api", "base_url"): "http://localhost:8080",
    ("webserver", "base_url"): "http://localhost:8080",
    ("logging", "base_log_folder"): "/files/logs",
    ("operators", "default_owner"): "airflow",
    ("operators", "default_deferrable"): "False",
    ("operators", "default_queue"): "default",
    ("scheduler", "catchup_by_default"): "False",
    ("email", "email_backend"): "airflow.utils.email.send_email_smtp",
}
folders = {"dags_folder": "/files"}


class _Conf:
    """`airflow.configuration.conf`: the defaults that files ask for; other options answer with their own name."""

    def get(self, section, key, fallback=NOTSET, **kwargs):
        if (section, key) == ("core", "dags_folder"):
            return folders["dags_folder"]
        known = _KNOWN.get((section.lower(), key.lower()))
        if known is not None:
            return known
        if fallback is not NOTSET:
            return fallback
        return f"{section}.{key}"

    def get_mandatory_value(self, section, key, **kwargs):
        return self.get(section, key, **kwargs)

    def getboolean(self, section, key, fallback=NOTSET, **kwargs):
        value = self.get(section, key, fallback)
        return value if isinstance(value, bool) or value is None else str(value).lower() in ("t", "true", "1", "y", "yes")

    def _number(self, kind, section, key, fallback):
        value = self.get(section, key, fallback)
        try:
            return value if value is None else kind(value)
        except ValueError:
            raise AirflowConfigException(
                f'Failed to convert value to {kind.__name__}. Please check "{key}" key in "{section}" section.'
            ) from None

    def getint(self, section, key, fallback=NOTSET, **kwargs):
        return self._number(int, section, key, fallback)

    def getfloat(self, section, key, fallback=NOTSET, **kwargs):
        return self._number(float, section, key, fallback)

    def getlist(self, section, key, fallback=NOTSET, **kwargs):
        value = self.get(section, key, fallback)
        return [one.strip() for one in value.split(",")] if isinstance(value, str) else value

    def getjson(self, section, key, fallback=NOTSET, **kwargs):
        value = self.get(section, key, {} if fallback is NOTSET else fallback)
        return json.loads(value) if isinstance(value, str) else value

    def getsection(self, section):
        return {key: value for (one, key), value in _KNOWN.items() if one == section}

    def has_option(self, section, option, **kwargs):
        return (section, option) in _KNOWN

    def has_section(self, section):
        return any(one == section for one, _ in _KNOWN)

    def set(self, section, option, value):
        """Nothing is stored here."""


conf = _Conf()


