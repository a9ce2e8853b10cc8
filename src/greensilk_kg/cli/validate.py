"""`greensilk validate`: data against the shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from greensilk_kg.cli import FOUND, NOTHING_FOUND
from greensilk_kg.cli.arguments import PATH, form
from greensilk_kg.cli.output import write
from greensilk_kg.cli.progress import shown
from greensilk_kg.pipeline.validation import check_against, check_all, check_files
from greensilk_kg.resources import find_home
from greensilk_kg.validate import render

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from greensilk_kg.validate import FileViolation


@click.command("validate", epilog="Example: greensilk validate data/reference/countries.ttl --format github")
@click.argument("files", metavar="[FILE...]", nargs=-1, type=PATH)
@click.option(
    "--against",
    type=PATH,
    metavar="SNAPSHOT",
    help="Check what the new triples touch in this snapshot, and nothing else.",
)
@form("text", "json", "turtle", "sarif", "junit", "github")
def command(files: Sequence[Path], against: Path | None, form: str) -> int:
    """Check each FILE [FILE...] of RDF against the SHACL shapes; without one, all of data/.

    Says file, line and fact of each violation, and exits with 1 where there is one. Warnings and notes are
    told and change nothing.
    """
    if against is not None and not files:
        raise click.UsageError("--against checks new triples; name the FILE that holds them")
    with shown() as clock, clock.stage("validate"):
        found = _check(files, against)
    write(render(found, form).encode(), None)
    violations = [one for one in found if one.violation.severity == "Violation"]
    return FOUND if violations else NOTHING_FOUND


def _check(files: Sequence[Path], against: Path | None) -> list[FileViolation]:
    if not files:
        return check_all(find_home())
    if against is not None:
        return check_against(find_home(), files, against)
    return check_files(find_home(), files)
