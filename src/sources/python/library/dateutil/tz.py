"""Time zones by name."""

import datetime as dt
import zoneinfo


def gettz(name=None):
    try:
        return zoneinfo.ZoneInfo(name) if name else dt.timezone.utc
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return None


def tzutc():
    return dt.timezone.utc


UTC = dt.timezone.utc


def tzlocal():
    return dt.timezone.utc
