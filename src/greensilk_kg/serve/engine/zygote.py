"""Holds the data in memory and forks workers off: `python -m greensilk_kg.serve.engine.zygote FD`.

A fork shares the data with its parent, so a worker is there within milliseconds and costs little memory. It
is safe because this process never starts a second thread: the engine's store in memory needs none. Workers
are killed by the server; they stay as zombies until it says `R`, so a number never means another process.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import socket
import struct
import sys
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine import job as jobs
from greensilk_kg.serve.engine import wire
from greensilk_kg.serve.engine.load import load
from greensilk_kg.serve.engine.loop import serve_jobs
from greensilk_kg.serve.engine.seal import forbid_sockets, limit

if TYPE_CHECKING:
    import pyoxigraph as ox

COMMAND = struct.Struct(">cI")
"""A command and a process number: `F` forks (the worker's socket comes with it), `R` collects."""
FORK, REAP = b"F", b"R"


def main(control: socket.socket) -> None:
    """Read the settings, load the data, say so, then fork until the other side closes."""
    first = wire.receive(control)
    if first is None:
        return
    settings = jobs.Settings(**first[0])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is for the server
    sealed = forbid_sockets()
    store = load(settings.files)
    gc.freeze()
    wire.send(control, {"loaded": len(store)})
    while True:
        command, handles, _, _ = socket.recv_fds(control, COMMAND.size, 1)
        if len(command) < COMMAND.size:
            return
        kind, pid = COMMAND.unpack(command)
        if kind == REAP:
            os.waitpid(pid, 0)
        else:
            control.sendall(COMMAND.pack(FORK, _fork(control, handles[0], store, settings, sealed=sealed)))


def _fork(
    control: socket.socket, handle: int, store: ox.Store, settings: jobs.Settings, *, sealed: bool
) -> int:
    """Fork one worker, which never returns; return its process number."""
    pid = os.fork()
    if pid:
        os.close(handle)
        return pid
    status = 1
    try:
        control.close()
        limit(settings.memory, settings.result)
        with contextlib.suppress(ConnectionError):  # the server ended first
            serve_jobs(socket.socket(fileno=handle), store, settings, sealed=sealed)
        status = 0
    finally:
        os._exit(status)


if __name__ == "__main__":
    with contextlib.suppress(ConnectionError):
        main(socket.socket(fileno=int(sys.argv[1])))
