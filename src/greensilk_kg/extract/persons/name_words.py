"""Words that tell where a person's name ends, and those that only look like one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, listed, words
from greensilk_kg.extract.core.mask import FIRST, LAST
from greensilk_kg.extract.core.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention

BEHIND = Words(dict.fromkeys(listed("persons/behind-name"), True))
"""Words that follow a person's name."""
ADVERB = re.compile(
    "[亦仍便且即因给讲问写看让须需欲替请](?=[㐀-鿿])|做(?=[主东客出报了专一过])|"
    "讲(?=[，：])|应(?=[^，。；·]{2,24}邀请)"
)
"""What follows a name rather than ends it, where the clause goes on."""
NO_LIST = re.compile(rf"和(?!和)|[，。、：等作致说称]|$|{words('persons/after-he')}")
"""What follows a name that ends in 和; else 和 joins it to another."""
IN_NAME = re.compile(f"中(?=[，。、：]|{words('persons/after-zhong')}|$)")
"""A 中 that ends a name of three characters, and is no word (大使某某中出席)."""
ASPECTS = tuple("了着过的地得们摄处馆厅署等总是")
DONE = ("了", "着", "过")
FUNCTION = frozenset("于所从到在与和以为曾亦仍")
MIDDLE = re.compile("中(?:方|国|心|国家|外|共|央|[，。、；：）]|$)")
"""What 中 behind two characters begins, where it is not the last of a name."""
GOES_ON = re.compile(
    "[本月原如名余占里其约多未日使业](?:以?及|等(?:中外|嘉宾|专家|领导|出席|参加)|出席|参加|致辞|、|主持|说|表示|介绍|指出|强调|认为|告诉)|[能都应愿有曾再]、|"
    "[中上为可会](?:等(?:中外|嘉宾|人|专家|领导|出席|参加|[，。])|出席|参加|致辞|[，、。])|均(?:率|赴|会见|主持|一行|、)"
)
"""A last character that is a word too, where what follows shows that the name holds it: 某某中等嘉宾."""
SPEAKING = FUNCTION | frozenset("应说讲称等则还也将均又作谈致任率用赴派走获是的已曾就同及并对向")
"""What may follow a name alone before a stop; any other single character there is its last syllable."""
DOTS = re.compile("[·.]")
HARD = re.compile(rf"$|[，。；、：（\s和与及等{FIRST}-{LAST}]|{any_of('persons/behind-any-name')}")
"""What ends even a last part of one character: 金·琼，."""
LATER = re.compile(r"[㐀-鿿]{2,8}(?:[-—–][㐀-鿿]{2,6})?")
FIRST_NAME = re.compile(rf"(?!{words('persons/common-first-name')})[㐀-鿿]{{2,6}}")
"""A first name that a text may call somebody by later; not one that many have."""


GIVEN = "一"
LONGEST_DEED = 5
"""How a word for what somebody does begins that a given name may be, too: 一行, 一同."""
CALLED_BY = re.compile(f"{any_of('persons/called-by')}$")
"""Titles by which a text calls whom it has named in full: 卢大使."""
WITH_FAMILY = range(2, 4)
LEANS = "由在与同和应向经对跟给随"
"""What may stand before a name and its title: 由某某某大使主持."""
POLITE = re.compile(any_of("persons/called-by"))
NO_BEGIN = re.compile(
    "[兼暨]|以(?:线上|线下|视频|远程|书面|[㐀-鿿]{1,3}(?:方式|形式|身份))|和[一两几各][个位名]|那[里样边一时些个位么年种场段座天条次两几]"
)
"""How no name begins behind a post: 书记兼市长, 院长那时."""


def is_deed(string: str, start: int) -> bool:
    """Tell whether what stands behind a family name says what is done, and is no given name.

    Example:
        >>> is_deed("时亲自推动", 1), is_deed("时一同推动", 1), is_deed("时明推动", 1)
        (True, False, False)
    """
    begun = BEHIND.find(string[start : start + LONGEST_DEED])
    return bool(begun) and begun[0][0] == 0 and begun[0][1] > 1 and string[start] not in GIVEN


def behind_names(string: str) -> tuple[set[int], set[int]]:
    """Return where words that follow names begin, and the offsets inside them, where none ends.

    Example:
        >>> behind_names("甲提到乙")
        ({1}, {2})
    """
    found = BEHIND.find(string)
    begun = {start for start, _, _ in found} | {one.start() for one in ADVERB.finditer(string)}
    inside = {at for start, end, _ in found if string[start] not in GIVEN for at in range(start + 1, end)}
    return begun, inside


def words_behind(string: str) -> set[int]:
    """Return where words of several characters begin that follow names.

    Example:
        >>> words_behind("甲提到乙")
        {1}
    """
    return {start for start, end, _ in BEHIND.find(string) if end - start > 1}


def may_end(string: str, start: int, end: int) -> bool:
    """Tell whether the last part of a foreign name may end: no part of one character before a mere word.

    Example:
        >>> may_end("占塔本等", 0, 1), may_end("琼，占", 0, 1)
        (False, True)
    """
    return end - start > 1 or HARD.match(string, end) is not None


def is_led(string: str, start: int, end: int) -> bool:
    """Tell whether what stands before a title, three characters at least, follows a preposition.

    Example:
        >>> is_led("会议由卢明远大使主持", 3, 6), is_led("会议由卢明远主持", 3, 6)
        (True, False)
    """
    return (
        start > 0
        and end - start > WITH_FAMILY[0]
        and string[start - 1] in LEANS
        and POLITE.match(string, end) is not None
    )


def called_by_post(person: Mention) -> Iterator[str]:
    """Yield what a text calls a person with a Chinese name and a post: family name and title."""
    if len(person.name) in WITH_FAMILY:
        for post in person.posts:
            if found := CALLED_BY.search(post.title):
                yield person.name[0] + found[0]


def called_by_title(name: str, behind: str) -> Iterator[str]:
    """Yield what a text calls whom it names with the title behind: 某某某大使, then 某大使.

    Example:
        >>> list(called_by_title("卢明远", "大使")), list(called_by_title("卢明远", "（左）"))
        (['卢大使'], [])
    """
    if len(name) in WITH_FAMILY and CALLED_BY.fullmatch(behind):
        yield name[0] + behind


def last_names(name: str) -> Iterator[str]:
    """Yield what a text calls whom it has named in full by a foreign name: its last parts, or the first.

    Example:
        >>> list(last_names("维克多·阿拉·马诺波")), list(last_names("李·明")), list(last_names("张一文"))
        (['马诺波', '阿拉·马诺波', '维克多'], [], [])
    """
    parts = DOTS.split(name)
    if len(parts) > 1 and LATER.fullmatch(parts[-1]):
        yield parts[-1]
        yield from ("·".join(parts[at:]) for at in range(len(parts) - 2, 0, -1))
        if FIRST_NAME.fullmatch(parts[0]):
            yield parts[0]
