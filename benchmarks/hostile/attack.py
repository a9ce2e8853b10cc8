"""Sends a hostile query and says what the server made of it."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from benchmarks.serving.client import Response, exchange
from benchmarks.serving.servers.running import HOST
from benchmarks.serving.wire import BrokenResponseError, post_query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.hostile.queries import Hostile
    from benchmarks.serving.servers.running import Running

TOLERANCE = 0.5
"""Seconds after its limit within which a query has to be stopped."""
MEMBERS = ("limit", "elapsed", "hint")
"""What the problem document of a stopped query says beside status and detail."""
UNAVAILABLE = 503


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one hostile query.

    Attributes:
        name: Of the query.
        limit: Seconds that it was given.
        seconds: Until the answer, or the end of the connection.
        status: HTTP status; 0 where the answer was broken off, visibly, after it had begun.
        retry: The Retry-After header.
        problem: The problem document.
        said: What else was wrong with the answer.
    """

    name: str
    limit: float
    seconds: float
    status: int
    retry: str = ""
    problem: dict[str, Any] = field(default_factory=dict)
    said: str = ""

    @property
    def faults(self) -> list[str]:
        """What is not as it has to be."""
        found = [self.said] if self.said else []
        if self.seconds > self.limit + TOLERANCE:
            found.append("late")
        if self.status == 0:
            return found
        if self.status != UNAVAILABLE:
            return [*found, f"status {self.status}"]
        missing = [name for name in MEMBERS if name not in self.problem]
        found += ["no Retry-After"] if not self.retry else []
        return [*found, *(f"no {name}" for name in missing)]


def ask(running: Running, query: str, accept: str, limit: float) -> Response:
    """Send a query by POST with a limit of its own, and return the answer.

    Raises:
        OSError: There was no answer, or none that is complete.
    """
    sent = post_query(f"{HOST}:{running.port}", f"{running.path}?timeout={limit:g}", accept, query)
    return exchange(HOST, running.port, sent, limit + 20)


def attack(running: Running, one: Hostile, limit: float) -> Outcome:
    """Send a hostile query with a limit and wait for what comes."""
    begun = time.monotonic()
    try:
        answer = ask(running, one.query, one.accept, limit)
    except BrokenResponseError:
        return Outcome(one.name, limit, time.monotonic() - begun, 0)
    except OSError as error:
        return Outcome(one.name, limit, time.monotonic() - begun, 0, said=f"no answer: {error}")
    retry = answer.headers.get("retry-after", "")
    if answer.headers.get("content-type", "") != "application/problem+json":
        return Outcome(one.name, limit, answer.seconds, answer.status, retry, said="no problem document")
    return Outcome(one.name, limit, answer.seconds, answer.status, retry, json.loads(answer.body))


def attack_together(running: Running, queries: Sequence[Hostile], limit: float) -> list[Outcome]:
    """Send hostile queries at the same moment; return what became of each, in their order."""
    outcomes: dict[str, Outcome] = {}

    def go(one: Hostile) -> None:
        outcomes[one.name] = attack(running, one, limit)

    threads = [threading.Thread(target=go, args=[one]) for one in queries]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [outcomes[one.name] for one in queries]
