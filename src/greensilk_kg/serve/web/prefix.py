"""Answers below the path of the base IRI too: `/greensilk/id/…` as `/id/…`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


class BasePath:
    """WSGI middleware that moves a path prefix to `SCRIPT_NAME`, so that links and redirects keep it.

    Args:
        application: What answers.
        path: The prefix, without a final slash; empty for none.
    """

    def __init__(self, application: WSGIApplication, path: str) -> None:
        self._application = application
        self._path = path

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        path = environ.get("PATH_INFO", "")
        if self._path and (path == self._path or path.startswith(f"{self._path}/")):
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + self._path
            environ["PATH_INFO"] = path.removeprefix(self._path) or "/"
        return self._application(environ, start_response)
