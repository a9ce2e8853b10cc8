"""Headers that every response has."""

from __future__ import annotations

VARY = "Accept, Accept-Language"
"""What responses depend on beside the address."""
_EXPOSED = (
    "Accept-Ranges, Allow, Content-Length, Content-Location, Content-Range, ETag, Link, Location, "
    "Repr-Digest, Retry-After"
)
"""Response headers that a script may read beside the safe ones."""
EVERYWHERE = [
    ("access-control-allow-origin", "*"),
    ("access-control-expose-headers", _EXPOSED),
    ("x-content-type-options", "nosniff"),
]
"""Any page may read what is here (CORS), and nobody guesses at types.

The origin is `*` for everyone, so that a cached answer serves all sites; with it browsers send no cookies.
"""
