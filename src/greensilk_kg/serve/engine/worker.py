"""A process that runs queries on a store on disk: `python -m greensilk_kg.serve.engine.worker FD`.

It opens the store read-only, seals itself, then answers one job after another. Its parent ends it by a
signal at the deadline; when the parent is gone it ends itself.
"""

from __future__ import annotations

import contextlib
import signal
import socket
import sys

import pyoxigraph as ox

from greensilk_kg.serve.engine import job as jobs
from greensilk_kg.serve.engine import wire
from greensilk_kg.serve.engine.loop import serve_jobs
from greensilk_kg.serve.engine.seal import forbid_sockets, limit
from greensilk_kg.serve.engine.writing import open_writable


def main(stream: socket.socket) -> None:
    """Read the settings, open the store, then answer jobs until the other side closes."""
    first = wire.receive(stream)
    if first is None:
        return
    settings = jobs.Settings(**first[0])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is for the server
    sealed = forbid_sockets()
    store = open_writable(settings.store) if settings.writable else ox.Store.read_only(settings.store)
    limit(settings.memory, None if settings.writable else settings.result)
    serve_jobs(stream, store, settings, sealed=sealed)


if __name__ == "__main__":
    with contextlib.suppress(ConnectionError):  # the server ended first
        main(socket.socket(fileno=int(sys.argv[1])))
