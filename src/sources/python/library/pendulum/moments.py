"""The types of pendulum's stand-in."""

import calendar
import datetime as dt
import zoneinfo

Timezone = zoneinfo.ZoneInfo
UTC = dt.timezone.utc
Date = dt.date
Time = dt.time


class FixedTimezone(dt.tzinfo):
    """So many seconds from UTC."""

    def __init__(self, offset, name=None):
        self._offset = dt.timedelta(seconds=offset)
        self._name = name or str(dt.timezone(self._offset)).removeprefix("UTC") or "UTC"

    def utcoffset(self, when):
        return self._offset

    def dst(self, when):
        return dt.timedelta()

    def tzname(self, when):
        return self._name

    @property
    def name(self):
        return self._name


def as_zone(zone):
    """A zone from its name, its offset in hours, or itself."""
    if zone is None or isinstance(zone, dt.tzinfo):
        return zone
    if isinstance(zone, (int, float)):
        return FixedTimezone(int(zone * 3600))
    if not isinstance(zone, str):
        return UTC
    if zone.upper() in ("UTC", "LOCAL", "Z"):
        return UTC
    return zoneinfo.ZoneInfo(zone)


class Duration(dt.timedelta):
    """A timedelta that may be given in years and months."""

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0, years=0, months=0):
        made = super().__new__(
            cls, days + years * 365 + months * 30, seconds, microseconds, milliseconds, minutes, hours, weeks
        )
        made.years, made.months = years, months
        return made

    def in_seconds(self):
        return int(self.total_seconds())

    total_minutes = property(lambda self: self.total_seconds() / 60)
    hours = property(lambda self: self.seconds // 3600)
    minutes = property(lambda self: self.seconds // 60 % 60)

    def total_hours(self):
        return self.total_seconds() / 3600

    def total_days(self):
        return self.total_seconds() / 86400

    def in_hours(self):
        return int(self.total_hours())

    def in_minutes(self):
        return int(self.total_seconds() // 60)

    def in_days(self):
        return self.days

    def as_timedelta(self):
        return dt.timedelta(seconds=self.total_seconds())


class Period(Duration):
    """The time between two moments."""

    def __new__(cls, start, end, absolute=False):
        difference = end - start
        if absolute and difference < dt.timedelta():
            start, end, difference = end, start, -difference
        made = super().__new__(cls, difference.days, difference.seconds, difference.microseconds)
        made.start, made.end = start, end
        return made

    def range(self, unit, amount=1):
        at = self.start
        while at <= self.end:
            yield at
            at = at.add(**{unit: amount})


class DateTime(dt.datetime):
    """An aware moment with pendulum's arithmetic."""

    @classmethod
    def create(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tz=UTC):
        return cls(year, month, day, hour, minute, second, microsecond, tzinfo=as_zone(tz))

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(dt.datetime.now(UTC).timestamp(), as_zone(tz or UTC))

    @classmethod
    def utcnow(cls):
        return cls.now(UTC)

    @classmethod
    def instance(cls, value, tz=UTC):
        return cls(
            value.year,
            value.month,
            value.day,
            value.hour,
            value.minute,
            value.second,
            value.microsecond,
            tzinfo=value.tzinfo or as_zone(tz),
        )

    timezone = property(lambda self: self.tzinfo)
    tz = timezone
    day_of_week = property(lambda self: self.weekday())
    day_of_year = property(lambda self: self.timetuple().tm_yday)
    week_of_year = property(lambda self: self.isocalendar()[1])
    quarter = property(lambda self: (self.month - 1) // 3 + 1)
    int_timestamp = property(lambda self: int(self.timestamp()))
    float_timestamp = property(lambda self: self.timestamp())
    days_in_month = property(lambda self: calendar.monthrange(self.year, self.month)[1])

    @property
    def timezone_name(self):
        return getattr(self.tzinfo, "key", None) or getattr(self.tzinfo, "name", None) or str(self.tzinfo)

    def add(self, years=0, months=0, weeks=0, days=0, hours=0, minutes=0, seconds=0, microseconds=0):
        month0 = self.month - 1 + months + 12 * years
        year, month = self.year + month0 // 12, month0 % 12 + 1
        day = min(self.day, calendar.monthrange(year, month)[1])
        moved = dt.datetime.replace(self, year=year, month=month, day=day)
        return moved + dt.timedelta(
            days=days, weeks=weeks, hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds
        )

    def subtract(self, **parts):
        return self.add(**{name: -value for name, value in parts.items()})

    def set(self, tz=None, **parts):
        return self.replace(**parts, **({"tzinfo": as_zone(tz)} if tz else {}))

    def at(self, hour, minute=0, second=0, microsecond=0):
        return self.replace(hour=hour, minute=minute, second=second, microsecond=microsecond)

    def on(self, year, month, day):
        return self.replace(year=year, month=month, day=day)

    def in_timezone(self, tz):
        return self.astimezone(as_zone(tz))

    in_tz = in_timezone

    def naive(self):
        return self.replace(tzinfo=None)

    def start_of(self, unit):
        start = {"hour": 0, "minute": 0, "second": 0, "microsecond": 0}
        if unit == "hour":
            return self.replace(minute=0, second=0, microsecond=0)
        if unit == "minute":
            return self.replace(second=0, microsecond=0)
        if unit == "week":
            return self.replace(**start) - dt.timedelta(days=self.weekday())
        if unit == "month":
            return self.replace(day=1, **start)
        if unit == "year":
            return self.replace(month=1, day=1, **start)
        return self.replace(**start)

    def end_of(self, unit):
        following = {"day": {"days": 1}, "week": {"weeks": 1}, "month": {"months": 1}, "year": {"years": 1}}
        return self.start_of(unit).add(**following.get(unit, {f"{unit}s": 1})) - dt.timedelta(microseconds=1)

    def diff(self, other=None, abs=True):
        return Period(self, other or DateTime.now(self.tzinfo), abs)

    def is_past(self):
        return self < DateTime.now(UTC)

    def is_future(self):
        return self > DateTime.now(UTC)

    def to_date_string(self):
        return self.strftime("%Y-%m-%d")

    def to_time_string(self):
        return self.strftime("%H:%M:%S")

    def to_datetime_string(self):
        return self.strftime("%Y-%m-%d %H:%M:%S")

    def to_iso8601_string(self):
        return self.isoformat().replace("+00:00", "Z")

    def format(self, fmt, locale=None):
        for token, code in (("YYYY", "%Y"), ("MM", "%m"), ("DD", "%d"), ("HH", "%H"), ("mm", "%M"), ("ss", "%S")):
            fmt = fmt.replace(token, code)
        return self.strftime(fmt)

    def next(self, day_of_week=None, keep_time=False):
        ahead = ((7 if day_of_week is None else day_of_week) - self.weekday() - 1) % 7 + 1
        return (self if keep_time else self.start_of("day")).add(days=ahead)

    def previous(self, day_of_week=None, keep_time=False):
        back = (self.weekday() - (self.weekday() if day_of_week is None else day_of_week) - 1) % 7 + 1
        return (self if keep_time else self.start_of("day")).add(days=-back)
