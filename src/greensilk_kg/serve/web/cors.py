"""Scripts of other sites may read everything and send queries; no credentials are involved.

Source: Fetch Standard, section 3.3 (CORS protocol).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request

if TYPE_CHECKING:
    from flask import Response

_SENT = "Accept, Accept-Language, Authorization, Content-Type, If-Match, If-None-Match"
"""Request headers that a script may set; `Authorization` is the bearer token of a writable store."""
_DAY = "86400"


def allow(response: Response) -> None:
    """Add what a preflight asks for; `headers.EVERYWHERE` has the rest of the CORS protocol."""
    headers = response.headers
    if request.method == "OPTIONS" and "Allow" in headers:
        headers["Access-Control-Allow-Methods"] = headers["Allow"]
        headers["Access-Control-Allow-Headers"] = _SENT
        headers["Access-Control-Max-Age"] = _DAY
