"""`/sparql/terms`: what an editor offers: prefixes, and the terms of the graph with their figures."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response

from greensilk_kg.rdf.namespaces import PREFIXES
from greensilk_kg.serve.site import site
from greensilk_kg.serve.sparql.mistakes import KNOWN
from greensilk_kg.serve.sparql.vocabulary import terms
from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.media import PLAIN_JSON
from greensilk_kg.serve.web.respond import pick

if TYPE_CHECKING:
    from greensilk_kg.serve.sparql.vocabulary import Term

blueprint = Blueprint("completion", __name__)


@blueprint.route("/sparql/terms")
def listing() -> Response:
    """List prefixes, classes and properties; of a class also how often its instances have each property."""
    choice = pick([PLAIN_JSON])
    entity_tag = conditional.tag(choice.content_type)
    answer = conditional.unchanged(entity_tag)
    if answer is None:
        answer = Response(
            json.dumps(_document(), ensure_ascii=False) + "\n", content_type=choice.content_type
        )
    return conditional.stamp(answer, entity_tag)


def _document() -> dict[str, Any]:
    known = terms()
    return {
        "snapshot": site().version,
        "prefixes": PREFIXES,
        "otherPrefixes": {name: iri for name, iri in KNOWN.items() if name not in PREFIXES},
        "classes": [_entry(term) for term in known if term.kind == "class"],
        "properties": [_entry(term) for term in known if term.kind == "property"],
    }


def _entry(term: Term) -> dict[str, Any]:
    entry = {"iri": term.iri, "name": term.name, "count": term.count, "labels": dict(term.labels)}
    return {**entry, "uses": dict(term.uses)} if term.kind == "class" else entry
