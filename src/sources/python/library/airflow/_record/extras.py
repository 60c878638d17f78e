"""The rest of the authoring surface: what files name, build on or hand over, and what no graph depends on."""

import datetime as dt
import enum
import functools
import logging
import pathlib

from . import dates

__all__ = [
    "AirflowPlugin",
    "AsyncCallback",
    "BaseDeadlineReference",
    "BaseEventTrigger",
    "BaseNotifier",
    "BaseOperatorLink",
    "BaseTrigger",
    "BaseXCom",
    "Context",
    "DeadlineAlert",
    "DeadlineReference",
    "ExceptionRetryPolicy",
    "LoggingMixin",
    "NEVER_EXPIRE",
    "ObjectStoragePath",
    "PriorityWeightStrategy",
    "ResumableJobMixin",
    "RetryAction",
    "RetryDecision",
    "RetryPolicy",
    "RetryRule",
    "SyncCallback",
    "TriggerEvent",
    "XCom",
    "create_session",
    "get_current_context",
    "get_parsing_context",
    "provide_session",
]

#: No end to how long something is kept.
NEVER_EXPIRE = dt.timedelta.max


class Context(dict):
    """What a task is given while it runs; a type only, here."""


class LoggingMixin:
    @property
    def log(self):
        return logging.getLogger(type(self).__name__)


class AirflowPlugin:
    name = None


class BaseOperatorLink:
    name = ""

    def get_link(self, operator, *, ti_key):
        return ""


class BaseNotifier(LoggingMixin):
    template_fields = ()

    def __init__(self, **kwargs):
        super().__init__()

    def notify(self, context):
        """Nothing is told here."""

    def __call__(self, *args):
        """Nothing is told here."""


class BaseTrigger(LoggingMixin):
    def __init__(self, **kwargs):
        super().__init__()

    def serialize(self):
        return (type(self).__name__, {})


class BaseEventTrigger(BaseTrigger):
    """A trigger that an asset may watch."""


class TriggerEvent:
    def __init__(self, payload):
        self.payload = payload


class BaseXCom:
    XCOM_RETURN_KEY = "return_value"

    @classmethod
    def get_one(cls, *args, **kwargs):
        return None

    get_many = get_one
    set = get_one


XCom = BaseXCom


class ResumableJobMixin:
    """Jobs that go on after a restart."""


class PriorityWeightStrategy:
    """How a task's weight is worked out; subclasses say it in `get_weight`."""

    def get_weight(self, ti):
        raise NotImplementedError

    @classmethod
    def deserialize(cls, data):
        return cls(**data)

    def serialize(self):
        return {}


class RetryAction(enum.Enum):
    RETRY = "retry"
    FAIL = "fail"
    DEFAULT = "default"


class RetryDecision:
    def __init__(self, action=RetryAction.DEFAULT, retry_delay=None, reason=None):
        self.action, self.retry_delay, self.reason = action, retry_delay, reason


class RetryPolicy:
    def evaluate(self, exception, try_number, max_tries, context=None):
        raise NotImplementedError


class RetryRule:
    def __init__(self, exception, action=RetryAction.RETRY, retry_delay=None, reason=None, match_subclasses=True):
        self.exception, self.action, self.retry_delay = exception, action, retry_delay
        self.reason, self.match_subclasses = reason, match_subclasses


class ExceptionRetryPolicy(RetryPolicy):
    def __init__(self, rules, default=RetryAction.DEFAULT):
        self.rules, self.default = rules, default


class SyncCallback:
    def __init__(self, callback_callable, kwargs=None, **options):
        self.callback, self.kwargs = callback_callable, kwargs or {}


AsyncCallback = SyncCallback


class BaseDeadlineReference:
    def serialize_reference(self):
        return {}


class DeadlineReference:
    DAGRUN_LOGICAL_DATE = BaseDeadlineReference()
    DAGRUN_QUEUED_AT = BaseDeadlineReference()

    @classmethod
    def FIXED_DATETIME(cls, datetime):
        return BaseDeadlineReference()

    @classmethod
    def AVERAGE_RUNTIME(cls, *args, **kwargs):
        return BaseDeadlineReference()


class DeadlineAlert:
    def __init__(self, reference, interval, callback, name=None):
        self.reference, self.interval, self.callback, self.name = reference, interval, callback, name


class ObjectStoragePath(pathlib.PurePosixPath):
    """A path in some storage; nothing is read from it here."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args)

    def __new__(cls, *args, **kwargs):
        return super().__new__(cls, *args)


def get_current_context():
    raise RuntimeError(
        "Current context was requested but no context was found! Are you running within an Airflow task?"
    )


class _ParsingContext:
    dag_id = None
    task_id = None


def get_parsing_context():
    return _ParsingContext()


def provide_session(function):
    """There is no database here: functions get no session unless they are given one."""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        kwargs.setdefault("session", None)
        return function(*args, **kwargs)

    return wrapper


class create_session:
    def __enter__(self):
        from dag_reader.stubs import Stub

        return Stub("session")

    def __exit__(self, *_):
        return None


def ds_add(ds, days):
    return (dt.datetime.strptime(str(ds), "%Y-%m-%d") + dt.timedelta(days)).strftime("%Y-%m-%d")


def ds_format(ds, input_format, output_format):
    return dt.datetime.strptime(str(ds), input_format).strftime(output_format)


def days_ago(n, hour=0, minute=0, second=0, microsecond=0):
    """Gone from Airflow 3; files of Airflow 2 that ask for it get what it gave."""
    today = dates.utcnow().replace(hour=hour, minute=minute, second=second, microsecond=microsecond)
    return today - dt.timedelta(days=n)
