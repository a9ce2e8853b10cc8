"""Arguments that several commands take."""

from __future__ import annotations

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


class Size(click.ParamType[int]):
    """A number of bytes.

    Example:
        >>> Size().convert("64M", None, None)
        67108864
    """

    name = "size"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read a number with an optional K, M or G (powers of 1024)."""
        if isinstance(value, int):
            return value
        match = _SIZE.fullmatch(str(value).strip())
        if match is None:
            self.fail(f"{value!r} is no size; write bytes, or a number with K, M or G", param, ctx)
        return int(match[1]) * _FACTORS[match[2].lower()]


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


def listening(command: F) -> F:
    """Add the options of a server."""
    add = [
        click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on."),
        click.option(
            "--port",
            type=click.IntRange(0, 65535),
            default=8000,
            show_default=True,
            help="Port to listen on.",
        ),
        click.option(
            "--workers",
            type=click.IntRange(min=1),
            default=4,
            show_default=True,
            help="Queries that run at once.",
        ),
        click.option(
            "--timeout",
            type=click.FloatRange(min=0.1),
            default=30.0,
            show_default=True,
            help="Seconds that a query may take.",
        ),
    ]
    for option in reversed(add):
        command = option(command)
    return command
