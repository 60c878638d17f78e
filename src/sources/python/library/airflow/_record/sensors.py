"""Sensors: the base class and those of the standard provider. Source: airflow/sdk/bases/sensor.py, providers/standard/sensors."""

import datetime as dt

from .errors import AirflowException
from .operator import BaseOperator
from .standard import EmptyOperator
from .states import State, WeekDay

__all__ = [
    "BaseSensorOperator",
    "BashSensor",
    "DateTimeSensor",
    "DateTimeSensorAsync",
    "DayOfWeekSensor",
    "ExternalTaskMarker",
    "ExternalTaskSensor",
    "FileSensor",
    "PokeReturnValue",
    "PythonSensor",
    "TimeDeltaSensor",
    "TimeDeltaSensorAsync",
    "TimeSensor",
    "TimeSensorAsync",
    "WaitSensor",
]

_MODULE = "airflow.providers.standard.sensors."


class PokeReturnValue:
    """A poke's answer with a value to push."""

    def __init__(self, is_done, xcom_value=None):
        self.is_done, self.xcom_value = is_done, xcom_value

    def __bool__(self):
        return self.is_done


def _seconds(name, value):
    if isinstance(value, dt.timedelta):
        return value.total_seconds()
    if isinstance(value, (int, float)) and value >= 0:
        return float(value)
    raise ValueError(f"Operator arg `{name}` must be timedelta object or a non-negative number")


class BaseSensorOperator(BaseOperator):
    __module__ = "airflow.sdk.bases.sensor"
    is_sensor = True
    valid_modes = ["poke", "reschedule"]

    def __init__(
        self,
        *,
        poke_interval=60,
        timeout=None,
        soft_fail=False,
        mode="poke",
        exponential_backoff=False,
        max_wait=None,
        silent_fail=False,
        never_fail=False,
        **kwargs,
    ):
        super().__init__(**kwargs)
        self.poke_interval = _seconds("poke_interval", poke_interval)
        self.timeout = _seconds("timeout", 604800 if timeout is None else timeout)
        self.soft_fail, self.mode, self.exponential_backoff = soft_fail, mode, exponential_backoff
        self.max_wait = None if max_wait is None else _seconds("max_wait", max_wait)
        if soft_fail is True and never_fail is True:
            raise ValueError("soft_fail and never_fail are mutually exclusive, you can not provide both.")
        self.silent_fail, self.never_fail = silent_fail, never_fail
        if mode not in self.valid_modes:
            dag = self.get_dag()
            raise ValueError(
                f"The mode must be one of {self.valid_modes},'{dag.dag_id if dag else ''} "
                f".{self.task_id}'; received '{mode}'."
            )

    @property
    def reschedule(self):
        return self.mode == "reschedule"

    def poke(self, context):
        raise AirflowException("Override me.")


class BashSensor(BaseSensorOperator):
    __module__ = _MODULE + "bash"
    template_fields = ("bash_command", "env")

    def __init__(self, *, bash_command, env=None, output_encoding="utf-8", retry_exit_code=None, **kwargs):
        super().__init__(**kwargs)
        self.bash_command, self.env = bash_command, env


class PythonSensor(BaseSensorOperator):
    __module__ = _MODULE + "python"
    template_fields = ("templates_dict", "op_args", "op_kwargs")
    shallow_copy_attrs = ("python_callable",)

    def __init__(self, *, python_callable, op_args=None, op_kwargs=None, templates_dict=None, **kwargs):
        super().__init__(**kwargs)
        self.python_callable = python_callable
        self.op_args, self.op_kwargs, self.templates_dict = op_args or [], op_kwargs or {}, templates_dict


class FileSensor(BaseSensorOperator):
    __module__ = _MODULE + "filesystem"
    template_fields = ("filepath", "fs_conn_id")
    deferrable = False

    def __init__(
        self,
        *,
        filepath,
        fs_conn_id="fs_default",
        recursive=False,
        deferrable=False,
        start_from_trigger=False,
        trigger_kwargs=None,
        **kwargs,
    ):
        super().__init__(**kwargs)
        self.filepath, self.fs_conn_id, self.recursive, self.deferrable = filepath, fs_conn_id, recursive, deferrable


class DateTimeSensor(BaseSensorOperator):
    __module__ = _MODULE + "date_time"
    template_fields = ("target_time",)

    def __init__(self, *, target_time, **kwargs):
        super().__init__(**kwargs)
        if isinstance(target_time, dt.datetime):
            target_time = target_time.isoformat()
        elif not isinstance(target_time, str) and not hasattr(target_time, "iter_references"):
            raise TypeError(
                f"Expected str or datetime.datetime type for target_time. Got {type(target_time)}"
            )
        self.target_time = target_time


class DateTimeSensorAsync(DateTimeSensor):
    __module__ = _MODULE + "date_time"

    def __init__(self, *, start_from_trigger=False, end_from_trigger=False, trigger_kwargs=None, **kwargs):
        super().__init__(**kwargs)


class TimeSensor(BaseSensorOperator):
    __module__ = _MODULE + "time"
    deferrable = False

    def __init__(
        self,
        *,
        target_time,
        deferrable=False,
        start_from_trigger=False,
        end_from_trigger=False,
        trigger_kwargs=None,
        **kwargs,
    ):
        super().__init__(**kwargs)
        self.target_time, self.deferrable = target_time, deferrable


class TimeSensorAsync(TimeSensor):
    __module__ = _MODULE + "time"

    def __init__(self, **kwargs):
        super().__init__(deferrable=True, **kwargs)


class TimeDeltaSensor(BaseSensorOperator):
    __module__ = _MODULE + "time_delta"
    template_fields = ("delta",)
    deferrable = False

    def __init__(self, *, delta, deferrable=False, end_from_trigger=False, **kwargs):
        super().__init__(**kwargs)
        self.delta, self.deferrable = delta, deferrable


class TimeDeltaSensorAsync(TimeDeltaSensor):
    __module__ = _MODULE + "time_delta"

    def __init__(self, *, delta, end_from_trigger=False, **kwargs):
        super().__init__(delta=delta, deferrable=True, end_from_trigger=end_from_trigger, **kwargs)


class WaitSensor(BaseSensorOperator):
    __module__ = _MODULE + "time_delta"
    template_fields = ("time_to_wait",)
    deferrable = False

    def __init__(self, *, time_to_wait, deferrable=False, **kwargs):
        super().__init__(**kwargs)
        self.deferrable = deferrable
        self.time_to_wait = time_to_wait


class DayOfWeekSensor(BaseSensorOperator):
    __module__ = _MODULE + "weekday"

    def __init__(self, *, week_day, use_task_logical_date=False, **kwargs):
        super().__init__(**kwargs)
        self.week_day, self.use_task_logical_date = week_day, use_task_logical_date
        WeekDay.validate_week_day(week_day)


class ExternalTaskSensor(BaseSensorOperator):
    __module__ = _MODULE + "external_task"
    template_fields = ("external_dag_id", "external_task_id", "external_task_ids", "external_task_group_id")
    deferrable = False

    def __init__(
        self,
        *,
        external_dag_id,
        external_task_id=None,
        external_task_ids=None,
        external_task_group_id=None,
        allowed_states=None,
        skipped_states=None,
        failed_states=None,
        execution_delta=None,
        execution_date_fn=None,
        check_existence=False,
        poll_interval=None,
        deferrable=False,
        **kwargs,
    ):
        if poll_interval is not None:
            kwargs.setdefault("poke_interval", poll_interval)
        super().__init__(**kwargs)
        self.allowed_states = [str(one) for one in allowed_states] if allowed_states else ["success"]
        self.skipped_states = [str(one) for one in skipped_states or []]
        self.failed_states = [str(one) for one in failed_states or []]
        given = [*self.allowed_states, *self.skipped_states, *self.failed_states]
        if len(set(given)) != len(given):
            raise AirflowException(
                "Duplicate values provided across allowed_states, skipped_states and failed_states."
            )
        ids = external_task_ids or None
        only_one = (
            "Only one of `{}` or `external_task_ids` may be provided to ExternalTaskSensor; "
            "use external_task_id or external_task_ids or external_task_group_id."
        )
        if external_task_id is not None:
            if ids is not None:
                raise ValueError(only_one.format("external_task_id"))
            ids = [external_task_id]
        if external_task_group_id is not None and ids is not None:
            raise ValueError(only_one.format("external_task_group_id"))
        states = "Valid values for `allowed_states`, `skipped_states` and `failed_states` when "
        if ids or external_task_group_id:
            if not set(given) <= {str(one) for one in State.task_states}:
                raise ValueError(
                    f"{states}`external_task_id` or `external_task_ids` or `external_task_group_id` "
                    f"is not `None`: {State.task_states}"
                )
        elif not set(given) <= {str(one) for one in State.dag_states}:
            raise ValueError(
                f"{states}`external_task_id` and `external_task_group_id` is `None`: {State.dag_states}"
            )
        if execution_delta is not None and execution_date_fn is not None:
            raise ValueError(
                "Only one of `execution_delta` or `execution_date_fn` may be provided to ExternalTaskSensor; not both."
            )
        self.execution_delta, self.execution_date_fn = execution_delta, execution_date_fn
        self.external_dag_id, self.external_task_id = external_dag_id, external_task_id
        self.external_task_ids, self.external_task_group_id = ids, external_task_group_id
        self.check_existence, self.deferrable = check_existence, deferrable


class ExternalTaskMarker(EmptyOperator):
    __module__ = _MODULE + "external_task"
    template_fields = ("external_dag_id", "external_task_id", "logical_date")

    def __init__(
        self,
        *,
        external_dag_id,
        external_task_id,
        logical_date="{{ logical_date.isoformat() }}",
        recursion_depth=10,
        **kwargs,
    ):
        super().__init__(**kwargs)
        if recursion_depth <= 0:
            raise ValueError("recursion_depth should be a positive integer")
        self.external_dag_id, self.external_task_id = external_dag_id, external_task_id
        self.logical_date, self.recursion_depth = logical_date, recursion_depth
