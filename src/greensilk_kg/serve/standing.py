"""What browsers and crawlers ask every host for, and the negotiation table."""

from __future__ import annotations

import csv
from importlib import resources

from flask import Blueprint, Response, current_app, render_template

from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import HTML, TSV
from greensilk_kg.serve.web.respond import alternates, link_header, pick

blueprint = Blueprint("standing", __name__)
TABLE = resources.files("greensilk_kg.serve") / "negotiation.tsv"
"""What each route answers to which request; see the comments at its head."""
_ROBOTS = """# Names, documents and dumps may be crawled; queries cost more than they bring.
User-agent: *
Disallow: /sparql
Disallow: /search
Disallow: /evidence?
Disallow: /rdf-graph-store
"""
_FORMATS = (TSV, HTML)


@blueprint.route("/favicon.ico")
def icon() -> Response:
    """Send the icon to browsers that ask without having read a page."""
    return current_app.send_static_file("icon.svg")


@blueprint.route("/robots.txt")
def robots() -> Response:
    """Say what crawlers may ask for. Source: RFC 9309."""
    entity_tag = conditional.tag()
    answer = conditional.unchanged(entity_tag) or Response(_ROBOTS, content_type="text/plain; charset=utf-8")
    return conditional.stamp(answer, entity_tag)


@blueprint.route("/docs/negotiation")
def negotiation() -> Response:
    """Show what each route answers to which request: the table that the server is tested by."""
    choice, language = pick(_FORMATS), chosen_language()
    html = choice.media is HTML
    entity_tag = conditional.tag(choice.content_type, language if html else "")
    answer = conditional.unchanged(entity_tag)
    if answer is None:
        body = _page(language) if html else TABLE.read_text("utf-8")
        answer = Response(body, content_type=choice.content_type)
    answer.headers["Link"] = link_header(alternates(_FORMATS))
    if html:
        answer.headers["Content-Language"] = language
    return conditional.stamp(answer, entity_tag)


def rows() -> list[dict[str, str]]:
    """Return the rows of the negotiation table: column → cell."""
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _page(language: str) -> str:
    return render_template("negotiation.html", lang=language, rows=rows(), downloads=alternates(_FORMATS))
