"""Finds what an article names: two passes, since an article defines its short forms as it goes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import DEFINED, SHORT, mask
from greensilk_kg.extract.core.reading import ArticleReading, Reading
from greensilk_kg.extract.names.abbreviations import definitions, shortens, untold
from greensilk_kg.extract.names.brands import Brands
from greensilk_kg.extract.names.implied import HEAD, implied
from greensilk_kg.extract.names.pointed import shown
from greensilk_kg.extract.names.project_shorts import project_shorts
from greensilk_kg.extract.names.pronouns import pronouns
from greensilk_kg.extract.names.shorts import Shorts
from greensilk_kg.extract.names.told import as_told, in_latin
from greensilk_kg.extract.persons.bylines import with_bylines
from greensilk_kg.extract.persons.name_words import called_by_title
from greensilk_kg.extract.persons.speakers import speakers
from greensilk_kg.extract.sentence_reader import SentenceReader
from greensilk_kg.extract.times.bare_days import bare_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.values import Values
    from greensilk_kg.extract.names.gazetteer import Gazetteer
    from greensilk_kg.extract.names.registry import Registry
    from greensilk_kg.model.text import Article, Sentence, Span, Text

READ = {"body", "heading", "caption"}
PERSON = "Person"
BODY, FIRM, COMPANY = "Institution", "Enterprise", "公司"
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
        self._brands = Brands(lexicon.firms)
        self._sentences = SentenceReader(lexicon, gazetteer, values)

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
        for one in speakers(text, article, self._may_be_person):
            shorts.define(one.name, registry.resolve(one), one.how)
        sentences = [sentence for sentence in article.sentences if sentence.role in READ]
        first: list[Masked] = []
        for sentence in sentences:
            found, inner = self._sentences.mentions(text, sentence, shorts)
            self._define(text, sentence.span, tuple(found.mentions.values()), inner, shorts, registry)
            first.append(found)
        for one in shown(text, sentences, first):
            shorts.define(one.name, registry.resolve(one), one.how)
        shorts.pronouns = pronouns(sentences, first)
        pairs = zip(sentences, first, strict=True)
        readings = [self._reading(text, sentence, found, shorts, registry) for sentence, found in pairs]
        return ArticleReading(article, tuple(with_bylines(readings, text, self._sentences.persons, registry)))

    def _may_be_person(self, name: str) -> bool:
        """Tell whether a name may be a person's, and is no known thing's."""
        is_name = self._sentences.persons.is_name(name)
        return is_name and next(iter(self._gazetteer.find(name, name, 0, len(name))), None) is None

    def _reading(
        self, text: Text, sentence: Sentence, found: Masked, shorts: Shorts, registry: Registry
    ) -> Reading:
        latest: dict[str, Mention] = {}
        folded = sentence.span.of(text.folded)
        if shorts.missed(folded, sentence.span.start, found.mentions.values()):
            found, _ = self._sentences.mentions(text, sentence, shorts)
        mentions = tuple(
            [self._known(one, text, sentence, shorts, registry, latest) for one in found.mentions.values()]
        )
        shorts.works.keep(mentions, sentence)
        if DEFINED.search(folded) or any(one.how == SHORT for one in mentions):
            return Reading(sentence, mentions, mask(folded, sentence.span.start, mentions, plain=True))
        return Reading(sentence, mentions, found.renamed(mentions))

    def _known(
        self,
        mention: Mention,
        text: Text,
        sentence: Sentence,
        shorts: Shorts,
        registry: Registry,
        latest: dict[str, Mention],
    ) -> Mention:
        """Return a mention with its entity; a bare head (联盟) is the last one in the sentence."""
        if mention.value is not None:
            return mention
        mention = shorts.papers.known(mention, text, sentence, registry)
        mention = shorts.works.known(mention, text, sentence)
        mention = as_told(mention, shorts)
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
        self._define_told(text, span, mentions, inner, shorts, registry)
        for mention in (*mentions, *inner):
            if mention.kind == "Country" and mention.authority is not None:
                shorts.name_land(mention.authority)
        for mention in (as_told(one, shorts) for one in mentions):
            for short, how in implied(mention):
                shorts.define(short, registry.resolve(mention), how)
            if mention.kind == PERSON and not mention.posts:
                for short in called_by_title(mention.name, text.folded[mention.name_end : mention.end]):
                    shorts.define(short, registry.resolve(mention), "name/anaphor")
            if mention.kind == "Project" and mention.name_start >= 0:
                self._define_project(text, mention, shorts, registry)
            elif mention.cls == FIRM and mention.name.endswith(COMPANY):
                self._define_firm(text, mention, shorts, registry)

    def _define_told(
        self,
        text: Text,
        span: Span,
        mentions: Sequence[Mention],
        inner: Sequence[Mention],
        shorts: Shorts,
        registry: Registry,
    ) -> None:
        """Take up the short forms that stand in brackets."""
        names = (*mentions, *inner)
        for one, latin in in_latin(text, mentions):
            registry.also_called(one, latin)
        for found in definitions(text.folded, span.start, span.end):
            full = next((one for one in names if one.end == found.bracket), None)
            full = full or _beginning(text, mentions, found.bracket)
            if full is not None and full.value is None and full.kind != "Person":
                shorts.define(found.short, registry.resolve(full), SHORT)
        for found in untold(text.folded, span.start, span.end):
            full = next((one for one in names if one.end == found.bracket), None)
            if full is None or full.kind != BODY or not shortens(found.short, full.name):
                continue
            known = next((one for one in names if one.start == found.start and one.authority), None)
            if known is None and self._gazetteer.lookup(found.short) is None:
                shorts.define(found.short, registry.resolve(full), SHORT)
            elif known is not None and known.kind == BODY and full.authority is None:
                shorts.define(full.name, registry.resolve(known), SHORT)

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
