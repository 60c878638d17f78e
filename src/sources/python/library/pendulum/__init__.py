"""As much of pendulum as DAG files use while they are loaded: aware dates, durations, zones, parsing."""

import datetime as _dt
import re as _re

from .moments import UTC, Date, DateTime, Duration, FixedTimezone, Period, Time, Timezone, as_zone

Interval = Period
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


def timezone(name):
    return FixedTimezone(name) if isinstance(name, int) else as_zone(name)


def local_timezone():
    return UTC


def datetime(year, month, day, hour=0, minute=0, second=0, microsecond=0, tz=UTC, fold=0, **_):
    return DateTime(year, month, day, hour, minute, second, microsecond, tzinfo=as_zone(tz), fold=fold)


def local(year, month, day, *args, **kwargs):
    return datetime(year, month, day, *args, **kwargs)


def naive(year, month, day, *args, **kwargs):
    return DateTime(year, month, day, *args, tzinfo=None, **kwargs)


def date(year, month, day):
    return Date(year, month, day)


def time(hour, minute=0, second=0, microsecond=0):
    return Time(hour, minute, second, microsecond)


def instance(value, tz=UTC):
    """The same moment as a DateTime; one without a zone gets `tz`."""
    if isinstance(value, DateTime) and value.tzinfo is not None:
        return value
    zone = value.tzinfo or as_zone(tz)
    return DateTime(
        value.year, value.month, value.day, value.hour, value.minute, value.second, value.microsecond, tzinfo=zone
    )


def now(tz=None):
    return instance(_dt.datetime.now(as_zone(tz or "UTC")))


def today(tz="UTC"):
    return now(tz).start_of("day")


def tomorrow(tz="UTC"):
    return today(tz).add(days=1)


def yesterday(tz="UTC"):
    return today(tz).subtract(days=1)


def from_timestamp(timestamp, tz=UTC):
    return instance(_dt.datetime.fromtimestamp(timestamp, as_zone(tz)))


def from_format(string, fmt, tz=UTC, locale=None):
    """Tokens as pendulum has them: YYYY, MM, DD, HH, mm, ss."""
    pattern = fmt
    for token, code in (("YYYY", "%Y"), ("YY", "%y"), ("MM", "%m"), ("DD", "%d"), ("HH", "%H"), ("mm", "%M"), ("ss", "%S")):
        pattern = pattern.replace(token, code)
    return instance(_dt.datetime.strptime(string, pattern), tz)


def parse(text, tz=UTC, strict=True, exact=False, **_):
    """ISO 8601, and dates written with slashes or a month's name."""
    if not isinstance(text, str):
        raise TypeError(f"expected string or bytes-like object, got {type(text).__name__!r}")
    cleaned = text.strip()
    if cleaned == "now":
        return now(tz)
    if _re.fullmatch(r"\d{4}", cleaned):
        cleaned += "-01-01"
    elif _re.fullmatch(r"\d{4}-\d{1,2}", cleaned):
        cleaned += "-01"
    for form in (None, "%Y-%m-%d", "%Y/%m/%d", "%m/%d/%Y", "%d %B %Y", "%B %d, %Y", "%b %d, %Y", "%Y-%m-%d %H:%M"):
        try:
            found = _dt.datetime.fromisoformat(cleaned) if form is None else _dt.datetime.strptime(cleaned, form)
        except ValueError:
            continue
        return instance(found, tz) if tz is not None else found
    raise ValueError(f"Unable to parse string [{text}]")


def duration(**parts):
    return Duration(**parts)


def interval(start, end, absolute=False):
    return Period(start, end, absolute)


period = interval


def set_locale(name):
    """Nothing is written in words here."""


def travel_to(*args, **kwargs):
    raise NotImplementedError("time does not travel here")


class _Tz:
    timezone = staticmethod(timezone)
    UTC = UTC
    Timezone = Timezone


tz = _Tz
