"""What the first page shows beside figures: ways in, pictures, what is new, questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flask import current_app

from greensilk_kg.serve.browse import overview
from greensilk_kg.serve.browse.ask import once, solutions
from greensilk_kg.serve.cards.known import all_cards
from greensilk_kg.serve.overview import partners, places, times
from greensilk_kg.serve.overview.asked import ANY_YEAR
from greensilk_kg.serve.overview.moments import moments
from greensilk_kg.serve.overview.routes import drawn
from greensilk_kg.serve.overview.things import things
from greensilk_kg.serve.overview.ties import weights
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.quantities import date

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from greensilk_kg.serve.browse.overview import Node
    from greensilk_kg.serve.cards.card import Card
    from greensilk_kg.serve.linked.view import Item
    from greensilk_kg.serve.overview.naming import Naming

FEATURED = (
    "projects-by-country", "who-works-with-whom", "financiers", "agreements-by-year", "commitments-by-year",
    "capacity-by-country", "differing-figures", "evidence-of",
)  # fmt: skip
"""Questions of the first page, by the names of their files; those that the server has are shown."""
_LATEST = 8
_NODES = 30
"""Institutions in the network of the first page."""


class Dated(NamedTuple):
    """Something with a date, as the reader writes it: what it is, and its class."""

    when: str
    item: Item
    kind: str


def classes(language: str) -> list[Node]:
    """Return the top classes of whose things a source speaks."""
    return [node for node in overview.tree(language) if node.spoken]


def beginnings(names: Naming) -> list[Item]:
    """Return a few things that much is known of: those with most ties, countries with most projects."""
    return [names.of(iri) for iri in once("beginnings", _beginnings)]


def _beginnings() -> list[str]:
    weighed = weights(partners.ties_of(partners.Asked()))
    tied = sorted(weighed, key=lambda iri: (-weighed[iri], iri))
    return [*tied[:3], *(group.country for group in places.groups(places.Asked())[:3])]


def pictures(names: Naming) -> Mapping[str, Markup]:
    """Return map, line of time and network; each is drawn once."""
    return {
        "map": drawn(places, places.Asked(), names),
        "timeline": drawn(times, times.Asked(), names),
        "network": drawn(partners, partners.Asked(most=_NODES), names),
    }


def latest(names: Naming) -> list[Dated]:
    """Return the newest events and agreements up to the day of the snapshot, the newest first."""
    today = site().built_at
    found = [one for one in moments(things(), times.USUAL, ANY_YEAR) if not today or one.begin <= today]
    return [
        Dated(date(one.begin, names.language), names.of(one.thing.iri), names.term(one.thing.kind))
        for one in reversed(found[-_LATEST:])
    ]


def documents(names: Naming) -> list[Dated]:
    """Return the source documents, those issued last first."""
    return [
        Dated(date(issued, names.language), names.of(iri), "")
        for iri, issued in once("documents", _documents)
    ][:_LATEST]


def _documents() -> list[tuple[str, str]]:
    rows = solutions("""SELECT ?document (MAX(STR(?issued)) AS ?last) {
      ?document a gs:SourceDocument OPTIONAL { ?document dcterms:issued ?issued }
    } GROUP BY ?document ORDER BY DESC(?last) ?document""")
    return [(row["document"].value, row["last"].value if row["last"] else "") for row in rows]


def questions() -> Sequence[Card]:
    """Return some question cards; none where the server has none."""
    if site().config.cards is None or "cards" not in current_app.blueprints:
        return []
    known = all_cards().by_slug
    return [known[slug] for slug in FEATURED if slug in known]
