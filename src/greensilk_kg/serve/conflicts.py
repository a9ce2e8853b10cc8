"""`/conflicts`: readings that differ, side by side, with their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import Blueprint, Response, render_template

from greensilk_kg.serve.linked import readings
from greensilk_kg.serve.linked.view import Item, Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.links import href
from greensilk_kg.serve.web.media import CSV, HTML, PLAIN_JSON
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import alternates, link_header, pick
from greensilk_kg.store.conflicts import Names, as_csv, as_json

if TYPE_CHECKING:
    from greensilk_kg.store.conflicts import Conflict, Reading

blueprint = Blueprint("conflicts", __name__)
FORMATS = (PLAIN_JSON, CSV, HTML)


@blueprint.route("/conflicts")
def listing() -> Response:
    """List the conflicts of the graph."""
    choice, language = pick(FORMATS), chosen_language()
    html = choice.media is HTML
    entity_tag = conditional.tag(choice.content_type, language)
    answer = conditional.unchanged(entity_tag)
    if answer is None:
        answer = Response(_body(choice.media.name, language), content_type=choice.content_type)
    answer.headers["Link"] = link_header(alternates(FORMATS))
    if html:
        answer.headers["Content-Language"] = language
    return conditional.stamp(answer, entity_tag)


def _body(form: str, language: str) -> str:
    found = _found()
    if form == HTML.name:
        return _page(found, language)
    names = Names(site().store, (language, "zh", "en", ""))
    return (as_csv if form == CSV.name else as_json)(found, names)


def _found() -> list[Conflict]:
    if not readings.are_known():
        raise ProblemError(404, "This server was started without the queries for conflicts.")
    return readings.every()


def _page(found: list[Conflict], language: str) -> str:
    labels, most = Labels(language), site().config.max_page_rows
    shown = [
        {
            "subject": labels.of(one.subject),
            "topic": labels.of(one.topic) if one.topic else Item(""),
            "readings": [_reading(reading, labels) for reading in one.readings],
        }
        for one in found[:most]
    ]
    downloads = alternates(FORMATS)
    return render_template(
        "conflicts.html", lang=language, conflicts=shown, more=len(found) > most, downloads=downloads
    )


def _reading(one: Reading, labels: Labels) -> dict[str, object]:
    stands = [
        {
            "document": labels.of(ox.NamedNode(found.document)),
            "link": href(found.iri) or found.iri,
            "found": found,
        }
        for found in one.evidence
    ]
    return {
        "value": labels.of(one.value),
        "link": href(one.node) if one.node else "",
        "detail": [labels.of(term) for term in one.detail],
        "evidence": stands,
    }
