"""Reads a request's body, and never more of it than may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from greensilk_kg.serve.front.message import Scope, Transport


_DRAINED = 64 << 20
"""Bytes of a body that is too large which are read all the same: most clients send all before they listen."""


async def read(scope: Scope, transport: Transport, most: int) -> bytes:
    """Return the body.

    Args:
        scope: The request.
        transport: Where its body comes from.
        most: Bytes that it may have.

    Raises:
        ProblemError: 413 where it has more.
    """
    declared = scope.headers.get("content-length")
    if declared is None and scope.headers.get("transfer-encoding") is None:
        return b""
    if declared is not None and declared.isdigit() and int(declared) <= most:
        return await transport() if int(declared) else b""
    pieces, size = [], 0
    async for piece in transport:
        size += len(piece)
        if size <= most:
            pieces.append(piece)
        elif size > _DRAINED:
            break
    if size > most:
        raise _too_large(most)
    return b"".join(pieces)


def _too_large(most: int) -> ProblemError:
    return ProblemError(413, f"The body of a request may have {most:,} bytes at most.", limit=most)
