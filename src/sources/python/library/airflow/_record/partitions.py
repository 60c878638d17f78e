"""How the partitions of assets map to those of a run. Source: airflow/sdk/definitions/partition_mappers."""

import enum

__all__ = [
    "AllowedKeyMapper",
    "ChainMapper",
    "DayWindow",
    "FanOutMapper",
    "FixedKeyMapper",
    "HourWindow",
    "IdentityMapper",
    "MinimumCount",
    "MonthWindow",
    "PartitionMapper",
    "ProductMapper",
    "QuarterWindow",
    "RollupMapper",
    "SegmentWindow",
    "StartOfDayMapper",
    "StartOfHourMapper",
    "StartOfMonthMapper",
    "StartOfQuarterMapper",
    "StartOfWeekMapper",
    "StartOfYearMapper",
    "WaitForAll",
    "WeekWindow",
    "Window",
    "YearWindow",
]


class Described:
    """Says what it is as plain data, in the order of `shown`."""

    shown = ()

    def describe(self):
        found = {"class": type(self).__name__}
        for name in self.shown:
            value = getattr(self, name)
            if isinstance(value, Described):
                value = value.describe()
            elif isinstance(value, list):
                value = [one.describe() if isinstance(one, Described) else one for one in value]
            found[name] = value
        if getattr(self, "max_downstream_keys", None) is not None:
            found["max_downstream_keys"] = self.max_downstream_keys
        return found


class PartitionMapper(Described):
    def __init__(self, *, max_downstream_keys=None):
        self.max_downstream_keys = max_downstream_keys


class IdentityMapper(PartitionMapper):
    pass


class AllowedKeyMapper(PartitionMapper):
    shown = ("allowed_keys",)

    def __init__(self, allowed_keys, **kwargs):
        super().__init__(**kwargs)
        self.allowed_keys = list(allowed_keys)


class FixedKeyMapper(PartitionMapper):
    shown = ("downstream_key",)

    def __init__(self, downstream_key, **kwargs):
        super().__init__(**kwargs)
        self.downstream_key = downstream_key


class ChainMapper(PartitionMapper):
    shown = ("mappers",)

    def __init__(self, *mappers, **kwargs):
        super().__init__(**kwargs)
        self.mappers = list(mappers)


class ProductMapper(PartitionMapper):
    shown = ("delimiter", "mappers")

    def __init__(self, *mappers, delimiter="|", **kwargs):
        super().__init__(**kwargs)
        self.mappers = list(mappers)
        self.delimiter = delimiter


class _StartOf(PartitionMapper):
    shown = ("timezone", "input_format", "output_format")
    default_output_format = ""

    def __init__(self, *, timezone="UTC", input_format="%Y-%m-%dT%H:%M:%S", output_format=None, **kwargs):
        super().__init__(**kwargs)
        self.timezone = str(timezone)
        self.input_format = input_format
        self.output_format = output_format or self.default_output_format


class StartOfHourMapper(_StartOf):
    default_output_format = "%Y-%m-%dT%H"


class StartOfDayMapper(_StartOf):
    default_output_format = "%Y-%m-%d"


class StartOfWeekMapper(_StartOf):
    default_output_format = "%Y-%m-%d (W%V)"


class StartOfMonthMapper(_StartOf):
    default_output_format = "%Y-%m"


class StartOfQuarterMapper(_StartOf):
    default_output_format = "%Y-Q{quarter}"


class StartOfYearMapper(_StartOf):
    default_output_format = "%Y"


class Window(Described):
    shown = ("direction",)

    class Direction(str, enum.Enum):
        FORWARD = "forward"
        BACKWARD = "backward"

    def __init__(self, *, direction="forward"):
        self.direction = str(getattr(direction, "value", direction))


class HourWindow(Window):
    pass


class DayWindow(Window):
    pass


class WeekWindow(Window):
    pass


class MonthWindow(Window):
    pass


class QuarterWindow(Window):
    pass


class YearWindow(Window):
    pass


class SegmentWindow(Window):
    shown = ("segments",)

    def __init__(self, segments, **kwargs):
        super().__init__(**kwargs)
        self.segments = sorted(segments)


class WaitForAll(Described):
    pass


class MinimumCount(Described):
    shown = ("n",)

    def __init__(self, n):
        self.n = n


class RollupMapper(PartitionMapper):
    shown = ("upstream_mapper", "window", "wait_policy")

    def __init__(self, *, upstream_mapper, window, wait_policy=None, **kwargs):
        super().__init__(**kwargs)
        self.upstream_mapper, self.window = upstream_mapper, window
        self.wait_policy = wait_policy or WaitForAll()


class FanOutMapper(PartitionMapper):
    shown = ("upstream_mapper", "window", "downstream_mapper")

    _BY_WINDOW = {
        "DayWindow": StartOfHourMapper,
        "WeekWindow": StartOfDayMapper,
        "MonthWindow": StartOfDayMapper,
        "QuarterWindow": StartOfMonthMapper,
        "YearWindow": StartOfMonthMapper,
        "SegmentWindow": IdentityMapper,
    }

    def __init__(self, *, upstream_mapper, window, downstream_mapper=None, **kwargs):
        super().__init__(**kwargs)
        self.upstream_mapper, self.window = upstream_mapper, window
        if downstream_mapper is None:
            made = self._BY_WINDOW.get(type(window).__name__)
            if made is None:
                raise ValueError(f"downstream_mapper is required for {type(window).__name__}")
            downstream_mapper = made()
        self.downstream_mapper = downstream_mapper
