"""Small values with a meaning of their own."""


class _NotSet:
    """Stands for "not given", where None would be a value."""

    def __repr__(self):
        return "NOTSET"

    def __bool__(self):
        return False


NOTSET = _NotSet()


class LiteralValue:
    """Text that is not a template: `literal("{{ as it is }}")`."""

    def __init__(self, value):
        self.value = value

    def iter_references(self):
        return iter(())


def literal(value):
    return LiteralValue(value)


def collect(value):
    """One or several, as a list; nothing as an empty one."""
    if not value:
        return []
    if isinstance(value, (list, tuple, set, frozenset)):
        return list(value)
    return [value]
