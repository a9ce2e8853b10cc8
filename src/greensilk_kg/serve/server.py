"""granian with our application in each of its processes."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server import Server

from greensilk_kg.serve.front.application import Front
from greensilk_kg.serve.front.following import WAKE
from greensilk_kg.serve.operation import logs

if TYPE_CHECKING:
    from multiprocessing.synchronize import Semaphore

    from greensilk_kg.serve.loading import Loader

_GRACE = 10
"""Seconds that requests in hand have when the server is told to stop."""
_LARGEST_HEAD = 1 << 20
"""Bytes of a request's head; its address may have 65,534, which the server has fixed."""
_BACKLOG = 2048
_ALLOCATOR = ("GLIBC_TUNABLES", "glibc.malloc.tcache_count=250")
"""For the processes that are started: a query frees more small pieces than glibc keeps at hand by itself."""
_OF_A_SNAPSHOT = ("  an entity  curl -L {root}/id/country/chn", "  search     {root}/search?q=光伏")
_OF_A_WRITABLE_STORE = (
    "  an update  curl -H 'Authorization: Bearer TOKEN' --data-urlencode 'update=…' {root}/sparql",
    "  a graph    {root}/rdf-graph-store?default",
)


@dataclass(frozen=True)
class Target:
    """Makes the front of one server process, in that process.

    Attributes:
        loader: Makes its application.
        began: Is released when the process is ready.
    """

    loader: Loader
    began: Semaphore

    def __call__(self) -> Front:
        """Make it."""
        logs.configure(self.loader.config.access_log)
        return Front(self.loader, self.began.release)


def run(loader: Loader, host: str, port: int, processes: int) -> None:
    """Serve until the process is told to stop (SIGTERM, SIGINT); SIGHUP makes it look for another snapshot.

    Args:
        loader: Makes the application.
        host: Address to listen on.
        port: Port to listen on.
        processes: Server processes.
    """
    # started anew and not forked: this process may have threads, and a store open, from a build
    multiprocessing.set_start_method("spawn", force=True)
    os.environ.setdefault(*_ALLOCATOR)
    began = multiprocessing.Semaphore(0)
    hints = _OF_A_WRITABLE_STORE if loader.config.token else _OF_A_SNAPSHOT
    threading.Thread(target=_announce, args=[began, processes, host, port, hints], daemon=True).start()
    server = Server(
        "greensilk",
        host,
        port,
        interface=Interfaces.RSGI,
        workers=processes,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(max_buffer_size=_LARGEST_HEAD),
        websockets=False,
        backlog=_BACKLOG,
        backpressure=_BACKLOG,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=_GRACE,
    )
    server.signal_handler_reload = lambda *_: _wake(server)  # type: ignore[method-assign]  # it would start anew
    load = cast("Any", Target(loader, began))  # any object that can be called and sent to a process
    server.serve(target_loader=load, wrap_loader=False)


def _wake(server: Any) -> None:  # noqa: ANN401 - one of several classes of granian's
    for process in server.wrks:
        os.kill(process.inner.pid, WAKE)


def _announce(began: Semaphore, processes: int, host: str, port: int, hints: tuple[str, ...]) -> None:
    """Say on standard error where to look, once every process is ready."""
    for _ in range(processes):
        began.acquire()
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104 - compared, not bound
    root = f"http://{shown}:{port}"
    query = "SELECT * { ?s ?p ?o } LIMIT 5"
    lines = (
        f"Serving on {root}/",
        f"  a query    curl -H 'Accept: text/csv' --data-urlencode 'query={query}' {root}/sparql",
        *(line.format(root=root) for line in hints),
        "Stop with Ctrl-C.",
    )
    print(*lines, sep="\n", file=sys.stderr, flush=True)  # noqa: T201 - the command's own words
