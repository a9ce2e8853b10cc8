"""The options of a server: each by a flag or by an environment variable."""

from __future__ import annotations

from dataclasses import fields
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from greensilk_kg.cli.arguments import Seconds, Size
from greensilk_kg.cli.grouped import GroupedOption
from greensilk_kg.serve.config import Config

if TYPE_CHECKING:
    from collections.abc import Callable

_DEFAULT = Config()
_WORKER_MEMORY = 32 << 20
"""Bytes without which no worker can answer."""
ADDRESS, QUERIES, SERVER = "Address", "Queries", "Server"


def serving(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of a server; the command is called with `host`, `port`, `sources` and `config`."""

    @wraps(command)
    def run(**given: Any) -> object:  # noqa: ANN401 - whatever click read
        own = {field.name: given.pop(field.name) for field in fields(Config) if field.name in given}
        return command(config=Config(**own), **given)

    for add in reversed(_OPTIONS):
        add(run)
    return run


def _option(group: str, flag: str, text: str, **settings: Any) -> Callable[..., Any]:  # noqa: ANN401 - click's own
    variable = "GREENSILK_" + flag.lstrip("-").upper().replace("-", "_")
    names = [flag, settings.pop("field")] if "field" in settings else [flag]
    return click.option(
        *names, cls=GroupedOption, group=group, help=text, envvar=variable, show_envvar=True, **settings
    )


def _number(group: str, flag: str, text: str, default: int, **settings: Any) -> Callable[..., Any]:  # noqa: ANN401 - click's own
    settings.setdefault("type", click.IntRange(min=1))
    return _option(group, flag, text, default=default, show_default=True, metavar="N", **settings)


def _size(group: str, flag: str, text: str, shown: str, least: int = 1) -> Callable[..., Any]:
    return _option(group, flag, text, type=Size(least), default=shown, show_default=True, metavar="SIZE")


def _seconds(group: str, flag: str, text: str, default: float, *, zero: bool = False) -> Callable[..., Any]:
    return _option(
        group, flag, text, type=Seconds(zero=zero), default=default, show_default=True, metavar="SECONDS"
    )


def _choice(flag: str, text: str, *choices: str) -> Callable[..., Any]:
    return _option(SERVER, flag, text, type=click.Choice(choices), default=choices[0], show_default=True)


def _web_address(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    for address in given:
        if urlsplit(address).scheme not in {"http", "https"} or not urlsplit(address).hostname:
            raise click.BadParameter(f"{address!r} is no http:// or https:// address")
    return given


_OPTIONS = (
    _option(ADDRESS, "--host", "Address to listen on.", default="127.0.0.1", show_default=True),
    _number(ADDRESS, "--port", "Port to listen on.", 8000, type=click.IntRange(0, 65535)),
    _seconds(QUERIES, "--timeout", "What a query may take; then it is stopped.", _DEFAULT.timeout),
    _number(
        QUERIES,
        "--workers",
        "Most queries that run at once in one server process; long ones give way to the others.",
        _DEFAULT.query_workers,
        field="query_workers",
    ),
    _number(
        QUERIES,
        "--ready-workers",
        "Of these, how many are short ones, whose workers are kept started; no more than the cores.",
        _DEFAULT.ready_workers,
    ),
    _size(QUERIES, "--memory", "What a query may use beside the data.", "2G", _WORKER_MEMORY),
    _size(
        QUERIES,
        "--max-result",
        "Largest answer to a query, uncompressed; beyond it there is an error instead.",
        "1G",
    ),
    _size(QUERIES, "--max-query", "Largest query or request body.", "1M"),
    _option(
        QUERIES,
        "--allow-service",
        "An address that SERVICE and LOAD may call; may be given again. By default they are refused.",
        field="allow_services",
        multiple=True,
        metavar="URL",
        callback=_web_address,
    ),
    _number(
        SERVER,
        "--processes",
        "Server processes; 0 for as many as there are cores, 8 at most.",
        _DEFAULT.processes,
        type=click.IntRange(min=0),
    ),
    _size(SERVER, "--cache", "Bytes of answers kept in each server process; 0 for none.", "64M", 0),
    _choice(
        "--in-memory",
        "Whether the data is held in memory: where it fits, in any case, or never.",
        "auto",
        "always",
        "never",
    ),
    _seconds(
        SERVER,
        "--reload",
        "How often to look for a new current snapshot; 0 for on SIGHUP alone.",
        _DEFAULT.reload,
        zero=True,
    ),
    _option(
        SERVER,
        "--sources",
        "Folder of the source documents: pages show the passages that facts were read from. The texts are "
        "their publishers': make sure that you may show them.",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        metavar="DIR",
    ),
    _choice("--access-log", "One JSON line for each request on standard error.", "json", "off"),
)
