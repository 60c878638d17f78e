"""Ask the real timetables random questions and write down their answers.

    python timetables.py SEED COUNT > timetables.json

Each row has a `schedule` as in a case, a question (`now`, `last`, `earliest`, `latest`, `catchup`) and the answers of
Airflow's own classes: `next` (interval start, interval end, run_after; null if none), `manual` (the interval of a run
by hand at `now`) and, for some, `between` (from, to, the first intervals a backfill would take). `invalid` marks a
schedule that Airflow refuses. Dates lie near clock changes more often than chance would have it.
"""
from __future__ import annotations

import json
import random
import sys
from datetime import datetime, timedelta, timezone

import structlog

structlog.configure(processors=[lambda *_: (_ for _ in ()).throw(structlog.DropEvent)])

import pendulum  # noqa: E402
import time_machine  # noqa: E402
from airflow.timetables.base import DataInterval, TimeRestriction  # noqa: E402
from airflow.timetables.events import EventsTimetable  # noqa: E402
from airflow.timetables.interval import CronDataIntervalTimetable, DeltaDataIntervalTimetable  # noqa: E402
from airflow.timetables.simple import ContinuousTimetable, NullTimetable, OnceTimetable  # noqa: E402
from airflow.timetables.trigger import (  # noqa: E402
    CronTriggerTimetable, DeltaTriggerTimetable, MultipleCronTriggerTimetable,
)

ZONES = [
    "UTC", "Europe/Zurich", "Europe/London", "America/New_York", "America/Los_Angeles", "Australia/Lord_Howe",
    "Asia/Kolkata", "America/St_Johns", "Pacific/Apia", "America/Sao_Paulo", "Africa/Casablanca", "Asia/Kathmandu",
    "Europe/Dublin", "America/Havana", "Asia/Tehran",
]
PRESETS = ["@hourly", "@daily", "@weekly", "@monthly", "@quarterly", "@yearly", "@midnight", "@annually"]
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
WEEKDAYS = "sun mon tue wed thu fri sat".split()
CHANGES = [      # clocks change, or the calendar has a seam
    datetime(2025, 3, 30, 1), datetime(2025, 10, 26, 1), datetime(2025, 3, 9, 7), datetime(2025, 11, 2, 6),
    datetime(2024, 4, 6, 15), datetime(2024, 10, 5, 15), datetime(2024, 2, 29), datetime(2025, 12, 31, 23),
    datetime(2023, 7, 1),
]


class Questions:
    def __init__(self, seed: int):
        self.random = random.Random(seed)

    # -- schedules -----------------------------------------------------------
    def field(self, low: int, high: int, names: list[str] = []) -> str:
        choose = self.random

        def value() -> str:
            return choose.choice(names) if names and choose.random() < 0.3 else str(choose.randint(low, high))

        kind = choose.random()
        if kind < 0.3:
            return "*"
        if kind < 0.6:
            return value()
        if kind < 0.7:
            return ",".join(value() for _ in range(choose.randint(2, 4)))
        if kind < 0.8:
            return f"{value()}-{value()}"
        if kind < 0.9:
            return f"*/{choose.randint(1, high)}"
        if kind < 0.95:
            return f"{value()}/{choose.randint(1, high)}"
        return f"{value()}-{value()}/{choose.randint(1, 6)},{value()}"

    def cron(self) -> str:
        choose = self.random
        kind = choose.random()
        if kind < 0.15:
            return choose.choice(PRESETS)
        if kind < 0.4:      # at hours that clock changes touch
            hour = choose.choice(["1", "2", "3", "0", "*", "*/2", "1-3", "2,14", "0-23", "*/3"])
            return f"{choose.choice(['0', '30', '15,45', '*/20', '5'])} {hour} * * *"
        day = self.field(1, 31) if choose.random() < 0.4 else "*"
        month = self.field(1, 12, MONTHS) if choose.random() < 0.3 else "*"
        weekday = self.field(0, 7, WEEKDAYS) if choose.random() < 0.4 else "*"
        kind = choose.random()
        if kind < 0.1:
            day = choose.choice(["L", "L", f"{choose.randint(1, 31)}W", "15,L", "?"])
        kind = choose.random()
        if kind < 0.08:
            weekday = choose.choice([f"{choose.choice(WEEKDAYS)}#{choose.randint(1, 5)}", f"L{choose.randint(0, 7)}", "?"])
        expression = f"{self.field(0, 59)} {self.field(0, 23)} {day} {month} {weekday}"
        kind = choose.random()
        if kind < 0.06:
            expression += f" {self.field(0, 59)}"
            if kind < 0.02:
                expression += " " + choose.choice(["*", "2024-2026", "2025", "2030/3"])
        return expression

    def schedule(self):
        choose = self.random
        kind, zone = choose.random(), choose.choice(ZONES)
        if kind < 0.4:
            interval = {"interval": choose.choice([3600, 86400, 1800, 7])} if choose.random() < 0.3 else {}
            return {"cron_trigger": self.cron(), "timezone": zone, **interval}
        if kind < 0.7:
            return {"cron_interval": self.cron(), "timezone": zone}
        if kind < 0.78:
            return {"cron_triggers": [self.cron() for _ in range(choose.randint(1, 3))], "timezone": zone}
        if kind < 0.84:
            return {"delta_trigger": choose.choice([60, 300, 3600, 86400, 604800, 7, 90.5])}
        if kind < 0.9:
            return {"delta_interval": choose.choice([60, 300, 3600, 86400, 604800, 7])}
        if kind < 0.94:
            return {"events": [iso(self.date()) for _ in range(choose.randint(0, 4))]}
        return choose.choice(["@once", "@continuous", None])

    def date(self) -> datetime:
        choose = self.random
        if choose.random() < 0.5:
            date = choose.choice(CHANGES).replace(tzinfo=timezone.utc) + timedelta(minutes=choose.randint(-2880, 2880))
        else:
            date = datetime(2020, 1, 1, tzinfo=timezone.utc) + timedelta(minutes=choose.randint(0, 60 * 24 * 365 * 8))
        kind = choose.random()
        if kind < 0.4:
            return date.replace(minute=0)
        if kind < 0.6:
            return date.replace(minute=choose.choice([0, 15, 30, 45]))
        if kind < 0.7:
            return date + timedelta(seconds=choose.randint(0, 59))
        if kind < 0.73:
            return date + timedelta(microseconds=choose.randint(0, 999999))
        return date

    # -- answers -------------------------------------------------------------
    def row(self) -> dict:
        choose, schedule = self.random, self.schedule()
        row: dict = {"schedule": schedule}
        try:
            timetable = timetable_of(schedule)
            timetable.validate()
            for part in getattr(timetable, "_timetables", []):
                part.validate()
        except Exception:
            return {**row, "invalid": True}
        now, start = self.date(), self.date()
        last = None
        if choose.random() < 0.6:
            last = [start, start + timedelta(seconds=choose.choice([0, 60, 3600, 86400]))]
        earliest = self.date() if choose.random() < 0.7 else None
        latest = self.date() if choose.random() < 0.2 else None
        catchup = choose.random() < 0.5
        row.update(now=iso(now), last=last and [iso(date) for date in last], earliest=iso(earliest), latest=iso(latest),
                   catchup=catchup)
        with time_machine.travel(now, tick=False):
            question = TimeRestriction(aware(earliest), aware(latest), catchup)
            interval = last and DataInterval(aware(last[0]), aware(last[1]))
            run = attempt(lambda: timetable.next_dagrun_info(last_automated_data_interval=interval, restriction=question))
            row["next"] = run and [iso(run.data_interval.start), iso(run.data_interval.end), iso(run.run_after)]
            by_hand = attempt(lambda: timetable.infer_manual_data_interval(run_after=aware(now)))
            row["manual"] = by_hand and [iso(by_hand.start), iso(by_hand.end)]
        if timetable.periodic and choose.random() < 0.3:
            since = self.date()
            until = since + timedelta(seconds=choose.choice([3600, 86400, 86400 * 10, 86400 * 40]))
            row["between"] = [iso(since), iso(until), self.between(timetable, since, until)]
        return row

    def between(self, timetable, since: datetime, until: datetime) -> list:
        """What `iter_dagrun_infos_between` of a DAG would give, up to eight."""
        found, run = [], None
        question = TimeRestriction(aware(since), aware(until), catchup=True)
        while len(found) < 8:
            last = run and run.data_interval
            run = attempt(lambda: timetable.next_dagrun_info(last_automated_data_interval=last, restriction=question))
            if run is None:
                break
            found.append([iso(run.data_interval.start), iso(run.data_interval.end)])
        return found


def attempt(ask):
    """As the scheduler does: an error is logged and means no run."""
    try:
        return ask()
    except Exception:
        return None


def timetable_of(schedule):
    if schedule is None:
        return NullTimetable()
    if schedule == "@once":
        return OnceTimetable()
    if schedule == "@continuous":
        return ContinuousTimetable()
    zone = schedule.get("timezone", "UTC")
    if "cron_trigger" in schedule:
        interval = timedelta(seconds=schedule.get("interval", 0))
        return CronTriggerTimetable(schedule["cron_trigger"], timezone=zone, interval=interval)
    if "cron_triggers" in schedule:
        return MultipleCronTriggerTimetable(*schedule["cron_triggers"], timezone=zone)
    if "cron_interval" in schedule:
        return CronDataIntervalTimetable(schedule["cron_interval"], zone)
    if "delta_trigger" in schedule:
        return DeltaTriggerTimetable(timedelta(seconds=schedule["delta_trigger"]))
    if "delta_interval" in schedule:
        return DeltaDataIntervalTimetable(timedelta(seconds=schedule["delta_interval"]))
    return EventsTimetable([pendulum.parse(date) for date in schedule["events"]])


def aware(date: datetime | None):
    return None if date is None else pendulum.instance(date)


def iso(date: datetime | None) -> str | None:
    return None if date is None else date.astimezone(timezone.utc).isoformat().replace("+00:00", "Z")


if __name__ == "__main__":
    asked = Questions(int(sys.argv[1]))
    rows = [json.dumps(asked.row()) for _ in range(int(sys.argv[2]))]
    print("[\n" + ",\n".join(rows) + "\n]")
