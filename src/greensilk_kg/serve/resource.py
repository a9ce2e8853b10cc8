"""`/id/…`, `/page/…` and `/data/…`: entities and what is known of them."""

from __future__ import annotations

from typing import NoReturn
from urllib.parse import quote

import pyoxigraph as ox
from flask import Blueprint, Response, abort, request

from greensilk_kg.serve import caching, pages
from greensilk_kg.serve.describe import Description, as_quads, describe
from greensilk_kg.serve.language import LANGUAGES, chosen_language
from greensilk_kg.serve.media import BY_EXTENSION, DOCUMENTS, GRAPHS, HTML
from greensilk_kg.serve.negotiate import Choice
from greensilk_kg.serve.problem import ProblemError
from greensilk_kg.serve.respond import graph_response, link_header, pick
from greensilk_kg.serve.site import site

blueprint = Blueprint("resource", __name__)


@blueprint.route("/id/<kind>/<slug>")
def identify(kind: str, slug: str) -> Response:
    """Send a client from a thing to a document about it (303), in the format it prefers."""
    _check(kind, slug, "id/{}")
    choice = pick(DOCUMENTS)
    html = choice.media is HTML
    name = f"page/{kind}/{slug}" if html else f"data/{kind}/{slug}.{choice.media.name}"
    answer = redirect(name, 303, language=request.args.get("lang", "") if html else "")
    answer.headers["Link"] = link_header(_files(kind, slug), described_by=answer.headers["Location"])
    answer.headers["Cache-Control"] = caching.CONTROL
    return answer


@blueprint.route("/page/<kind>/<slug>")
def page(kind: str, slug: str) -> Response:
    """Show a thing as a page."""
    iri = _check(kind, slug, "page/{}")
    language = chosen_language()
    entity_tag = caching.tag(language)
    answer = caching.unchanged(entity_tag)
    if answer is None:
        body = pages.thing(described(iri), language, _files(kind, slug))
        answer = Response(body, content_type=HTML.content_type())
    answer.headers["Link"] = link_header(_files(kind, slug), canonical=iri)
    answer.headers["Content-Language"] = language
    return caching.stamp(answer, entity_tag)


@blueprint.route("/data/<kind>/<slug>.<extension>")
def data(kind: str, slug: str, extension: str) -> Response:
    """Send the description of a thing as RDF."""
    media = BY_EXTENSION.get(extension)
    if media is None:
        names = ", ".join(f".{name}" for name in BY_EXTENSION)
        raise ProblemError(404, f"There is no format .{extension}; there are {names}.")
    iri = _check(kind, slug, "data/{}." + extension)
    entity_tag = caching.tag()
    answer = caching.unchanged(entity_tag)
    if answer is None:
        quads = as_quads(site().store, described(iri), site().base)
        answer = graph_response(quads, Choice(media, media.content_type()))
    answer.headers["Link"] = link_header(_files(kind, slug), canonical=iri)
    return caching.stamp(answer, entity_tag)


def described(iri: str) -> Description:
    """Return the description of an IRI.

    Raises:
        ProblemError: 404 where nothing is known of it.
    """
    try:
        found = describe(site().store, ox.NamedNode(iri))
    except ValueError:
        found = None
    return found or _unknown(iri)


def redirect(path: str, status: int, language: str = "") -> Response:
    """Return a redirect to a path on this host, below the prefix that the request came by."""
    query = f"?lang={language}" if language in LANGUAGES else ""
    return Response(status=status, headers={"Location": quote(f"{request.script_root}/{path}") + query})


def _check(kind: str, slug: str, path: str) -> str:
    """Return the IRI of an entity that is there; else end the request with 301 or 404."""
    iri = f"{site().base}id/{kind}/{slug}"
    moved = site().redirects.get(iri)
    if moved:
        abort(redirect(path.format(moved.removeprefix(f"{site().base}id/")), 301))
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        _unknown(iri)
    store = site().store
    about, naming = (store.quads_for_pattern(s, None, o, None) for s, o in ((node, None), (None, node)))
    if next(about, None) is None and next(naming, None) is None:
        _unknown(iri)
    return iri


def _unknown(iri: str) -> NoReturn:
    raise ProblemError(404, f"Nothing is known of <{iri}>.", iri=iri)


def _files(kind: str, slug: str) -> list[tuple[str, str]]:
    root, name = request.script_root, quote(f"{kind}/{slug}")
    files = [(f"{root}/data/{name}.{media.name}", media.types[0]) for media in GRAPHS]
    return [*files, (f"{root}/page/{name}", HTML.types[0])]
