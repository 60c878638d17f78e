"""Dates and durations as Airflow takes them: everything aware, in UTC unless said otherwise. Source: airflow/sdk/timezone.py."""

import datetime as dt

import pendulum

utc = pendulum.UTC
datetime = pendulum.DateTime


def is_localized(value):
    return value.utcoffset() is not None


def is_naive(value):
    return not is_localized(value)


def utcnow():
    return pendulum.now("UTC")


def utc_epoch():
    return pendulum.datetime(1970, 1, 1)


def make_aware(value, timezone=None):
    if hasattr(value, "utcoffset") and is_localized(value):
        raise ValueError(f"make_aware expects a naive datetime, got {value}")
    return pendulum.instance(value, tz=timezone or utc)


def make_naive(value, timezone=None):
    return value.astimezone(timezone or utc).replace(tzinfo=None)


def convert_to_utc(value):
    """UTC, aware; a date without a zone is taken as UTC. None stays None."""
    if value is None:
        return None
    if not is_localized(value):
        value = pendulum.instance(value, tz=utc)
    return pendulum.instance(value.astimezone(utc))


def parse(string, timezone=None, *, strict=False):
    return pendulum.parse(string, tz=timezone or utc)


def coerce_datetime(value, tz=None):
    return None if value is None else pendulum.instance(value, tz=tz or utc)


def from_timestamp(timestamp, tz=utc):
    return pendulum.from_timestamp(timestamp, tz=tz)


def parse_timezone(name):
    return pendulum.timezone(name) if isinstance(name, str) else pendulum.FixedTimezone(name)


def local_timezone():
    return utc


def initialize(default_timezone):
    """Airflow reads it from the configuration; here it is UTC."""


def is_date(value):
    return isinstance(value, dt.datetime)
