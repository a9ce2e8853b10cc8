"""Sheets to judge: one statement a line, tab-separated, without any text of the source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from benchmarks.measure.statements import Statement

COLUMNS = ("id", "document", "statement", "rule", "confidence", "offsets", "verdict", "reason")
VERDICTS = ("right", "wrong", "unsure")


@dataclass(frozen=True, slots=True)
class Judged:
    """One line of a sheet that somebody has judged.

    Attributes:
        id: Of the statement.
        document: Its slug.
        rule: Which rule read it.
        verdict: `right`, `wrong` or `unsure`.
        reason: In a word or two, why it is not right.
    """

    id: str
    document: str
    rule: str
    verdict: str
    reason: str

    @property
    def family(self) -> str:
        """Return the part of the rule's name before the slash."""
        return self.rule.partition("/")[0]


def render(drawn: Iterable[Statement], about: str) -> str:
    """Return a sheet whose verdicts are empty.

    Args:
        drawn: The statements.
        about: How they were drawn; stands on the first line.
    """
    head = [f"# {about}", "# verdict: right, wrong or unsure; reason: one word", "# " + "\t".join(COLUMNS)]
    rows = ["\t".join((*_cells(one), "", "")) for one in drawn]
    return "".join(f"{line}\n" for line in (*head, *rows))


def _cells(one: Statement) -> Sequence[str]:
    text = " ".join(one.short.split())
    return one.id, one.document, text, one.rule, one.confidence, "-".join(map(str, one.span))


def read_sheets(paths: Iterable[Path]) -> list[Judged]:
    """Return the judged lines of sheets, each statement once: the last sheet has the last word.

    Lines without a verdict are left out.

    Raises:
        ConfigurationError: A sheet is not there, or a verdict is none of the three.
    """
    found: dict[str, Judged] = {}
    for path in paths:
        for one in _judged(path):
            found[one.id] = one
    return list(found.values())


def _judged(path: Path) -> Iterator[Judged]:
    for row in read_table(path, len(COLUMNS)):
        cells = dict(zip(COLUMNS, row.cells, strict=True))
        if not cells["verdict"]:
            continue
        if cells["verdict"] not in VERDICTS:
            raise row.error(f"verdict {cells['verdict']!r}", f"write one of {', '.join(VERDICTS)}")
        yield Judged(cells["id"], cells["document"], cells["rule"], cells["verdict"], cells["reason"])
