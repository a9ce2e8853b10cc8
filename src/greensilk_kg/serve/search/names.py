"""`/search`: things by name, in Chinese, English or pinyin."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from flask import Blueprint, Response, render_template, request

from greensilk_kg.rdf.namespaces import GS
from greensilk_kg.serve.search import kinds, parameters
from greensilk_kg.serve.search.parameters import DEEPEST, Parameters
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.language import LANGUAGES, chosen_language
from greensilk_kg.serve.web.links import href
from greensilk_kg.serve.web.media import HTML, PLAIN_JSON
from greensilk_kg.serve.web.parameters import refuse_others
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import alternates, link_header, pick

if TYPE_CHECKING:
    from greensilk_kg.search import Hit, Name, Results, SearchIndex

blueprint = Blueprint("search", __name__)
FORMATS = (PLAIN_JSON, HTML)


@blueprint.route("/search")
def search() -> Response:
    """Find things by name: `q`, narrowed by `type` and `lang`, paged by `limit` and `offset` or `page`.

    `complete=1` is for a name that is being written. On a page `lang` is the language of the page alone.
    """
    refuse_others(request.args, parameters.KNOWN)
    choice, language = pick(FORMATS), chosen_language()
    asked = parameters.read(request.args, index())
    entity_tag = conditional.tag(choice.content_type, language)
    known = conditional.unchanged(entity_tag)
    if known is not None:
        return known
    found = index().search(
        asked.text,
        type_=asked.type,
        language="" if choice.media is HTML else asked.language,
        limit=asked.limit,
        offset=asked.offset,
        completing=asked.completing,
    )
    document = _document(asked, found, language)
    body = _page(document, asked, language) if choice.media is HTML else _json(document)
    response = Response(body, content_type=choice.content_type)
    response.headers["Link"] = _links(document)
    return conditional.stamp(response, entity_tag)


def index() -> SearchIndex:
    """Return the index of the site.

    Raises:
        ProblemError: 404 where nothing was indexed.
    """
    found = site().search
    if found is None:
        raise ProblemError(404, "Names are not indexed here: search is served for snapshots only.")
    return found


def _document(asked: Parameters, found: Results, language: str) -> dict[str, Any]:
    shown = asked.offset + len(found.hits)
    more = shown < found.total and not asked.completing
    return {
        "query": asked.text,
        "total": found.total,
        "offset": asked.offset,
        "limit": asked.limit,
        "results": [_result(hit, language) for hit in found.hits],
        "more": shown < found.total,
        "next": _address(asked, shown) if more and 0 < shown <= DEEPEST else None,
        "previous": _address(asked, max(0, asked.offset - asked.limit)) if asked.offset else None,
    }


def _address(asked: Parameters, offset: int) -> str:
    left_out = {"offset", "page", "limit"}
    kept = [(name, value) for name, value in request.args.items(multi=True) if name not in left_out]
    paging = [("limit", str(asked.limit)), ("offset", str(offset))]
    return f"{request.script_root}{request.path}?{urlencode([*kept, *paging])}"


def _result(hit: Hit, language: str) -> dict[str, Any]:
    shown = preferred(hit, language)
    hidden = hit.match.kind == "hiddenLabel"
    return {
        "iri": hit.iri,
        "label": shown.text,
        "labels": {lang: name.text for lang in LANGUAGES if (name := _in(hit, lang))},
        "match": shown.text if hidden else hit.match.text,
        "kind": hit.match.kind,
        "how": str(hit.way),
        "type": _segment(hit),
        "types": list(hit.types),
        "kinds": kinds.labels_of_kind(hit.types, index()),
        "page": href(hit.iri),
        "score": hit.score,
    }


def _in(hit: Hit, language: str) -> Name | None:
    proper = (name for name in hit.names if not name.is_alias)
    return next((name for name in proper if name.language.partition("-")[0] == language), None)


def preferred(hit: Hit, language: str) -> Name:
    """Return the proper name of a thing in a language, else in one of ours, else any."""
    found = (_in(hit, wanted) for wanted in (language, *LANGUAGES))
    return next((name for name in found if name), hit.names[0])


def _segment(hit: Hit) -> str:
    """Return what kind of thing it is: the segment of its IRI, `concept`, `scheme`, `class` or `property`."""
    if hit.iri.startswith(GS):
        return "class" if "Class" in hit.types else "property"
    rest = hit.iri.removeprefix(site().base)
    if rest.startswith("id/"):
        return rest.split("/")[1]
    return "concept" if rest.count("/") > 1 else "scheme"


def _json(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False) + "\n"


def _page(document: dict[str, Any], asked: Parameters, language: str) -> str:
    return render_template(
        "search.html",
        lang=language,
        wanted=asked.text,
        asked=asked,
        found=document,
        kinds=kinds.choices(index(), language),
    )


def _links(document: dict[str, Any]) -> str:
    pages = (("next", document["next"]), ("prev", document["previous"]))
    paging = [f'<{address}>; rel="{relation}"' for relation, address in pages if address]
    return ", ".join([*paging, link_header(alternates(FORMATS))])
