"""What a name tells by itself: the parties and the matter of an agreement, the works that an event is for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.choose import longest
from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import mask, without_definitions
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.reading import Reading
from greensilk_kg.extract.names.bracketed_lands import bracketed_lands
from greensilk_kg.extract.names.forms import Forms
from greensilk_kg.extract.names.givers import GIVES
from greensilk_kg.extract.names.line_sections import line_sections
from greensilk_kg.extract.names.pacts import lands_of_pacts
from greensilk_kg.extract.names.short_places import lands_of_title
from greensilk_kg.extract.names.titles import Titles, title_class
from greensilk_kg.extract.names.view import View
from greensilk_kg.extract.names.walls import Walls
from greensilk_kg.extract.names.wordings import by_wording
from greensilk_kg.model.text import Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.names.gazetteer import Gazetteer
    from greensilk_kg.model.text import Text

FILE = r"(?:协议书?|协定|备忘录|意向书|合同|合约|合作安排|议定书)"
CEREMONY = re.compile(
    rf"^(?P<name>[^《》]{{4,50}}?{FILE})(?:的)?(?:签约|签署|签字|换文|互换)(?:仪式|活动)(?:暨[^《》]{{1,30}})?$"
)
BUILDING = rf"{any_of('works/built-body')}(?:[一二三]期)?(?:项目|工程)?"
BUILT = f"(?:{any_of('events/rite-begun', 'events/rite-finished', 'events/rite-handed')}|封顶|启用|试运营)+"
RITE = re.compile(
    rf"^(?:[㐀-鿿]{{2,8}}?{GIVES})?(?P<name>[^《》，。；：、（）的]{{2,30}}?{BUILDING})"
    rf"(?={BUILT}(?:暨[^《》]{{1,16}})?(?:仪式|典礼)$)"
)
"""A building that the name of a ceremony begins with, at which it is built or handed over."""
GREAT = re.compile(
    "^(?P<name>[^《》，。；：（）]{4,30}?(?:年会|博览会|展览会|洽谈会|交易会)|第[一二三四五六七八九十\\d]{1,3}届[^《》，。；：（）届]{4,26}?(?:论坛|高峰会|峰会|大会))(?![期上之的与和及暨]|分会|筹备)"
    "[^《》，。；：（）暨]{2,24}(?:论坛|对话会|研讨会|推介会|交流会|峰会|大会|对接会|边会|洽谈会|圆桌会议?|专场)(?:暨[^《》，。；：（）]{2,20})?(?:（20\\d\\d）)?$"
)
"""The great meeting that the name of one held at it begins with: 海岛论坛南屿年会绿色能源对话会."""
SECTION = "段"
GENERIC = re.compile(
    r"^(?:战略|合作|框架|谅解|项目|双边|多边|全面|绿色|系列|投资|协议|备忘录|意向书|合同|工程|合作区|示范区|产业园|工业园区?|的|"
    rf"漂浮|水上|电站|电厂|{words('works/sort', 'works/plain-before-work')})+$"
)
WORKS = re.compile(
    r"^(?:关于)?(?:在[^《》，、的]{2,14}?(?=合作|共同|联合|开展|推进|建设|开发|投资|共建|实施))?(?:合作|共同|联合|开展|推进|支持|加强|落实)*(?:建设|开发|投资|共建|实施|援助)?(?P<name>(?![^《》]{0,12}?承包(?:项目|工程))(?!关于|在|(?:合作|共同|联合)?(?:建设|共建|实施|开展|推进)|[^《》]{0,16}(?:年来|最[大长高])|设立|成立|建立|组建|双方|[两三四各多]方|[^《》]{2,12}?签[署订约])(?:[^《》（），、与和及同]|（[一二三四五]期）){3,40}?(?:项目|工程|"
    rf"{words('works/in-title')}))"
    r"(?=(?:的|EPC|EPCM|BOT|PPA|合作|投资|开发|总承包|承包|建设|融资|贷款|框架|购售?电|谅解|意向|战略|特许|经营|实施|运维|运营|采购|设备|供货|援助|"
    rf"物资|移交|交接|接收|立项|完工|设计|施工|监理|并网|股东|联合){{0,5}}(?:{FILE}|证书|换文|纪要)$)"
)
"""A work that an agreement's title begins with: 甲乙水电站总承包合同."""
TELLING = {"Agreement": 6, "Publication": 7, "Event": 7, "Initiative": 7, "Institution": 4, "Place": 4}
"""Kind → length in code points from which a name of it may tell something."""


class Insides:
    """Reads names as if they were sentences.

    Args:
        lexicon: Word lists.
        gazetteer: Known names.
    """

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer
        self._titles = Titles(lexicon.title_classes, gazetteer, gazetteer.kind)
        self._forms = Forms(lexicon, gazetteer.kind)
        self._classes = lexicon.title_classes

    def read(self, text: Text, readings: Iterable[Reading]) -> Iterator[Reading]:
        """Yield one reading for each long name in some sentences, where it first stands.

        Args:
            text: The prepared text.
            readings: Sentences with mentions.

        Returns:
            Readings whose `title` is what the name names, and whose mentions are its parts, not yet resolved.
        """
        seen: set[tuple[str, str]] = set()
        for reading in readings:
            for named in _with_posts(reading.mentions):
                yield from self._told(text, reading.sentence, named, seen)

    def _told(
        self, text: Text, sentence: Sentence, named: Mention, seen: set[tuple[str, str]]
    ) -> Iterator[Reading]:
        """Yield what a name tells, and what the name of the agreement tells that an event's begins with."""
        if named.kind not in TELLING or (named.kind, named.name) in seen:
            return
        span = _name(named)
        if span.end - span.start >= TELLING[named.kind]:
            seen.add((named.kind, named.name))
            parts = self._parts(text, span, named.kind)
            masked = mask(span.of(text.folded), span.start, parts)
            yield Reading(_sentence(sentence, span), parts, masked, named)
            for part in parts if named.kind == "Event" else ():
                if part.kind == "Agreement":
                    yield from self._told(text, sentence, part, seen)

    def _parts(self, text: Text, span: Span, kind: str) -> tuple[Mention, ...]:
        start, end = span.start, span.end
        folded, surface = span.of(text.folded), span.of(text.surface)
        titles = _within(self._titles.find(text.folded, text.surface, start, end), span)
        titles += list(self._beginning(folded, surface, start, kind))
        known = list(self._gazetteer.find(text.folded, text.surface, start, end))
        if kind == "Agreement":
            known += lands_of_title(folded, surface, start)
            known += bracketed_lands(folded, surface, start, self._gazetteer.lookup)
            known += lands_of_pacts(folded, surface, start, {})
        if any(one.start <= start and one.end >= end for one in known):
            known = list(self._gazetteer.find(text.folded, text.surface, start, end - 1))
        if kind == "Institution":
            known = [land for one in known for land in self._land_of(text, one, start)]
        free = [one for one in known if not any(one.overlaps(title.start, title.end) for title in titles)]
        atoms = longest([*titles, *longest(free)])
        barriers, endings, heads, _ = self._lexicon.scan.find(folded)
        walls = Walls(folded, start, atoms, (), self._lexicon, barriers, headed=bool(heads))
        view = View(folded, surface, start, atoms, walls, frozenset(), endings)
        forms = _within((*self._forms.find(view), *by_wording(view)), span)
        if kind == "Agreement":
            forms = [one for one in forms if one.kind != kind or one.end != span.end]
        if kind == "Institution":
            forms = [one for one in forms if one.kind != "Project"]
        parts = longest([*atoms, *forms])
        if SECTION not in folded:
            return parts
        works = mask(folded, start, [one for one in parts if one.kind != "Event"])
        return longest([*line_sections(works, surface), *parts])

    def _land_of(self, text: Text, one: Mention, start: int) -> Iterator[Mention]:
        """Yield the land with which the firm begins that a firm's name begins with, else the name itself.

        A work in the name of a body (甲国乙港务局) is not what is spoken of.
        """
        land: Mention | None = None
        if one.kind in {"Institution", "Project"} and one.start == start:
            inner = self._gazetteer.find(text.folded, text.surface, start, one.end - 1)
            land = next((land for land in inner if land.start == start and land.kind == "Country"), None)
        if land is not None or one.kind != "Project":
            yield land or one

    def _beginning(self, folded: str, surface: str, start: int, kind: str) -> Iterator[Mention]:
        """Yield what a name begins with that no other finder knows: the agreement of a ceremony, a work."""
        form, top, cls = (WORKS, "Project", "Project") if kind == "Agreement" else (CEREMONY, "Agreement", "")
        found = form.match(folded) if kind in {"Agreement", "Event"} else None
        if found is None and kind == "Event":
            work, great = RITE.match(folded), GREAT.match(folded)
            found, top, cls = (work, "Project", "Project") if work else (great, "Event", "Conference")
        if found is None or GENERIC.match(found["name"]):
            return
        low, high = found.span("name")
        kind = cls or title_class(found["name"], self._classes)
        name = without_definitions(surface[low:high])
        entry = self._gazetteer.lookup(name)
        yield Mention(
            start + low, start + high, top, kind, name,
            "name/form", authority=entry.id if entry else None, name_start=start + low, name_end=start + high,
        )  # fmt: skip


def _with_posts(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield mentions, and where the persons among them hold their posts."""
    for one in mentions:
        yield one
        yield from (post.at for post in one.posts if post.at is not None)


def _name(mention: Mention) -> Span:
    """Return where the name alone stands."""
    if mention.name_start >= 0:
        return Span(mention.name_start, mention.name_end)
    return Span(mention.start, mention.end)


def _sentence(whole: Sentence, span: Span) -> Sentence:
    return Sentence(span, whole.role, whole.headings, whole.paragraph)


def _within(mentions: Iterable[Mention], span: Span) -> list[Mention]:
    """Leave out mentions of the whole name."""
    return [one for one in mentions if one.end - one.start < span.end - span.start]
