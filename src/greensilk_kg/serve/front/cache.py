"""Responses that were sent once are sent again without asking anyone: a snapshot never changes.

The key holds the snapshot's version and all that a response depends on, so nothing in here is ever stale.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.serve.front.message import Response, Scope

Key = tuple[str | None, ...]
LARGEST = 1 << 20
"""Bytes of a body up to which it is kept."""
_OWN = ("authorization", "if-match", "range")
"""Headers of a request that is answered for itself alone."""
_SHARED = ("accept", "accept-language", "host")
"""Headers that a response depends on: all their lines, as the application reads them."""
_OVERHEAD = 1000
"""Bytes that an entry costs beside its body and its key."""


class Cache:
    """The responses used last, up to a number of bytes. Belongs to one event loop.

    Args:
        most: Bytes; 0 keeps nothing.

    Example:
        >>> from greensilk_kg.serve.front.message import Response
        >>> cache = Cache(5000)
        >>> cache.put(("a",), Response(200, [], b"x" * 2000))
        >>> cache.put(("b",), Response(200, [], b"y" * 3000))
        >>> cache.get(("a",)) is None, cache.get(("b",)).body[:1]
        (True, b'y')
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Key, Response] = OrderedDict()
        self.size = 0

    def get(self, key: Key) -> Response | None:
        """Return the response kept under a key."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def put(self, key: Key, response: Response) -> None:
        """Keep a response whose body is at hand; the ones not used for longest give way."""
        if len(response.body) > LARGEST or cost(key, response) > self._most:
            return
        old = self._kept.pop(key, None)
        self.size += cost(key, response) - (cost(key, old) if old else 0)
        self._kept[key] = response
        while self.size > self._most:
            self.size -= cost(*self._kept.popitem(last=False))

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
        self.size = 0


def cost(key: Key, response: Response) -> int:
    """Return about how many bytes an entry takes."""
    return _OVERHEAD + len(response.body) + sum(len(part or "") for part in key)


def key_of(scope: Scope, version: str, coding: str) -> Key | None:
    """Return what a request's response depends on; `None` where it is not to be looked for.

    Args:
        scope: The request.
        version: Of the snapshot.
        coding: Content coding agreed on.
    """
    get = scope.headers.get
    if scope.method not in {"GET", "HEAD"} or any(get(name) is not None for name in _OWN):
        return None
    kind = (*(", ".join(scope.headers.get_all(name)) for name in _SHARED), scope.scheme)
    return (version, scope.path, scope.query_string, *kind, coding)
