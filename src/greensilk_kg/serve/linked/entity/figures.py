"""Figures, commitments and posts that belong to a thing, as rows that can be read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import LABEL, PREF_LABEL, term
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.stands import Shown, shown, stands_of
from greensilk_kg.serve.linked.view import Item, evidence_link, local_name
from greensilk_kg.serve.pictures.chart import Series, lines
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.links import href
from greensilk_kg.serve.web.quantities import date, quantity
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from greensilk_kg.serve.linked.view import Labels

LEAST_POINTS = 3
"""Dates that a series of figures has at least, to be drawn."""


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
        stands: Where it was read.
        evidence: Address of the page of its evidence; empty where it was not extracted.
        value: The plain number.
        at: The plain date.
        kind: What figures of one series have in common.
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
    stands: list[Shown]
    evidence: str
    value: str = ""
    at: str = ""
    kind: tuple[str, ...] = ()

    @property
    def sources(self) -> int:
        """Documents that it was read from."""
        return len({one.stand.document for one in self.stands})


def row(node: ox.NamedNode, labels: Labels, language: str) -> Row:
    """Return an observation, a commitment or a post as a row."""
    found = {q.predicate: q.object for q in site().store.quads_for_pattern(node, None, None, DEFAULT)}

    def plain(name: str) -> str:
        return str(getattr(found.get(term(name)), "value", ""))

    def item(*names: str) -> Item:
        return next((labels.of(found[term(name)]) for name in names if term(name) in found), Item(""))

    main = next((term(name) for name in ("value", "title", "committedBy") if term(name) in found), LABEL)
    stands = stands_of(site().store, node, main)
    name = found.get(PREF_LABEL) or found.get(LABEL)
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
        stands=shown(stands, labels, language),
        evidence=evidence_link(ox.Triple(node, main, found[main])) if stands else "",
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
    shown_figure = quantity(value, unit, language, per)
    return text(f"amount_{qualifier}", language).format(shown_figure) if qualifier else shown_figure


def figures(nodes: Iterable[ox.NamedNode], labels: Labels, language: str) -> list[Row]:
    """Return figures by indicator, the newest first."""
    made = merged(row(node, labels, language) for node in nodes)
    made.sort(key=lambda one: (one.at, one.link), reverse=True)
    return sorted(made, key=lambda one: (one.what.text, one.kind))


def others(nodes: Iterable[ox.NamedNode], labels: Labels, language: str) -> list[Row]:
    """Return commitments or posts by date, then by who and what."""
    made = merged(row(node, labels, language) for node in nodes)
    return sorted(
        made, key=lambda one: (one.at or "9999", one.about.text, one.by.text, one.what.text, one.link)
    )


def merged(rows: Iterable[Row]) -> list[Row]:
    """Return rows of which those that say the same are one, with the places of all."""
    found: dict[tuple[object, ...], Row] = {}
    for one in rows:
        said = (one.about, one.what, one.counted, one.amount, one.at, one.planned, one.by)
        name = "" if one.amount or one.by.text else one.name.text
        old = found.setdefault((*said, name), one)
        if old is not one:
            found[*said, name] = replace(old, stands=[*old.stands, *one.stands])
    return list(found.values())


def charts(rows: Sequence[Row], language: str) -> list[tuple[str, Markup]]:
    """Return (heading, picture) of each series of figures that are alike and have enough dates."""
    series: dict[tuple[str, ...], dict[str, Row]] = defaultdict(dict)
    for one in rows:
        if one.at and one.value and _comparable(one):
            series[one.kind].setdefault(one.at, one)
    return [_chart(found, language) for found in series.values() if len(found) >= LEAST_POINTS]


def _comparable(one: Row) -> bool:
    """Tell whether figures by an indicator are of the same thing: a share may be of anything."""
    questions = site().config.conflicts
    return questions is None or questions.indicators.get(local_name(one.kind[0])) != "never"


def _chart(found: dict[str, Row], language: str) -> tuple[str, Markup]:
    first = next(iter(found.values()))
    _, _, unit, per, _ = first.kind
    parts = (first.what.text, first.counted.text, quantity("", unit, language, per).strip())
    heading = " · ".join(part for part in parts if part)
    points = [(at, float(one.value)) for at, one in sorted(found.items())]
    return heading, lines([Series(heading, points)], label=heading, lang=language)
