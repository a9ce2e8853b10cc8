"""The application that the server runs in each of its processes.

A request is answered from the cache of responses, else, where it is a query, on the event loop, else by
Flask in a thread. Long answers are in a file before the first byte is sent: every response has its length.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING

from greensilk_kg.serve.front import body, bridge, coding, quick, sending
from greensilk_kg.serve.front.cache import Cache, key_of
from greensilk_kg.serve.front.following import Following
from greensilk_kg.serve.front.known import is_any, is_known
from greensilk_kg.serve.front.message import Response
from greensilk_kg.serve.front.recording import record_of
from greensilk_kg.serve.operation import metrics
from greensilk_kg.serve.web.observe import ended
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.serve.front.cache import Key
    from greensilk_kg.serve.front.live import Live
    from greensilk_kg.serve.front.message import Scope, Transport
    from greensilk_kg.serve.loading import Loader
    from greensilk_kg.serve.operation.accesslog import Record

THREADS = 32
"""Requests that Flask answers at once in one server process; most of them wait for a query worker."""
_INLINE = 1 << 16
"""Bytes up to which a body is compressed on the event loop itself."""


class Front:
    """An RSGI application (granian's own interface).

    Args:
        loader: Makes the Flask application, in the server process.
        began: Called once the process is ready for requests.
    """

    def __init__(self, loader: Loader, began: Callable[[], None]) -> None:
        self._loader = loader
        self._began = began
        self._log = loader.config.access_log == "json"
        self._cache = Cache(loader.config.cache)
        self._caches = loader.config.cache > 0
        self._threads = ThreadPoolExecutor(THREADS, "flask")
        self._serving: Following

    def __rsgi_init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """Start what answers, before the first request is taken."""
        self._serving = Following(self._loader, loop)
        loop.run_until_complete(self._serving.start())
        self._began()

    def __rsgi_del__(self, _: asyncio.AbstractEventLoop) -> None:
        """End the workers."""
        self._serving.close()
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def __rsgi__(self, scope: Scope, transport: Transport) -> None:
        """Answer a request."""
        record = record_of(scope, log=self._log)
        live = self._serving.live
        live.enter()
        try:
            response = await self._response(scope, transport, live, record)
            record.status = response.status
            record.size = await sending.send(scope, transport, response)
        finally:
            live.leave()
            ended(record, log=self._log)
            self._serving.counted()

    async def _response(self, scope: Scope, transport: Transport, live: Live, record: Record) -> Response:
        accepted = coding.agreed(", ".join(scope.headers.get_all("accept-encoding")))
        key = key_of(scope, live.site.version, accepted) if self._caches and not live.site.writable else None
        kept = self._cache.get(key) if key else None
        if kept is not None:
            record.hit, record.route = True, kept.route
            metrics.cache_hit()
            return _still(scope, kept)
        response = await self._made(scope, transport, live, record)
        if response.status == HTTPStatus.NOT_MODIFIED:
            response = _named(scope, response)
        elif accepted and coding.is_compressible(response):
            response = await self._compressed(response)
        if key and _is_shareable(response):
            record.hit = False
            self._keep(key, replace(response, route=record.route))
        return _still(scope, response) if is_any(scope) else response

    async def _made(self, scope: Scope, transport: Transport, live: Live, record: Record) -> Response:
        config = live.site.config
        try:
            content = await body.read(
                scope, transport, config.max_upload if live.site.writable else config.max_query
            )
        except ProblemError as error:
            return quick.failed(error)
        found = quick.planned(scope, content, live)
        if found is not None:
            return await quick.answered(scope, transport, found, live, record)
        environ = bridge.environment(scope, transport, content, record)
        loop = asyncio.get_running_loop()
        response = await loop.run_in_executor(self._threads, bridge.call, live.app.wsgi_app, environ)
        depends = response.status == HTTPStatus.NOT_MODIFIED or coding.is_compressible(response)
        return coding.varying(response) if depends else response

    async def _compressed(self, response: Response) -> Response:
        if response.file is None and len(response.body) <= _INLINE:
            return coding.compressed(response)
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, coding.compressed, response)

    def _keep(self, key: Key, response: Response) -> None:
        metrics.cache_miss()
        self._cache.put(key, response)
        metrics.cache_size(self._cache.size)


def _is_shareable(response: Response) -> bool:
    """Return whether a response may be sent to others: whole, tagged, and not made for one client alone."""
    whole = response.status == HTTPStatus.OK and response.file is None
    return whole and bool(response.header("etag")) and "no-store" not in response.header("cache-control")


def _named(scope: Scope, response: Response) -> Response:
    """Return a 304 with the tag that the client has: the one of the compressed form, where that is it."""
    tag = response.header("etag")
    if is_known(scope, tag) or not is_known(scope, coding.marked(tag)):
        return response
    others = [pair for pair in response.headers if pair[0] != "etag"]
    return replace(response, headers=[*others, ("etag", coding.marked(tag))])


def _still(scope: Scope, found: Response) -> Response:
    """Return a response, or 304 where the client has it already, compressed or not."""
    tag = coding.unmarked(found.header("etag"))
    known = is_any(scope) or is_known(scope, tag) or is_known(scope, coding.marked(tag))
    if not known or not tag or found.status != HTTPStatus.OK or scope.method not in {"GET", "HEAD"}:
        return found
    sending.close(found)
    dropped = {"content-length", "content-type", "content-encoding", "etag"}
    kept = [pair for pair in found.headers if pair[0] not in dropped]
    return _named(scope, Response(304, [*kept, ("etag", tag)]))
