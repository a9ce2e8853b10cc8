"""Which league a number of members is of: 成员增至58家, 首批响应的机构有8家, 参与方从9家增加到34家."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.figures.spot import About, Spot
    from greensilk_kg.model.value import QuantityMatch

QUANTITY = CODES["Quantity"]
NAMED = "".join(CODES[kind] for kind in ("Country", "Place", "Institution", "Project"))
BODIES = frozenset({"家", "个", "国", "所", "方", "座", ""})
"""What members are counted by."""
NOUN = rf"(?P<noun>{any_of('figures/member')})"
JOINS = any_of("figures/joins")
BODY = any_of("figures/joining-body")
GAP = rf"[^，。；：、{NAMED}{QUANTITY}]{{0,12}}"
TOLD = re.compile(
    rf"(?:^|[，、的])[^，。；：、的{NAMED}{QUANTITY}]{{0,8}}?(?P<what>{NOUN}|{JOINS}的{BODY})(?:{GAP}{QUANTITY})?{GAP}$"
)
"""What stands before the number of members, maybe with how many there were at first."""
HAS = re.compile(rf"(?:{any_of('figures/league-has')}|(?<![没具含])有)[^，。；的]{{0,4}}$")
AFTER = re.compile(rf"[^，。；：、的{NAMED}{QUANTITY}]{{0,4}}?{NOUN}")
"""Behind the number of those whom a league has: 已吸纳17家成员行."""
SPREAD = re.compile("(?:[来出]自|分布在?于?|遍布|遍及|涵盖|覆盖|涉及)[^，。；的]{0,6}$")
"""How the lands are told in which the members are that were just counted."""
JOINED = re.compile(rf"[^，。；：、的{NAMED}{QUANTITY}]{{1,14}}?{JOINS}$")
"""Behind the number of those who joined: 已有118个国家签字."""
NEWLY = re.compile(r"(?:[又再新]有|新增|新近|又|首次)[^，。；]{0,40}$")
"""What shows that others were members before those who are counted."""
WORDS = any_of("figures/league")
LEAGUE = re.compile(rf"(?:{WORDS})(?:（[^（）]*）)?$")
"""How the names of bodies end that have members."""
NOTE = re.compile("（[^（）]*）$")
ITS = re.compile(rf"(?P<league>{WORDS})的?$")
"""What stands before members that calls whose they are: 联盟合作伙伴."""
NAMED_SO = frozenset({"Institution", "Agreement", "Publication"})
"""Kinds of things that may have members if they are called so: 《…倡议》."""


def members(spot: Spot, value: QuantityMatch) -> About | None:
    """Return the league whose members are counted; `None` where no members are, or the clause names theirs.

    Args:
        spot: Where the figure stands.
        value: The figure.
    """
    if value.measure not in BODIES or not (_joined(spot) or _told(spot) or _spread(spot)):
        return None
    topics = spot.clause.topics
    if topics and (is_league(topics[0]) or not spot.clause.carried):
        return None
    league = next(_called(spot), None)
    if league is None and _is_called(spot):
        return (), None
    league = league or next(_leagues(spot), None)
    return None if league is None else ((league,), None)


def _is_called(spot: Spot) -> bool:
    """Tell whether a word for a league stands before members, by which none is named: 联盟成员."""
    found = TOLD.search(spot.before)
    word = ITS.search(spot.before, 0, found.start("what")) if found is not None else None
    return word is not None and not any(
        is_league(one) and word["league"] in one.plain
        for other in (spot.reading, *spot.scene.article.before(spot.reading.sentence.span.start))
        for one in other.mentions
    )


def _called(spot: Spot) -> Iterator[Mention]:
    """Yield the leagues named before, the last first, that a word before members calls: 联盟合作伙伴."""
    found = TOLD.search(spot.before)
    word = ITS.search(spot.before, 0, found.start("what")) if found is not None else None
    if word is None:
        return
    for other in spot.scene.article.before(spot.reading.sentence.span.start):
        for one in reversed(other.mentions):
            if is_league(one) and NOTE.sub("", one.plain).endswith(word["league"]):
                yield one


def _told(spot: Spot) -> bool:
    """Tell whether the noun beside a number is one of members."""
    return bool(member_noun(spot) or (HAS.search(spot.since) and AFTER.match(spot.after)))


def _joined(spot: Spot) -> bool:
    """Tell whether those who are counted joined something, whether or not it had members before."""
    joined = JOINED.match(spot.whole, spot.index + 1, spot.clause.end)
    return joined is not None and NEWLY.search(spot.before) is None


def _spread(spot: Spot) -> bool:
    """Tell whether lands are counted in which those are that the clause before counted: …58家，分布在23国."""
    before = spot.previous.removesuffix("，").removesuffix(QUANTITY)
    return SPREAD.match(spot.before) is not None and TOLD.search(before) is not None


def member_noun(spot: Spot) -> str:
    """Return the noun of those who are counted as members before their number, else nothing."""
    found = TOLD.search(spot.before)
    return "" if found is None else found["noun"] or found["what"]


def is_league(one: Mention) -> bool:
    """Tell whether a thing may have members."""
    return one.kind == "Initiative" or (one.kind in NAMED_SO and LEAGUE.search(one.plain) is not None)


def _leagues(spot: Spot) -> Iterator[Mention]:
    """Yield what may have members: in the sentence, in the paragraph, alone in title or text."""
    for one in reversed(spot.reading.masked.within(0, spot.index)):
        if is_league(one):
            yield one
    sentence = spot.reading.sentence
    for other in spot.scene.article.before(sentence.span.start):
        if other.sentence.paragraph != sentence.paragraph:
            break
        yield from (one for one in reversed(other.mentions) if is_league(one))
    yield from _sole(spot.scene.article.readings[:1])
    yield from _sole(spot.scene.article.before(sentence.span.start))


def _sole(readings: Iterable[Reading]) -> Iterator[Mention]:
    """Yield the league that some sentences name, if they name but one."""
    named = {one.ref: one for other in readings for one in other.mentions if is_league(one)}
    if len(named) == 1:
        yield from named.values()
