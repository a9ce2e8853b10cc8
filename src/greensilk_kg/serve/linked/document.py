"""One answer for every document that is its own thing: a page or RDF, by Accept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, request

from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.iris import encoded
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import DOCUMENTS, HTML
from greensilk_kg.serve.web.respond import alternates, link_header, pick

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from greensilk_kg.serve.web.negotiate import Choice


def document(
    iri: str,
    rdf: Callable[[Choice], Response],
    page: Callable[[str], str],
    source: str = "",
    more: Mapping[str, str] | None = None,
) -> Response:
    """Answer with a page or with RDF, by Accept, with the headers that every document has.

    Args:
        iri: The document's own IRI; empty where it has none.
        rdf: Makes the RDF.
        page: Makes the page in a language.
        source: Digest of what the document is made from, where that is not the snapshot.
        more: Further link relation → address.
    """
    choice, language = pick(DOCUMENTS), chosen_language()
    html = choice.media is HTML
    entity_tag = conditional.tag(request.host, choice.content_type, language if html else "", source)
    answer = conditional.unchanged(entity_tag)
    if answer is None:
        answer = Response(page(language), content_type=choice.content_type) if html else rdf(choice)
    answer.headers["Link"] = link_header(alternates(), iri, {"describedby": _described_by(), **(more or {})})
    if html:
        answer.headers["Content-Language"] = language
    return conditional.stamp(answer, entity_tag)


def _described_by() -> str:
    """Return the address of the description of what this document is part of."""
    return f"{encoded(request.script_root)}/dataset"
