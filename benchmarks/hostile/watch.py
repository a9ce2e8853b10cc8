"""What is watched while hostile queries run: light queries, and the memory of the server's processes."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.serving.client import request
from benchmarks.serving.measure import percentile
from benchmarks.serving.processes import family, resident
from benchmarks.serving.servers.running import HOST

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from benchmarks.serving.servers.running import Running

LIGHT = "SELECT ?p ?o WHERE { <https://w3id.org/greensilk/id/country/lao> ?p ?o } LIMIT 20"
_OK = 200


class _Background:
    """Does something again and again until its block ends."""

    def __init__(self, pause: float, threads: int = 1) -> None:
        self._pause = pause
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._loop) for _ in range(threads)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _loop(self) -> None:
        while not self._over.wait(self._pause):
            self.once()

    def once(self) -> None:
        """Do it once."""
        raise NotImplementedError


class Light(_Background):
    """Light queries, each on a connection of its own, some forty a second in turns of several clients.

    Attributes:
        seconds: Of each that was answered.
        failures: What became of the others.

    Args:
        running: The server.
        query: The query; it should read little.
        clients: How many ask.
    """

    def __init__(self, running: Running, query: str = LIGHT, clients: int = 2) -> None:
        super().__init__(0.05, clients)
        self._running = running
        self._target = running.target(query)
        self.seconds: list[float] = []
        self.failures: list[str] = []

    def once(self) -> None:
        """Ask once."""
        try:
            answer = request(HOST, self._running.port, self._target, "application/sparql-results+json", 30)
        except OSError as error:
            self.failures.append(str(error) or type(error).__name__)
            return
        if answer.status == _OK:
            self.seconds.append(answer.seconds)
        else:
            self.failures.append(f"status {answer.status}")

    def milliseconds(self, part: float) -> float:
        """Return a percentile of the times."""
        return 1000 * percentile(sorted(self.seconds), part)


@dataclass
class Peak:
    """The most memory that was seen, in bytes.

    Attributes:
        one: Of one process, pages shared with others not counted.
        all: Of all processes of the server together, likewise.
        processes: The most processes.
    """

    one: int = 0
    all: int = 0
    processes: int = 0


@dataclass
class Memory(_Background):
    """Looks at the memory of a server's processes twenty times a second.

    Attributes:
        pid: The server's first process.
        peak: What was seen.
    """

    pid: int
    peak: Peak = field(default_factory=Peak)

    def __post_init__(self) -> None:
        """Make the thread."""
        super().__init__(0.05)

    def once(self) -> None:
        """Look once."""
        sizes = [resident(pid) for pid in family(self.pid)]
        self.peak.one = max([self.peak.one, *sizes])
        self.peak.all = max(self.peak.all, sum(sizes))
        self.peak.processes = max(self.peak.processes, len(sizes))


def rest(running: Running, within: float = 10.0) -> None:
    """Wait until a light query is answered again."""
    end = time.monotonic() + within
    target = running.target(LIGHT)
    while time.monotonic() < end:
        if request(HOST, running.port, target, "text/csv", within).status == _OK:
            return
        time.sleep(0.1)
