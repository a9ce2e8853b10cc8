"""What those who hold the reported event do together: 三家主办单位联合发布…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.model.claim import Ref
from greensilk_kg.model.text import Span
from greensilk_kg.zh.numerals import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

RULE = "event/hosts-do"
PAPER, PLAN = CODES["Publication"], CODES["Initiative"]
HOSTS = re.compile(
    rf"(?:(?P<many>{CODES['Quantity']}|[两二三四五六七八九十][家个方])|各|上述|共同)?(?:联合|共同)?主办(?:方|单位|机构)(?:们)?(?![的之代负])"
    rf"(?:(?!希望|计划|拟|将|建议|呼吁|邀请)[^，。；：{FIRST}-{LAST}]){{0,14}}?(?:发布|推出|启动|发起|设立|成立|公布)了?"
    rf"[^，。；：{FIRST}-{LAST}]{{0,8}}?[“《]?(?P<what>[{PAPER}{PLAN}])"
)
DOES = {"Publication": "publishedBy", "Initiative": "launchedBy"}


def by_hosts(scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield that the organizers of the reported event issued or launched what its hosts are said to.

    Args:
        scene: The article.
        read: Its claims, each with its sentence.
    """
    event = scene.focus.find("MainEvent", read[0][0], 0) if read else None
    hosts = {
        claim.object: claim.evidence
        for _, claim in read
        if event is not None and claim.subject == event.ref and claim.predicate == "organizer"
    }
    for reading in scene.article.readings if hosts else ():
        for found in finditer(HOSTS, reading.masked.string, reading.masked.letters):
            what = reading.masked.mentions[found.start("what")]
            if what.ref is None or not _are_all(scene, reading, found, len(hosts)):
                continue
            for host, evidence in hosts.items():
                if isinstance(host, Ref):
                    at = Span(*reading.masked.span(*found.span()))
                    yield (
                        reading,
                        scene.claims.make(
                            what.ref, DOES[what.kind], host, at=at, rule=RULE, context=evidence.span
                        ),
                    )


def _are_all(scene: Scene, reading: Reading, found: re.Match[str], count: int) -> bool:
    """Tell whether as many hosts are meant as are known, where the text says how many: 三家主办单位."""
    if not found["many"]:
        return True
    written = scene.text.folded[slice(*reading.masked.span(*found.span("many")))]
    return parse_number(written.rstrip("家个方")) == count
