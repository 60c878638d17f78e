"""A duration in calendar units, as python-dateutil has it."""

import calendar
import datetime as dt


class _WeekDay:
    def __init__(self, weekday, n=None):
        self.weekday, self.n = weekday, n

    def __call__(self, n):
        return _WeekDay(self.weekday, n)


MO, TU, WE, TH, FR, SA, SU = (_WeekDay(day) for day in range(7))
_RELATIVE = ("years", "months", "days", "hours", "minutes", "seconds", "microseconds")
_ABSOLUTE = ("year", "month", "day", "hour", "minute", "second", "microsecond")


class relativedelta:
    """Adds years, months and so on; `day=1` and the like set a part."""

    def __init__(self, dt1=None, dt2=None, weeks=0, weekday=None, leapdays=0, **parts):
        for name in (*_RELATIVE, *_ABSOLUTE):
            setattr(self, name, parts.pop(name, 0 if name in _RELATIVE else None))
        for name in parts:
            raise TypeError(f"relativedelta.__init__() got an unexpected keyword argument {name!r}")
        self.days += weeks * 7
        self.weekday = _WeekDay(weekday) if isinstance(weekday, int) else weekday
        if dt1 is not None and dt2 is not None:
            difference = dt1 - dt2
            self.days, self.seconds = difference.days, difference.seconds

    @property
    def weeks(self):
        return int(self.days / 7)

    def normalized(self):
        return self

    def __add__(self, other):
        if isinstance(other, relativedelta):
            return relativedelta(**{name: getattr(self, name) + getattr(other, name) for name in _RELATIVE})
        if isinstance(other, dt.timedelta):
            return self + relativedelta(days=other.days, seconds=other.seconds)
        return self._applied(other)

    def _applied(self, date):
        year = (self.year if self.year is not None else date.year) + self.years
        month0 = (self.month if self.month is not None else date.month) - 1 + self.months
        year, month = year + month0 // 12, month0 % 12 + 1
        day = min(calendar.monthrange(year, month)[1], self.day if self.day is not None else date.day)
        changes = {"year": year, "month": month, "day": day}
        for name in _ABSOLUTE[3:]:
            if getattr(self, name) is not None:
                changes[name] = getattr(self, name)
        moved = date.replace(**changes) + dt.timedelta(
            days=self.days,
            hours=self.hours,
            minutes=self.minutes,
            seconds=self.seconds,
            microseconds=self.microseconds,
        )
        if self.weekday is not None:
            n = self.weekday.n or 1
            ahead = (self.weekday.weekday - moved.weekday()) % 7 if n > 0 else -((moved.weekday() - self.weekday.weekday) % 7)
            moved += dt.timedelta(days=ahead + (abs(n) - 1) * (7 if n > 0 else -7))
        return moved

    __radd__ = __add__

    def __rsub__(self, other):
        return (-self) + other

    def __sub__(self, other):
        return self + (-other)

    def __neg__(self):
        return relativedelta(
            **{name: -getattr(self, name) for name in _RELATIVE}, **{name: getattr(self, name) for name in _ABSOLUTE}
        )

    def __mul__(self, factor):
        return relativedelta(**{name: int(getattr(self, name) * factor) for name in _RELATIVE})

    __rmul__ = __mul__

    def __bool__(self):
        return any(getattr(self, name) for name in _RELATIVE) or any(
            getattr(self, name) is not None for name in _ABSOLUTE
        )

    def __eq__(self, other):
        return isinstance(other, relativedelta) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(tuple(getattr(self, name) for name in _RELATIVE))

    def __repr__(self):
        given = [f"{name}={getattr(self, name):+}" for name in _RELATIVE if getattr(self, name)]
        return f"relativedelta({', '.join(given)})"
