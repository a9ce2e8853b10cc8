"""One answer for what is had as a page and as data, by Accept or `?format=`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response

from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import HTML
from greensilk_kg.serve.web.respond import alternates, link_header, pick

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from greensilk_kg.serve.web.media import Media


def several(
    bodies: Mapping[Media, Callable[[str], str]], *parts: str, more: Mapping[str, str] | None = None
) -> Response:
    """Answer with what the client prefers.

    Args:
        bodies: Format → what makes it, given the language; the first is the one for clients without a wish.
        parts: What the answer depends on beside the snapshot and the address.
        more: Further link relation → address.
    """
    offers = tuple(bodies)
    choice, language = pick(offers), chosen_language()
    entity_tag = conditional.tag(choice.content_type, language, *parts)
    answer = conditional.unchanged(entity_tag)
    if answer is None:
        answer = Response(bodies[choice.media](language), content_type=choice.content_type)
    answer.headers["Link"] = link_header(alternates(offers), more=more)
    if choice.media is HTML:
        answer.headers["Content-Language"] = language
    return conditional.stamp(answer, entity_tag)
