"""The work that an article is about, which 项目 means where its paragraph names none."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.figures.inner_works import InnerWorks
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Ref

WILD = re.compile("(?:保护区|公园|湿地|林场|水库|湖|河|流域)$")
"""How the names of places end that are no project, though one may be there."""
BARE = ("项目", "工程")
OFTEN = 3
"""In so many clauses at least an article speaks of its one work, and twice as often as of any other."""


class MainWork:
    """Counts of which works an article speaks.

    Args:
        scene: The article.
        inner: The works that longer names hold.
    """

    def __init__(self, scene: Scene, inner: InnerWorks) -> None:
        self._scene, self._inner = scene, inner
        self._times: Counter[Ref] = Counter()
        self._named: dict[Ref, Mention] = {}

    def note(self, topics: tuple[Mention, ...]) -> None:
        """Count a clause that is about some things."""
        for one in topics:
            if one.kind == "Project" and one.ref is not None:
                self._times[one.ref] += 1
                self._named[one.ref] = one

    def of(self, reading: Reading) -> Mention | None:
        """Return the work that the article has spoken of so far, else the one of the event it reports."""
        if self._scene.focus.is_chronicle:
            return None
        first, *rest = [*self._times.most_common(2), (None, 0)]
        if first[0] is not None and first[1] >= max(OFTEN, 2 * rest[0][1]):
            return self._named[first[0]]
        event = self._scene.focus.find("MainEvent", reading, 0) if first[0] is None else None
        return None if event is None else self._inner.of(event)


def may_be_called(words: str, work: Mention) -> bool:
    """Tell whether 项目 may mean a work: a nature reserve is none.

    Args:
        words: What the clause begins with.
        work: The work.
    """
    return not (words.startswith(BARE) and WILD.search(work.plain))
