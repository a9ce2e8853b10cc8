"""Who signs for whom: 某大使受甲部委托与乙部部长某某签署, 某某与代表甲部出席的某大使签署."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.rules.deeds import NEW, SIGN
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Ref

RULE = "agreement/by-mandate"
PERSON, PAPER = CODES["Person"], CODES["Agreement"]
BODY = CODES["Institution"] + CODES["Initiative"] + CODES["Country"]
FREE = rf"(?:[^，。；：、（）和与{FIRST}-{LAST}]|[{CODES['Date']}{CODES['Place']}{CODES['Country']}])"
TITLE = "(?:政府|(?:国家|常务|执行|副)*(?:[部局署行厅校院司会]长|主任|主席|秘书长|总裁|董事长))?"
OWNER = rf"[{BODY}]{TITLE}"
CHARGED = re.compile("代表|委托|授权|指派")
"""What shows that somebody acts for another."""
UNIT = re.compile(
    rf"(?:代表(?P<first>{OWNER})(?:出席|参加|到场|前来)[^，。；：{FIRST}-{LAST}]{{0,8}}?的|[受经](?P<charger>{OWNER})的?(?:委托|授权|指派)，?)?"
    rf"(?P<who>{PERSON})"
    rf"(?:（?代表(?:(?P<owner>{OWNER})|(?P<person>{PERSON})[㐀-鿿]{{0,4}}?)）?，?|[受经](?P<later>{OWNER})的?(?:委托|授权|指派)，?)?"
    rf"|(?P<body>[{BODY}])"
)
JOINT = re.compile(rf"{FREE}{{0,14}}?(?:以?及|[、和与同])(?:来自)?$")
SIGNS = re.compile(
    rf"{FREE}{{0,14}}?(?:(?:{SIGN})[了过]?{NEW}(?P<paper>{PAPER})|"
    rf"[在于](?P<on>{PAPER})(?:文本)?上(?:正式|共同|分别)*(?:签字|签名|签署))"
)
PASSIVE = re.compile(rf"(?P<paper>{PAPER})(?:文本)?(?:是|则|已)?由$")
SIGNED = re.compile(rf"{FREE}{{0,14}}?(?:签署|签订|签字|签立)")


def mandates(scene: Scene, told: Iterable[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield claims, those of who signs for another as the sentence has them.

    Who is stood for signs nothing, and the land of an envoy is no party where a body of it is named.

    Args:
        scene: The article.
        told: What its sentences tell, each with its sentence.
    """
    said: list[tuple[Reading, Claim]] = []
    wrong: set[tuple[Ref, str, Ref]] = set()
    for reading in scene.article.readings:
        string = reading.masked.string
        if PAPER in string and PERSON in string and CHARGED.search(string):
            for paper, units in _signings(string):
                more, less = _read(scene, reading, reading.masked.mentions[paper], units)
                said += more
                wrong |= less
    for reading, claim in told:
        if (claim.subject, claim.predicate, claim.object) not in wrong:
            yield reading, claim
    yield from said


def _signings(string: str) -> Iterator[tuple[int, list[re.Match[str]]]]:
    """Yield where a paper stands, with those who sign it, of whom one at least acts for another."""
    group: list[re.Match[str]] = []
    for unit in UNIT.finditer(string):
        if group and not JOINT.fullmatch(string, group[-1].end(), unit.start()):
            group = []
        group.append(unit)
        if len(group) == 1 or not any(_owner(one) or one["person"] for one in group):
            continue
        signs = SIGNS.match(string, unit.end())
        passive = PASSIVE.search(string, 0, group[0].start()) if not signs else None
        if signs:
            yield signs.start("paper") if signs["paper"] else signs.start("on"), group
        elif passive and SIGNED.match(string, unit.end()):
            yield passive.start("paper"), group


def _owner(unit: re.Match[str]) -> int | None:
    """Return where the body stands for which somebody signs, if one is told."""
    part = next((one for one in ("first", "charger", "owner", "later") if unit[one]), None)
    return unit.start(part) if part else None


def _read(
    scene: Scene, reading: Reading, paper: Mention, units: list[re.Match[str]]
) -> tuple[list[tuple[Reading, Claim]], set[tuple[Ref, str, Ref]]]:
    """Return what a signing tells of a paper, and what is not so."""
    more: list[tuple[Reading, Claim]] = []
    less: set[tuple[Ref, str, Ref]] = set()
    if paper.ref is None:
        return more, less
    named = reading.masked.mentions
    at = Span(*reading.masked.span(units[0].start(), units[-1].end()))
    for unit in units:
        owner = _owner(unit)
        who = None if unit["body"] else named[unit.start("who")]
        posts = [post.at for post in who.posts if post.at is not None] if who else []
        party = named[unit.start("body")] if unit["body"] else posts[0] if posts else None
        if unit["person"]:
            absent = named[unit.start("person")]
            party = next((post.at for post in absent.posts if post.at is not None), party)
            less |= {(paper.ref, "signatory", absent.ref)} if absent.ref else set()
        if owner is not None:
            party = named[owner]
            lands = (scene.registry.resolve(post).ref for post in posts)
            less |= {(paper.ref, "party", land) for land in lands if land is not None and land != party.ref}
        for predicate, one in (("signatory", who), ("party", party)):
            known = scene.registry.resolve(one) if one is not None else None
            if known is not None and known.ref is not None and scene.fitting.fits(paper, predicate, known):
                more.append((reading, scene.claims.make(paper.ref, predicate, known.ref, at=at, rule=RULE)))
    return more, less
