"""Asks an application for its pages before it serves: what is computed once is there for the first reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkzeug.test import create_environ, run_wsgi_app

from greensilk_kg.serve.operation.accesslog import Record
from greensilk_kg.serve.web.navigation import destinations
from greensilk_kg.serve.web.observe import RECORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask

LANGUAGES = ("zh", "en")
_THINGS = ("/page/country/chn", "/browse/Project")
"""What every page of a thing and every list needs is read for one of them; it may be missing."""


def warm(app: Flask) -> None:
    """Ask an application for each page that it leads to, in both languages; nothing is logged or counted.

    Args:
        app: Its query workers answer already.
    """
    for path in paths(app):
        for language in LANGUAGES:
            environ = create_environ(path, headers={"Accept": "text/html", "Accept-Language": language})
            environ[RECORD] = Record("GET", path, is_own=True)
            run_wsgi_app(app.wsgi_app, environ, buffered=True)


def paths(app: Flask) -> Iterator[str]:
    """Yield the addresses of the pages."""
    yield "/"
    yield from (one.path for one in destinations() if one.blueprint in app.blueprints)
    yield from _THINGS
