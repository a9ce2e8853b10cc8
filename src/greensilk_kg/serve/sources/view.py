"""What the page of a document shows: figures, tallies with links, what is at issue."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import pyoxigraph as ox
from flask import request, url_for

from greensilk_kg.quality.passages import NAMING
from greensilk_kg.rdf.namespaces import GS
from greensilk_kg.serve.linked import readings
from greensilk_kg.serve.linked.entity.facts import shown_value
from greensilk_kg.serve.linked.view import Item, local_name
from greensilk_kg.serve.measured import quality
from greensilk_kg.serve.pictures.chart import Bar, bars
from greensilk_kg.serve.site import site
from greensilk_kg.serve.sources.strip import strip
from greensilk_kg.serve.web.texts import text, texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from greensilk_kg.quality.records import Document, Pair, Refused
    from greensilk_kg.serve.linked.view import Labels
    from greensilk_kg.serve.sources.registered import Source
    from greensilk_kg.store.conflicts import Conflict

STEPS = (0.0, 0.8, 0.85, 0.9, 0.95, 1.0)
"""Where the classes of confidence begin; the last is 1 itself."""
CUES, SENTENCES = 24, 12
"""Words and sentences that a page shows of what was left unread."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One row of a count: what (with its IRI), how often, and the list that it leads to."""

    head: Item
    count: int
    link: str = ""
    iri: str = ""


def statement(triple: ox.Triple, labels: Labels, language: str) -> list[Item]:
    """Return subject, property and value as a list of evidence shows them: dates and units in words."""
    value = shown_value(triple, labels, language)
    return [labels.of(triple.subject), labels.of(triple.predicate), value]


def percent(part: float, whole: float) -> str:
    """Return a share as text.

    Example:
        >>> percent(1, 3), percent(0, 0)
        ('33.3%', '–')
    """
    return f"{part / whole:.1%}" if whole else "–"


def genre(one: Source, language: str) -> str:
    """Return what kind of document it is, in words; as the register has it where there are none."""
    name = one.text("genre")
    return text(f"genre_{name}", language) if f"genre_{name}" in texts() else name


def classes(one: Source, labels: Labels) -> list[Tally]:
    """Return the classes of a document's things, each leading to the list of those things."""
    counts = one.read["classes"] if one.read else {}
    return [
        Tally(labels.of(ox.NamedNode(iri)), count, _browse(iri, one.slug), iri)
        for iri, count in counts.items()
    ]


def _browse(iri: str, slug: str) -> str:
    return address(f"/browse/{quote(iri.removeprefix(GS))}", source=slug)


def address(path: str, **asked: str) -> str:
    """Return the address of a page of this site that asks for something, in the language of this request."""
    query = urlencode(
        {name: value for name, value in {**asked, "lang": request.args.get("lang", "")}.items() if value}
    )
    return f"{request.script_root}{path}" + (f"?{query}" if query else "")


def properties(one: Source, labels: Labels) -> tuple[list[Tally], list[Tally]]:
    """Return the properties that tell facts, and those that name and type things."""
    counts = one.read["properties"] if one.read else {}
    made = [
        (Tally(labels.of(node), count, _evidence(one.slug, property=local_name(iri)), iri), node in NAMING)
        for iri, count in counts.items()
        for node in (ox.NamedNode(iri),)
    ]
    return [row for row, naming in made if not naming], [row for row, naming in made if naming]


def rules(one: Source) -> list[Tally]:
    """Return the rules that read a document."""
    counts = one.read["rules"] if one.read else {}
    return [Tally(Item(name), count, _evidence(one.slug, rule=name)) for name, count in counts.items()]


def _evidence(slug: str, **asked: str | int) -> str:
    values: dict[str, Any] = {"doc": slug, "format": "html", **asked}
    return url_for("sources.evidence", **values)


def along(one: Source, read: Document, language: str) -> Markup:
    """Return the document as a strip."""
    return strip(
        read["strip"],
        read["length"],
        lambda start, end: _evidence(one.slug, **{"from": start, "to": end}),
        label=text("sources_strip", language),
        lang=language,
    )


def confidence(read: Document, language: str) -> Markup:
    """Return how sure the readings of a document are, as bars."""
    counted: Counter[int] = Counter()
    for value, count in read["confidence"].items():
        if value:
            counted[sum(float(value) >= step for step in STEPS) - 1] += count
    rows = [Bar(_range(n), counted[n]) for n in range(len(STEPS)) if counted[n] or n]
    return bars(rows, label=text("sources_confidence", language), lang=language)


def _range(number: int) -> str:
    low = STEPS[number]
    if number == len(STEPS) - 1:
        return "1"
    return f"{low:g} – {STEPS[number + 1]:g}" if low else f"< {STEPS[1]:g}"


def conflicts(one: Source) -> list[Conflict]:
    """Return the conflicts that a document takes part in."""
    return [
        found
        for found in readings.every()
        if any(place.document == one.node.value for reading in found.readings for place in reading.evidence)
    ]


def pairs(one: Source) -> list[Pair]:
    """Return the pairs that wait for a judgement and of which this document speaks."""
    return [
        pair for pair in quality()["pairs"] if _speaks_of(one, pair["left"]) or _speaks_of(one, pair["right"])
    ]


def _speaks_of(one: Source, iri: str) -> bool:
    graph = ox.NamedNode(f"{site().base}graph/source/{one.slug}")
    return next(iter(site().store.quads_for_pattern(ox.NamedNode(iri), None, None, graph)), None) is not None


def terms(found: Iterable[str], labels: Labels) -> list[Item]:
    """Return what to show for terms in N-Triples syntax.

    Example:
        >>> term_of('"2021"').value
        '2021'
    """
    return [labels.of(term_of(one)) for one in found]


def term_of(written: str) -> ox.NamedNode | ox.Literal:
    """Return a term that is written in N-Triples syntax."""
    (quad,) = ox.parse(f"<urn:s> <urn:p> {written} .", format=ox.RdfFormat.N_TRIPLES)
    if not isinstance(quad.object, ox.NamedNode | ox.Literal):
        raise TypeError(written)
    return quad.object


def refused(one: Refused, labels: Labels, language: str) -> dict[str, object]:
    """Return one refused statement as a page shows it."""
    shapes = {shape["iri"].rpartition("#")[2]: shape for shape in quality()["shapes"]}
    messages = shapes[one["shape"]]["messages"] if one["shape"] in shapes else {}
    return {
        "statement": terms((one["subject"], one["property"], one["value"]), labels),
        "message": messages.get(language) or next(iter(messages.values()), one["shape"]),
        "found": one,
    }
