"""A sentence with each mention replaced by one character, so that a rule is a short regular expression."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import letters_of
from greensilk_kg.model.quick import quick
from greensilk_kg.model.value import DateMatch
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.extract.core.needs import Letters

CODES = {
    "Country": "\ue000",
    "Place": "\ue001",
    "Institution": "\ue002",
    "Initiative": "\ue003",
    "Project": "\ue004",
    "Agreement": "\ue005",
    "Publication": "\ue006",
    "Event": "\ue007",
    "Person": "\ue008",
    "Date": "\ue009",
    "Quantity": "\ue00a",
}
"""Kind of mention → the private-use character that stands for it."""

KINDS = {code: kind for kind, code in CODES.items()}
FIRST, LAST = "\ue000", "\ue00a"
SHORT = "name/abbreviation"
"""How a short form was found that the article defines; behind its name, in brackets, it is no other thing."""


@quick
@dataclass(frozen=True, slots=True)
class Masked:
    """A masked sentence.

    Attributes:
        string: Folded text with one private-use character for each mention.
        origin: For each character its offset in the prepared text, and the end of the sentence last.
        mentions: Index in `string` → the mention that stands there.
        letters: The characters of `string`, and its pairs of neighbours.
    """

    string: str
    origin: tuple[int, ...]
    mentions: dict[int, Mention]
    letters: Letters

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a non-empty stretch of `string` stands in the prepared text."""
        last = self.mentions.get(end - 1)
        return self.origin[start], last.end if last else self.origin[end - 1] + 1

    def mention(self, span: tuple[int, int], surface: str, kind: str, cls: str, how: str) -> Mention:
        """Return a stretch of `string` as a mention, named by its own words without definitions in them.

        Args:
            span: The stretch.
            surface: The sentence as the source has it.
            kind: Of the mention.
            cls: Of the mention.
            how: Which finder asks.
        """
        low, high = self.span(*span)
        name = without_definitions(self.written(span, surface))
        return Mention(low, high, kind, cls, name, how, name_start=low, name_end=high)

    def written(self, span: tuple[int, int], surface: str) -> str:
        """Return how a stretch of `string` is written in the sentence, which the source has as `surface`."""
        base = self.origin[0]
        low, high = self.span(*span)
        return surface[low - base : high - base]

    def within(self, start: int, end: int) -> list[Mention]:
        """Return the mentions in a stretch of `string`, in order."""
        return [one for _, one in self.placed(start, end)]

    def placed(self, start: int, end: int) -> list[tuple[int, Mention]]:
        """Return the mentions in a stretch of `string`, in order, each with its place there."""
        if end - start < len(self.mentions):
            return [(index, self.mentions[index]) for index in range(start, end) if index in self.mentions]
        return [(index, one) for index, one in self.mentions.items() if start <= index < end]

    def renamed(self, mentions: Iterable[Mention]) -> Masked:
        """Return the same with other mentions of the same kinds in the same places."""
        return Masked(self.string, self.origin, dict(zip(self.mentions, mentions, strict=True)), self.letters)


HENCE = "(?:以下|下文|后文)?(?:统一)?"
SHORT_FOR = "简称|统称|合称|下称|以下称"
ALSO_CALLED = "又称|又名|也称|亦称|别称|俗称"
DEFINED = re.compile(
    rf"[（(](?:{HENCE}(?:{SHORT_FOR}|{ALSO_CALLED})[^（）()]{{1,60}}|"
    r"“[^（）“”，。；：、]{2,16}”|"
    r"(?:图|[前后中一二三]排)?(?:[左右中](?:[一二三四五六七八]|侧|边|起|前|后|者)?|居中)(?:[一二三四五六七八])?|"
    r"[A-Za-z][A-Za-z0-9 .,&'/\-]{1,80}(?:[，,](?:以下)?简称[^（）()]{1,40})?)[）)]"
)
"""What a text says of a name behind it and of nothing else: short forms, Latin, place in a picture."""


ENTRY = re.compile(r"(?:[（(]?[一二三四五六七八九十\d]{1,2}(?:[）)]|[.．、]))?")
"""What may stand before the day of a chronicle's entry."""
QUOTES = ("“", "《", "【")


def without_definitions(name: str) -> str:
    """Return a name without what defines its short form in the middle of it.

    Example:
        >>> without_definitions("海岛合作网络（以下简称网络）第二次会议")
        '海岛合作网络第二次会议'
        >>> without_definitions("甲坝工程(简称甲坝)竣工仪式")
        '甲坝工程竣工仪式'
        >>> without_definitions("李明（前排左二）会见王平(右)")
        '李明会见王平'
        >>> without_definitions("海島合作網絡(以下簡稱網絡)第二次會議")
        '海島合作網絡第二次會議'
    """
    kept, at = "", 0
    for found in DEFINED.finditer(simplified(name)):
        kept += name[at : found.start()]
        at = found.end()
    return kept + name[at:]


def _begins_entry(first: Mention, folded: str, base: int) -> bool:
    """Tell whether a sentence begins with a day or month, its number in a list before it or not."""
    value = first.value
    if not isinstance(value, DateMatch) or value.first.month is None or value.first.relative is not None:
        return False
    return ENTRY.fullmatch(folded, 0, first.start - base) is not None


def mask(folded: str, base: int, mentions: Iterable[Mention], *, plain: bool = False) -> Masked:
    """Replace mentions by their codes.

    Args:
        folded: The sentence.
        base: Its offset in the prepared text.
        mentions: In order, not overlapping, offsets in the prepared text.
        plain: Whether the definition of a short form behind a name is left out, names in it too.

    Returns:
        The masked sentence; behind the day of a chronicle's entry a comma that may have been left out.
    """
    pieces: list[str] = []
    origin: list[int] = []
    placed: dict[int, Mention] = {}
    done = base
    mentions = tuple(mentions)
    shorts = {one.start: one.end for one in mentions if one.how == SHORT} if plain else {}
    for number, found in enumerate(mentions):
        if found.start < done:  # inside a definition
            continue
        pieces.append(folded[done - base : found.start - base])
        origin.extend(range(done, found.start))
        placed[len(origin)] = found
        pieces.append(CODES[found.kind])
        origin.append(found.start)
        defined = DEFINED.match(folded, found.end - base) if plain and found.value is None else None
        done = base + defined.end() if defined else found.end
        short = shorts.get(found.end + 1)
        if short and folded[found.end - base] + folded[short - base : short - base + 1] == "（）":
            done = short + 1
        if not number and _begins_entry(found, folded, base):
            sign = folded[done - base : done - base + 1]
            follows = mentions[1].start if len(mentions) > 1 else None
            if sign == "：" or sign in QUOTES or done == follows:
                pieces.append("，")
                origin.append(done if sign == "：" else done - 1)
                done += sign == "："
    pieces.append(folded[done - base :])
    origin.extend(range(done, base + len(folded) + 1))
    string = "".join(pieces)
    return Masked(string, tuple(origin), placed, letters_of(string))
