"""`greensilk serve`: a snapshot over HTTP."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from greensilk_kg.cli.address import refuse_busy
from greensilk_kg.cli.arguments import PATH
from greensilk_kg.cli.grouped import GroupedCommand
from greensilk_kg.cli.passages import prepared
from greensilk_kg.cli.serving import serving
from greensilk_kg.cli.writing import writing
from greensilk_kg.pipeline.datasets import default_folder
from greensilk_kg.resources import find_home
from greensilk_kg.serve.run import serve, serve_writable
from greensilk_kg.store.conflicts import load_questions

if TYPE_CHECKING:
    from pathlib import Path

    from greensilk_kg.serve.config import Config


@click.command(
    "serve",
    cls=GroupedCommand,
    epilog="Example: GREENSILK_TIMEOUT=10 greensilk serve build --host 0.0.0.0 --port 80 --memory 512M",
)
@click.argument("snapshot", required=False, type=PATH)
@serving
@writing
def command(
    snapshot: Path | None, host: str, port: int, sources: Path | None, writable: Path | None, config: Config
) -> None:
    """Serve SNAPSHOT (by default the current one of build/): SPARQL, linked data and pages.

    Runs until it is told to stop (Ctrl-C, SIGTERM). Given a folder of snapshots, it goes over to a new
    current one without failing a request. A query that takes longer than the time-out is ended, and the
    answer is an error, never a short result.

    Each setting may be given by its flag or by its environment variable; the flag goes first. SIZE is a
    number of bytes, or a number with K, M or G, such as 512M.

    With --writable, a store of its own is served instead: SPARQL updates and the writes of the Graph Store
    Protocol are on for those who have the token. It is made for editing: one query or update runs at a time.
    """
    refuse_busy(host, port)
    if writable is not None:
        if snapshot is not None:
            raise click.UsageError("a snapshot is never written to: give SNAPSHOT, or --writable DIR")
        serve_writable(writable, host, port, config)
        return
    home = find_home()
    config = replace(config, shapes=home.shapes, conflicts=load_questions(home), cards=home.cards)
    with prepared(sources, home) as texts:
        serve(snapshot or default_folder(), host, port, replace(config, texts=texts))
