"""The page of readings that differ, and its data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import Blueprint, Response, render_template

from greensilk_kg.serve.conflicts.asked import facets, having, read
from greensilk_kg.serve.conflicts.view import case
from greensilk_kg.serve.linked import readings
from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.media import CSV, HTML, PLAIN_JSON
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import alternates
from greensilk_kg.serve.web.several import several
from greensilk_kg.store.conflicts import Names, as_csv, as_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.store.conflicts import Conflict

blueprint = Blueprint("conflicts", __name__)
FORMATS = (PLAIN_JSON, CSV, HTML)


@blueprint.route("/conflicts")
def listing() -> Response:
    """List the conflicts of the graph, or those of a property, a class or a document."""
    if not readings.are_known():
        raise ProblemError(404, "This server was started without the queries for conflicts.")
    asked, every = read(), readings.every()
    found = having(every, asked)
    return several(
        {
            PLAIN_JSON: lambda language: as_json(found, _names(language)),
            CSV: lambda language: as_csv(found, _names(language)),
            HTML: lambda language: _page(every, found, asked, language),
        }
    )


def _names(language: str) -> Names:
    return Names(site().store, (language, "zh", "en", ""))


def _page(
    every: Sequence[Conflict], found: Sequence[Conflict], asked: Mapping[str, str], language: str
) -> str:
    labels, most = Labels(language), site().config.max_page_rows
    return render_template(
        "conflicts/list.html",
        lang=language,
        asked=asked,
        facets=facets(every, asked),
        name=lambda iri: labels.of(ox.NamedNode(iri)),
        total=len(every),
        found=len(found),
        cases=[case(one, labels, language) for one in found[:most]],
        downloads=alternates(FORMATS),
    )
