"""Judgements on paper: who said, when and why, that two names are the same thing, or are not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast, get_args

from greensilk_kg.rdf.namespaces import CANONICAL_BASE
from greensilk_kg.tables import Row, read_table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Verdict = Literal["same", "different", "unsure"]
HEADER = ("left", "right", "verdict", "who", "when", "why")
HINT = "tab-separated: left, right, same | different | unsure, who, YYYY-MM-DD, why"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One row.

    Attributes:
        left: Tail of an entity's IRI, `type/slug`; of two that are the same, the one to keep.
        right: The other.
        verdict: `unsure` rows were looked at and left open.
        who: Who judged.
        when: `YYYY-MM-DD`.
        why: The reason, in a sentence.
        row: Where it stands.
    """

    left: str
    right: str
    verdict: Verdict
    who: str
    when: str
    why: str
    row: Row


def load_judgements(path: Path) -> list[Judgement]:
    """Read `judgements.tsv`.

    Args:
        path: The file; a row with the names of the columns may come first.

    Raises:
        ConfigurationError: A row is broken, or two things are said to be the same (perhaps by way of
            others) and different; with file and line.
    """
    rows = (row for row in read_table(path, len(HEADER)) if row.cells != HEADER)
    judgements = [_judgement(row) for row in rows]
    _check(judgements)
    return judgements


def _judgement(row: Row) -> Judgement:
    left, right, verdict, who, when, why = (cell.strip() for cell in row.cells)
    left, right = _tail(left, row), _tail(right, row)
    if verdict not in get_args(Verdict):
        raise row.error(f"no such verdict: {verdict!r}", HINT)
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", when):
        raise row.error(f"no such day: {when!r}", HINT)
    if not (who and why):
        raise row.error("nobody says it, or no reason is given", HINT)
    if left == right:
        raise row.error(f"{left} is judged against itself", "name two things")
    return Judgement(left, right, cast("Verdict", verdict), who, when, why, row)


def _tail(cell: str, row: Row) -> str:
    tail = cell.removeprefix(CANONICAL_BASE + "id/")
    if not re.fullmatch(r"[a-z-]+/[!-~]+", tail):
        raise row.error(f"no entity: {cell!r}", "the end of its IRI, such as institution/ndrc")
    return tail


def clusters(judgements: list[Judgement]) -> Mapping[str, frozenset[str]]:
    """Return each name that is judged the same as another, with its whole cluster."""
    found: dict[str, frozenset[str]] = {}
    for judgement in judgements:
        if judgement.verdict == "same":
            left, right = judgement.left, judgement.right
            joined = found.get(left, frozenset({left})) | found.get(right, frozenset({right}))
            found.update(dict.fromkeys(joined, joined))
    return found


def _check(judgements: list[Judgement]) -> None:
    joined = clusters(judgements)
    for judgement in judgements:
        cluster = joined.get(judgement.left, frozenset())
        if judgement.verdict == "different" and judgement.right in cluster:
            lines = [
                str(each.row.line) for each in judgements if each.verdict == "same" and each.left in cluster
            ]
            what = f"{judgement.left} and {judgement.right} are different here and the same by line "
            raise judgement.row.error(what + ", ".join(lines), "correct one of the rows")
