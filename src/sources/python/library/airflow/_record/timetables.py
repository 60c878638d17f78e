"""When runs are due, as far as a file says it. Source: airflow/sdk/definitions/timetables."""

import datetime as dt

from dateutil.relativedelta import relativedelta

from .assets import AssetAll, BaseAsset
from .cron import check_cron
from .partitions import IdentityMapper

__all__ = [
    "AssetOrTimeSchedule",
    "AssetTriggeredTimetable",
    "BaseTimetable",
    "ContinuousTimetable",
    "CronDataIntervalTimetable",
    "CronPartitionTimetable",
    "CronTriggerTimetable",
    "DagRunInfo",
    "DataInterval",
    "DeltaDataIntervalTimetable",
    "DeltaTriggerTimetable",
    "EventsTimetable",
    "MultipleCronTriggerTimetable",
    "NullTimetable",
    "OnceTimetable",
    "PartitionedAssetTimetable",
    "PartitionedAtRuntime",
    "TimeRestriction",
    "Timetable",
]

PRESETS = {
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@quarterly": "0 0 1 */3 *",
    "@yearly": "0 0 1 1 *",
}


class BaseTimetable:
    """Base of all; a class of the user's that builds on it is a timetable of its own."""

    can_be_scheduled = True
    active_runs_limit = None
    partitioned_at_runtime = False
    periodic = True
    description = ""
    summary = ""

    def validate(self):
        """Raises where the timetable cannot work."""

    def serialize(self):
        return {}

    @classmethod
    def deserialize(cls, data):
        return cls()


Timetable = BaseTimetable


class NullTimetable(BaseTimetable):
    can_be_scheduled = False


class OnceTimetable(BaseTimetable):
    pass


class ContinuousTimetable(BaseTimetable):
    active_runs_limit = 1


class _Cron(BaseTimetable):
    def __init__(self, expression, timezone="UTC"):
        self.given = expression
        self.expression = PRESETS.get(expression, expression)
        self.timezone = timezone

    def validate(self):
        check_cron(self.expression)


class CronTriggerTimetable(_Cron):
    def __init__(self, cron, *, timezone, interval=dt.timedelta(), run_immediately=False):
        super().__init__(cron, timezone)
        self.interval = interval
        self.run_immediately = run_immediately


class CronDataIntervalTimetable(_Cron):
    def __init__(self, cron, timezone):
        super().__init__(cron, timezone)


class MultipleCronTriggerTimetable(BaseTimetable):
    def __init__(self, *crons, timezone, interval=dt.timedelta(), run_immediately=False):
        if not crons:
            raise ValueError("cron expression required")
        self.timetables = [
            CronTriggerTimetable(cron, timezone=timezone, interval=interval, run_immediately=run_immediately)
            for cron in crons
        ]

    def validate(self):
        for one in self.timetables:
            one.validate()


class CronPartitionTimetable(CronTriggerTimetable):
    def __init__(self, cron, *, timezone, run_offset=None, run_immediately=False, key_format="%Y-%m-%dT%H:%M:%S"):
        super().__init__(cron, timezone=timezone, run_immediately=run_immediately)
        self.run_offset = run_offset
        self.key_format = key_format


class _Delta(BaseTimetable):
    def __init__(self, delta):
        self.delta = delta

    def validate(self):
        from .errors import AirflowTimetableInvalid

        now = dt.datetime(2024, 1, 1)
        if now + self.delta <= now:
            raise AirflowTimetableInvalid(f"schedule interval must be positive, not {self.delta!r}")


class DeltaTriggerTimetable(_Delta):
    def __init__(self, delta, *, interval=dt.timedelta()):
        super().__init__(delta)
        self.interval = interval


class DeltaDataIntervalTimetable(_Delta):
    pass


class EventsTimetable(BaseTimetable):
    def __init__(self, event_dates, *, restrict_to_events=False, presorted=False, description=None):
        from .dates import convert_to_utc

        dates = [convert_to_utc(one) for one in event_dates]
        self.event_dates = dates if presorted else sorted(dates)
        self.restrict_to_events = restrict_to_events
        self.description = description or f"{len(self.event_dates)} events"


class AssetTriggeredTimetable(BaseTimetable):
    def __init__(self, assets):
        self.asset_condition = assets


def _condition(assets):
    return assets if isinstance(assets, BaseAsset) else AssetAll(*assets)


class PartitionedAssetTimetable(AssetTriggeredTimetable):
    def __init__(self, assets, partition_mapper_config=None, default_partition_mapper=None):
        super().__init__(assets)
        self.partition_mapper_config = partition_mapper_config or {}
        self.default_partition_mapper = default_partition_mapper or IdentityMapper()


class PartitionedAtRuntime(BaseTimetable):
    can_be_scheduled = False
    partitioned_at_runtime = True


class AssetOrTimeSchedule(AssetTriggeredTimetable):
    def __init__(self, *, timetable, assets):
        super().__init__(_condition(assets))
        self.timetable = timetable
        self.active_runs_limit = timetable.active_runs_limit
        self.can_be_scheduled = timetable.can_be_scheduled

    def validate(self):
        self.timetable.validate()


class DataInterval:
    def __init__(self, start, end):
        self.start, self.end = start, end

    @classmethod
    def exact(cls, at):
        return cls(at, at)


class TimeRestriction:
    def __init__(self, earliest, latest, catchup):
        self.earliest, self.latest, self.catchup = earliest, latest, catchup


class DagRunInfo:
    def __init__(self, *, run_after, data_interval):
        self.run_after, self.data_interval = run_after, data_interval

    @classmethod
    def exact(cls, at):
        return cls(run_after=at, data_interval=DataInterval.exact(at))

    @classmethod
    def interval(cls, start, end):
        return cls(run_after=end, data_interval=DataInterval(start, end))


def is_duration(value):
    return isinstance(value, (dt.timedelta, relativedelta))


def create_timetable(schedule, timezone):
    """What a plain `schedule` means: by the default configuration runs have intervals of no length."""
    if schedule is None:
        return NullTimetable()
    if schedule == "@once":
        return OnceTimetable()
    if schedule == "@continuous":
        return ContinuousTimetable()
    if is_duration(schedule):
        return DeltaTriggerTimetable(schedule)
    return CronTriggerTimetable(schedule, timezone=timezone)
