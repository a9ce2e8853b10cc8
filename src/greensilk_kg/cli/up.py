"""`greensilk up`: everything that it takes to look at the graph."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from greensilk_kg.cli import NOTHING_FOUND
from greensilk_kg.cli.address import refuse_busy
from greensilk_kg.cli.arguments import PATH, base_iri
from greensilk_kg.cli.build import tell
from greensilk_kg.cli.grouped import GroupedCommand
from greensilk_kg.cli.passages import prepared
from greensilk_kg.cli.progress import shown
from greensilk_kg.cli.serving import serving
from greensilk_kg.pipeline.build import build, is_current
from greensilk_kg.pipeline.datasets import default_folder
from greensilk_kg.resources import find_home
from greensilk_kg.serve.run import serve
from greensilk_kg.store.conflicts import load_questions

if TYPE_CHECKING:
    from pathlib import Path

    from greensilk_kg.serve.config import Config


@click.command("up", cls=GroupedCommand, epilog="Example: greensilk up --port 8080")
@click.option("-o", "--output", type=PATH, metavar="DIR", help="Folder of snapshots; by default build/.")
@base_iri
@serving
def command(
    output: Path | None, base_iri: str, host: str, port: int, sources: Path | None, config: Config
) -> int:
    """Build a snapshot where data, ontology, shapes or the program have changed, then serve it.

    Prints the addresses to try. The settings of the server are those of `greensilk serve`.
    """
    refuse_busy(host, port)
    home, folder = find_home(), output or default_folder()
    if is_current(home, folder, base_iri):
        click.echo(f"greensilk: nothing has changed since the snapshot in {folder}", err=True)
    else:
        with shown() as clock:
            built = build(home, folder, base=base_iri, clock=clock)
        status = tell(built, clock, folder)
        if status != NOTHING_FOUND:
            return status
    config = replace(config, shapes=home.shapes, conflicts=load_questions(home), cards=home.cards)
    with prepared(sources, home) as texts:
        serve(folder, host, port, replace(config, texts=texts))
    return NOTHING_FOUND
