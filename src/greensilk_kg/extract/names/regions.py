"""Words that stand for a province or town named before: 全省, 我省, 该市, 自治区."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import holds_any
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.resources import find_home
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.names.gazetteer import Gazetteer
    from greensilk_kg.model.text import Article, Sentence, Text

MAY_STAND = holds_any("全我该自本")
LEAD = (
    rf"(?:据悉|据了解|据介绍|据统计|目前|如今|当前|此外|同时|另外|其中|近年来|截[至止](?:目前)?|今年以来|到|至|自|在|于|"
    rf"{CODES['Date']}|[底末初起，]|以来|期间|[上下]半年|(?:前|第)?[一二三四]季度|前{CODES['Quantity']})*"
)
WORD = re.compile(
    rf"(?:(?:^|(?<=[，：；。“])){LEAD}|(?<={CODES['Date']}))(?P<word>(?:全|我|该|全自治|自治|本)(?P<sort>[省市区州县]))"
    rf"(?!{any_of('places/behind-whole', 'figures/of-whole-land')}|"
    rf"[㐀-鿿]{{0,10}}?{any_of('places/own-offices')})"
)
"""Such a word where a clause begins, and no office of the region stands behind it."""
REPORTED = re.compile("(?P<town>[㐀-鿿]{2,8}?)(?:\\d{1,2}月)?\\d{1,2}日(?:专?电|讯)")
CUSTOMS = "海关"
OPENING = 600
"""So many characters of an article may hold the line that says where it was written."""
ABROAD = re.compile("[㐀-鿿]{2,8}?省")
"""A province with whose name something begins."""
TOWNS, PROVINCE = "市州县", "省"


class Province(NamedTuple):
    """A province: its name, the short one, towns that tell of it, and the last character of 全省."""

    name: str
    short: str
    towns: tuple[str, ...]
    word: str


@cache
def provinces() -> tuple[Province, ...]:
    """Return the rows of `data/lexicon/provinces.tsv`."""
    table = read_table(find_home().data / "lexicon" / "provinces.tsv", 4)
    return tuple(
        Province(name, short, tuple(filter(None, towns.split("、"))), word)
        for name, short, towns, word in (row.cells for row in table)
    )


class Regions:
    """Knows what 全省 and the like mean in an article.

    Args:
        text: The prepared text.
        article: Part of it.
        gazetteer: Knows the provinces.
    """

    def __init__(self, text: Text, article: Article, gazetteer: Gazetteer) -> None:
        self._text = text.folded
        self._article = article
        self._gazetteer = gazetteer

    def words(
        self, sentences: Sequence[Sentence], found: Sequence[Masked]
    ) -> Mapping[int, Sequence[Mention]]:
        """Return by the begin of its sentence each word that stands for a region, as a mention of it.

        Args:
            sentences: Those of the article, in order.
            found: The same, their names replaced.
        """
        told: dict[int, list[Mention]] = {}
        for number, masked in enumerate(found):
            if not MAY_STAND(masked.string):
                continue
            for word in WORD.finditer(masked.string):
                meant = self.meant(sentences, found, number, (word.start(), word["sort"]))
                if meant is not None:
                    low, end = masked.origin[word.start("word")], masked.origin[word.end("word") - 1] + 1
                    one = Mention(
                        low, end, "Place", meant.cls, meant.name, ANAPHOR, meant.authority, meant.ref,
                        name_start=low, name_end=end,
                    )  # fmt: skip
                    told.setdefault(sentences[number].span.start, []).append(one)
        return told

    def meant(
        self,
        sentences: Sequence[Sentence],
        found: Sequence[Masked],
        number: int,
        word: tuple[int, str],
        *,
        anywhere: bool = False,
    ) -> Mention | None:
        """Return the one region that fits: of the sentence before, else of the paragraph, of the article.

        Args:
            sentences: Those of the article, in order.
            found: The same, their names replaced.
            number: Which of them the word stands in.
            word: Where it begins there, and the sort of region that it tells (省).
            anywhere: Whether a region that is only named later may be meant; else in its sentence alone.
        """
        start, sort = word
        here = found[number].within(0, start)
        paragraph = sentences[number].paragraph
        pairs = list(zip(found[:number], sentences, strict=False))
        beside = [
            one for masked, at in pairs if at.paragraph == paragraph for one in masked.mentions.values()
        ]
        before = [one for masked, _ in pairs for one in masked.mentions.values()]
        later = [
            one for masked in (found if anywhere else found[number:][:1]) for one in masked.mentions.values()
        ]
        for stretch in (here, beside, before, later):
            named = _named(self._gazetteer, stretch, sort)
            if named:
                return _one(named)
        return _one({key: one for place in self._written() for key, one in self._of_name(place, sort)})

    def _written(self) -> Iterator[str]:
        """Yield where the article was written, and who published it."""
        start = self._article.span.start
        town = REPORTED.search(self._text, start, start + OPENING)
        if town is not None:
            yield from (one for row in provinces() for one in row.towns if town["town"].endswith(one))
        if self._article.credit is not None:
            yield self._article.credit.of(self._text).rpartition("：")[2]

    def _of_name(self, name: str, sort: str) -> Iterator[tuple[str, Mention]]:
        return _of_name(self._gazetteer, name, sort)


def _one(named: Mapping[str, Mention]) -> Mention | None:
    return next(iter(named.values())) if len(named) == 1 else None


def _named(gazetteer: Gazetteer, mentions: Iterable[Mention], sort: str) -> dict[str, Mention]:
    """Return the regions that a word may mean among names, inside them, and where persons hold posts.

    Where a foreign province is named, and none of China by itself, no word means one inside a body's name.
    """
    named: dict[str, Mention] = {}
    at_home = abroad = False
    for one in mentions:
        for thing in (post.at for post in one.posts) if one.kind == "Person" else (one,):
            if thing is not None and thing.value is None:
                if thing.kind == "Place" and sort in TOWNS and thing.plain.endswith(sort):
                    named[thing.name.removesuffix(sort)] = thing
                elif thing.kind == "Place" and sort == TOWNS[0]:
                    named |= dict(_of_town(gazetteer, thing))
                own = dict(_of_name(gazetteer, thing.name, sort))
                if sort == PROVINCE and own and thing.kind == "Place":
                    at_home = True
                elif sort == PROVINCE and thing.kind == "Place" and ABROAD.match(thing.plain):
                    abroad = True
                named |= own
    return {} if abroad and not at_home else named


def _of_name(gazetteer: Gazetteer, name: str, sort: str) -> Iterator[tuple[str, Mention]]:
    """Yield the province, or the town, with which a name begins."""
    for row in provinces():
        begins = name.startswith(row.short)
        if row.word == sort and (begins or _is_customs(name, row) or name in row.towns):
            entry = gazetteer.lookup(row.name)
            if entry is not None:
                yield row.short, Mention(-1, -1, "Place", "Place", row.name, ANAPHOR, authority=entry.id)
    if sort in TOWNS and sort in name[2:8]:
        town = name[: name.index(sort, 2) + 1]
        entry = gazetteer.lookup(town)
        if entry is not None and entry.id.type == "place":
            yield (
                town.removesuffix(sort),
                Mention(-1, -1, "Place", "Place", town, ANAPHOR, authority=entry.id),
            )


def _of_town(gazetteer: Gazetteer, place: Mention) -> Iterator[tuple[str, Mention]]:
    """Yield the town that is called by its bare name."""
    entry = gazetteer.lookup(place.name + TOWNS[0]) if place.authority else None
    if entry is not None and entry.id == place.authority:
        name = place.name + TOWNS[0]
        yield place.name, Mention(-1, -1, "Place", "Place", name, ANAPHOR, authority=entry.id)


def _is_customs(name: str, row: Province) -> bool:
    return name.endswith(CUSTOMS) and name.removesuffix(CUSTOMS) in row.towns
