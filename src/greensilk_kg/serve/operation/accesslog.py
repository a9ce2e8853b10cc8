"""The access log: one JSON line a request on standard error."""

from __future__ import annotations

import json
import os
import re
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime

LONGEST = 1000
"""Characters of an address that are written; with the rest, a line stays one write of at most 4096 bytes."""
_LONGEST_NAME = 200
"""Characters of what a client says of itself."""
_SECRET = re.compile(r"(?i)((?:^|[?&;])[^=?&;]*(?:token|password|secret|api_?key)[^=?&;]*=)[^&;]*")
_encode = json.JSONEncoder(separators=(",", ":")).encode


@dataclass(slots=True)
class Record:
    """What is known of one request; filled in on its way.

    Attributes:
        method: As the client wrote it.
        path: Path and query string, percent-encoded.
        remote: Address of the other side.
        forwarded: What a proxy says of where the request came from (`X-Forwarded-For`); anyone can send it.
        agent: User-Agent.
        route: The rule that the path matched.
        status: Of the response.
        size: Bytes of the response's body that were handed to the server.
        hit: Whether the cache of responses had it; `None` where it was not asked.
        form: Of the query, where there was one.
        outcome: How the query ended (`metrics.OUTCOMES`).
        began: On the clock of `time.perf_counter`.
        is_own: Whether the server asks itself: such a request is not logged, nor are its queries counted.
    """

    method: str
    path: str
    remote: str = ""
    forwarded: str = ""
    agent: str = ""
    route: str = "none"
    status: int = 0
    size: int = 0
    hit: bool | None = None
    form: str = ""
    outcome: str = ""
    began: float = field(default_factory=time.perf_counter)
    is_own: bool = False

    def seconds(self) -> float:
        """Return how long the request has taken so far."""
        return time.perf_counter() - self.began


def line(record: Record) -> str:
    """Return a request as one line of JSON in ASCII; no secret that stands in its address.

    Example:
        >>> said = json.loads(line(Record("GET", "/sparql?query=ASK%20%7B%7D&access_token=x", status=200)))
        >>> said["path"], said["status"]
        ('/sparql?query=ASK%20%7B%7D&access_token=-', 200)
    """
    said: dict[str, object] = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "remote": record.remote,
        "method": record.method[:_LONGEST_NAME],
        "path": _SECRET.sub(r"\1-", _cut(record.path, LONGEST)),
        "status": record.status,
        "bytes": record.size,
        "ms": round(record.seconds() * 1000, 1),
        "agent": record.agent[:_LONGEST_NAME],
    }
    if record.forwarded:
        said["forwarded"] = record.forwarded[:_LONGEST_NAME]
    if record.hit is not None:
        said["cache"] = "hit" if record.hit else "miss"
    if record.outcome:
        said["query"] = {"form": record.form, "outcome": record.outcome}
    return _encode(said)


def write(record: Record) -> None:
    """Write a request to standard error, in one piece, so that lines of several processes do not mix."""
    data = f"{line(record)}\n".encode()
    try:
        os.write(sys.stderr.fileno(), data)
    except (OSError, ValueError, AttributeError):  # closed, or none
        return


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[:length]}…"
