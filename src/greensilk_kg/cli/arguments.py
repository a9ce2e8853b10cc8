"""Arguments that several commands take."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., Any]")

PATH = click.Path(path_type=Path)
"""A path that need not exist: the reader says what is wrong with it."""

_SIZE = re.compile(r"(\d+)\s*([kmg]?)i?b?", re.IGNORECASE)
_FACTORS = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30}
_DAY = 24 * 3600


class Size(click.ParamType[int]):
    """A number of bytes.

    Args:
        least: The smallest that is taken.

    Example:
        >>> Size().convert("64M", None, None)
        67108864
    """

    name = "size"

    def __init__(self, least: int = 0) -> None:
        self.least = least

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read a number with an optional K, M or G (powers of 1024)."""
        if isinstance(value, int):
            return value
        match = _SIZE.fullmatch(str(value).strip())
        if match is None:
            self.fail(f"{value!r} is no size; write bytes, or a number with K, M or G", param, ctx)
        size = int(match[1]) * _FACTORS[match[2].lower()]
        if size < self.least:
            self.fail(f"{value} is too small; the least is {self.least:,} bytes", param, ctx)
        return size


class Seconds(click.ParamType[float]):
    """A span of time above 0, at most a day.

    Args:
        zero: Whether 0 is taken too.

    Example:
        >>> Seconds().convert("2.5", None, None)
        2.5
    """

    name = "seconds"

    def __init__(self, *, zero: bool = False) -> None:
        self.zero = zero

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read a number; `nan`, `inf` and what is below 0 are refused."""
        try:
            seconds = float(str(value))
        except ValueError:
            seconds = math.nan
        if not (0 < seconds <= _DAY or (self.zero and seconds == 0)):
            least = "from 0" if self.zero else "above 0"
            self.fail(f"{value!r} is no number of seconds {least}, {_DAY:,} at most", param, ctx)
        return seconds


def max_size(command: F) -> F:
    """Add the option that limits the size of an input file."""
    text = "Greatest size of a FILE, such as 128M; by default 64M."
    return click.option("--max-size", type=Size(), default="64M", metavar="SIZE", help=text)(command)


def output(text: str) -> Callable[[F], F]:
    """Return the option that names an output file; by default standard output."""
    return click.option("-o", "--output", type=PATH, metavar="OUT", help=text)


def snapshot(command: F) -> F:
    """Add the option that names the snapshot to work on."""
    text = "The snapshot; by default the current one of build/."
    return click.option("--snapshot", type=PATH, metavar="DIR", help=text)(command)


def form(default: str, *others: str) -> Callable[[F], F]:
    """Return the option `--format` with its choices; the first is the usual one."""
    choice = click.Choice([default, *others])
    return click.option("--format", "form", type=choice, default=default, help=f"By default {default}.")


def base_iri(command: F) -> F:
    """Add the option that says under which address the graph is published."""
    text = "What IRIs of entities, concepts, graphs and evidence begin with; ontology terms never change."
    default = "https://w3id.org/greensilk/"
    option = click.option("--base-iri", default=default, metavar="IRI", show_default=True, help=text)
    return option(command)
