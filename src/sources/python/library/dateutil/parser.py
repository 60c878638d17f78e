"""Parsing of dates: ISO 8601 and the forms that pendulum's stand-in knows."""

import pendulum


class ParserError(ValueError):
    pass


def parse(timestr, *args, **kwargs):
    try:
        return pendulum.parse(timestr, tz=None)
    except ValueError as problem:
        raise ParserError(f"Unknown string format: {timestr}") from problem


isoparse = parse
