"""Progress of long work: shown on a terminal, silent in a pipe."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from greensilk_kg.pipeline.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def shown() -> Iterator[Clock]:
    """Yield a clock whose current stage stands on standard error while that is a terminal."""
    console = Console(stderr=True)
    with console.status("") as status:
        yield Clock(lambda stage: status.update(Text(stage)))
