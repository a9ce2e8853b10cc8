"""Finds what an article names: two passes, since an article defines its short forms as it goes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, DEFINED, SHORT, mask
from greensilk_kg.extract.core.reading import ArticleReading, Reading
from greensilk_kg.extract.definitions import Definitions, Means
from greensilk_kg.extract.names.brands import Brands
from greensilk_kg.extract.names.built import built
from greensilk_kg.extract.names.described import described
from greensilk_kg.extract.names.headline_event import by_headline
from greensilk_kg.extract.names.implied import HEAD, implied
from greensilk_kg.extract.names.landless import landless
from greensilk_kg.extract.names.local_bodies import HOW as SEATED
from greensilk_kg.extract.names.local_bodies import OF_REGION, LocalBodies
from greensilk_kg.extract.names.own_parts import of_whole
from greensilk_kg.extract.names.phases import phases
from greensilk_kg.extract.names.pointed import shown
from greensilk_kg.extract.names.pronouns import pronouns
from greensilk_kg.extract.names.quoted_titles import keep_title
from greensilk_kg.extract.names.regions import Regions
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.extract.names.same_event import EVENT, YearHeadings, is_of_series, meant_by, twins
from greensilk_kg.extract.names.shorts import Shorts
from greensilk_kg.extract.names.tails import tails
from greensilk_kg.extract.names.title_work import one_work, works
from greensilk_kg.extract.names.told import as_told
from greensilk_kg.extract.names.works_meant import works_meant
from greensilk_kg.extract.persons.bylines import with_bylines
from greensilk_kg.extract.persons.housed import with_houses
from greensilk_kg.extract.persons.lives import with_lives
from greensilk_kg.extract.persons.ministers import of_their_land, only_land
from greensilk_kg.extract.persons.rulers import with_rulers
from greensilk_kg.extract.persons.speakers import speakers
from greensilk_kg.extract.sentence_reader import SentenceReader
from greensilk_kg.extract.times.bare_days import bare_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.values import Values
    from greensilk_kg.extract.names.gazetteer import Gazetteer
    from greensilk_kg.extract.names.registry import Registry
    from greensilk_kg.model.text import Article, Sentence, Text

READ = {"body", "heading", "caption"}
LEADS = 3
"""Among how many sentences the event is named in full that the headline calls by a shorter name."""


class Reader:
    """Reads the names and values of articles.

    Args:
        lexicon: Word lists.
        gazetteer: Known names.
        values: Dates and quantities.
    """

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer, values: Values) -> None:
        self._gazetteer = gazetteer
        self._means = Means(gazetteer, Brands(lexicon.firms), lexicon.transliteration)
        self._lexicon = lexicon
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
        registry.masthead.give(text, article, shorts)
        told = Definitions(text, shorts, registry, self._means)
        first: list[Masked] = []
        for sentence in sentences:
            found, inner = self._sentences.mentions(text, sentence, shorts)
            told.take(sentence.span, tuple(found.mentions.values()), inner)
            first.append(found)
        named = (two for one, by in zip(sentences, first, strict=True) for two in _described(text, one, by))
        further = (*shown(text, sentences, first), *named)
        for one in further:
            shorts.define(text.folded[one.name_start : one.name_end], registry.resolve(one), one.how)
        for plain, full in one_work(article, works(sentences, first, further), self._lands):
            shorts.join(plain, *registry.join(plain, full))
        regions = Regions(text, article, self._gazetteer)
        shorts.pronouns = _joined(
            pronouns(sentences, first),
            tails(text, sentences, first, shorts.named),
            regions.words(sentences, first),
            LocalBodies(text, self._gazetteer, regions).words(sentences, first),
            landless(first, text.folded, self._land, self._lexicon.surnames),
            phases(sentences, first),
            works_meant(sentences, first, further),
        )
        shorts.land = only_land(first)
        shorts.years = YearHeadings(text.folded, sentences)
        shorts.events = {
            **_of_headline(text, article, sentences, first),
            **twins(_events(text, first), _entries(sentences, first)),
        }
        pairs = zip(sentences, first, strict=True)
        readings = [self._reading(text, sentence, found, shorts, registry) for sentence, found in pairs]
        bylined = tuple(with_bylines(readings, text, self._sentences.persons, registry))
        told_lives = tuple(with_lives(bylined, text, self._sentences.persons))
        housed = tuple(with_houses(told_lives, text))
        registry.masthead.take(text, article, shorts, housed)
        return ArticleReading(article, tuple(with_rulers(housed, text, registry)))

    def _lands(self, name: str) -> set[tuple[str, str]]:
        """Return the countries that a name holds: id and the words for it."""
        found = self._gazetteer.find(name, name, 0, len(name))
        return {(str(one.authority), one.name) for one in found if one.kind == "Country"}

    def _land(self, name: str) -> Mention | None:
        """Return the country with which a name begins."""
        one = self._gazetteer.first(name)
        return one if one is not None and one.start == 0 and one.kind == "Country" else None

    def _may_be_person(self, name: str) -> bool:
        """Tell whether a name may be a person's, and is no known thing's."""
        is_name = self._sentences.persons.is_name(name)
        return is_name and self._gazetteer.first(name) is None

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
        mention = of_whole(mention, shorts.pronouns.get(sentence.span.start, ()))
        mention = shorts.joined(mention)
        mention = shorts.papers.known(mention, text, sentence, registry)
        mention = shorts.works.known(mention, text, sentence)
        mention = as_told(mention, shorts)
        full = shorts.events.get(mention.name) if mention.ref is None and mention.kind == EVENT else None
        before = text.folded[sentence.span.start : mention.start]
        if full and meant_by(mention, full, before, shorts.years):
            is_series = is_of_series(mention.plain, full.plain, sentence.span.of(text.folded))
            mention = replace(mention, how=ANAPHOR) if is_series else mention
            mention = mention.of(registry.resolve(full).ref, None)
        if mention.how == HEAD and mention.name in latest:
            meant = latest[mention.name]
            mention = replace(mention, ref=meant.ref, cls=meant.cls, authority=meant.authority)
        mention = of_their_land(mention, shorts.land) if mention.posts else mention
        for post in mention.posts:
            if post.at is not None:
                registry.resolve(post.at)
        if mention.name in shorts.named and mention.ref is not None:
            registry.abbreviate(mention.ref, mention)
            return mention
        mention = registry.resolve(mention)
        written = text.surface[mention.name_start : mention.name_end]
        if mention.how == SEATED and written.startswith(OF_REGION):
            registry.also_called(mention, replace(mention, name=written))
        keep_title(registry, mention)
        for head, how in implied(mention):
            if how == HEAD:
                latest[head] = mention
        return mention


def _events(text: Text, found: Sequence[Masked]) -> Iterator[tuple[str, Mention]]:
    """Yield the events that sentences name in words of their own, each with its name folded."""
    for masked in found:
        for one in masked.mentions.values() if CODES[EVENT] in masked.letters else ():
            if one.kind == EVENT and one.ref is None and one.authority is None and one.name_start >= 0:
                yield text.folded[one.name_start : one.name_end], one


def _of_headline(
    text: Text, article: Article, sentences: Sequence[Sentence], found: Sequence[Masked]
) -> Mapping[str, Mention]:
    """Return what the headline calls the event that the first sentences name in full."""
    if article.title is None:
        return {}
    at = article.title.start
    title = [by for one, by in zip(sentences, found, strict=True) if one.span.start == at]
    lead = [by for one, by in zip(sentences, found, strict=True) if one.role == "body"][:LEADS]
    pairs = ([one for _, one in _events(text, part)] for part in (title, lead))
    return by_headline(*pairs)


def _described(text: Text, sentence: Sentence, found: Masked) -> Iterator[Mention]:
    """Yield the works that a sentence of the text proper shows to be such by what it tells of them."""
    if sentence.role == "body":
        surface = sentence.span.of(text.surface)
        yield from described(found, surface)
        yield from built(found, surface)


def _entries(sentences: Sequence[Sentence], found: Sequence[Masked]) -> set[str]:
    """Return the names of events that fill a line."""
    pairs = zip(sentences, found, strict=True)
    return {
        one.name
        for sentence, masked in pairs
        for one in masked.mentions.values()
        if one.kind == EVENT and (one.start, one.end) == (sentence.span.start, sentence.span.end)
    }


def _joined(*found: Mapping[int, Sequence[Mention]]) -> Mapping[int, Sequence[Mention]]:
    """Return the words of several sorts together, by the begin of their sentence."""
    keys = {start for one in found for start in one}
    return {start: [word for one in found for word in one.get(start, ())] for start in keys}
