"""Something that is likely wrong with a query."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something that is likely wrong.

    Attributes:
        kind: Which text says it: `query_mistake_{kind}`.
        start, end: Where it is written, in code points.
        instead: What to write there; `None` where that is for the author to say.
        values: What stands in the text.
    """

    kind: str
    start: int
    end: int
    instead: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)


def mended(query: str, mistake: Mistake) -> str | None:
    """Return the query without a mistake; `None` where that is for the author to say."""
    if mistake.instead is None:
        return None
    return query[: mistake.start] + mistake.instead + query[mistake.end :]
