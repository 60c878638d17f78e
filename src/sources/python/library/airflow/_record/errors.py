"""The exceptions that DAG files name or that Airflow raises while it reads them. Source: airflow/sdk/exceptions.py."""


class AirflowException(Exception):
    """Base of all of Airflow's own exceptions."""


def _kind(name, base=AirflowException):
    return type(name, (base,), {"__module__": "airflow.sdk.exceptions", "__doc__": f"Airflow's {name}."})


AirflowRuntimeError = _kind("AirflowRuntimeError", Exception)
AirflowSkipException = _kind("AirflowSkipException")
AirflowFailException = _kind("AirflowFailException")
AirflowNotFoundException = _kind("AirflowNotFoundException")
AirflowConfigException = _kind("AirflowConfigException")
AirflowBadRequest = _kind("AirflowBadRequest")
AirflowTimetableInvalid = _kind("AirflowTimetableInvalid")
AirflowDagCycleException = _kind("AirflowDagCycleException")
AirflowSensorTimeout = _kind("AirflowSensorTimeout")
AirflowTaskTimeout = _kind("AirflowTaskTimeout", BaseException)
AirflowRescheduleException = _kind("AirflowRescheduleException")
DuplicateTaskIdFound = _kind("DuplicateTaskIdFound")
FailFastDagInvalidTriggerRule = _kind("FailFastDagInvalidTriggerRule")
NodeNotFound = _kind("NodeNotFound", KeyError)
TaskNotFound = _kind("TaskNotFound")
TaskAlreadyInTaskGroup = _kind("TaskAlreadyInTaskGroup")
ParamValidationError = _kind("ParamValidationError")
TaskDeferred = _kind("TaskDeferred", BaseException)
XComNotFound = _kind("XComNotFound")
DagNotFound = _kind("DagNotFound", AirflowNotFoundException)
DownstreamTasksSkipped = _kind("DownstreamTasksSkipped")
RemovedInAirflow4Warning = _kind("RemovedInAirflow4Warning", DeprecationWarning)
DeprecatedImportWarning = _kind("DeprecatedImportWarning", FutureWarning)

__all__ = [name for name, value in list(globals().items()) if isinstance(value, type)]
