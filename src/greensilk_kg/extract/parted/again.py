"""Those of a list that the next sentence does not name again: 两座电站装机容量分别为, 前者, 后者."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, Masked
from greensilk_kg.extract.core.needs import letters_of
from greensilk_kg.extract.core.reading import Reading
from greensilk_kg.extract.parted.lists import ANY, NAMES, lists
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention

QUANTITY = CODES["Quantity"]
NOUN = "项目|工程|电站|电厂|园区|港口|合作区|公路|铁路|大桥|机构|银行|公司|国家"
ALL = re.compile(
    rf"(?:这|上述|该|其中)?(?:{QUANTITY}|(?P<many>[两三四五])(?P<measure>[座条家国个]))"
    rf"(?:[^，。；：、的{ANY}]{{0,2}}(?P<noun>{NOUN}))?的?(?=[^，。；{ANY}]{{0,12}}(?:分别|双双))"
)
"""How a clause begins that speaks of all of them: 两座电站装机容量分别为."""
MANY = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
KINDS = {"座": "Project", "条": "Project", "国": "Country", "家": "Institution"}
BODIES = ("机构", "银行", "公司")
FORMER = re.compile(
    f"(?:^|(?<=[，；。]))(?P<former>前者)(?P<said>[^，。；{ANY}]*)[^。]*?[，；](?:而)?(?P<latter>后者)"
)
BARE = re.compile(f"[约近超逾为达是]*[{ANY}]")
BOTH = 2


def members(reading: Reading) -> tuple[Mention, ...]:
    """Return the members of the one list of things of a sort in a sentence, else the works it names."""
    masked = reading.masked
    found = [
        tuple(one for _, one in masked.placed(listed.start, listed.end))
        for listed in lists(NAMES, masked.string, 0, len(masked.string))
    ]
    of_one_sort = [one for one in found if len({member.kind for member in one}) == 1 and one[0].value is None]
    if found:
        return of_one_sort[0] if len(of_one_sort) == 1 else ()
    works = {one.ref: one for one in reading.mentions if one.kind == "Project"}
    return tuple(works.values())


def named_again(reading: Reading, told: tuple[Mention, ...]) -> Reading:
    """Return a sentence with the names of those whom it does not name; any other as it is.

    Args:
        reading: The sentence.
        told: The members of the list in the sentence before.
    """
    string = reading.masked.string
    if len(told) == BOTH and (found := FORMER.search(string)) is not None:
        left_out = found.span("said") if BARE.match(string, found.end()) else (0, 0)
        names = [(*found.span("former"), told[:1]), (*found.span("latter"), told[1:])]
        return _with(reading, names, left_out)
    for start in (0, *(one.end() for one in re.finditer("[，；]", string))):
        found = ALL.match(string, start)
        if found is not None and _fits(reading, found, told):
            return _with(reading, [(*found.span(), told)], (0, 0))
    return reading


def _fits(reading: Reading, found: re.Match[str], told: tuple[Mention, ...]) -> bool:
    """Tell whether words mean as many things of such a sort."""
    numbers = [one.value for one in reading.masked.within(*found.span())]
    value = numbers[0] if numbers else None
    many, measure = MANY.get(found["many"] or "", 0), found["measure"] or ""
    if isinstance(value, QuantityMatch):
        many, measure = int(value.value), value.measure
    noun = found["noun"] or ""
    kind = "Institution" if noun in BODIES else KINDS.get(measure[:1]) or ("Project" if noun else "")
    return many == len(told) and all(one.kind == kind for one in told)


def _with(
    reading: Reading, names: list[tuple[int, int, tuple[Mention, ...]]], left_out: tuple[int, int]
) -> Reading:
    """Return a sentence with names in the place of stretches, behind the last also words it leaves out."""
    masked = reading.masked
    string, done = "", 0
    origin: list[int] = []
    mentions: dict[int, Mention] = {}
    for start, end, members_of in names:
        for index, one in masked.placed(done, start):
            mentions[len(string) + index - done] = one
        string += masked.string[done:start]
        origin += masked.origin[done:start]
        for number, one in enumerate(members_of):
            if number:
                string += "、"
            mentions[len(string)] = one
            string += CODES[one.kind]
        done = end
        origin += [masked.origin[start]] * (len(string) - len(origin))
    string += masked.string[slice(*left_out)]
    origin += [masked.origin[done - 1]] * (len(string) - len(origin))
    for index, one in masked.placed(done, len(masked.string)):
        mentions[len(string) + index - done] = one
    string += masked.string[done:]
    origin += masked.origin[done:]
    made = Masked(string, tuple(origin), dict(sorted(mentions.items())), letters_of(string))
    return Reading(reading.sentence, reading.mentions, made)
