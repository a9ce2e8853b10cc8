"""Finds what an article names: two passes, since an article defines its short forms as it goes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.choose import longest
from greensilk_kg.extract.core.mask import DEFINED, mask
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.reading import ArticleReading, Reading
from greensilk_kg.extract.names.abbreviations import definitions
from greensilk_kg.extract.names.brands import Brands
from greensilk_kg.extract.names.compounds import Compounds
from greensilk_kg.extract.names.dotted import without_parts
from greensilk_kg.extract.names.firms import Firms
from greensilk_kg.extract.names.forms import Forms
from greensilk_kg.extract.names.gifts import gifts
from greensilk_kg.extract.names.implied import HEAD, covered, ends_another, implied, outer
from greensilk_kg.extract.names.launched import Launched
from greensilk_kg.extract.names.ministries import Ministries
from greensilk_kg.extract.names.nameless import Nameless
from greensilk_kg.extract.names.offices import Offices
from greensilk_kg.extract.names.pointed import shown
from greensilk_kg.extract.names.project_shorts import project_shorts
from greensilk_kg.extract.names.pronouns import pronouns
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.extract.names.short_places import lands_of_titles, short_places
from greensilk_kg.extract.names.shorts import Shorts
from greensilk_kg.extract.names.sites import Sites
from greensilk_kg.extract.names.standing import Standing
from greensilk_kg.extract.names.titles import Titles
from greensilk_kg.extract.names.unnamed import papers
from greensilk_kg.extract.names.venues import may_name_hall, venues
from greensilk_kg.extract.names.view import View
from greensilk_kg.extract.names.walls import Walls
from greensilk_kg.extract.names.wordings import by_wording, parts_of_bodies
from greensilk_kg.extract.persons.bylines import with_bylines
from greensilk_kg.extract.persons.company import has_company
from greensilk_kg.extract.persons.find import Persons
from greensilk_kg.extract.times.bare_days import bare_days, with_days
from greensilk_kg.model.knowledge import EntityId
from greensilk_kg.zh.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.scan import Found
    from greensilk_kg.extract.core.values import Values
    from greensilk_kg.extract.names.gazetteer import Gazetteer
    from greensilk_kg.extract.names.registry import Registry
    from greensilk_kg.model.text import Article, Sentence, Span, Text

READ = {"body", "heading", "caption"}
EVENT_ENDINGS = ("会", "论坛", "会议", "仪式", "活动", "发布", "培训班", "）")
HEADLINE = re.compile(
    "出席|参加|举行|举办|召开|访问|拜访|到访|会见|主持|签署|(?:》|[在于][^，。》]{2,12}|正式|成功)发布$|"
    "亮相|受邀|应邀|登上|率团|率队|组团"
)
LONGEST_ENTRY = 60
LEAST_TITLE = 4
CHINA = EntityId("country", "chn")
LOOK_AHEAD = 40
REPORTERS = "记者"
DOT = "·"
FIRM, COMPANY = "Enterprise", "公司"
WHOLE = re.compile("(?:大会|会议|论坛|峰会|博览会)$")


class Reader:
    """Reads the names and values of articles.

    Args:
        lexicon: Word lists.
        gazetteer: Known names.
        values: Dates and quantities.
    """

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer, values: Values) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer
        self._values = values
        self._titles = Titles(lexicon.title_classes, gazetteer, gazetteer.kind)
        self._forms = Forms(lexicon, gazetteer.kind)
        self._sites = Sites(lexicon)
        self._compounds = Compounds(lexicon)
        self._offices = Offices(lexicon)
        self._firms = Firms(lexicon)
        self._nameless = Nameless(lexicon.works)
        self._standing = Standing(lexicon.works)
        self._ministries = Ministries(gazetteer)
        self._brands = Brands(lexicon.firms)
        self._launched = Launched(lexicon.initiatives)
        self._persons = Persons(lexicon)

    def read(self, text: Text, article: Article, registry: Registry) -> ArticleReading:
        """Read one article.

        Args:
            text: The prepared text.
            article: Part of it.
            registry: Gets every name that is found.

        Returns:
            Its sentences with mentions, each with its entity.
        """
        shorts = Shorts(days=bare_days(text, article))
        sentences = [sentence for sentence in article.sentences if sentence.role in READ]
        first: list[Masked] = []
        for sentence in sentences:
            found, inner = self._mentions(text, sentence, shorts)
            self._define(text, sentence.span, tuple(found.mentions.values()), inner, shorts, registry)
            first.append(found)
        for one in shown(text, sentences, first):
            shorts.define(one.name, registry.resolve(one), one.how)
        shorts.pronouns = pronouns(sentences, first)
        pairs = zip(sentences, first, strict=True)
        readings = [self._reading(text, sentence, found, shorts, registry) for sentence, found in pairs]
        return ArticleReading(article, tuple(with_bylines(readings, text, self._persons, registry)))

    def _reading(
        self, text: Text, sentence: Sentence, found: Masked, shorts: Shorts, registry: Registry
    ) -> Reading:
        latest: dict[str, Mention] = {}
        folded = sentence.span.of(text.folded)
        if shorts.missed(folded, sentence.span.start, found.mentions.values()):
            found, _ = self._mentions(text, sentence, shorts)
        given = (shorts.papers.known(one, text, sentence, registry) for one in found.mentions.values())
        mentions = tuple(self._known(one, shorts, registry, latest) for one in given)
        if DEFINED.search(folded):
            return Reading(sentence, mentions, mask(folded, sentence.span.start, mentions, plain=True))
        return Reading(sentence, mentions, found.renamed(mentions))

    def _known(
        self, mention: Mention, shorts: Shorts, registry: Registry, latest: dict[str, Mention]
    ) -> Mention:
        """Return a mention with its entity; a bare head (联盟) is the last one in the sentence."""
        if mention.value is not None:
            return mention
        if mention.how == HEAD and mention.name in latest:
            meant = latest[mention.name]
            mention = replace(mention, ref=meant.ref, cls=meant.cls, authority=meant.authority)
        for post in mention.posts:
            if post.at is not None:
                registry.resolve(post.at)
        if mention.name in shorts.named and mention.ref is not None:
            registry.abbreviate(mention.ref, mention)
            return mention
        mention = registry.resolve(mention)
        for head, how in implied(mention):
            if how == HEAD:
                latest[head] = mention
        return mention

    def _mentions(self, text: Text, sentence: Sentence, shorts: Shorts) -> tuple[Masked, Sequence[Mention]]:
        """Return a sentence with all that is named or stated in it, and the names that longer ones hold."""
        start, end = sentence.span.start, sentence.span.end
        folded, surface = text.folded[start:end], text.surface[start:end]
        words, endings, heads, selves = self._lexicon.scan.find(folded)
        atoms = self._atoms(text, sentence, shorts, words, selves)
        halls = tuple(venues(mask(folded, start, atoms), surface, start)) if may_name_hall(folded) else ()
        if halls:
            atoms = longest([*halls, *(one for one in atoms if not covered(one, halls))])
        values = with_days(tuple(self._values.find(folded, start, atoms)), shorts.days_in(start, end, atoms))
        firm = tuple(one for one in atoms if not ends_another(one, folded, start, self._lexicon.suffixes))
        walls = Walls(folded, start, firm, values, self._lexicon, words, headed=bool(heads))
        figures = frozenset(value.end - start for value in values if value.kind == "Quantity")
        view = View(folded, surface, start, firm, walls, figures, endings)
        forms = (one for one in (*self._forms.find(view), *by_wording(view)) if not covered(one, halls))
        names = longest([*atoms, *forms, *values, *self._entry(text, sentence)])
        plain = DEFINED.search(folded) is not None
        masked = mask(folded, start, names, plain=plain)
        inner = names
        if listed := list(self._ministries.find(masked, surface)):
            names = longest([*listed, *names])
            masked = mask(folded, start, names, plain=plain)
        compounds = partial(self._compounds.find, heading=sentence.role == "heading")
        signed = partial(papers, headings=[one.of(text.folded) for one in sentence.headings])
        unnamed = (gifts, self._nameless.find, self._standing.find)
        further = (self._launched.find, parts_of_bodies, signed)[: 2 if sentence.role == "heading" else 3]
        for find in (*unnamed, compounds, self._offices.find, self._firms.find, *further):
            if more := list(find(masked, surface)):
                names = longest([*names, *more])
                masked = mask(folded, start, names, plain=plain)
        named = heads or REPORTERS in folded or has_company(folded)
        found = list(self._persons.find(masked, surface, start)) if named else []
        found.extend(shorts.find(text.folded, text.surface, start, end, persons=True))
        known = list(self._gazetteer.find_persons(text.folded, text.surface, start, end))
        alone = [one for one in known if not any(one.overlaps(by.start, by.end) for by in found)]
        found.extend(self._persons.with_posts(masked, surface, start, alone) if heads else alone)
        if found or plain:
            masked = mask(folded, start, longest([*names, *found]))
        return masked, inner

    def _atoms(
        self, text: Text, sentence: Sentence, shorts: Shorts, words: Found, selves: Found
    ) -> tuple[Mention, ...]:
        """Return the names in a sentence that are known, titles, or places."""
        start, end = sentence.span.start, sentence.span.end
        folded, surface = text.folded[start:end], text.surface[start:end]
        titles = list(self._full_titles(text, start, end, shorts))
        known = [
            *titles,
            *self._gazetteer.find(text.folded, text.surface, start, end),
            *shorts.find(text.folded, text.surface, start, end),
            *_selves(selves, text, start),
            *shorts.pronouns.get(start, ()),
            *short_places(folded, surface, start),
            *lands_of_titles(folded, surface, start, shorts.lands),
        ]
        if DOT in folded:
            known = list(without_parts(known, folded, start, self._lexicon.transliteration))
        marked = [one for one in titles if one.how == "name/title-marks"]
        atoms = outer(longest(known), marked)
        sites = list(self._sites.find(folded, surface, start, atoms, words))
        return outer(longest([*atoms, *sites]), marked) if sites else atoms

    def _full_titles(self, text: Text, start: int, end: int, shorts: Shorts) -> Iterator[Mention]:
        """Yield titles in 《》 that are not short forms; those too short to name one thing are left out."""
        for title in self._titles.find(text.folded, text.surface, start, end):
            bare = text.folded[title.name_start : title.name_end]
            if bare not in shorts.named and (title.authority or len(bare) >= LEAST_TITLE):
                yield title

    def _entry(self, text: Text, sentence: Sentence) -> Iterator[Mention]:
        """Yield the event that a line of a chronicle names as a whole: its date and place follow."""
        start, end = sentence.span.start, sentence.span.end
        line, following = text.folded[start:end], text.folded[end : end + LOOK_AHEAD].lstrip()
        if sentence.role != "heading" or len(line) > LONGEST_ENTRY or not line.endswith(EVENT_ENDINGS):
            return
        dates = find_dates(following)
        if dates and dates[0].start == 0 and not HEADLINE.search(line):
            yield Mention(
                start,
                end,
                "Event",
                "Conference",
                text.surface[start:end],
                "name/entry",
                name_start=start,
                name_end=end,
            )

    def _define(
        self,
        text: Text,
        span: Span,
        mentions: Sequence[Mention],
        inner: Sequence[Mention],
        shorts: Shorts,
        registry: Registry,
    ) -> None:
        """Take up what a sentence gives for later use: short forms, bare heads, names of persons."""
        for found in definitions(text.folded, span.start, span.end):
            full = next((one for one in (*mentions, *inner) if one.end == found.bracket), None)
            full = full or _beginning(text, mentions, found.bracket)
            if full is not None and full.value is None and full.kind != "Person":
                shorts.define(found.short, registry.resolve(full), "name/abbreviation")
        for mention in (*mentions, *inner):
            if mention.kind == "Country" and mention.authority is not None:
                shorts.name_land(mention.authority)
        for mention in mentions:
            for short, how in implied(mention):
                shorts.define(short, registry.resolve(mention), how)
            if mention.kind == "Project" and mention.name_start >= 0:
                self._define_project(text, mention, shorts, registry)
            elif mention.cls == FIRM and mention.name.endswith(COMPANY):
                self._define_firm(text, mention, shorts, registry)

    def _define_firm(self, text: Text, mention: Mention, shorts: Shorts, registry: Registry) -> None:
        """Take up what the article may call a firm for short."""
        name = text.folded[mention.start : mention.end]
        lands = tuple(self._gazetteer.find(name, name, 0, len(name))) if mention.authority is None else ()
        for short in self._brands.of(name, lands):
            shorts.define(short, registry.resolve(mention), "name/form")

    def _define_project(self, text: Text, mention: Mention, shorts: Shorts, registry: Registry) -> None:
        """Take up what the article may call a project for short."""
        start, end = mention.name_start, mention.name_end
        lands = self._gazetteer.find(text.folded, text.surface, start, end)
        for short in project_shorts(text.folded[start:end], lands, start, self._lexicon.transliteration):
            shorts.define(short, registry.resolve(mention), "name/form")


def _beginning(text: Text, mentions: Sequence[Mention], bracket: int) -> Mention | None:
    """Return the event with which the name of a part of it begins: 第十次缔约方大会（COP10）高级别会议."""
    for one in mentions:
        if one.kind == "Event" and one.name_start < bracket < one.name_end and one.name_start >= 0:
            name = text.surface[one.name_start : bracket]
            if WHOLE.search(name):
                return replace(
                    one, start=one.name_start, end=bracket, name=name, name_end=bracket, authority=None
                )
    return None


def _selves(found: Found, text: Text, base: int) -> Iterator[Mention]:
    """Yield 我国, 中方 and their like: China."""
    for low, high, _ in found:
        first, behind = base + low, base + high
        yield Mention(
            first, behind, "Country", "Country", text.surface[first:behind], ANAPHOR, authority=CHINA
        )
