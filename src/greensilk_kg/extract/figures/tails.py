"""Works that a clause calls by how their names end: 农业纺织产业园总投资 of 甲国农业纺织产业园项目."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading

TAIL = re.compile(
    rf"(?P<tail>[^，。；：、的该本此这和与及{FIRST}-{LAST}]{{4,20}}?)(?:项目|工程)?(?:预计|计划|设计|规划|共|将|已|可)*{any_of('figures/work-size')}"
)
"""What a clause begins with that may be how a name ends, and then tells a size."""
ENDS = re.compile("(?:建设)?(?:项目|工程)$")


def by_tail(
    reading: Reading, first: int, end: int, named: Iterable[Mention], titles: Iterable[Reading]
) -> Mention | None:
    """Return the only work named before whose name ends with the words that a clause begins with.

    Args:
        reading: The sentence.
        first: Where the clause begins in the masked sentence, behind what leads to it.
        end: Where it ends.
        named: What stands before the sentence.
        titles: The longer names of the article, each read by itself.
    """
    found = TAIL.match(reading.masked.string, first, end)
    if found is None:
        return None
    begun = reading.sentence.span.start
    inner = (one for title in titles if title.sentence.span.end <= begun for one in title.mentions)
    works = {
        ENDS.sub("", one.plain): one
        for one in (*named, *inner)
        if one.kind == "Project" and _ends(one.plain, found["tail"])
    }
    return next(iter(works.values())) if len(works) == 1 else None


def _ends(name: str, tail: str) -> bool:
    bare = ENDS.sub("", name)
    return bare.endswith(tail) or (len(bare) > len(tail) and name.endswith(tail))
