"""What patterns tell of themselves, all together, as it is kept beside their code (`core/shelf.py`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from greensilk_kg.extract.core.beginnings import begin_of, is_quick, look_back
from greensilk_kg.extract.core.demands import Demand, needs_of

if TYPE_CHECKING:
    import re
    from collections.abc import Callable


class Facts(NamedTuple):
    """What a pattern tells of itself.

    Attributes:
        needs: What a string must hold for it to match there (`core/needs.py`).
        begin: A pattern of the characters that a match can begin with; `None` where that cannot be told.
        is_quick: Whether Python itself looks only where a match can begin.
        looks_back: Whether a match may rest on what stands before it.
    """

    needs: tuple[Demand, ...]
    begin: str | None
    is_quick: bool
    looks_back: bool


def facts_of(parts: Any, flags: int) -> Facts:  # noqa: ANN401 the parser's own tree
    """Return what the parsed form of a pattern tells."""
    return Facts(needs_of(parts, flags), begin_of(parts, flags), is_quick(parts), look_back(parts))


_kept: dict[str, tuple[int, Callable[[], Facts]]] = {}


def keep_facts(pattern: re.Pattern[str], told: Callable[[], Facts]) -> None:
    """Keep what a pattern tells of itself; it is asked for when the pattern is first tried."""
    _kept[pattern.pattern] = (pattern.flags, told)


def kept_facts(pattern: re.Pattern[str]) -> Facts | None:
    """Return what was kept of a pattern, `None` where nothing was.

    Example:
        >>> import re
        >>> kept_facts(re.compile("never kept")) is None
        True
    """
    flags, told = _kept.get(pattern.pattern, (None, None))
    return told() if told is not None and flags == pattern.flags else None
