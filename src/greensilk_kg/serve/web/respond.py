"""Sends quads in the format that a client asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pyoxigraph as ox
from flask import Response, request

from greensilk_kg.rdf.namespaces import SHOWN_PREFIXES
from greensilk_kg.rdf.prefixes import sorted_prefixes
from greensilk_kg.serve.web.iris import as_uri, encoded
from greensilk_kg.serve.web.media import GRAPHS, HTML
from greensilk_kg.serve.web.negotiate import Choice, by_name, negotiate
from greensilk_kg.serve.web.problem import not_acceptable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from greensilk_kg.serve.web.media import Media
    from greensilk_kg.serve.web.paging import Page


def pick(offers: Sequence[Media]) -> Choice:
    """Return the format for this request: `?format=` before Accept.

    Raises:
        ProblemError: 406, with what can be had.
    """
    named = request.args.get("format")
    choice = by_name(named, offers) if named else negotiate(request.headers.get("Accept"), offers)
    if choice is None:
        raise not_acceptable(offers)
    return choice


def serialize(quads: Iterable[ox.Quad], media: Media, prefixes: Mapping[str, str] = SHOWN_PREFIXES) -> bytes:
    """Return quads in a format, the same bytes for the same quads in the same order.

    Graph names, and repeats without them, are dropped where the format can hold none.
    """
    chosen = ox.RdfFormat.from_extension(media.engine)
    found: Iterable[ox.Quad] | Iterable[ox.Triple] = quads
    if not media.quads:
        found = dict.fromkeys(quad.triple for quad in quads)
    return sorted_prefixes(ox.serialize(found, format=chosen, prefixes=dict(prefixes)) or b"")


def graph_response(
    quads: Iterable[ox.Quad], choice: Choice, prefixes: Mapping[str, str] = SHOWN_PREFIXES
) -> Response:
    """Return quads as a response in the format agreed on."""
    return Response(serialize(quads, choice.media, prefixes), content_type=choice.content_type)


def alternates(offers: Sequence[Media] = (*GRAPHS, HTML)) -> list[tuple[str, str]]:
    """Return (address, media type) of every format of the document at this address, by `?format=`."""
    kept = [(name, value) for name, value in request.args.items(multi=True) if name != "format"]
    found = []
    for media in offers:
        found.append(
            (f"{encoded(request.path)}?{urlencode([*kept, ('format', media.name)])}", media.types[0])
        )
    return [(encoded(request.script_root) + address, media_type) for address, media_type in found]


def link_header(
    links: Iterable[tuple[str, str]], canonical: str = "", more: Mapping[str, str] | None = None
) -> str:
    """Return a Link header (RFC 8288).

    Args:
        links: (address, media type) of the alternates.
        canonical: IRI that the document is about or has; empty for none.
        more: Other link relation → address.

    Example:
        >>> link_header([("/a.ttl", "text/turtle")], "http://a/光")
        '</a.ttl>; rel="alternate"; type="text/turtle", <http://a/%E5%85%89>; rel="canonical"'
    """
    parts = [f'<{as_uri(address)}>; rel="alternate"; type="{media_type}"' for address, media_type in links]
    others = {"canonical": canonical, **(more or {})}
    parts += [f'<{as_uri(address)}>; rel="{relation}"' for relation, address in others.items() if address]
    return ", ".join(parts)


def page_links(page: Page) -> dict[str, str]:
    """Return link relation → address of the other pages of the list at this address."""
    here = encoded(request.script_root + request.path)
    kept = [(name, value) for name, value in request.args.items(multi=True) if name != "page"]
    others = page.others().items()
    return {relation: f"{here}?{urlencode([*kept, ('page', number)])}" for relation, number in others}
