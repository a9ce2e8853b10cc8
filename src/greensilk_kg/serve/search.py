"""`/search`: entities by a part of their name."""

from __future__ import annotations

import json
from typing import Any

import pyoxigraph as ox
from flask import Blueprint, Response, render_template, request

from greensilk_kg.rdf.namespaces import ALT_LABEL, GS, LABEL, PREF_LABEL
from greensilk_kg.serve import caching, execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.language import chosen_language
from greensilk_kg.serve.media import HTML, PLAIN_JSON
from greensilk_kg.serve.problem import ProblemError
from greensilk_kg.serve.respond import pick
from greensilk_kg.serve.site import href, site
from greensilk_kg.serve.view import Labels

blueprint = Blueprint("search", __name__)
LIMIT = 50
"""Entities in one answer; `more` says whether there are others."""
_RANK = 5
"""Digits that the query writes before a label, so that the best label of a thing is the least."""


@blueprint.route("/search")
def search() -> Response:
    """Find entities whose label contains `q`; `type` (a class name) and `lang` (of the label) narrow it."""
    wanted = request.args.get("q", "").strip()
    choice, language = pick((PLAIN_JSON, HTML)), chosen_language()
    entity_tag = caching.tag(choice.content_type, language)
    known = caching.unchanged(entity_tag)
    if known is not None:
        return known
    found = _find(wanted) if wanted else []
    results, more = [_result(row, language) for row in found[:LIMIT]], len(found) > LIMIT
    if choice.media is HTML:
        page = render_template("search.html", lang=language, wanted=wanted, results=results, more=more)
        return caching.stamp(Response(page, content_type=choice.content_type), entity_tag)
    body = json.dumps({"query": wanted, "results": results, "more": more}, ensure_ascii=False)
    return caching.stamp(Response(body, content_type=choice.content_type), entity_tag)


def _find(wanted: str) -> list[dict[str, Any]]:
    query = build(wanted, request.args.get("type", ""), request.args.get("lang", ""), site().base)
    answer = execute.run(Job(query, results="srj"))
    with answer.body as body:
        rows: list[dict[str, Any]] = json.load(body)["results"]["bindings"]
    return rows


def build(wanted: str, kind: str, language: str, base: str) -> str:
    """Return the query for entities by a part of their name.

    Whole names come first, then those that begin with it, then the rest; short names before long ones.

    Args:
        wanted: Part of a label, of any case.
        kind: Local name of a class; empty for any.
        language: Language of the label; empty for any.
        base: What entity IRIs begin with.

    Raises:
        ProblemError: 400 where `kind` is no name.
    """
    if kind and not kind.isalnum():
        raise ProblemError(400, f"`type` has to be the name of a class, such as Project; {kind!r} is none.")
    text, prefix, tag = (str(ox.Literal(part)) for part in (wanted.lower(), f"{base}id/", language))
    labels = "|".join(str(p) for p in (PREF_LABEL, LABEL, ALT_LABEL))
    return f"""SELECT ?entity (MIN(?key) AS ?best) WHERE {{
      {f"?entity a <{GS}{kind}> ." if kind else ""}
      ?entity {labels} ?label
      {f"FILTER(LANGMATCHES(LANG(?label), {tag}))" if language else ""}
      BIND(LCASE(STR(?label)) AS ?name)
      FILTER(CONTAINS(?name, {text}) && STRSTARTS(STR(?entity), {prefix}))
      BIND(IF(?name = {text}, 10000, IF(STRSTARTS(?name, {text}), 20000, 30000)) + STRLEN(?name) AS ?rank)
      BIND(CONCAT(STR(?rank), STR(?label)) AS ?key)
    }} GROUP BY ?entity ORDER BY ?best ?entity LIMIT {LIMIT + 1}"""


def _result(row: dict[str, Any], language: str) -> dict[str, Any]:
    iri = row["entity"]["value"]
    shown = Labels(language).of(ox.NamedNode(iri))
    kind = iri.removeprefix(f"{site().base}id/").partition("/")[0]
    return {
        "iri": iri,
        "label": shown.text,
        "match": row["best"]["value"][_RANK:],
        "type": kind,
        "page": href(iri),
    }
