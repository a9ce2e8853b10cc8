"""Figures, commitments and posts that belong to a thing, as rows that can be read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import GS, LABEL, PREF_LABEL, term
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.stands import Shown, shown, stands_of
from greensilk_kg.serve.linked.view import Item, evidence_link
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.alphabet import alphabetical
from greensilk_kg.serve.web.links import href
from greensilk_kg.serve.web.quantities import date, quantity
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.serve.linked.view import Labels

_LAST = "9999"
"""Stands for no date where rows are sorted by date."""


@dataclass(frozen=True, slots=True)
class Row:
    """An observation, a commitment or a post.

    Attributes:
        link: To its page.
        name: What the text calls it.
        what: Indicator of a figure, title of a post.
        about: What it is about, who committed, or who holds the post.
        amount: Number and unit, with how exact it is; empty for none.
        written: The figure as the text has it.
        counted: What is counted.
        when: Date that a figure is of, or the year of a target.
        planned: Whether it is planned and not achieved.
        by: Who gave the amount, or at which organisation a post is.
        said: The statements that it stands for.
        value: The plain number.
        at: The plain date.
        kind: What figures of one series have in common.
        stands: Where the statements were read, once `proven`.
        evidence: Address of the page of its evidence; empty where it was not extracted.
    """

    link: str
    name: Item
    what: Item
    about: Item
    amount: str
    written: str
    counted: Item
    when: str
    planned: bool
    by: Item
    said: tuple[ox.Triple, ...]
    value: str
    at: str
    kind: tuple[str, ...]
    stands: list[Shown] = field(default_factory=list)
    evidence: str = ""

    @property
    def sources(self) -> int:
        """Documents that it was read from."""
        return len({one.stand.document for one in self.stands})


def row(node: ox.NamedNode, labels: Labels, language: str) -> Row:
    """Return an observation, a commitment or a post as a row, without its evidence."""
    quads = site().store.quads_for_pattern(node, None, None, DEFAULT)
    found = {quad.predicate.value.removeprefix(GS): quad.object for quad in quads}

    def plain(name: str) -> str:
        return str(getattr(found.get(name), "value", ""))

    def item(*names: str) -> Item:
        return next((labels.of(found[name]) for name in names if name in found), Item(""))

    main = next((name for name in ("value", "title", "committedBy") if name in found), "")
    name = found.get(PREF_LABEL.value) or found.get(LABEL.value)
    return Row(
        link=href(node.value) or node.value,
        name=labels.of(name) if name else labels.of(node),
        what=item("indicator", "title"),
        about=item("about", "holder", "committedBy"),
        amount=amount(plain("value"), plain("unit"), plain("per"), plain("qualifier"), language),
        written=plain("valueText"),
        counted=item("countOf"),
        when=date(plain("asOf") or plain("targetYear"), language),
        planned=plain("modality") == "planned",
        by=item("providedBy", "postAt"),
        said=(ox.Triple(node, term(main), found[main]),) if main else (),
        value=plain("value"),
        at=plain("asOf") or plain("targetYear"),
        kind=tuple(plain(name) for name in ("indicator", "countOf", "unit", "per", "modality")),
    )


def amount(value: str, unit: str, per: str, qualifier: str, language: str) -> str:
    """Return a figure with its unit and how exact it is.

    Example:
        >>> amount("24", "", "", "min", "en"), amount("24", "", "", "approx", "zh")
        ('at least 24', '约24')
    """
    if not value:
        return ""
    figure = quantity(value, unit, language, per)
    return text(f"amount_{qualifier}", language).format(figure) if qualifier else figure


def figures(nodes: Iterable[ox.NamedNode], labels: Labels, language: str) -> list[Row]:
    """Return figures by indicator, the newest first."""
    made = merged(row(node, labels, language) for node in nodes)
    made.sort(key=lambda one: (one.at, one.link), reverse=True)
    return sorted(made, key=lambda one: (alphabetical(one.what.text), one.kind))


def others(nodes: Iterable[ox.NamedNode], labels: Labels, language: str) -> list[Row]:
    """Return commitments or posts by date, then by who and what."""
    made = merged(row(node, labels, language) for node in nodes)
    return sorted(made, key=lambda one: (one.at or _LAST, one.about.text, one.by.text, one.what.text))


def merged(rows: Iterable[Row]) -> list[Row]:
    """Return rows of which those that say the same are one, for the statements of all."""
    found: dict[tuple[object, ...], Row] = {}
    for one in sorted(rows, key=lambda row: row.link):
        name = "" if one.amount or one.by.text else one.name.text
        key = (one.about, one.what, one.counted, one.amount, one.at, one.planned, one.by, name)
        old = found.setdefault(key, one)
        if old is not one:
            found[key] = replace(old, said=(*old.said, *one.said))
    return list(found.values())


def proven(rows: Iterable[Row], labels: Labels, language: str) -> list[Row]:
    """Return rows with where their statements were read."""
    return [_proven(one, labels, language) for one in rows]


def _proven(one: Row, labels: Labels, language: str) -> Row:
    stands = [
        stand
        for triple in one.said
        if isinstance(triple.subject, ox.NamedNode)
        for stand in stands_of(site().store, triple.subject, triple.predicate)
    ]
    if not stands:
        return one
    return replace(one, stands=shown(stands, labels, language), evidence=evidence_link(one.said[0]))
