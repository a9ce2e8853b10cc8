"""Entity tags and conditional requests: a snapshot never changes, so its version and the request decide."""

from __future__ import annotations

import hashlib

from flask import Response, request

from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.problem import ProblemError

CONTROL = "public, max-age=0, must-revalidate"


def tag(*parts: str) -> str:
    """Return the entity tag of what this request gets, in the format and language agreed on.

    Args:
        *parts: What else the body depends on, such as the media type and the language.
    """
    return digest(site().version, f"{request.script_root}{request.full_path}", *parts)


def digest(*parts: str) -> str:
    """Return a short digest of some texts."""
    seen = "\0".join(parts).encode("utf-8", "surrogateescape")
    return hashlib.blake2b(seen, digest_size=16).hexdigest()


def unchanged(entity_tag: str, *, weak: bool = False) -> Response | None:
    """Return 304 where the client already has this version, else `None`.

    Raises:
        ProblemError: 412 where the client wants another version only (If-Match). Strong comparison: a weak
            tag, ours or theirs, never matches. Source: RFC 9110, sections 13.1.1, 13.1.2 and 13.2.2.
    """
    if request.method not in {"GET", "HEAD"}:
        return None
    wanted = request.if_match
    if wanted and not wanted.star_tag and (weak or not wanted.is_strong(entity_tag)):
        raise ProblemError(412, "This is another version than If-Match asks for.")
    if not request.if_none_match.contains_weak(entity_tag):
        return None
    return stamp(Response(status=304), entity_tag, weak=weak)


def stamp(response: Response, entity_tag: str, *, weak: bool = False) -> Response:
    """Add entity tag and Cache-Control to a response, and return it."""
    response.set_etag(entity_tag, weak=weak)
    response.headers["Cache-Control"] = CONTROL
    return response
