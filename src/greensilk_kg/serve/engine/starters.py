"""Two ways to a worker process: forked off a process that holds the data in memory, or started on its own."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Protocol

from greensilk_kg.serve.engine import wire
from greensilk_kg.serve.engine.child import Child, WorkerDiedError
from greensilk_kg.serve.engine.zygote import COMMAND, FORK, REAP

if TYPE_CHECKING:
    from greensilk_kg.serve.engine.job import Settings

_MODULES = "greensilk_kg.serve.engine"


class Starter(Protocol):
    """Starts workers; belongs to one event loop."""

    async def start(self) -> Child:
        """Return a worker that is ready.

        Raises:
            WorkerDiedError: It cannot be started.
        """

    def close(self) -> None:
        """End what stands behind the workers; they are ended by whoever has them."""


def starter(settings: Settings) -> Starter:
    """Return the way to start workers that the settings ask for."""
    return ForkStarter(settings) if settings.files else ProcessStarter(settings)


class ProcessStarter:
    """Starts each worker as a new program, over a store on disk.

    Args:
        settings: What it is started with.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    async def start(self) -> Child:
        """Return a worker that is ready."""
        stream, process = launch("worker")
        child = Child(stream, process.pid, partial(_end, process))
        try:
            stream.send(wire.encode(asdict(self._settings)))
            await child.ready()
        except OSError as error:
            child.kill()
            raise WorkerDiedError(str(error), started=False) from error
        except BaseException:
            child.kill()
            raise
        return child

    def close(self) -> None:
        """Do nothing: there is only the workers."""


class ForkStarter:
    """Forks each worker off one process that holds the data; that one is started again where it has died.

    Args:
        settings: What it is started with.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = asyncio.Lock()
        self._zygote: tuple[socket.socket, subprocess.Popen[bytes]] | None = None

    async def start(self) -> Child:
        """Return a worker that is ready."""
        async with self._lock:
            child = await self._fork()
        try:
            await child.ready()
        except BaseException:
            child.kill()
            raise
        return child

    def close(self) -> None:
        """End the process that forks."""
        if self._zygote is not None:
            (control, process), self._zygote = self._zygote, None
            control.close()
            _end(process)

    async def _fork(self) -> Child:
        for _ in range(2):
            control, _ = self._zygote = self._zygote or await self._load()
            mine, its = socket.socketpair()
            with its:
                try:
                    pid = await _order(control, its)
                except BaseException as error:
                    mine.close()
                    self.close()  # half an order is under way: the next one needs another process
                    if not isinstance(error, OSError):
                        raise
                    continue
            return Child(mine, pid, partial(_collect, control, pid))
        raise WorkerDiedError("the process that holds the data ended twice", started=False)

    async def _load(self) -> tuple[socket.socket, subprocess.Popen[bytes]]:
        control, process = launch("zygote")
        try:
            control.settimeout(0)
            await asyncio.get_running_loop().sock_sendall(control, wire.encode(asdict(self._settings)))
            await _until_loaded(control)
        except BaseException as error:
            control.close()
            _end(process)
            if not isinstance(error, OSError):
                raise
            raise WorkerDiedError("the data could not be loaded into memory", started=False) from error
        return control, process


async def _until_loaded(control: socket.socket) -> None:
    reader = wire.Reader()
    while reader.take() is None:
        piece = await asyncio.get_running_loop().sock_recv(control, 1 << 12)
        if not piece:
            raise ConnectionResetError
        reader.feed(piece)


def launch(module: str) -> tuple[socket.socket, subprocess.Popen[bytes]]:
    """Start one of the programs of this package; return our end of its socket, and its process."""
    mine, its = socket.socketpair()
    with its:
        process = subprocess.Popen(  # noqa: S603 - our own module, no shell, no outside text
            [sys.executable, "-m", f"{_MODULES}.{module}", str(its.fileno())],
            stdin=subprocess.DEVNULL,
            pass_fds=[its.fileno()],
        )
    return mine, process


async def _order(control: socket.socket, its: socket.socket) -> int:
    """Have a worker forked; return its process number."""
    socket.send_fds(control, [COMMAND.pack(FORK, 0)], [its.fileno()])
    answer = await asyncio.get_running_loop().sock_recv(control, COMMAND.size)
    if len(answer) < COMMAND.size:
        raise ConnectionResetError
    return int(COMMAND.unpack(answer)[1])


def _collect(control: socket.socket, pid: int) -> None:
    """Kill a forked worker; it keeps its number until the process that forked it collects it."""
    with contextlib.suppress(OSError):  # that one is gone, and has taken its workers with it
        os.kill(pid, signal.SIGKILL)
        control.send(COMMAND.pack(REAP, pid))


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
