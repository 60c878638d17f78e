"""Is a cron expression one that Airflow takes? Airflow asks croniter; the words are croniter's."""

import re

from .errors import AirflowTimetableInvalid

_RANGES = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7), (0, 59), (1970, 2099))
_MONTHS = {name: at + 1 for at, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split())}
_DAYS = {name: at for at, name in enumerate("sun mon tue wed thu fri sat".split())}
_NAMES = ({}, {}, {}, _MONTHS, _DAYS, {}, {})
_ALIASES = ("@midnight", "@hourly", "@daily", "@weekly", "@monthly", "@yearly", "@annually")


def check_cron(expression):
    """Raises AirflowTimetableInvalid where croniter would refuse."""
    if not isinstance(expression, str):
        raise AirflowTimetableInvalid(f"{expression!r} is not a cron expression")
    if expression.lower() in _ALIASES:
        return
    columns = expression.lower().split()
    if len(columns) not in (5, 6, 7):
        raise AirflowTimetableInvalid("Exactly 5, 6 or 7 columns has to be specified for iterator expression.")
    for at, column in enumerate(columns):
        for part in column.split(","):
            if not _fits(part, at):
                raise AirflowTimetableInvalid(f"[{expression}] is not acceptable, out of range or not a number")


def _fits(part, at):
    if part in ("*", "?") or (part == "l" and at == 2):
        return True
    if at == 4 and re.fullmatch(r"(l?[0-7]|[a-z]{3}|[0-7]l)(#[1-5l])?", part):
        part = re.sub(r"l|#.*", "", part)
    if re.fullmatch(r"r(\(.*\))?(/\d+)?|h(\(.*\))?(/\d+)?", part):
        return True
    match = re.fullmatch(r"(\*|[a-z0-9]+)(?:-([a-z0-9]+))?(?:/(\d+))?", part)
    if not match:
        return False
    first, last, step = match.groups()
    if step is not None and int(step) < 1:
        return False
    return (first == "*" or _number_fits(first, at)) and (last is None or _number_fits(last, at))


def _number_fits(text, at):
    value = _NAMES[at].get(text, int(text) if text.isdigit() else None)
    return value is not None and _RANGES[at][0] <= value <= _RANGES[at][1]
