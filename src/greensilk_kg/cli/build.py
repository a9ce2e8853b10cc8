"""`greensilk build`: data in, snapshot out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from greensilk_kg.cli import FOUND, NOTHING_FOUND
from greensilk_kg.cli.arguments import PATH, base_iri
from greensilk_kg.cli.progress import shown
from greensilk_kg.cli.results import table
from greensilk_kg.pipeline.build import build
from greensilk_kg.pipeline.datasets import default_folder
from greensilk_kg.resources import find_home
from greensilk_kg.validate import FileViolation, Violation, render

if TYPE_CHECKING:
    from pathlib import Path

    from greensilk_kg.pipeline.build import Built
    from greensilk_kg.pipeline.clock import Clock
    from greensilk_kg.store import SnapshotInfo


@click.command(
    "build", epilog="Example: greensilk build -o /srv/greensilk --base-iri https://kg.example.org/"
)
@click.option("-o", "--output", type=PATH, metavar="DIR", help="Folder of snapshots; by default build/.")
@base_iri
def command(output: Path | None, base_iri: str) -> int:
    """Build an immutable snapshot from ontology/, data/reference, data/extracted and data/contributed.

    Validates each source, merges by identity, reasons, validates the whole, and makes the new snapshot
    current. Says whether the whole graph conforms to the shapes, how many statements each graph holds, and
    how long each stage took. Exits with 1, and leaves the current snapshot, where the whole does not conform.
    """
    folder = output or default_folder()
    with shown() as clock:
        built = build(find_home(), folder, base=base_iri, clock=clock)
    return tell(built, clock, folder)


def tell(built: Built, clock: Clock, folder: Path) -> int:
    """Say what a build did, and return its exit status."""
    _tell_seconds(clock)
    for doc, violations in built.refused.items():
        click.echo(f"{doc}: {len(violations)} violations; what is at fault is left out:", err=True)
        click.echo(render(violations), err=True)
    if built.info is None or built.merged is None:
        wrong = [one for one in built.results if _severity(one) == "Violation"]
        click.echo(render(wrong), err=True)
        click.echo("greensilk: error: the whole graph does not conform; no snapshot was made", err=True)
        return FOUND
    _tell_graphs(built.info)
    kinds = Counter(_severity(one) for one in built.results)
    click.echo(
        f"The whole graph conforms to the shapes: 0 violations, {kinds['Warning']} warnings, ", nl=False
    )
    click.echo(f"{kinds['Info']} notes.")
    click.echo(f"{len(built.merged.redirects)} names were given up for others; ", nl=False)
    click.echo(f"{len(built.merged.unsure)} pairs look alike and wait for a judgement.")
    click.echo(f"Snapshot {built.info.version} in {folder}")
    return NOTHING_FOUND


def _severity(one: FileViolation | Violation) -> str:
    return one.severity if isinstance(one, Violation) else one.violation.severity


def _tell_seconds(clock: Clock) -> None:
    rows = [(stage, f"{seconds:.2f}") for stage, seconds in clock.seconds.items()]
    total = sum(clock.seconds.values())
    click.echo(table(["stage", "seconds"], [*rows, ("all", f"{total:.2f}")]))


def _tell_graphs(info: SnapshotInfo) -> None:
    rows = [(name or "default graph", str(count)) for name, count in info.counts.items()]
    click.echo(table(["graph", "statements"], rows))
