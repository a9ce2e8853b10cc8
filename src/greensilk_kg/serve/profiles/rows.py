"""The rows of a section: each thing with what it is to the country, and where that is stated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import GS, term
from greensilk_kg.serve.browse import view
from greensilk_kg.serve.browse.ask import once
from greensilk_kg.serve.browse.fields import columns_of
from greensilk_kg.serve.browse.index import index_of
from greensilk_kg.serve.browse.names import name_of
from greensilk_kg.serve.browse.spoken import STATING
from greensilk_kg.serve.linked.describe import DEFAULT, stating
from greensilk_kg.serve.linked.view import evidence_link
from greensilk_kg.serve.profiles.sections import sections
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.serve.browse.entries import Entry
    from greensilk_kg.serve.browse.view import Cell
    from greensilk_kg.serve.linked.view import Item
    from greensilk_kg.serve.profiles.ties import Tie, Ties

_LOCATED = term("locatedIn")
_PLACED = {"locatedIn", "hostCountry"}
_LEFT_OUT = {"country", "region", "committedBy", "postAt", "about"}
"""Columns that say what the page is about, or what the tie to the country says."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a thing is to the country.

    Attributes:
        text: Name of the property.
        lang: Its language.
        actor: The institution of the country that it is tied to; `None` where it is the country itself.
        evidence: Address of the evidence for the statement; empty where it was not extracted.
        inferred: Whether only reasoning states it.
    """

    text: str
    lang: str
    actor: Item | None
    evidence: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One thing of a section."""

    head: Item
    kinds: list[Item]
    roles: list[Role]
    cells: list[Cell]


def columns(section: str, entries: Sequence[Entry]) -> list[str]:
    """Return the columns of a section, beside name and tie, in which any entry has a value."""
    kind = sections()[section].kind
    names = (one.name for one in columns_of(kind) if one.name not in _LEFT_OUT)
    return [name for name in names if any(view.cell(kind, name, entry, "en").items for entry in entries)]


def in_order(section: str, things: Ties, language: str) -> list[Entry]:
    """Return the things of a section: the latest first, then by name."""
    index = index_of(sections()[section].kind)
    return index.ordered(index.of(things), "newest", language)


def rows(
    section: str, country: str, things: Ties, entries: Sequence[Entry], fields: Sequence[str], language: str
) -> list[Row]:
    """Return rows for some things of a section.

    Args:
        section: Its name.
        country: IRI of the country.
        things: Their ties to the country.
        entries: Those of which rows are wanted.
        fields: The columns.
        language: `zh` or `en`.
    """
    kind = sections()[section].kind
    return [
        Row(
            view.head(kind, entry, language),
            [view.item(one, language) for one in entry.kinds],
            [_role(tie, country, language) for tie in things[entry.iri]],
            [view.cell(kind, field, entry, language) for field in fields],
        )
        for entry in entries
    ]


def _role(tie: Tie, country: str, language: str) -> Role:
    label, lang = name_of(GS + tie.role).of(language)
    actor = None if tie.actor == country else view.item(tie.actor, language)
    found, inferred = _ground(tie)
    return Role(label, lang, actor, evidence_link(found) if found else "", inferred)


def _ground(tie: Tie) -> tuple[ox.Triple | None, bool]:
    """Return what a tie rests on, and whether only reasoning states it; looked up once a snapshot."""
    known: dict[Tie, tuple[ox.Triple | None, bool]] = once("grounds of ties", dict)
    if tie not in known:
        graphs = stating(site().store, tie.triple)
        inferred = all(str(graph).endswith("/graph/inferred>") for graph in graphs)
        known[tie] = evidence_of(tie), inferred
    return known[tie]


def evidence_of(tie: Tie) -> ox.Triple | None:
    """Return the extracted statement that a tie rests on: itself, else the one of a place in the country."""
    if _extracted(tie.triple):
        return tie.triple
    if tie.role not in _PLACED:
        return None
    subject, country = tie.triple.subject, ox.NamedNode(tie.actor)
    for quad in site().store.quads_for_pattern(subject, _LOCATED, None, DEFAULT):
        place = quad.object
        within = isinstance(place, ox.NamedNode) and ox.Quad(place, _LOCATED, country) in site().store
        if within and _extracted(quad.triple):
            return quad.triple
    return None


def _extracted(triple: ox.Triple) -> bool:
    base = f"<{site().base}graph/{STATING[0]}"
    return any(str(graph).startswith(base) for graph in stating(site().store, triple))
