"""gunicorn with an application and settings from code."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

from gunicorn.app.base import BaseApplication
from gunicorn.http.message import Request
from gunicorn.http.parser import RequestParser

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

_THREADS = 16
_GRACE = 10
"""Seconds that requests in hand have when the server is told to stop."""
_LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(message)s"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "plain", "stream": "ext://sys.stderr"}
    },
    "root": {"level": "WARNING", "handlers": ["stderr"]},
    "loggers": {
        "gunicorn.error": {"level": "WARNING", "handlers": ["stderr"], "propagate": False},
    },
}
_LONGEST_LINE = 4 << 20
"""Bytes of a request line: the largest query, percent-encoded. gunicorn knows 8190 or no limit at all."""
_RAW = re.compile(rb"[\x80-\xff]")


class TolerantRequest(Request):  # type: ignore[misc]  # gunicorn ships no types
    """A request whose address may hold raw UTF-8, as `curl 'http://…/search?q=光伏'` sends it.

    RFC 9112 wants it percent-encoded and gunicorn refuses the rest; browsers encode, people with curl do not.
    """

    def read_line(self, unreader: Any, buf: bytearray, limit: int = 0) -> tuple[bytes, bytearray]:  # noqa: ANN401 - gunicorn's
        """Read a line; one without an end is refused and not collected for ever."""
        found: tuple[bytes, bytearray] = super().read_line(unreader, buf, limit or _LONGEST_LINE)
        return found

    def parse_request_line(self, line_bytes: bytes) -> None:
        """Read the request line, its address percent-encoded first."""
        method, *rest = line_bytes.split(b" ", 1)
        super().parse_request_line(b" ".join([method, *map(percent_encoded, rest)]))


def percent_encoded(address: bytes) -> bytes:
    """Return bytes with those outside ASCII percent-encoded.

    Example:
        >>> percent_encoded("/search?q=光".encode())
        b'/search?q=%E5%85%89'
    """
    return _RAW.sub(lambda found: b"%%%02X" % found[0][0], address)


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn ships no types
    """A server that makes its application after the fork.

    Args:
        make: Makes the application; called once in each server process.
        settings: gunicorn settings by name.
    """

    def __init__(self, make: Callable[[], Flask], settings: dict[str, Any]) -> None:
        self._make = make
        self._settings = settings
        super().__init__()

    def load_config(self) -> None:
        """Take the settings."""
        RequestParser.mesg_class = TolerantRequest
        for name, value in self._settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Make the application and start its query workers."""
        app = self._make()
        app.extensions["greensilk"].pool.start()
        return app


def settings(host: str, port: int) -> dict[str, Any]:
    """Return the settings of gunicorn; `docs/decisions/0004-query-workers.md` says why these.

    Args:
        host: Address to listen on.
        port: Port to listen on.
    """
    return {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": 1,
        "worker_class": "gthread",
        "threads": _THREADS,
        "graceful_timeout": _GRACE,
        "limit_request_line": 0,
        "http_parser": "python",
        "logconfig_dict": _LOGGING,
        "proc_name": "greensilk",
        "when_ready": lambda _: announce(host, port),
    }


def announce(host: str, port: int) -> None:
    """Say on standard error where to look."""
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104 - compared, not bound
    root = f"http://{shown}:{port}"
    query = "SELECT * { ?s ?p ?o } LIMIT 5"
    lines = (
        f"Serving on {root}/",
        f"  a query    curl -H 'Accept: text/csv' --data-urlencode 'query={query}' {root}/sparql",
        f"  an entity  curl -L {root}/id/country/chn",
        f"  search     {root}/search?q=光伏",
        "Stop with Ctrl-C.",
    )
    print(*lines, sep="\n", file=sys.stderr, flush=True)  # noqa: T201 - the command's own words
