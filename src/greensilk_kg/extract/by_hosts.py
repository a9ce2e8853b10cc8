"""What those who hold the reported event do together: 三家主办单位联合发布…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.frames.words import EARLIER
from greensilk_kg.model.claim import Ref
from greensilk_kg.model.text import Span
from greensilk_kg.zh.numerals import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

RULE = "event/hosts-do"
PAPER, PLAN = CODES["Publication"], CODES["Initiative"]
HOSTS = re.compile(
    rf"(?:^|(?<=[，。；]))(?:(?:本[次届]|此次|该)?(?P<of>论坛|会议|大会|峰会|活动|年会|研讨会|博览会)的?|本[次届]|此次)?(?:(?P<many>{CODES['Quantity']}|[两二三四五六七八九十][家个方])|各|上述|共同)?(?:联合|共同)?主办(?:方|单位|机构)(?:们)?(?![的之代负])"
    rf"(?:(?!希望|计划|拟|将|建议|呼吁|邀请)[^，。；：{FIRST}-{LAST}]){{0,14}}?(?:发布|推出|启动|发起|设立|成立|公布)了?"
    rf"[^，。；：{FIRST}-{LAST}]{{0,8}}?[“《]?(?P<what>[{PAPER}{PLAN}])"
)
AT = re.compile("[^，。；]*(?:[上中里内]|期间|现场)，$")
AT_IT = re.compile(
    "(?:在?(?:本[次届]|此次|该|当天的?)?(?:会议?|论坛|大会|峰会|活动|仪式|年会|研讨会|[开闭]幕式)?(?:上|期间|现场)|在?会?场内)，$"
)
"""How the clause before the hosts tells where they act: there, and at no other meeting or stand."""
ANOTHER = re.compile(f"{EARLIER}|另一|去年|前年|明年|同期|早在|\\d年前|年前")
"""What shows that a sentence tells of another event."""
ANY = {"会议", "活动"}
"""Words for any event."""
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
            is_theirs = event is not None and _is_theirs(event, reading, found)
            if what.ref is None or not is_theirs or not _are_all(scene, reading, found, len(hosts)):
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


def _is_theirs(event: Mention, reading: Reading, found: re.Match[str]) -> bool:
    """Tell whether the hosts of the event itself are meant, not of another one that the sentence tells of."""
    string = reading.masked.string
    if found["of"] and not event.plain.endswith(found["of"]) and found["of"] not in ANY:
        return False
    clause = string[
        max(string.rfind(one, 0, max(0, found.start() - 1)) for one in "，。；") + 1 : found.start()
    ]
    elsewhere = AT.match(clause) and not AT_IT.match(clause)
    others = any(one.kind == "Event" and one.ref != event.ref for one in reading.mentions)
    return not elsewhere and not others and ANOTHER.search(string) is None


def _are_all(scene: Scene, reading: Reading, found: re.Match[str], count: int) -> bool:
    """Tell whether as many hosts are meant as are known, where the text says how many: 三家主办单位."""
    if not found["many"]:
        return True
    written = scene.text.folded[slice(*reading.masked.span(*found.span("many")))]
    return parse_number(written.rstrip("家个方")) == count
