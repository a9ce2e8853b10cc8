"""What one run of load came to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Measure:
    """Figures of one run.

    Attributes:
        answers: Complete answers with status 200.
        seconds: From the first request to the end of the time, or to the last answer if that came later.
        p50: Median time to the last byte of an answer, in milliseconds; 0 without answers.
        p95: 95th percentile.
        p99: 99th percentile.
        size: Bytes of all bodies.
        client: Processor seconds of the load generator.
        server: Processor seconds of the server's processes; 0 where they are not known.
        errors: What went wrong → how often.
    """

    answers: int
    seconds: float
    p50: float = 0.0
    p95: float = 0.0
    p99: float = 0.0
    size: int = 0
    client: float = 0.0
    server: float = 0.0
    errors: Mapping[str, int] = field(default_factory=dict)

    @property
    def rate(self) -> float:
        """Answers a second."""
        return self.answers / self.seconds if self.seconds else 0.0


def percentile(values: Sequence[float], part: float) -> float:
    """Return the least value that such a part of sorted values does not exceed; 0 where there are none.

    Example:
        >>> percentile([1.0, 2.0, 3.0, 4.0], 0.5), percentile([1.0, 2.0, 3.0, 4.0], 0.95)
        (2.0, 4.0)
    """
    if not values:
        return 0.0
    return values[max(0, -int(-len(values) * part // 1) - 1)]


def summary(
    latencies: Sequence[float], seconds: float, errors: Mapping[str, int], size: int, client: float
) -> Measure:
    """Return the figures of latencies in seconds."""
    ordered = sorted(latencies)
    p50, p95, p99 = (percentile(ordered, part) * 1000 for part in (0.5, 0.95, 0.99))
    return Measure(len(ordered), seconds, p50, p95, p99, size, client, errors=dict(errors))
