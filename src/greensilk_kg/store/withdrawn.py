"""Entities that were withdrawn: what once had a name and has none any more.

A name is never used again: who asks for it hears that it is gone, why, and what took its place.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import CANONICAL_BASE
from greensilk_kg.tables import Row, read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

HEADER = ("entity", "replacement", "when", "why")
HINT = "tab-separated: entity, replacement or nothing, YYYY-MM-DD, why"
_TAIL = re.compile(r"[a-z-]+/[!-~]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why an entity is gone.

    Attributes:
        replacement: IRI of what took its place; empty where nothing did.
        when: `YYYY-MM-DD`.
        why: The reason, in a sentence.
    """

    replacement: str
    when: str
    why: str


def load_withdrawn(path: Path) -> dict[str, tuple[Withdrawal, Row]]:
    """Read `withdrawn.tsv`: IRI of each withdrawn entity → why it is gone, and the row that says so.

    Args:
        path: The file; a row with the names of the columns may come first.

    Raises:
        ConfigurationError: A row is broken, or an entity stands there twice; with file and line.
    """
    found: dict[str, tuple[Withdrawal, Row]] = {}
    for row in read_table(path, len(HEADER)):
        if row.cells == HEADER:
            continue
        entity, replacement, when, why = (cell.strip() for cell in row.cells)
        iri = _iri(entity, row)
        if iri in found:
            raise row.error(f"{entity} was withdrawn in line {found[iri][1].line} already", "keep one row")
        if not _DAY.fullmatch(when) or not why:
            raise row.error("no day, or no reason is given", HINT)
        found[iri] = Withdrawal(_iri(replacement, row) if replacement else "", when, why), row
    return found


def check_withdrawn(
    withdrawn: Mapping[str, tuple[Withdrawal, Row]], quads: Iterable[ox.Quad], redirects: Mapping[str, str]
) -> dict[str, Withdrawal]:
    """Return what is withdrawn, once the data agree with it.

    Args:
        withdrawn: As `load_withdrawn` gives it.
        quads: The whole data, evidence included.
        redirects: IRI that was given up → canonical IRI.

    Raises:
        ConfigurationError: A withdrawn entity is in the data or leads to another one, or a replacement is
            not in the data; with file and line.
    """
    subjects, named = _names(quads) if withdrawn else (set(), set())
    for iri, (withdrawal, row) in withdrawn.items():
        if iri in redirects:
            raise row.error(f"{iri} is judged to be the same as {redirects[iri]}", "remove one of the rows")
        if iri in named:
            raise row.error(f"the data still name {iri}", "remove the statements, or this row")
        if withdrawal.replacement and withdrawal.replacement not in subjects:
            raise row.error(f"nothing is known of {withdrawal.replacement}", "name what is in the data")
    return {iri: withdrawal for iri, (withdrawal, _) in withdrawn.items()}


def to_file(withdrawn: Mapping[str, Withdrawal]) -> bytes:
    """Return the file of a snapshot: sorted JSON, Chinese as itself."""
    rows = {iri: asdict(withdrawal) for iri, withdrawal in withdrawn.items()}
    return (json.dumps(rows, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def from_file(data: bytes) -> dict[str, Withdrawal]:
    """Read the file of a snapshot.

    Raises:
        ValueError: It is no such file.
    """
    try:
        return {iri: Withdrawal(**fields) for iri, fields in json.loads(data).items()}
    except (AttributeError, TypeError) as error:
        raise ValueError(f"no list of withdrawn entities: {error}") from error


def _iri(cell: str, row: Row) -> str:
    tail = cell.removeprefix(CANONICAL_BASE + "id/")
    if not _TAIL.fullmatch(tail):
        raise row.error(f"no entity: {cell!r}", "the end of its IRI, such as institution/ndrc")
    return f"{CANONICAL_BASE}id/{tail}"


def _names(quads: Iterable[ox.Quad]) -> tuple[set[str], set[str]]:
    """Return the IRIs of all subjects, and of all subjects and objects."""
    subjects, objects = set(), set()
    for quad in quads:
        if isinstance(quad.subject, ox.NamedNode):
            subjects.add(quad.subject.value)
        if isinstance(quad.object, ox.NamedNode):
            objects.add(quad.object.value)
    return subjects, subjects | objects
