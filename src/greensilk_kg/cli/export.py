"""`greensilk export`: the merged dataset as one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from greensilk_kg.cli.arguments import form, output, snapshot
from greensilk_kg.cli.output import write
from greensilk_kg.pipeline.datasets import default_folder
from greensilk_kg.store import export, open_snapshot

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "export", epilog="Example: greensilk export --graph reference --format turtle -o reference.ttl"
)
@output("Where to write; by default standard output.")
@form("nquads", "trig", "turtle", "jsonld")
@click.option("--graph", metavar="NAME", help="Only this graph, such as source/brigc-newsletter-2024.")
@snapshot
def command(output: Path | None, form: str, graph: str | None, snapshot: Path | None) -> None:
    """Write the merged dataset: all named graphs, or in turtle, which has none, their merge without evidence.

    The same snapshot gives the same bytes.
    """
    write(export(open_snapshot(snapshot or default_folder()), form, graph), output)
