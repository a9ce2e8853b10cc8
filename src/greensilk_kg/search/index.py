"""The search index, open for reading."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING
from urllib.parse import quote

from greensilk_kg.errors import Place, UnreadableInputError
from greensilk_kg.search.hit import Hit
from greensilk_kg.search.names import Name
from greensilk_kg.search.rank import COMPLETION, ORDER, Asked, ranked, score
from greensilk_kg.search.wanted import Way, wanted
from greensilk_kg.search.whole import is_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_THING = "SELECT iri, types, weight FROM thing WHERE id = ?"
_NAMES_OF = "SELECT id, text, language, kind, folded FROM name WHERE thing = ?"


@dataclass(frozen=True, slots=True)
class Results:
    """A page of what was found.

    Attributes:
        total: How many things match.
        hits: Those asked for, the best first.
    """

    total: int
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Class:
    """A class by which one can search.

    Attributes:
        iri: Its IRI.
        things: How many things of it have a name.
    """

    iri: str
    things: int


class SearchIndex:
    """An index open for reading; any number of threads may ask it at once.

    Connections are made as they are needed, so an index that was opened before a fork may be used behind it
    as long as nothing was asked before.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._uri = f"file:{quote(str(path))}?mode=ro&immutable=1"
        self._idle: SimpleQueue[sqlite3.Connection] = SimpleQueue()

    def search(
        self,
        text: str,
        *,
        type_: str = "",
        language: str = "",
        limit: int = 20,
        offset: int = 0,
        completing: bool = False,
    ) -> Results:
        """Return things by name, the best first.

        Args:
            text: What is looked for: Chinese in either script, any language, pinyin, initials of pinyin.
            type_: Local name of a class; empty for any. One that is unknown finds nothing.
            language: Language range (RFC 4647, basic filtering) of the name that matches; empty for any.
            limit: How many to return at most.
            offset: How many to leave out before.
            completing: Whether the text is the beginning of a name that is being written.
        """
        asked = self._asked(text, type_, language)
        if asked is None:
            return Results(0)
        with self.connection() as db:
            total = asked.total(db)
            if total <= offset or not limit:
                return Results(total)
            order = COMPLETION if completing else ORDER
            found = ranked(db, asked, order, min(offset + limit, total))[offset:]
            return Results(total, tuple(self._hit(db, asked, order, *entry) for entry in found))

    def iris(self, text: str, *, type_: str = "") -> list[str]:
        """Return the IRIs of all things that match, the best first.

        Args:
            text: What is looked for.
            type_: Local name of a class; empty for any. One that is unknown finds nothing.
        """
        asked = self._asked(text, type_, "")
        if asked is None:
            return []
        with self.connection() as db:
            things = [thing for thing, _, _ in ranked(db, asked, ORDER, asked.total(db))]
            return [db.execute(_THING, (thing,)).fetchone()[0] for thing in things]

    def is_whole(self, text: str, hit: Hit) -> bool:
        """Tell whether a text that found something is a whole name of it, and not a part of one."""
        return is_whole(text, hit, self._syllables)

    def _asked(self, text: str, type_: str, language: str) -> Asked | None:
        fields = {tag: field for tag, field in self.languages.items() if matches(tag, language)}
        made = wanted(text, self._syllables)
        return (
            Asked(made, fields, type_) if made and fields and (not type_ or type_ in self.classes) else None
        )

    def _hit(
        self, db: sqlite3.Connection, asked: Asked, order: Sequence[Way], thing: int, row: int, way: Way
    ) -> Hit:
        iri, types, weight = db.execute(_THING, (thing,)).fetchone()
        names = {number: Name(*fields) for number, *fields in db.execute(_NAMES_OF, (thing,))}
        ordered = tuple(sorted(names.values(), key=lambda name: name.order))
        reached = score(order.index(way), len(order), asked.wanted, names.get(row))
        return Hit(iri, tuple(types.split()), weight, ordered, names.get(row, ordered[0]), way, reached)

    @cached_property
    def languages(self) -> Mapping[str, str]:
        """Language tag in lower case → column of the full-text tables."""
        with self.connection() as db:
            return dict(db.execute("SELECT tag, field FROM language"))

    @cached_property
    def classes(self) -> Mapping[str, Class]:
        """Local name → class, of every class by which one can search."""
        with self.connection() as db:
            rows = db.execute("SELECT name, iri, things FROM class").fetchall()
        return {name: Class(iri, things) for name, iri, things in rows}

    @cached_property
    def _syllables(self) -> frozenset[str]:
        with self.connection() as db:
            return frozenset(text for (text,) in db.execute("SELECT text FROM syllable"))

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection that no other thread uses meanwhile."""
        try:
            db = self._idle.get_nowait()
        except Empty:
            db = sqlite3.connect(self._uri, uri=True, check_same_thread=False)
        try:
            yield db
        finally:
            self._idle.put(db)

    def close(self) -> None:
        """Close what is idle."""
        while not self._idle.empty():
            self._idle.get().close()


def open_index(path: Path) -> SearchIndex:
    """Open an index.

    Raises:
        UnreadableInputError: There is none, or it is damaged.
    """
    index = SearchIndex(path)
    try:
        with index.connection() as db:
            db.execute("SELECT count(*) FROM language").fetchone()
    except sqlite3.Error as error:
        hint = "build the snapshot again with `greensilk build`"
        raise UnreadableInputError(f"no search index: {error}", where=Place(path), hint=hint) from error
    finally:
        index.close()
    return index


def matches(tag: str, wanted: str) -> bool:
    """Tell whether a language tag is within a language range; an empty range takes every tag, none too.

    Source: RFC 4647, section 3.3.1 (basic filtering).

    Example:
        >>> matches("zh-hans", "ZH"), matches("zh", "zh-hans"), matches("", "*"), matches("", "")
        (True, False, False, True)
    """
    asked = wanted.lower()
    return not asked or (asked == "*" and bool(tag)) or tag == asked or tag.startswith(f"{asked}-")
