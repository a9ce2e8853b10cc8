"""gunicorn with an application and settings from code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from gunicorn.app.base import BaseApplication

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
        "gunicorn.access": {"level": "INFO", "handlers": ["stderr"], "propagate": False},
    },
}


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
        "access_log_format": '%(h)s "%(r)s" %(s)s %(B)s %(M)sms',
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
