"""Refuses requests whose address is malformed, or is written in a way that only seems to be one of ours."""

from __future__ import annotations

import re
from functools import lru_cache

from flask import request

from greensilk_kg.serve.web.problem import ProblemError

_HOST = re.compile(r"([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{0,5})?")


@lru_cache(maxsize=64)
def is_host(host: str | None) -> bool:
    """Return whether a Host header names one host, with a port at most.

    Example:
        >>> is_host("[::1]:8000"), is_host("a/b"), is_host(None)
        (True, False, False)
    """
    return host is not None and _HOST.fullmatch(host) is not None


def refuse_malformed() -> None:
    """Refuse a request without one valid Host, and a path that begins with two slashes.

    An answer may hold the host (the addresses in a service description), and caches keep it. Flask drops
    surplus slashes at the beginning of a path, so `//id/…` would be taken for `/id/…`.

    Raises:
        ProblemError: 400 (RFC 9112, section 3.2) or 404.
    """
    environ = request.environ
    host = environ.get("HTTP_HOST")
    if host is None and environ.get("SERVER_PROTOCOL") == "HTTP/1.1":
        raise ProblemError(400, "A request has to have a Host header.")
    if host is not None and not is_host(host):
        raise ProblemError(400, "The Host header has to name one host, with a port at most.")
    if environ.get("PATH_INFO", "").startswith("//"):
        raise ProblemError(404, "There is nothing at this address: `//` is not the same as `/`.")
