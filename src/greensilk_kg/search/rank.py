"""In which order things are found: by how their best name matches, then by its length, then by weight.

Names are numbered by length and weight, and FTS5 returns matches in the order of their numbers. So each way
is asked for in turn, and reading stops where enough things are found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.search.wanted import Wanted, Way

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from greensilk_kg.search.names import Name

ORDER = tuple(Way)
"""Ways from the best to the least."""
COMPLETION = (
    Way.NAME,
    Way.ALIAS,
    Way.PREFIX,
    Way.PINYIN_PREFIX,
    Way.INITIALS_PREFIX,
    Way.WORD,
    Way.INSIDE,
    Way.WORDS,
    Way.PINYIN,
)
"""The same for a name that is being written."""
_EXACT = """
SELECT name.id, name.thing FROM name JOIN thing ON thing.id = name.thing
WHERE folded = ? AND alias = ? AND instr(' ' || types || ' ', ?) AND language IN ({})
ORDER BY name.id"""
_MATCHING = """
SELECT name.id, name.thing FROM names JOIN name ON name.id = names.rowid
WHERE names MATCH ? ORDER BY names.rowid"""
_APART = "SELECT 0, rowid FROM things WHERE things MATCH ? ORDER BY rowid"


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with what narrows it.

    Attributes:
        wanted: The query.
        fields: Language tag → column, of the languages to look in; at least one.
        type: Local name of a class; empty for any.
    """

    wanted: Wanted
    fields: Mapping[str, str]
    type: str

    def total(self, db: sqlite3.Connection) -> int:
        """Return how many things match."""
        expression = self.narrowed(self.wanted.anyhow)
        row: tuple[int] = db.execute(
            "SELECT count(*) FROM things WHERE things MATCH ?", (expression,)
        ).fetchone()
        return row[0]

    def rows(self, db: sqlite3.Connection, way: Way) -> Iterable[tuple[int, int]]:
        """Return (name, thing) of what matches in one way, in order; the name is 0 where it is several."""
        if way in {Way.NAME, Way.ALIAS}:
            slots = ", ".join("?" * len(self.fields))
            values = (
                self.wanted.folded,
                way is Way.ALIAS,
                f" {self.type} " if self.type else " ",
                *self.fields,
            )
            return db.execute(_EXACT.format(slots), values)
        if way is Way.APART:
            return db.execute(_APART, (self.narrowed(self.wanted.apart),)) if self.wanted.apart else ()
        expression = self.wanted.ways.get(way)
        return db.execute(_MATCHING, (self.narrowed(expression),)) if expression else ()

    def narrowed(self, expression: str) -> str:
        """Return an expression with language and type."""
        within = f"{{{' '.join(self.fields.values())}}} : ({expression})"
        return f'types : "{self.type}" AND {within}' if self.type else within


def ranked(
    db: sqlite3.Connection, asked: Asked, order: Sequence[Way], most: int
) -> list[tuple[int, int, Way]]:
    """Return the best things: (thing, its name that matches best or 0, how it does).

    Args:
        db: The index.
        asked: The query.
        order: Ways from the best to the least.
        most: How many to return at most.
    """
    found: dict[int, tuple[int, int, Way]] = {}
    for row, thing, way in _rows(db, asked, order):
        found.setdefault(thing, (thing, row, way))
        if len(found) == most:
            break
    return list(found.values())


def _rows(db: sqlite3.Connection, asked: Asked, order: Sequence[Way]) -> Iterator[tuple[int, int, Way]]:
    for way in order:
        for row, thing in asked.rows(db, way):
            yield row, thing, way


def score(place: int, places: int, wanted: Wanted, match: Name | None) -> float:
    """Return how good a match is: from 0 to 1, falling with the way and within it with the name's length.

    Args:
        place: Of the way in the order of ways, from 0.
        places: How many ways there are.
        wanted: The query.
        match: The name that matched; `None` where it took several.
    """
    share = min(1.0, len(wanted.folded) / len(match.folded)) if match else 0.0
    return round(1 - (place + 1 - share) / places, 4)
