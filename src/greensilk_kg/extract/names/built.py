"""Hospitals, schools, halls and the like where a text tells how they were built: there they are works."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.names.described import PLAIN
from greensilk_kg.extract.names.pointed import HOW, NEVER, VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

BODY, DATE = CODES["Institution"], CODES["Date"]
LANDS = CODES["Country"] + CODES["Place"]
HEADS = rf"{any_of('works/built-body')}(?:[一二三]期)?"
OWN = rf"(?:(?!{VERBS})[^，。；：！？、（）“”《》{NEVER}{FIRST}-{LAST}])"
CALLED = (
    rf"{BODY}(?:暨{OWN}{{1,8}}?{HEADS}|(?![的{BODY}]))|中?[{LANDS}]{{1,3}}{OWN}{{0,12}}?{HEADS}|"
    rf"(?=(?P<own>{OWN}{{2,6}}?){HEADS}){OWN}{{2,12}}{HEADS}|[{LANDS}]{{0,2}}{CODES['Place']}(?=[，。由于位坐地是正启投竣开完举（]|项目|工程|日前|近日|$)"
)
DAY = rf"(?:[于自在]?{DATE}|近日|日前|今天|昨天|当天)?"
STANDS = rf"(?:位于|地处|坐落在|坐落于|选址)[^，。；{DATE}]{{1,20}}，"
SAID = rf"(?:（[^（）]{{1,16}}）)?(?:项目|工程)?，?(?:{STANDS})?"
THINGS = "".join(CODES[kind] for kind in ("Project", "Institution", "Country", "Quantity"))
BUILDS = "站|园|厂|室|基地|中心|平台|项目|工程|系统|大楼|田|圃"
OBJECT = (
    rf"(?<=[建用付工成])(?:了|起)?(?:[{THINGS}]|一[座个处批]|"
    "(?!以来|使用|投产|运营|并|后|的|在|于|至今|通车|启用|交付|仪式)"
    rf"[^，。；：、{FIRST}-{LAST}]{{2,16}}(?:{BUILDS})(?=[，。；、]))"
)
"""What stands behind the verb where what stands before it is who builds, not what is built."""
TOLD = (
    rf"{SAID}(?:(?:总|规划)?(?:建筑|占地|用地)(?:总)?面积|占地|总?造价|(?:共)?设(?:有)?(?:病床|床位)|"
    rf"{DAY}(?:在[{LANDS}]{{1,2}})?(?:正式|顺利|全面|全部|已经?|成功|隆重|破土|举行|如期|提前|圆满)*{any_of('works/built-deed')}(?!后的|的(?=[^，。]{{0,6}}人)|{OBJECT})|"
    rf"(?:项目|工程)?由[^，。；]{{1,30}}?(?:承建|援建|施工|修建|兴建|捐建|建造|无偿援助|(?:承担|负责)[^，。；]{{0,8}}?(?:建设|施工))|"
    r"是[^，。；]{0,20}?(?:援建|援助|承建|共建)[^，。；]{0,12}?(?:项目|工程|之一))"
)
"""What is told of what is built, in the same clause or behind where it stands."""
BUILT = re.compile(
    rf"(?:^|(?<=[，。；：、“{DATE}]))(?P<name>{CALLED})(?={TOLD})|"
    rf"{any_of('works/builds-body')}[了的](?P<told>{CALLED.replace('(?P<own>', '(?:')})"
    "(?!(?:院|校|馆)?长|主任|教授|代表|师生)"
)
"""A body or a building at the begin of a clause that tells of its building, or behind 援建的."""
ENDS = re.compile(f"{HEADS}$")


def built(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield what a sentence tells of as built, though its name alone is a body's or no name.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> body = Mention(0, 6, "Institution", "Institution", "甲城友谊医院", "name/form")
        >>> text = "甲城友谊医院建筑面积两千平方米。"
        >>> [one.kind for one in built(mask(text, 0, (body,)), text)]
        ['Project']
    """
    for found in finditer(BUILT, masked.string, masked.letters):
        group = "name" if found["name"] else "told"
        one = masked.mentions.get(found.start(group)) if len(found[group]) == 1 else None
        last = masked.mentions.get(found.end(group) - 1)
        if one is None and last is not None and not ENDS.search(last.plain):
            continue
        if one is None and not PLAIN.search(found["own"] or ""):
            yield masked.mention(found.span(group), surface, "Project", "Project", HOW)
        elif one is not None and one.authority is None and one.ref is None and ENDS.search(one.plain):
            yield replace(one, kind="Project", cls="Project", how=HOW)
