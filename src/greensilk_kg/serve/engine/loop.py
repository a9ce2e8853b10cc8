"""What every worker process does once it has a store: one job after another."""

from __future__ import annotations

import os
import select
import sys
import threading
from typing import IO, TYPE_CHECKING, cast

from greensilk_kg.serve.engine import job as jobs
from greensilk_kg.serve.engine import wire
from greensilk_kg.serve.engine.answer import answer
from greensilk_kg.serve.engine.spool import Spool

if TYPE_CHECKING:
    import socket

    import pyoxigraph as ox

PARENT_GONE = 3


def serve_jobs(stream: socket.socket, store: ox.Store, settings: jobs.Settings, *, sealed: bool) -> None:
    """Say that the worker is ready, then answer jobs until the other side closes.

    Args:
        stream: Where jobs come from.
        store: What they are asked of.
        settings: Limits and prefixes.
        sealed: Whether the process can open no sockets.
    """
    threading.Thread(target=_watch, args=[stream], daemon=True).start()
    wire.send(stream, jobs.Reply("ok", message="sealed" if sealed else "not sealed"))
    while (found := wire.receive(stream)) is not None:
        _serve_one(stream, store, settings, jobs.job(found[0]))


def _serve_one(stream: socket.socket, store: ox.Store, settings: jobs.Settings, job: jobs.Job) -> None:
    spool = Spool(settings.result)
    try:
        reply = answer(store, job, cast("IO[bytes]", spool), settings.prefixes)
        done = reply.status == "ok"
        wire.send(stream, reply, spool.body() if done else b"", spool.handle() if done else None)
    finally:
        spool.close()


def _watch(stream: socket.socket) -> None:
    """End the process when the other side of the socket closes, even in the middle of a query."""
    poll = select.poll()
    poll.register(stream, select.POLLHUP if sys.platform == "darwin" else select.POLLRDHUP)
    poll.poll()
    os._exit(PARENT_GONE)
