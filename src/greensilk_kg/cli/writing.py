"""The options of a server whose store can be written to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from greensilk_kg.cli.arguments import PATH, Size
from greensilk_kg.cli.grouped import GroupedOption

if TYPE_CHECKING:
    from collections.abc import Callable

_TOKEN = re.compile(r"[A-Za-z0-9._~+/-]+=*")
"""What may stand behind `Bearer` (RFC 6750, section 2.1)."""
_WRITING = "Writing"


def writing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options; the command is called with `writable`, and with its token in its settings."""
    for add in reversed(_OPTIONS):
        command = add(command)
    return command


def _token(ctx: click.Context, _: click.Parameter, given: str) -> str:
    source = ctx.get_parameter_source("token")
    if ctx.params.get("writable") is None:
        if source is click.core.ParameterSource.COMMANDLINE:
            raise click.UsageError("a snapshot is never written to: --token goes with --writable DIR")
        return ""
    if not given:
        raise click.UsageError("--writable needs a token: set GREENSILK_TOKEN, or give --token TOKEN")
    if not _TOKEN.fullmatch(given):
        raise click.BadParameter("a token has letters, digits and -._~+/ only, with = at its end alone")
    return given


_OPTIONS = (
    click.option(
        "--writable",
        cls=GroupedOption,
        group=_WRITING,
        type=PATH,
        metavar="DIR",
        is_eager=True,
        help="Serve a store kept in DIR, made empty where absent, that clients may write to.",
    ),
    click.option(
        "--token",
        cls=GroupedOption,
        group=_WRITING,
        metavar="TOKEN",
        default="",
        envvar="GREENSILK_TOKEN",
        show_envvar=True,
        callback=_token,
        help="What they send as `Authorization: Bearer TOKEN`; a flag shows in the list of processes.",
    ),
    click.option(
        "--max-upload",
        cls=GroupedOption,
        group=_WRITING,
        type=Size(1),
        default="32M",
        show_default=True,
        metavar="SIZE",
        envvar="GREENSILK_MAX_UPLOAD",
        show_envvar=True,
        help="Largest update or RDF document.",
    ),
)
