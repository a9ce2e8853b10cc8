"""Content codings: gzip where the client takes it (RFC 9110, section 12.5.3)."""

from __future__ import annotations

import dataclasses
import gzip
import re
import tempfile
import zlib
from functools import lru_cache
from typing import IO, TYPE_CHECKING, cast

if TYPE_CHECKING:
    from greensilk_kg.serve.front.message import Response

GZIP = "gzip"
_SHORTEST = 600
"""Bytes below which compressing saves nothing: it all fits into one packet."""
_LEVEL, _LEVEL_OF_FILES = 5, 1
_CHUNK = 1 << 18
_COMPRESSIBLE = re.compile(
    r"(text/|application/(json|javascript|xml|n-triples|n-quads|trig|sparql|[\w.-]*\+(json|xml))|image/svg)"
)
_ITEM = re.compile(r"\s*([\w*-]+)\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?$")
_TAG = re.compile(r'"([^"]*)"')


@lru_cache(maxsize=256)
def agreed(accept_encoding: str | None) -> str:
    """Return `gzip` where the client takes it, else nothing.

    Example:
        >>> agreed("gzip, br"), agreed("gzip;q=0"), agreed("*"), agreed(None)
        ('gzip', '', 'gzip', '')
    """
    matches = (_ITEM.match(item) for item in (accept_encoding or "").split(","))
    given = {m[1].lower(): float(m[2] or 1) for m in matches if m}
    return GZIP if given.get(GZIP, given.get("x-gzip", given.get("*", 0.0))) > 0 else ""


def is_compressible(response: Response) -> bool:
    """Return whether a response's body gets shorter by compressing, and may be compressed."""
    if response.status not in {200, 404, 503} or response.header("content-encoding"):
        return False
    return bool(_COMPRESSIBLE.match(response.header("content-type")))


def varying(response: Response) -> Response:
    """Return the response with `Accept-Encoding` among what it varies by."""
    vary = response.header("vary")
    if "accept-encoding" in vary.lower():
        return response
    others = [pair for pair in response.headers if pair[0] != "vary"]
    named = ", ".join(filter(None, (vary, "Accept-Encoding")))
    return dataclasses.replace(response, headers=[*others, ("vary", named)])


def compressed(response: Response) -> Response:
    """Return the response with its body compressed; its entity tag then says so.

    A file is compressed into another before the first byte is sent, so that the length is known.
    """
    if response.file is None:
        if len(response.body) < _SHORTEST:
            return response
        body = gzip.compress(response.body, _LEVEL, mtime=0)
        return dataclasses.replace(response, headers=_headers(response, len(body)), body=body)
    if not hasattr(response.file, "read"):
        return response
    with cast("IO[bytes]", response.file) as source:
        packed = _packed(source)
    size = packed.tell()
    packed.seek(0)
    return dataclasses.replace(response, headers=_headers(response, size), file=packed)


def _packed(source: IO[bytes]) -> IO[bytes]:
    packed = tempfile.TemporaryFile()  # noqa: SIM115 - whoever sends it closes it
    press = zlib.compressobj(_LEVEL_OF_FILES, zlib.DEFLATED, 31)
    while chunk := source.read(_CHUNK):
        packed.write(press.compress(chunk))
    packed.write(press.flush())
    return packed


def _headers(response: Response, size: int) -> list[tuple[str, str]]:
    changed = {"content-length": str(size), "content-encoding": GZIP}
    if response.header("etag"):
        changed["etag"] = marked(response.header("etag"))
    return [*((name, value) for name, value in response.headers if name not in changed), *changed.items()]


def marked(tags: str) -> str:
    """Return entity tags with the mark of what is compressed.

    Example:
        >>> marked('W/"a"'), unmarked('"a-gzip", "b"')
        ('W/"a-gzip"', '"a", "b"')
    """
    return _TAG.sub(rf'"\1-{GZIP}"', tags)


def unmarked(tags: str) -> str:
    """Return entity tags without that mark."""
    return tags.replace(f'-{GZIP}"', '"')
