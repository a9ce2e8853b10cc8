"""The first page: what there is, and how to begin."""

from __future__ import annotations

import json
from typing import cast

import pyoxigraph as ox
from flask import Blueprint, Response, render_template, request

from greensilk_kg.rdf.namespaces import GS
from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.sparql.examples import EXAMPLES
from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.iris import encoded
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import GRAPHS, HTML
from greensilk_kg.serve.web.respond import link_header, pick

blueprint = Blueprint("home", __name__)
_SPOKEN_OF = ("source/", "contributed/")
"""What the names of graphs begin with that state facts; authority entries alone are only names."""


@blueprint.route("/")
def home() -> Response:
    """Say what this is, how much there is, and how to begin; an RDF client goes to the dataset (303)."""
    choice, language = pick((HTML, *GRAPHS)), chosen_language()
    dataset = f"{encoded(request.script_root)}/dataset"
    if choice.media is not HTML:
        asked = f"?format={choice.media.name}" if request.args.get("format") else ""
        answer = Response(status=303, headers={"Location": dataset + asked})
        answer.headers["Cache-Control"] = conditional.CONTROL
    else:
        entity_tag = conditional.tag(language)
        known = conditional.unchanged(entity_tag)
        answer = known or Response(_page(language), content_type=choice.content_type)
        answer.headers["Content-Language"] = language
        conditional.stamp(answer, entity_tag)
    answer.headers["Link"] = link_header([], more={"describedby": dataset})
    return answer


def _page(language: str) -> str:
    labels = Labels(language)
    classes = [(labels.of(ox.NamedNode(iri)), count) for iri, count in class_counts().items()]
    return render_template(
        "home.html",
        lang=language,
        classes=classes,
        graphs=sorted(site().counts.items()),
        total=site().size,
        version=site().version,
        example_queries=EXAMPLES,
    )


def class_counts() -> dict[str, int]:
    """Return class of our ontology → entities that a source speaks of, the largest first; counted once."""
    memo = site().memo
    if "classes" not in memo:
        with execute.run(Job(_count_query(), results="srj")).body as body:
            rows = json.load(body)["results"]["bindings"]
        memo["classes"] = {row["class"]["value"]: int(row["entities"]["value"]) for row in rows}
    return cast("dict[str, int]", memo["classes"])


def _count_query() -> str:
    names = [name for name in sorted(site().counts) if name.startswith(_SPOKEN_OF)]
    graphs = " ".join(str(ox.NamedNode(f"{site().base}graph/{name}")) for name in names)
    return f"""SELECT ?class (COUNT(DISTINCT ?thing) AS ?entities) {{
  {{ SELECT DISTINCT ?thing {{
    VALUES ?graph {{ {graphs} }}
    {{ GRAPH ?graph {{ ?thing ?p ?o }} }} UNION {{ GRAPH ?graph {{ ?s ?p ?thing }} FILTER(ISIRI(?thing)) }}
  }} }}
  ?thing a ?class FILTER(STRSTARTS(STR(?class), "{GS}"))
}} GROUP BY ?class ORDER BY DESC(?entities) ?class"""
