"""The names of persons beside a title: Chinese, transliterated and Latin ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.persons.alone import DOT, alone
from greensilk_kg.extract.persons.latin import LATIN
from greensilk_kg.extract.persons.name_words import (
    ASPECTS,
    DONE,
    FUNCTION,
    GOES_ON,
    IN_NAME,
    MIDDLE,
    NO_BEGIN,
    NO_LIST,
    SPEAKING,
    behind_names,
    is_deed,
    is_led,
    may_end,
    words_behind,
)
from greensilk_kg.extract.persons.residue import residue
from greensilk_kg.extract.persons.unlisted import unlisted, without_deed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon

HAN = r"[㐀-鿿]"
OWNERS = "".join(CODES[kind] for kind in ("Institution", "Initiative", "Country", "Place"))
PART = rf"{HAN}{{1,8}}(?:[\-—–]{HAN}{{1,6}})?"
DOTTED = re.compile(rf"(?:[A-Z]\. ?){{0,3}}{PART}(?:[·.]{PART}){{1,3}}")
HYPHENED = re.compile(rf"{HAN}{{2,6}}[\-—–]{HAN}{{2,6}}")
WALLED = re.compile(rf"、|等|(?:以及|和|与|及)(?=[{FIRST}-{LAST}])")
"""What joins the next of a list to a name."""
LONGEST_RUN = 10
LIKE = "如"
"""A word that no sentence goes on with between a name and what follows names: 某某如共同签署."""
ENVOY = re.compile("大使|总领事|代办|公使|参赞")
STANDS_FOR = "代表"
WHOLE, LED_BY = 3, "与和同由的"
"""Characters of a name that is hardly a word, and what joins it with such a post to the rest."""
JOINED = re.compile("[与和]")
MOST_FOREIGN, MOST_DOTTED, MOST_JAPANESE, LEAST = 8, 24, 5, 2
JOINTS, JOINING = "·. -—–", "与及同"
BEFORE = re.compile(
    rf"[，。；、：\s{FIRST}-{LAST}]|(?<=[{OWNERS}])的|(?:(?<=使)|(?<=领))馆|(?<=我)[馆会司部校院局委行所]|(?<=经商|政治|文化|商务)处"
)
WHY = re.compile(rf"因(?:[在故病公事此航另身签未]|工作|临时|[{FIRST}-{LAST}])")
"""Why somebody was not there, behind a foreign name."""
ENDS = re.compile(rf"$|[，。；、：！？（）“”《》…\s/0-9０-９{FIRST}-{LAST}]")


class PersonNames:
    """Reads a person's name at a place in a masked sentence.

    Args:
        lexicon: Family names, transliteration characters, barriers, heads of posts.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def ends(self, string: str) -> frozenset[int]:
        """Return the offsets at which a name may end: before stops, mentions and words no name holds."""
        stops = {found.start() for found in ENDS.finditer(string)}
        words = {start for start, _, barrier in self._lexicon.barriers.find(string) if barrier}
        heads = {found.start() for found in self._lexicon.posts.find(string)}
        following, inside = behind_names(string)
        return frozenset((stops | words | heads) - inside | following)

    def after(self, string: str, start: int, ends: frozenset[int]) -> int | None:
        """Return the end of the name that begins at `start`, or `None`.

        Args:
            string: The masked sentence.
            start: Where the title before the name ends.
            ends: See `ends`.
        """
        for pattern in (LATIN, DOTTED):
            found = pattern.match(string, start)
            if found and string[start] not in JOINING and not self._is_linked(string, start, found.end()):
                is_latin = pattern is LATIN
                joined = JOINED.search(string, start + LEAST, min(found.end(), start + MOST_JAPANESE))
                if joined and self.is_chinese(string[start : joined.start()]):
                    return joined.start()  # a Chinese name, and a foreign one that 与 joins to it
                return found.end() if is_latin else self._trim(string, start, found.end(), ends)
        hyphened = HYPHENED.match(string, start)
        if hyphened:
            end = self._trim(string, start, hyphened.end(), ends)
            return end if end and self.is_foreign(re.sub(r"[\-—–]", "", string[start:end])) else None
        if NO_BEGIN.match(string, start):
            return None
        found_ends = (way(string, start, ends) for way in (self._chinese, self._foreign, self._japanese))
        return max((end for end in found_ends if end is not None), default=None)

    def residue(self, string: str, start: int) -> int | None:
        """Return the end of a name of no known form, behind the post at a known body, or `None`."""
        return residue(string, start, self._lexicon)

    def unlisted(self, string: str, start: int) -> int | None:
        """Return the end of a Chinese name behind the post at a known body, whatever follows, or `None`."""
        sounds = self._lexicon.transliteration.issuperset(string[start + 1 : start + MOST_JAPANESE])
        is_post = string[start : start + LEAST] in self._lexicon.heads
        end = None if sounds or is_post else unlisted(string, start, self.is_chinese)
        if end is None or is_deed(string, end - 1):
            return None
        return self._with_last_sound(string, start, self._with_sounds(string, start, end))

    def _with_last_sound(self, string: str, start: int, end: int) -> int:
        """Return where a name of nothing but sounds ends, with one more of them: 沙姆丹|丁交替主持."""
        letters, more = self._lexicon.transliteration, string[end : end + 1]
        is_more = more in letters and more not in FUNCTION and string[end + 1 : end + 2] not in letters
        return end + 1 if is_more and letters.issuperset(string[start:end]) else end

    def _with_sounds(self, string: str, start: int, end: int) -> int:
        """Return where a name ends that goes on in foreign sounds up to a verb (巴图苏|日格致辞)."""
        run = string[start : start + LONGEST_RUN]
        held = self._lexicon.barriers.find(run)
        barriers = (low for low, high, is_one in held if is_one and high - low > 1)
        stop = start + min((*words_behind(run), *barriers), default=0)
        further = string[end:stop]
        return stop if len(further) > 1 and self._lexicon.transliteration.issuperset(further) else end

    def alone(self, string: str) -> Iterator[tuple[int, int]]:
        """Yield where foreign names of several parts stand that no post is told of."""
        return alone(string, self._lexicon.transliteration, words_behind(string))

    def _is_linked(self, string: str, start: int, end: int) -> bool:
        """Tell whether not a name but the next post of the same person begins (副总理兼外交部长某某)."""
        dot = min((at for at in range(start, end) if string[at] in "·."), default=start)
        return string[start] in "兼暨" or any(
            found.start() < dot for found in self._lexicon.head_pattern.finditer(string, start, dot)
        )

    def before(self, string: str, end: int, least: int = 3) -> int | None:
        """Return the start of the Chinese or transliterated name that ends at `end`, or `None`.

        What stands before the name must be a mention, a stop or the sentence's begin. `least`: how many
        characters a foreign name has; fewer are chance.
        """
        dotted = DOT in string[max(0, end - MOST_DOTTED) : end]
        for length in range(MOST_DOTTED if dotted else MOST_FOREIGN, 1, -1):
            start = end - length
            if (
                start < 0
                or string[start] == "的"
                or not (self._begins(string, start) or self._is_beside_title(string, start, end))
            ):
                continue
            name = string[start:end]
            is_titled = dotted and self._lexicon.head_pattern.match(name) is not None
            is_foreign = length >= least and self.is_foreign(name) and not is_titled
            if is_foreign or self.is_chinese(name) or self._is_japanese(name):
                return start
        return None

    def _begins(self, string: str, start: int) -> bool:
        """Tell whether a name may begin at an offset: a mention or a stop stands before it, or nothing."""
        return start == 0 or BEFORE.match(string, start - 1) is not None

    def _is_beside_title(self, string: str, start: int, end: int) -> bool:
        """Tell whether a word joins a name to what is before: 某某总理和某某大使, 由某某某大使主持."""
        if is_led(string, start, end) and self.is_chinese(string[start:end]):
            return True
        joint = start - 1
        if string.endswith(STANDS_FOR, 0, start) and end - start == WHOLE:
            return self.is_chinese(string[start:end])
        if end - start == WHOLE and ENVOY.match(string, end) and string[joint] in LED_BY:
            return self.is_chinese(string[start:end]) and not string.endswith(tuple("部委局署"), start, end)
        return joint > 0 and string[joint] in "和与" and string.endswith(tuple(self._lexicon.heads), 0, joint)

    def _chinese(self, string: str, start: int, ends: frozenset[int]) -> int | None:
        if string[start : start + 1] == "和" and string[start + 1 : start + 2] in self._lexicon.surnames:
            return None
        if is_deed(string, start + 1):
            return None
        is_double = string[start : start + 2] in self._lexicon.surnames
        lengths: tuple[int, ...] = (3, 4, 2) if is_double else (2, 3)
        third = string[start + 2 : start + 3]
        if (third == "和" and NO_LIST.match(string, start + 3)) or (
            third == "中" and start + 3 in ends and not MIDDLE.match(string, start + 2)
        ):
            lengths = (3,)
        if IN_NAME.match(string, start + 2):
            lengths, ends = (3, 2), ends | {start + 3}
        for length in lengths:
            end = start + length
            is_longer = string[end : end + 1] == LIKE or GOES_ON.match(string, end)
            if length == LEAST and end + 1 in ends and is_longer:
                continue
            if end in ends and self.is_chinese(string[start:end]) and string[end : end + 1] not in DONE:
                return end
        return None

    def _foreign(self, string: str, start: int, ends: frozenset[int]) -> int | None:
        for end in range(min(start + MOST_FOREIGN, len(string)), start + 1, -1):
            if string[end - 1] in FUNCTION or WHY.match(string, end - 1):
                continue
            if end in ends and self.is_foreign(string[start:end]):
                deeds = (at for at in range(start + LEAST, end) if at in ends and is_deed(string, at))
                return next(deeds, end)
        return None

    def _japanese(self, string: str, start: int, ends: frozenset[int]) -> int | None:
        """Return the end of a Japanese name: a family name of two or three characters, one of up to three.

        What somebody does is no part of it (高木惠出席).
        """
        if not {string[start : start + LEAST], string[start : start + LEAST + 1]} & self._lexicon.japanese:
            return None
        deeds = (at for at in words_behind(string[start : start + MOST_JAPANESE + LEAST]))
        most = min((start + at for at in deeds if at > LEAST), default=start + MOST_JAPANESE)
        stops = (end for end in range(most, start + 2, -1) if end in ends)
        return next((end for end in stops if self._is_japanese(string[start:end])), None)

    def _is_japanese(self, name: str) -> bool:
        known = name[:2] in self._lexicon.japanese or name[:3] in self._lexicon.japanese
        is_long = 2 < len(name) <= MOST_JAPANESE  # noqa: PLR2004 a family name has two characters
        return known and is_long and re.fullmatch(f"{HAN}+", name) is not None and name[-1] not in ASPECTS

    def is_chinese(self, name: str) -> bool:
        """Tell whether a string may be a Chinese name: a known family name and one or two characters."""
        if len(name) < LEAST or name[:2] in self._lexicon.no_persons or name[-1] in ASPECTS:
            return False
        if name in self._lexicon.words or {name, name[1:]} & self._lexicon.heads or "驻" in name:
            return False
        if len(name) > LEAST and is_deed(name, 1):
            return False
        most = 4 if name[:2] in self._lexicon.surnames else 3
        known = name[0] in self._lexicon.surnames or name[:2] in self._lexicon.surnames
        return known and len(name) <= most and re.fullmatch(f"{HAN}+", name) is not None

    def is_foreign(self, name: str) -> bool:
        """Tell whether a string may be a foreign name: of characters that transcribe sounds."""
        if name in self._lexicon.words or name in self._lexicon.no_persons:
            return False
        return bool(DOTTED.fullmatch(name)) or all(letter in self._lexicon.transliteration for letter in name)

    def _trim(self, string: str, start: int, end: int, ends: frozenset[int]) -> int | None:
        """Cut a name that ran on at the first place behind its last dot where a name may end.

        A word that no name holds may be a foreign name's last syllable.
        """
        last = max((at for at in range(start, end) if string[at] in JOINTS), default=start)
        alone = end - 1 in ends and not any(last + 1 < stop < end - 1 for stop in ends)
        if alone and ENDS.match(string, end) and string[end - 1] not in SPEAKING:
            return end
        stops = sorted(stop for stop in ends if last + 1 < stop <= end and may_end(string, last + 1, stop))
        cut = stops[0] if stops else None
        for stop in stops[1:]:
            is_last = (
                stop - (cut or 0) == 1 and WALLED.match(string, stop) and string[stop - 1] not in SPEAKING
            )
            part = string[cut:stop]
            if cut is not None and is_deed(string, cut):
                break
            sounds = part not in self._lexicon.heads and self._lexicon.transliteration.issuperset(part)
            if is_last or sounds:
                cut = stop if string[stop - 1] not in FUNCTION else cut
        if cut is None:
            return None
        cut = self._without_word(string, last + 1, cut)
        return without_deed(string, last + 1, cut, self._lexicon.transliteration)

    def _without_word(self, string: str, start: int, end: int) -> int:
        """Return where a name's last part ends before what transcribes no sounds (…·贾比尔结束了)."""
        low = end
        while low > start and string[low - 1] not in self._lexicon.transliteration:
            low -= 1
        is_word = end - low >= LEAST and low - start >= LEAST and not ENDS.match(string, end)
        return low if is_word else end
