"""Short forms that an article defines in place: （以下简称联盟）, （简称《指南》）."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import ALSO_CALLED, HENCE, SHORT_FOR

if TYPE_CHECKING:
    from collections.abc import Iterator

BRACKET = re.compile(r"（(?P<inside>[^（）]{1,140})）")
PART = re.compile(r"[^，,；;]+")
CALLED = re.compile(
    rf"\s*{HENCE}(?:{SHORT_FOR}|{ALSO_CALLED}|(?:英文)?(?:缩写|简写|缩略语))(?:为|作|是)?\s*"
    r"[：:“《]{0,2}(?P<short>[^（）“”《》，。]{1,20})[”》]{0,2}\s*$"
)
EITHER = re.compile(
    rf"\s*{HENCE}(?:{SHORT_FOR})(?:为|作)?\s*[：:]?“(?P<one>[^（）“”，。]{{1,20}})”或“(?P<other>[^（）“”，。]{{1,20}})”\s*$"
)
EACH = re.compile(
    rf"\s*{HENCE}分别(?:以下)?(?:{SHORT_FOR})(?:为|作)?\s*[：:]?(?P<all>[“《][^“”《》]{{1,20}}[”》](?:[、和与及]?[“《][^“”《》]{{1,20}}[”》])+)\s*"
)
ONE_OF_ALL = re.compile(r"[“《]([^“”《》]+)[”》]")
LATIN = re.compile(
    r"\s*(?:英文[简全]?[称名]|英文|简称)?[：:]?\s*(?P<short>(?:20\d\d ?)?[A-Za-z][A-Za-z0-9 .&'\-]{1,60})\s*$"
)
QUOTED = re.compile(r"\s*“(?P<short>[^（）“”，。；：、]{2,16})”\s*$")
"""A short form in quotes that fills its brackets: 丙丁国际控股有限公司（“丙丁国际”）."""
APPOSED = re.compile(
    rf"，{HENCE}(?:{SHORT_FOR}|{ALSO_CALLED}|英文简称|缩写)(?:为|作|是)?(?P<quote>[“《])?(?P<short>[^，。；：、（）“”《》]{{2,16}})(?(quote)[”》])(?=[，。；])"
)
"""A short form told between commas: 丙丁海洋合作网络，简称“丙丁网络”，成立于某年."""
BARE = re.compile(r"（\s*(?P<short>[㐀-鿿]{2,8})\s*(?:[，,；;][^（）]{1,60})?）")
LEAST_BEGIN = 4


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form and where it is defined.

    Attributes:
        short: The short form.
        start: First code point of the short form.
        bracket: Where the bracket opens; the name ends there.
        end: Behind the closing bracket.
    """

    short: str
    start: int
    bracket: int
    end: int


def definitions(string: str, start: int, end: int) -> Iterator[Definition]:
    """Yield the short forms defined in a stretch of folded text.

    Example:
        >>> [found.short for found in definitions("丙研究院（以下简称“丙院”）", 0, 14)]
        ['丙院']
        >>> text = "海岸伙伴关系（CP，以下简称“伙伴关系”）"
        >>> [found.short for found in definitions(text, 0, len(text))]
        ['CP', '伙伴关系']
        >>> text = "丙丁海洋合作网络，简称“丙丁网络”，"
        >>> [found.short for found in definitions(text, 0, len(text))]
        ['丙丁网络']
    """
    for aside in APPOSED.finditer(string, start, end) if string.find("称", start, end) >= 0 else ():
        yield Definition(aside["short"], aside.start("short"), aside.start(), aside.end())
    if string.find("（", start, end) < 0:
        return
    for bracket in BRACKET.finditer(string, start, end):
        parts = [part.span() for part in PART.finditer(string, *bracket.span("inside"))]
        latin = [match for part in parts if (match := LATIN.match(string, *part))]
        called = [match for part in parts if (match := CALLED.match(string, *part))]
        called += [match for part in parts[:1] if (match := QUOTED.match(string, *bracket.span("inside")))]
        for part in parts:
            if either := EITHER.match(string, *part):
                for name in ("one", "other"):
                    yield Definition(either[name], either.start(name), bracket.start(), bracket.end())
        for match in sorted([*called, *(latin if len(latin) == 1 else ())], key=re.Match.start):
            yield Definition(match["short"], match.start("short"), bracket.start(), bracket.end())


def several(string: str, start: int, end: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield where a bracket opens that says what each of the names before it is called for short.

    Example:
        >>> text = "丙市商会和丁市商会（以下分别简称“丙会”和“丁会”）"
        >>> list(several(text, 0, len(text)))
        [(9, ('丙会', '丁会'))]
    """
    for bracket in BRACKET.finditer(string, start, end) if "分别" in string[start:end] else ():
        if each := EACH.fullmatch(bracket["inside"]):
            yield bracket.start(), tuple(ONE_OF_ALL.findall(each["all"]))


def untold(string: str, start: int, end: int) -> Iterator[Definition]:
    """Yield the bare words in brackets that may be short forms, as `shortens` can show.

    Example:
        >>> text = "丙丁建设投资公司（丙建投）"
        >>> [found.short for found in untold(text, 0, len(text))]
        ['丙建投']
    """
    for found in BARE.finditer(string, start, end) if string.find("（", start, end) >= 0 else ():
        yield Definition(found["short"], found.start("short"), found.start(), found.end())


def shortens(short: str, name: str) -> bool:
    """Tell whether a short form is a name's begin, or is made of its characters in their order.

    What stands in one piece elsewhere in the name is only a word of it.

    Example:
        >>> shortens("丙建投", "丙丁建设投资集团公司"), shortens("丙丁建设", "丙丁建设投资集团公司")
        (True, True)
        >>> shortens("青岚市", "丙丁大学（青岚市分校）"), shortens("南屿中心", "丙丁建设投资集团公司")
        (False, False)
    """
    if short in name:
        return len(short) >= LEAST_BEGIN and name.startswith(short) and short != name
    rest = iter(name)
    return all(letter in rest for letter in short)
