"""Words that stand for a work named before by the last word of its name: 该资源圃, 这座水厂."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.pointed import NOUN, ONE
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.extract.sorts import may_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.model.text import Sentence

WORK = "Project"
THAT = re.compile(
    rf"(?<![应活理合]){ONE}(?P<noun>{NOUN})(?![㐀-鿿]?(?:公司|集团|负责人|经理|主任|项目|工程)|[组名群长员])"
)
MAY_STAND = re.compile("[该此]|[这那][一个座条家处片所项]").search
TAIL = re.compile("(?:（?[第]?[一二三四五]期）?)?(?:项目|工程)?$")
"""What may stand behind the word in the name."""
NEAR = 1
"""Paragraphs up to which such words reach back."""


def works_meant(
    sentences: Sequence[Sentence], found: Sequence[Masked], further: Iterable[Mention]
) -> Mapping[int, Sequence[Mention]]:
    """Return by the begin of its sentence each word that stands for a work, as a mention of the work.

    Args:
        sentences: Those of one article, in order.
        found: The same, their names replaced.
        further: Works that the article shows to be such by what it tells of them.
    """
    told: dict[int, list[Mention]] = {}
    pairs = zip(sentences, found, strict=True)
    spoken = [(sentence, masked) for sentence, masked in pairs if MAY_STAND(masked.string)]
    if not spoken:
        return told
    named = (*(one for masked in found for one in masked.mentions.values()), *further)
    works = _by_sentence(sentences, sorted((one for one in named if one.kind == WORK), key=_begin))
    for sentence, masked in spoken if works else ():
        words = list(_words(masked, _near(works, sentence)))
        if words and sentence.role == "body":
            told[sentence.span.start] = words
    return told


def _by_sentence(
    sentences: Sequence[Sentence], works: Iterable[Mention]
) -> Sequence[tuple[Sentence, list[Mention]]]:
    """Return the sentences that name works, in order, each with those that it names."""
    sentences = sorted(sentences, key=_start)
    starts = [one.span.start for one in sentences]
    named: dict[int, list[Mention]] = {}
    for work in works:
        at = bisect_right(starts, work.start) - 1
        if at >= 0 and work.start < sentences[at].span.end:
            named.setdefault(at, []).append(work)
    return [(sentences[at], named[at]) for at in sorted(named)]


def _near(works: Sequence[tuple[Sentence, list[Mention]]], here: Sentence) -> list[list[Mention]]:
    """Return the works that the sentences up to one name that are near, by sentence, the nearest first."""
    last = bisect_right(works, here.span.start, key=lambda one: _start(one[0]))
    back = (works[at] for at in range(last - 1, -1, -1))
    return [named for _, named in takewhile(lambda one: here.paragraph - one[0].paragraph <= NEAR, back)]


def _words(masked: Masked, near: Sequence[list[Mention]]) -> Iterator[Mention]:
    for word in THAT.finditer(masked.string):
        low, end = masked.origin[word.start()], masked.origin[word.end() - 1] + 1
        full = _meant([[one for one in named if one.end <= low] for named in near], word["noun"])
        if full is not None:
            yield Mention(
                low, end, full.kind, full.cls, full.name, ANAPHOR, full.authority, full.ref,
                name_start=low, name_end=end,
            )  # fmt: skip


def _meant(near: Sequence[list[Mention]], noun: str) -> Mention | None:
    """Return the one work whose name ends so in the nearest sentence that names any work, or `None`."""
    for named in near:
        works = {one.name: one for one in named}
        if works:
            fit = [one for one in works.values() if ends_so(one.plain, noun)]
            return fit[0] if len(fit) == 1 else None
    return None


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def _begin(mention: Mention) -> int:
    return mention.start


def ends_so(name: str, noun: str) -> bool:
    """Tell whether the name of a work ends in a noun, a phase or the word for any work behind it.

    Example:
        >>> ends_so("北坪市污水处理厂二期项目", "厂"), ends_so("北坪水电站", "厂")
        (True, False)
    """
    return TAIL.sub("", name).endswith(noun) and may_mean(noun, name)
