"""How long each stage took, told while it goes on."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def silent(_name: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Measures stages.

    Attributes:
        listener: Called with the name of each stage as it begins.
        seconds: Stage → how long it took, in the order they began; a stage that runs again is added up.

    Example:
        >>> clock = Clock(print)
        >>> with clock.stage("merge"):
        ...     pass
        merge
        >>> list(clock.seconds)
        ['merge']
    """

    listener: Callable[[str], None] = silent
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str, detail: str = "") -> Iterator[None]:
        """Measure what runs inside; `detail` (a file, a document) is told and not kept apart."""
        self.listener(f"{name} {detail}".rstrip())
        begin = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begin
