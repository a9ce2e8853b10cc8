"""Scripts of other sites may read everything and send queries; no credentials are involved.

Source: Fetch Standard, section 3.3 (CORS protocol).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request

if TYPE_CHECKING:
    from flask import Response

_EXPOSED = "Allow, Content-Length, Content-Location, ETag, Link, Location, Retry-After"
"""Response headers that a script may read beside the safe ones."""
_SENT = "Accept, Accept-Language, Authorization, Content-Type, If-Match, If-None-Match"
"""Request headers that a script may set; `Authorization` is the bearer token of a writable store."""
_DAY = "86400"


def allow(response: Response) -> None:
    """Add the headers of the CORS protocol to a response.

    The origin is `*` for everyone, so that a cached answer serves all sites; with it browsers send and
    accept no cookies.
    """
    headers = response.headers
    headers["Access-Control-Allow-Origin"] = "*"
    headers["Access-Control-Expose-Headers"] = _EXPOSED
    if request.method == "OPTIONS" and "Allow" in headers:
        headers["Access-Control-Allow-Methods"] = headers["Allow"]
        headers["Access-Control-Allow-Headers"] = _SENT
        headers["Access-Control-Max-Age"] = _DAY
