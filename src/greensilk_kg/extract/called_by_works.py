"""What a paper is about that is called by a work of its article: 《甲电站运维合同》 by 甲电站."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.core.words import Words
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Ref

RULES = {"Agreement": "agreement/called-by-work", "Publication": "publication/called-by-work"}
LEAST = 4
"""Characters of a work's name, at least."""
GOES_ON = re.compile(
    "[一二三四五六七八九十][期号段]|\\d号|周边|沿线国家|[至到]|与(?!.{0,6}方)|的(?!.*(?:书|报告|协议|合同|方案|规划|备忘录)$)|工人|职工|"
    ".{0,8}?(?:线路|大桥|公路|道路|码头|新村|学校)"
)
"""What shows behind a work's name that it is part of another name, or the title of another work's."""


def called_by_works(scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield what each paper is about whose title holds the name of a work that its article names elsewhere.

    Args:
        scene: The article.
        read: Its claims, each with its sentence.
    """
    works: dict[str, Mention] = {}
    papers: dict[Ref, tuple[Reading, Mention]] = {}
    for reading in scene.article.readings:
        for one in reading.mentions:
            if one.kind == "Project" and one.ref is not None and len(name := skeleton(one.plain)) >= LEAST:
                works.setdefault(name, one)
            elif one.kind in RULES and one.ref is not None:
                papers.setdefault(one.ref, (reading, one))
    if not works:
        return
    told = {(claim.subject, claim.object) for _, claim in read if claim.predicate == "concerns"}
    names = Words(works)
    for ref, (reading, paper) in papers.items():
        work = _called_by(skeleton(paper.plain), names)
        if work is not None and work.ref is not None and work.ref != ref and (ref, work.ref) not in told:
            at, there = Span(paper.start, paper.end), Span(work.start, work.end)
            yield (
                reading,
                scene.claims.make(ref, "concerns", work.ref, at=at, rule=RULES[paper.kind], context=there),
            )


def _called_by(title: str, works: Words[Mention]) -> Mention | None:
    """Return the work with the longest name that a title holds and does not go on with a part of it."""
    held = [one for one in works.find(title) if one[1] - one[0] < len(title)]
    if not held:
        return None
    _, end, work = max(held, key=lambda one: one[1] - one[0])
    return None if GOES_ON.match(title, end) else work
