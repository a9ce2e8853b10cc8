"""Writes the search index of a snapshot: one SQLite file, the same bytes for the same graph.

| table | holds |
| --- | --- |
| `thing` | what can be found, numbered in its order |
| `name` | every name, numbered by length, weight of its thing, IRI: the order within a rank |
| `names` | FTS5 over names: a column a language (`l0`, `l1`, …), and `types` |
| `things` | FTS5 over things, all names of one in one row: for totals, and for words of several names |
| `slugs` | FTS5 over the last parts of IRIs, in pieces: for near names |
| `language` | the column of each language |
| `class` | classes by which one can search, with the number of their things |
| `syllable` | pinyin that occurs |
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from greensilk_kg.search import slugs, tokens
from greensilk_kg.search.fold import is_han, runs
from greensilk_kg.search.names import collect
from greensilk_kg.search.spell import is_syllable, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import pyoxigraph as ox

    from greensilk_kg.search.names import Found, Name, Thing

FILE = "search.sqlite"
_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE language (tag TEXT PRIMARY KEY, field TEXT) WITHOUT ROWID;
CREATE TABLE class (name TEXT PRIMARY KEY, iri TEXT, things INTEGER) WITHOUT ROWID;
CREATE TABLE syllable (text TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE thing (id INTEGER PRIMARY KEY, iri TEXT, types TEXT, weight INTEGER);
CREATE TABLE name (id INTEGER PRIMARY KEY, thing INTEGER, alias INTEGER, kind TEXT, language TEXT,
  text TEXT, folded TEXT);
"""
_INDEXES = """
CREATE INDEX name_folded ON name (folded, alias);
CREATE INDEX name_thing ON name (thing);
INSERT INTO names (names) VALUES ('optimize');
INSERT INTO things (things) VALUES ('optimize');
INSERT INTO slugs (slugs) VALUES ('optimize');
ANALYZE;
VACUUM;
"""


@dataclass(frozen=True, slots=True)
class _Tables:
    """What the tables are filled with.

    Attributes:
        fields: Language → column of the full-text tables.
        syllables: Pinyin that was met.
        made: Folded name → its tokens.
    """

    fields: dict[str, str]
    syllables: set[str] = field(default_factory=set)
    made: dict[str, str] = field(default_factory=dict)

    def tokens(self, folded: str) -> str:
        """Return the tokens of a name, parted by spaces; they are made once."""
        if folded not in self.made:
            self.made[folded] = " ".join(tokens.of_name(folded))
            chinese = filter(is_han, runs(folded))
            self.syllables.update(part for run in chinese for part in syllables(run) if is_syllable(part))
        return self.made[folded]


def build_index(statements: Iterable[ox.Quad], base: str, path: Path) -> None:
    """Write the index of a graph.

    Args:
        statements: Of the default graph, each once.
        base: What IRIs of entities and concepts begin with; ends in a slash.
        path: The file; there may be none yet.
    """
    found = collect(statements, base)
    languages = sorted({name.language for thing in found.things for name in thing.names})
    fields = {language: f"l{number}" for number, language in enumerate(languages)}
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.executescript(_TABLES)
        for table in ("names", "things"):
            columns = ", ".join([*fields.values(), "types"])
            db.execute(f"CREATE VIRTUAL TABLE {table} USING fts5({columns}, tokenize='ascii', content='')")
        db.execute("CREATE VIRTUAL TABLE slugs USING fts5(parts, type, tokenize='ascii', content='')")
        db.execute("BEGIN")
        db.executemany("INSERT INTO language VALUES (?, ?)", fields.items())
        _write_classes(db, found)
        tables = _Tables(fields)
        _write_things(db, found.things, tables)
        _write_names(db, found.things, tables)
        db.executemany("INSERT INTO syllable VALUES (?)", ((text,) for text in sorted(tables.syllables)))
        db.execute("COMMIT")
        db.executescript(_INDEXES)


def _write_classes(db: sqlite3.Connection, found: Found) -> None:
    counted = Counter(name for thing in found.things for name in thing.types)
    rows = ((name, iri, counted[name]) for name, iri in found.classes.items())
    db.executemany("INSERT INTO class VALUES (?, ?, ?)", rows)


def _write_things(db: sqlite3.Connection, things: Sequence[Thing], tables: _Tables) -> None:
    for number, thing in enumerate(things, 1):
        types = " ".join(thing.types)
        db.execute("INSERT INTO thing VALUES (?, ?, ?, ?)", (number, thing.iri, types, thing.weight))
        by_language: dict[str, list[str]] = defaultdict(list)
        for name in thing.names:
            by_language[tables.fields[name.language]].append(tables.tokens(name.folded))
        _write_tokens(db, "things", number, types, by_language)
        kind, slug = slugs.split(thing.iri)
        row = number, " ".join(slugs.pieces(slug)), kind.replace("-", "")
        db.execute("INSERT INTO slugs (rowid, parts, type) VALUES (?, ?, ?)", row)


def _write_names(db: sqlite3.Connection, things: Sequence[Thing], tables: _Tables) -> None:
    ordered = sorted(
        ((thing, number, name) for number, thing in enumerate(things, 1) for name in thing.names),
        key=lambda entry: (len(entry[2].folded), -entry[0].weight, entry[0].iri, entry[2]),
    )
    for row, (thing, number, name) in enumerate(ordered, 1):
        _write_name(db, row, number, name)
        made = {tables.fields[name.language]: [tables.tokens(name.folded)]}
        _write_tokens(db, "names", row, " ".join(thing.types), made)


def _write_name(db: sqlite3.Connection, row: int, thing: int, name: Name) -> None:
    values = row, thing, name.is_alias, name.kind, name.language, name.text, name.folded
    db.execute("INSERT INTO name VALUES (?, ?, ?, ?, ?, ?, ?)", values)


def _write_tokens(
    db: sqlite3.Connection, table: str, row: int, types: str, by_language: dict[str, list[str]]
) -> None:
    fields = sorted(by_language)
    slots = ", ".join("?" * (len(fields) + 2))
    columns = ", ".join(["rowid", "types", *fields])
    values = [row, types, *(" ".join(by_language[field]) for field in fields)]
    db.execute(f"INSERT INTO {table} ({columns}) VALUES ({slots})", values)  # noqa: S608 (our own names)
