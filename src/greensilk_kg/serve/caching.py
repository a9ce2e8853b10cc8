"""Entity tags and conditional requests: a snapshot never changes, so its version and the request decide."""

from __future__ import annotations

import hashlib

from flask import Response, request

from greensilk_kg.serve.site import site

CONTROL = "public, max-age=0, must-revalidate"


def tag(*parts: str) -> str:
    """Return the entity tag of what this request gets, in the format and language agreed on.

    Args:
        *parts: What else the body depends on, such as the media type and the language.
    """
    seen = (site().version, request.script_root, request.full_path, *parts)
    return hashlib.sha256("\0".join(seen).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def unchanged(entity_tag: str, *, weak: bool = False) -> Response | None:
    """Return 304 where the client already has this version, else `None`."""
    if request.method not in {"GET", "HEAD"} or not request.if_none_match.contains_weak(entity_tag):
        return None
    return stamp(Response(status=304), entity_tag, weak=weak)


def stamp(response: Response, entity_tag: str, *, weak: bool = False) -> Response:
    """Add entity tag and Cache-Control to a response, and return it."""
    response.set_etag(entity_tag, weak=weak)
    response.headers["Cache-Control"] = CONTROL
    return response
