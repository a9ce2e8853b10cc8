"""`greensilk conflicts`: readings that differ, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from greensilk_kg.cli import FOUND, NOTHING_FOUND
from greensilk_kg.cli.arguments import PATH, form
from greensilk_kg.cli.output import write
from greensilk_kg.cli.results import short, table
from greensilk_kg.pipeline.conflicts import conflicts_of, lines_of
from greensilk_kg.resources import find_home
from greensilk_kg.store.conflicts import as_csv, as_json
from greensilk_kg.store.conflicts.render import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from greensilk_kg.store.conflicts import Conflict, Evidence, Names

    Line = Callable[[Evidence], int | None]

HEAD = ("thing", "what", "value", "more", "document", "from", "to", "line", "rule", "confidence")


@click.command(
    "conflicts",
    epilog="Example: greensilk conflicts --format csv > conflicts.csv; greensilk conflicts a.nq b.nq",
)
@click.argument("dataset", nargs=-1, type=PATH)
@click.option(
    "--source",
    "sources",
    multiple=True,
    type=PATH,
    metavar="FILE",
    help="A source document at hand: lines are told for its passages. May be given several times.",
)
@form("text", "table", "csv", "json")
def command(dataset: Sequence[Path], sources: Sequence[Path], form: str) -> int:
    """List readings that differ in DATASET: a snapshot folder or RDF files; by default the current snapshot.

    Those are values of one property that should be single at one date (shapes/whole/readings.ttl), figures of
    one thing, indicator and date, and commitments to one goal. All readings stay in the graph, each with its
    passages, rules and confidence. A series over time, a less precise date and another unit are no conflict.
    Exits with 1 where there is one.
    """
    home = find_home()
    line = lines_of(sources, home)
    found, names = conflicts_of(dataset, home)
    write(FORMATS[form](found, names, line).encode(), None)
    return FOUND if found else NOTHING_FOUND


def _text(found: Sequence[Conflict], names: Names, line: Line) -> str:
    told = [row for one in found for row in _lines(one, names, line)]
    return "".join(f"{row}\n" for row in (*told, f"{len(found)} conflicts"))


def _lines(one: Conflict, names: Names, line: Line) -> Iterator[str]:
    topic = names.of(one.topic) or one.kind
    yield f"{names.of(one.subject)} ({short(one.subject)}): {topic}"
    for value, detail, document, start, end, at, rule, confidence, _ in rows(one, names, line):
        said = f"{value} ({detail})" if detail else value
        where = f"{document}{f' line {at}' if at else ''} {start}-{end}  {rule} {confidence}"
        yield f"  {said}  {where if document else 'not extracted'}"
    yield ""


def _table(found: Sequence[Conflict], names: Names, line: Line) -> str:
    cells = [
        (names.of(one.subject), names.of(one.topic), *(str(cell) for cell in row[:-1]))
        for one in found
        for row in rows(one, names, line)
    ]
    return table(HEAD, cells).decode()


FORMATS: dict[str, Callable[[Sequence[Conflict], Names, Line], str]] = {
    "text": _text,
    "table": _table,
    "csv": as_csv,
    "json": as_json,
}
