"""The first page: what there is, and how to begin."""

from __future__ import annotations

import json
from typing import cast

import pyoxigraph as ox
from flask import Blueprint, Response, render_template

from greensilk_kg.rdf.namespaces import GS
from greensilk_kg.serve import caching, execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.examples import EXAMPLES
from greensilk_kg.serve.language import chosen_language
from greensilk_kg.serve.media import HTML
from greensilk_kg.serve.site import site
from greensilk_kg.serve.view import Labels

blueprint = Blueprint("home", __name__)
_COUNT = f"""SELECT ?class (COUNT(?s) AS ?entities) {{ ?s a ?class FILTER(STRSTARTS(STR(?class), "{GS}")) }}
GROUP BY ?class ORDER BY DESC(?entities) ?class"""


@blueprint.route("/")
def home() -> Response:
    """Say what this is, how much there is, and how to begin."""
    language = chosen_language()
    entity_tag = caching.tag(language)
    known = caching.unchanged(entity_tag)
    if known is not None:
        return known
    labels = Labels(language)
    classes = [(labels.of(ox.NamedNode(iri)), count) for iri, count in class_counts().items()]
    page = render_template(
        "home.html",
        lang=language,
        classes=classes,
        graphs=sorted(site().counts.items()),
        total=site().size,
        version=site().version,
        example_queries=EXAMPLES,
    )
    return caching.stamp(Response(page, content_type=HTML.content_type()), entity_tag)


def class_counts() -> dict[str, int]:
    """Return class of our ontology → its entities, the largest first; counted once."""
    memo = site().memo
    if "classes" not in memo:
        with execute.run(Job(_COUNT, results="srj")).body as body:
            rows = json.load(body)["results"]["bindings"]
        memo["classes"] = {row["class"]["value"]: int(row["entities"]["value"]) for row in rows}
    return cast("dict[str, int]", memo["classes"])
