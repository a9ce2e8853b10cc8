"""`/id/…`, `/page/…` and `/data/…`: entities and what is known of them.

Sources: Cool URIs for the Semantic Web (303 by content); RFC 9110, sections 8.7, 12 and 15.4.4.
"""

from __future__ import annotations

from urllib.parse import urlencode

from flask import Blueprint, Response, abort, request

from greensilk_kg.serve.linked import lookup
from greensilk_kg.serve.linked.describe import as_quads
from greensilk_kg.serve.linked.entity import page as pages
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import conditional, paging
from greensilk_kg.serve.web.iris import as_uri, encoded
from greensilk_kg.serve.web.language import LANGUAGES, chosen_language
from greensilk_kg.serve.web.media import BY_EXTENSION, DOCUMENTS, GRAPHS, HTML
from greensilk_kg.serve.web.negotiate import Choice
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import graph_response, link_header, page_links, pick

blueprint = Blueprint("resource", __name__)


@blueprint.route("/id/<kind>/<slug>")
def identify(kind: str, slug: str) -> Response:
    """Send a client from a thing to a document about it (303), in the format it prefers."""
    iri = _entity(f"{kind}/{slug}", "id/{}")
    choice, number = pick(DOCUMENTS), paging.asked()
    html = choice.media is HTML
    target = f"page/{_tail(iri)}" if html else f"data/{_tail(iri)}.{choice.media.name}"
    answer = redirect(target, 303, page=number, lang=request.args.get("lang", "") if html else "")
    located = {"describedby": answer.headers["Location"]}
    answer.headers["Link"] = link_header(_files(iri, number), canonical=iri, more=located)
    answer.headers["Cache-Control"] = conditional.CONTROL
    return answer


@blueprint.route("/page/<kind>/<slug>")
def page(kind: str, slug: str) -> Response:
    """Show a thing as a page."""
    iri = _entity(f"{kind}/{slug}", "page/{}")
    language, number = chosen_language(), paging.asked()
    found = lookup.described(iri, number)
    entity_tag = conditional.tag(language)
    answer = conditional.unchanged(entity_tag)
    files = _files(iri, number)
    if answer is None:
        answer = Response(pages.thing(found, language, files), content_type=HTML.content_type())
    more = {"describedby": files[0][0], **page_links(found.page)}
    answer.headers["Link"] = link_header(files, canonical=iri, more=more)
    answer.headers["Content-Language"] = language
    return conditional.stamp(answer, entity_tag)


@blueprint.route("/data/<kind>/<slug>.<extension>")
def data(kind: str, slug: str, extension: str) -> Response:
    """Send the description of a thing as RDF."""
    media = BY_EXTENSION.get(extension)
    if media is None:
        return _whole_slug(kind, slug, extension)
    iri = _entity(f"{kind}/{slug}", "data/{}." + extension)
    return _description(iri, Choice(media, media.content_type()))


@blueprint.route("/data/<kind>/<slug>")
def document(kind: str, slug: str) -> Response:
    """Send the description of a thing in the format that the client prefers; a browser goes to the page."""
    iri = _entity(f"{kind}/{slug}", "data/{}")
    choice, number = pick(DOCUMENTS), paging.asked()
    if choice.media is HTML:
        return redirect(f"page/{_tail(iri)}", 303, page=number, lang=request.args.get("lang", ""))
    answer = _description(iri, choice)
    place = f"{request.script_root}/data/{_tail(iri)}.{choice.media.name}{paging.query(number)}"
    answer.headers["Content-Location"] = place
    return answer


def redirect(path: str, status: int, page: int = 1, lang: str = "") -> Response:
    """Return a redirect to a path on this host, below the prefix that the request came by.

    Args:
        path: Percent-encoded, without a slash before it.
        status: HTTP status.
        page: Of the document that it leads to.
        lang: Language of the page; what is none of ours is left out.
    """
    kept = [("page", str(page))] if page > 1 else []
    kept += [("lang", lang)] if lang in LANGUAGES else []
    query = f"?{urlencode(kept)}" if kept else ""
    return Response(status=status, headers={"Location": f"{encoded(request.script_root)}/{path}{query}"})


def _description(iri: str, choice: Choice) -> Response:
    found = lookup.described(iri, paging.asked())
    entity_tag = conditional.tag(choice.content_type)
    answer = conditional.unchanged(entity_tag)
    if answer is None:
        answer = graph_response(as_quads(site().store, found, site().base), choice)
    links = page_links(found.page)
    answer.headers["Link"] = link_header(_files(iri, found.page.number), canonical=iri, more=links)
    return conditional.stamp(answer, entity_tag)


def _whole_slug(kind: str, stem: str, extension: str) -> Response:
    """Answer for a slug with a dot in it, unless the dot begins the name of a format that is not there."""
    slug = f"{stem}.{extension}"
    if lookup.exists(f"id/{kind}/{stem}") and not lookup.exists(f"id/{kind}/{slug}"):
        names = ", ".join(f".{name}" for name in BY_EXTENSION)
        raise ProblemError(404, f"There is no format .{extension}; there are {names}.")
    return document(kind, slug)


def _entity(name: str, form: str) -> str:
    """Return the IRI of an entity that is there; else end the request with 301, 404 or 410."""
    target = lookup.moved(f"id/{name}")
    if target is not None:
        abort(_given_up(target, form))
    return lookup.known(f"id/{name}")


def _given_up(target: str, form: str) -> Response:
    """Return the 301 from a name that was given up, in the same form and with the same query string."""
    answer = redirect(form.format(_tail(target)), 301)
    query = request.query_string.decode("ascii", "replace")
    answer.headers["Location"] += f"?{query}" if query else ""
    answer.headers["Cache-Control"] = conditional.CONTROL
    answer.headers["Link"] = link_header([], canonical=target)
    return answer


def _tail(iri: str) -> str:
    """Return `type/slug` of an entity, percent-encoded."""
    return as_uri(iri).removeprefix(as_uri(f"{site().base}id/"))


def _files(iri: str, number: int) -> list[tuple[str, str]]:
    """Return (address, media type) of the documents about an entity."""
    root, name, query = encoded(request.script_root), _tail(iri), paging.query(number)
    files = [(f"{root}/data/{name}.{media.name}{query}", media.types[0]) for media in GRAPHS]
    return [*files, (f"{root}/page/{name}{query}", HTML.types[0])]
