"""Places never seen before: known by what they are (省, 河), by the country before them, by their sounds."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.plants import FIRST_SOUNDS
from greensilk_kg.extract.names.site_words import (
    AFTER,
    AT,
    CAPITAL,
    COMMON,
    DELTA,
    ENDS,
    GATE,
    GOING,
    HAS_KIND,
    KEPT,
    LAND,
    LAND_ENDS,
    LANDS,
    LEAST_BARE,
    LEAST_SOUND,
    NAME,
    NATURE,
    PLACE_SOUNDS,
    RANKED,
    REGION,
    ROLE,
    SIDE,
    SIDE_BEFORE,
    STANDS,
    TOWN,
    TOWN_LAND,
    VAGUE,
    VAGUE_LAND,
    VAGUE_ZONE,
    VILLAGES,
    WALL,
    WEAK,
    ZONE,
    ruled,
)
from greensilk_kg.extract.names.sounding import only_sounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from greensilk_kg.extract.core.lexicon import Lexicon

HOW = "name/site"
DOES = re.compile("[把说告笑答问想拿掏]|举(?![办行])|指(?!定)|介绍|表示|认为|回忆|感叹|坦言")
"""What follows the name of somebody, not of a place: 甲国的某某把照片投上大屏."""


class Sites:
    """Finds places by form.

    Args:
        lexicon: Characters that transliterate, and words that no name holds.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        sounds = re.escape("".join(sorted({*lexicon.transliteration, *PLACE_SOUNDS})))
        first = "".join(sorted(FIRST_SOUNDS - {"中", *KEPT}))
        kinds = (
            "|".join((*LAND, *NATURE))
            .replace("岛|", "岛(?!国(?![际家]))|")
            .replace("|港|", "|港(?![站区])|")
            .replace("邦", f"邦(?![{sounds}]{{1,4}}(?:[村镇县区市乡省州]))")
        )
        self._lexicon = lexicon
        self._widened = re.compile(f"(?:{kinds})(?!政(?!府)|[委长级立道际场口会区局厅域])")
        self._sounding = re.compile(
            f"(?P<name>(?:(?:(?<![㐀-鿿])|(?<=的))[{first}](?=[{sounds}]{{{LEAST_SOUND}}}))?[{sounds}]{{{LEAST_SOUND},8}}?(?:[—－-][{sounds}]{{{LEAST_SOUND},8}}?)?)(?P<kind>{kinds})(?!政(?!府)|[委长级立道际场口会域])"
        )
        self._placed = re.compile(
            f"(?P<name>(?:(?![的在于到从至以了和与是]|[部省市局院行]长)[㐀-鿿]){{2,6}}?)(?P<kind>{kinds})(?![政委长级立道际场会口])"
        )
        self._stood = re.compile(
            "(?P<name>(?:(?![的在于到从至以了和与是]|[部省市局院行]长)[㐀-鿿]){2,6}?)(?:省|州|邦|大区)(?![委长级])"
        )
        self._bare = re.compile(f"(?P<name>[{sounds}]{{{LEAST_BARE},7}})(?<![铁公道]路){AFTER}")
        self._town = re.compile(
            f"(?:[的在]|一[个座](?:名叫|叫|名为)?){TOWN}(?P<name>[{sounds}]{{{LEAST_SOUND},7}}){AFTER}"
        )
        self._capital = re.compile(f"{CAPITAL}(?P<name>[{sounds}]{{{LEAST_SOUND},7}}){AFTER}")

    def find(
        self,
        folded: str,
        surface: str,
        base: int,
        known: Sequence[Mention],
        words: Iterable[tuple[int, int, bool]] | None = None,
    ) -> Iterator[Mention]:
        """Yield places.

        Args:
            folded: The sentence for matching.
            surface: The sentence as the source has it.
            base: Its offset in the prepared text.
            known: Names found already, in order, none overlapping another.
            words: The sentence's barriers, where they were looked up already.
        """
        if not any(one.kind in LANDS for one in known) and not HAS_KIND(folded):
            return
        barred = self._lexicon.barriers.find(folded) if words is None else words
        sounds = self._lexicon.transliteration
        shut = [word for word in barred if word[2] and not only_sounds(folded, word[0], sounds)]
        open_text = _open(folded, base, known, shut)
        for one in self._wider(open_text, base, known):
            yield replace(one, name=surface[one.start - base : one.end - base])
        nested = (*self._nested(open_text, folded, base, known), *self._stood_in(open_text, folded))
        towns = (one.span("name") for one in self._town.finditer(open_text))
        spans = dict.fromkeys((*nested, *self._by_sound(open_text, folded), *towns, *ruled(open_text)))
        for start, end in spans:
            if folded.startswith("·", end):
                continue
            low, high = base + start, base + end
            yield Mention(low, high, "Place", "Place", surface[start:end], HOW, name_start=low, name_end=high)

    def _wider(self, text: str, base: int, known: Sequence[Mention]) -> Iterator[Mention]:
        """Yield known places with what they are: 亚喀巴 in 亚喀巴省 is the province; 昆明市 is 昆明."""
        for index, one in enumerate(known):
            low = one.start - self._side(text, one.start - base)
            behind = index > 0 and known[index - 1].kind == "Country" and known[index - 1].end == low
            gate = GATE.match(text, one.end - base)
            town = one.kind == "Place" or (gate and TOWN_LAND.fullmatch(one.plain))
            if (town or (one.kind == "Country" and behind)) and REGION not in str(one.authority):
                found = gate or self._widened.match(text, one.end - base)
                ends = LAND_ENDS if found and found[0] in LAND else ENDS
                if found and (gate or one.name[-1:] not in ends or found[0] == DELTA):
                    start, end = low, base + found.end()
                    same = one.authority if found[0] == "市" and one.kind == "Place" else None
                    yield Mention(
                        start, end, "Place", "Place", "", HOW, authority=same, name_start=start, name_end=end
                    )

    def _side(self, text: str, start: int) -> int:
        """Return 1 where 东, 西, 南, 北 or 中 before a place belongs to its name (中苏拉威西省)."""
        return int(bool(SIDE.search(text, max(0, start - 2), start)))

    def _by_sound(self, text: str, folded: str) -> Iterator[tuple[int, int]]:
        for found in self._sounding.finditer(text):
            weak = found["kind"] in WEAK and not (
                found["kind"] in VILLAGES and AT.search(folded, 0, found.start())
            )
            least = LEAST_BARE if weak else LEAST_SOUND
            if len(found["name"]) >= least and not COMMON.match(found["name"]):
                yield found.span()

    def _nested(
        self, text: str, folded: str, base: int, known: Sequence[Mention]
    ) -> Iterator[tuple[int, int]]:
        """Yield what follows a country or place, and what follows that."""
        for index, one in enumerate(known):
            if one.kind not in LANDS:
                continue
            at = one.end - base
            if wide := self._widened.match(text, at):
                at = wide.end()
            if ranked := RANKED.match(folded, at):
                yield ranked.span()
                at = ranked.end()
            capital = self._capital.match(text, at + text.startswith("的", at))
            if capital:
                yield capital.span("name")
            while found := self._step(text, folded, at):
                yield found.span()
                at = found.end()
            bare = self._bare.match(text, at + text.startswith("的", at))
            person = bare is not None and DOES.match(folded, bare.end("name")) is not None
            if bare and not person and _goes_to(folded, _chain(known, index) - base):
                yield bare.span("name")

    def _stood_in(self, text: str, folded: str) -> Iterator[tuple[int, int]]:
        """Yield the province where something stands, and what follows it: 位于甲省乙市."""
        for stands in STANDS.finditer(folded):
            found = self._stood.match(text, stands.end())
            if found is None or VAGUE.search(found["name"]):
                continue
            yield found.start("name"), found.end()
            at = found.end()
            while step := self._step(text, folded, at):
                yield step.span()
                at = step.end()

    def _step(self, text: str, folded: str, at: int) -> re.Match[str] | None:
        """Return the place that follows; behind 的 it must sound foreign."""
        behind = text.startswith("的", at)
        role = ROLE.match(text, at + behind)
        start = role.end() if role else at + behind
        side = SIDE_BEFORE.match(folded, start)
        found = self._placed.match(text, side.end() if side else start)
        if found is None or _is_vague(found):
            return None
        behind = behind or (side is not None and side[0].endswith("的"))
        sounds = sum(letter in self._lexicon.transliteration for letter in found["name"])
        plain = found["kind"] in LAND and found["kind"] != VAGUE_LAND and not behind
        return found if plain or 2 * sounds + (not behind) > len(found["name"]) else None


def _is_vague(found: re.Match[str]) -> bool:
    """Tell whether a word only ends like the name of a place."""
    is_zone = found["kind"].endswith("区") and VAGUE_ZONE.search(found["name"]) is not None
    of_trade = found["kind"] == "区" and ZONE.fullmatch(found["name"]) is not None
    return is_zone or of_trade or VAGUE.search(found["name"]) is not None


def _goes_to(folded: str, at: int) -> bool:
    return not at or folded[at - 1] in "，。；：、和与及" or bool(GOING.search(folded, max(0, at - 4), at))


def _chain(known: Sequence[Mention], index: int) -> int:
    """Return where the first of the names begins that follow one another up to one of them."""
    while index and known[index - 1].end == known[index].start:
        index -= 1
    return known[index].start


def _open(folded: str, base: int, known: Iterable[Mention], words: Iterable[tuple[int, int, bool]]) -> str:
    """Return the sentence with a mark in the place of what no place's name holds."""
    letters = list(folded)
    for start, end, _ in words:
        if folded[start:end] not in KEPT:
            letters[start:end] = WALL * (end - start)
    for one in known:
        low, high = max(0, one.start - base), one.end - base
        letters[low:high] = NAME * (high - low)
    return "".join(letters)
