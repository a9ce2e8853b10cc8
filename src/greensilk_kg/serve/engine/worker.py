"""The process that runs queries: `python -m greensilk_kg.serve.engine.worker FD`.

It opens the store read-only, seals itself, then answers one job after another. Its parent ends it by a
signal at the deadline; when the parent is gone it ends itself, even in the middle of a query.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import sys
import threading

import pyoxigraph as ox

from greensilk_kg.serve.engine import job as jobs
from greensilk_kg.serve.engine.answer import answer
from greensilk_kg.serve.engine.seal import forbid_sockets, limit
from greensilk_kg.serve.engine.writing import open_writable

PARENT_GONE = 3


def main(stream: socket.socket) -> None:
    """Read the settings, open the store, then answer jobs until the other side closes."""
    first = jobs.receive(stream)
    if first is None:
        return
    settings = jobs.Settings(**first)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is for the server
    threading.Thread(target=_watch, args=[stream], daemon=True).start()
    sealed = forbid_sockets()
    store = open_writable(settings.store) if settings.writable else ox.Store.read_only(settings.store)
    limit(settings.memory, None if settings.writable else settings.result)
    stream.sendall(jobs.encode(jobs.Reply("ok", message="sealed" if sealed else "not sealed")))
    while _serve_one(stream, store, settings):
        pass


def _serve_one(stream: socket.socket, store: ox.Store, settings: jobs.Settings) -> bool:
    mark, handles, _, _ = socket.recv_fds(stream, 1, 1)
    body = jobs.receive(stream) if mark else None
    if body is None:
        return False
    output = os.fdopen(handles[0], "wb", buffering=1 << 16)
    reply = answer(store, jobs.job(body), output, settings.prefixes)
    try:
        output.close()
    except OSError as error:
        reply = jobs.Reply("too-large", message=str(error))
    stream.sendall(jobs.encode(reply))
    return True


def _watch(stream: socket.socket) -> None:
    """End the process when the other side of the socket closes."""
    poll = select.poll()
    poll.register(stream, select.POLLHUP if sys.platform == "darwin" else select.POLLRDHUP)
    poll.poll()
    os._exit(PARENT_GONE)


if __name__ == "__main__":
    with contextlib.suppress(ConnectionError):  # the server ended first
        main(socket.socket(fileno=int(sys.argv[1])))
