"""Things whose IRI or name is close to one that does not exist."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import accumulate
from typing import TYPE_CHECKING

from greensilk_kg.search import slugs, tokens
from greensilk_kg.search.fold import fold, is_han, runs

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from greensilk_kg.search.index import SearchIndex

_CANDIDATES = 32
_ENOUGH = 2_000
"""Rows that are looked at: those with the parts that are rarest."""
_LONGEST = 200
_LEAST_LIKENESS = 0.5
_SLUGS = """
SELECT iri FROM slugs JOIN thing ON thing.id = slugs.rowid WHERE slugs MATCH ? ORDER BY rank LIMIT ?"""
_NAMES = """
SELECT iri, folded FROM names JOIN name ON name.id = names.rowid JOIN thing ON thing.id = name.thing
WHERE names MATCH ? ORDER BY rank LIMIT ?"""


def near(index: SearchIndex, text: str, type_: str = "", n: int = 5) -> list[str]:
    """Return IRIs of the things nearest to a slug or name that does not exist, the nearest first.

    Args:
        index: The index.
        text: The last part of an IRI, or a name in Chinese.
        type_: Segment of the IRI before it, such as `project`; empty for any.
        n: How many at most.

    Example:
        `near(index, "vally-solar", "project")` is `["https://w3id.org/greensilk/id/project/valley-solar"]`.
    """
    text = text[:_LONGEST]
    with index.connection() as db:
        found = _by_name(db, text, type_) if any(map(is_han, text)) else _by_slug(db, text, type_)
        best: dict[str, float] = {}
        for iri, likeness in found:
            if likeness >= _LEAST_LIKENESS:
                best[iri] = max(likeness, best.get(iri, 0.0))
    return sorted(best, key=lambda iri: (-best[iri], iri))[:n]


def _by_slug(db: sqlite3.Connection, text: str, type_: str) -> Iterator[tuple[str, float]]:
    slug = slugs.plain(text)
    if not slug:
        return
    within = f'type : "{_letters(type_)}" AND ' if _letters(type_) else ""
    for (iri,) in _candidates(db, _SLUGS, "slugs", slugs.pieces(slug), "{parts}", within):
        yield iri, likeness(slug, slugs.split(iri)[1])


def _by_name(db: sqlite3.Connection, text: str, type_: str) -> Iterator[tuple[str, float]]:
    folded = fold(text)
    pairs = [token for run in runs(folded) for token in tokens.of_run(run, is_open=True)]
    pairs += [tokens.SINGLE + character for character in folded]
    for iri, name in _candidates(db, _NAMES, "names", pairs, "- {types}", ""):
        if not type_ or slugs.split(iri)[0] == type_:
            yield iri, likeness(folded, name)


def _candidates(
    db: sqlite3.Connection, query: str, table: str, parts: list[str], columns: str, within: str
) -> Iterator[tuple[str, ...]]:
    """Yield rows that share some of the rarest parts."""
    some = f"SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT {_ENOUGH + 1}"  # noqa: S608 (our own names)
    counting = f"SELECT count(*) FROM ({some})"  # noqa: S608 (likewise)
    known = {part: db.execute(counting, (f'"{part}"',)).fetchone()[0] for part in dict.fromkeys(parts)}
    rarest = sorted((part for part in known if known[part]), key=lambda part: (known[part], part))
    room = accumulate(known[part] for part in rarest)
    taken = [part for part, rows in zip(rarest, room, strict=True) if rows <= _ENOUGH] or rarest[:1]
    if taken:
        either = " OR ".join(f'"{part}"' for part in taken)
        yield from db.execute(query, (f"{within}{columns} : ({either})", _CANDIDATES)).fetchall()


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1.

    Example:
        >>> likeness("vally-solar", "valley-solar") > likeness("vally-solar", "alley-road")
        True
    """
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isascii() and c.isalnum())
