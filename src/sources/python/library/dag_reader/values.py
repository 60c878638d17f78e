"""Values of a file as plain JSON: dates, durations, assets, and what is mapped over."""

import datetime as dt
import enum

from airflow._record.assets import Asset, AssetAlias, AssetAll, AssetAny, AssetNameRef, AssetUriRef
from airflow._record.mapped import MappedArgument
from airflow._record.xcom_arg import ConcatXComArg, MapXComArg, PlainXComArg, XComArg, ZipXComArg

from .stubs import is_stub


def seconds(value):
    """A duration in seconds, whole where it is whole; None stays None."""
    if value is None:
        return None
    total = value.total_seconds() if isinstance(value, dt.timedelta) else value
    if not isinstance(total, (int, float)):
        return None
    return int(total) if total == int(total) else total


def moment(value):
    """ISO 8601 in UTC."""
    return None if value is None else value.astimezone(dt.timezone.utc).isoformat()


def zone_name(zone):
    if zone is None:
        return "UTC"
    if isinstance(zone, str):
        return zone
    return getattr(zone, "key", None) or getattr(zone, "name", None) or str(zone)


def plain(value, depth=0):
    """Any value as JSON; what has no such form as its text."""
    if value is None or isinstance(value, (bool, int, str)):
        return str(value.value) if isinstance(value, enum.Enum) else value
    if isinstance(value, float):
        return value if value == value and abs(value) != float("inf") else str(value)
    if depth > 20 or is_stub(value):
        return str(value)
    if isinstance(value, dict):
        return {str(key): plain(one, depth + 1) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one, depth + 1) for one in value]
    if isinstance(value, (set, frozenset)):
        return sorted((plain(one, depth + 1) for one in value), key=str)
    if isinstance(value, dt.timedelta):
        return seconds(value)
    if isinstance(value, (dt.datetime, dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, enum.Enum):
        return plain(value.value, depth + 1)
    return str(value)


def is_plain(value, depth=0):
    """Is it JSON already, so that nothing is lost by writing it down?"""
    if value is None or isinstance(value, (bool, int, str)):
        return not isinstance(value, enum.Enum)
    if isinstance(value, float):
        return value == value and abs(value) != float("inf")
    if depth > 20:
        return False
    if isinstance(value, dict):
        return all(isinstance(key, str) and is_plain(one, depth + 1) for key, one in value.items())
    return isinstance(value, (list, tuple)) and all(is_plain(one, depth + 1) for one in value)


def asset(one):
    """An asset, a reference to one, or a condition over several."""
    if isinstance(one, AssetAlias):
        return {"alias": one.name}
    if isinstance(one, AssetNameRef):
        return {"ref_name": one.name}
    if isinstance(one, AssetUriRef):
        return {"ref_uri": one.uri}
    if isinstance(one, AssetAny):
        return {"any": [asset(part) for part in one.objects]}
    if isinstance(one, AssetAll):
        return {"all": [asset(part) for part in one.objects]}
    if not isinstance(one, Asset):
        return {"asset": str(one), "uri": str(one)}
    found = {"asset": one.name, "uri": one.uri}
    if one.group != "asset":
        found["group"] = one.group
    if one.extra:
        found["extra"] = plain(one.extra)
    if one.watchers:
        found["watchers"] = [{"name": str(each.name), "trigger": type(each.trigger).__name__} for each in one.watchers]
    access = one.access_control
    if access.producer_teams or access.consumer_teams is not None or not access.allow_global:
        found["access_control"] = {
            "producer_teams": list(access.producer_teams),
            "consumer_teams": access.consumer_teams,
            "allow_global": access.allow_global,
        }
    return found


def source(value):
    """What a task or group is mapped over, for one argument."""
    if isinstance(value, PlainXComArg):
        return {"xcom": value.operator.task_id, "key": value.key}
    if isinstance(value, MapXComArg):
        return {"map": source(value.arg)}
    if isinstance(value, ZipXComArg):
        return {"zip": [source(one) for one in value.args]}
    if isinstance(value, ConcatXComArg):
        return {"concat": [source(one) for one in value.args]}
    if isinstance(value, MappedArgument):
        return {"group_argument": value.key}
    return {"literal_length": len(value)}


def expansion(expand_input):
    """`expand` of a task or group; None where it is not mapped."""
    if expand_input is None:
        return None
    if expand_input.kind == "expand":
        over = {name: source(value) for name, value in expand_input.value.items()}
        parts = list(over.values())
    else:
        over = source(expand_input.value)
        parts = [over]
    count = 1
    for part in parts:
        count = None if count is None or "literal_length" not in part else count * part["literal_length"]
    return {"kind": expand_input.kind, "over": over, "parse_time_count": count}


def is_result(value):
    return isinstance(value, (XComArg, MappedArgument))
