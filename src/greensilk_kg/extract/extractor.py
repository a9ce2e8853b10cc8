"""The stage itself: a prepared text in, claims out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.back import Back
from greensilk_kg.extract.by_hosts import by_hosts
from greensilk_kg.extract.called_by_works import called_by_works
from greensilk_kg.extract.came_to_opening import came_to_opening
from greensilk_kg.extract.claims import Claims
from greensilk_kg.extract.commitments.find import Commitments, pledged
from greensilk_kg.extract.commitments.statements import commitment_claims
from greensilk_kg.extract.core.confidence import load_confidence
from greensilk_kg.extract.core.lexicon import load_lexicon
from greensilk_kg.extract.core.values import Values
from greensilk_kg.extract.cover import cover_claims
from greensilk_kg.extract.denied import undenied
from greensilk_kg.extract.explain import Explanation, explain
from greensilk_kg.extract.figures.in_names import figures_in_names, told_figures
from greensilk_kg.extract.figures.read import Figures
from greensilk_kg.extract.firm_works import firm_works
from greensilk_kg.extract.fitting import Fitting
from greensilk_kg.extract.focus import Focus
from greensilk_kg.extract.frames.load import Frames, load_frames
from greensilk_kg.extract.frames.read import read_frames
from greensilk_kg.extract.frames.unsaid import unsaid
from greensilk_kg.extract.lands import lands
from greensilk_kg.extract.launches import launches
from greensilk_kg.extract.mandates import mandates
from greensilk_kg.extract.names.by_parties import call_by_parties
from greensilk_kg.extract.names.gazetteer import Gazetteer
from greensilk_kg.extract.names.inside import Insides
from greensilk_kg.extract.names.naming import naming_claims, post_claims
from greensilk_kg.extract.names.project_names import ProjectNames
from greensilk_kg.extract.names.registry import Registry
from greensilk_kg.extract.occasions import occasions
from greensilk_kg.extract.on_first_day import on_first_day
from greensilk_kg.extract.one_paper import one_paper
from greensilk_kg.extract.own_lands import in_own_lands
from greensilk_kg.extract.pairs_signed import pairs_signed
from greensilk_kg.extract.parted.parted import parted
from greensilk_kg.extract.reader import Reader
from greensilk_kg.extract.rules.apply import Rules, apply_rules
from greensilk_kg.extract.rules.load import load_rules
from greensilk_kg.extract.scene import Scene
from greensilk_kg.extract.settle import settle
from greensilk_kg.extract.side_events import side_events
from greensilk_kg.extract.signed_there import signed_there
from greensilk_kg.extract.signings import signings
from greensilk_kg.extract.site_offices import site_offices
from greensilk_kg.extract.speech import speech_claims
from greensilk_kg.extract.stages.places import Stages
from greensilk_kg.extract.stages.restage import restaged
from greensilk_kg.extract.times.dating import Dating
from greensilk_kg.extract.together import together
from greensilk_kg.extract.unread import Unread
from greensilk_kg.model.claim import Extraction
from greensilk_kg.zh.units import load_units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.model.claim import Claim, Issue
    from greensilk_kg.model.document import Document
    from greensilk_kg.model.knowledge import AuthorityEntry, Schema
    from greensilk_kg.model.text import Text

SECTIONS = ("专场", "企业家大会", "分论坛", "平行论坛")
"""How the name of a part ends that begins with that of the great meeting."""


class Extractor:
    """Reads documents; made once, used for many.

    Args:
        lexicon: The folder `data/lexicon`; its frames are `frames/*.yaml`.
        rules: The files `data/rules/*.yaml`.
        confidence: The file `data/rules/confidence.tsv`.
        entries: Known names.
        schema: The ontology as plain data.

    Raises:
        ConfigurationError: A word list or rule is broken.
    """

    def __init__(
        self,
        *,
        lexicon: Path,
        rules: Iterable[Path],
        confidence: Path,
        entries: Sequence[AuthorityEntry],
        schema: Schema,
    ) -> None:
        self._schema = schema
        words = load_lexicon(lexicon)
        self._gazetteer = Gazetteer(entries, schema, words.traps)
        self._units = units = load_units(lexicon)
        self._reader = Reader(words, self._gazetteer, Values(units))
        self._insides = Insides(words, self._gazetteer)
        loaded = load_rules(rules)
        self._rules = Rules(loaded)
        self._frames = Frames(load_frames((lexicon / "frames").glob("*.yaml")))
        self._figures = Figures(lexicon, units)
        self._commitments = Commitments(lexicon / "commitments.tsv")
        self._project_names = ProjectNames(entries, schema, words, lexicon / "sectors.tsv")
        self._confidence = load_confidence(confidence)
        self._unread = Unread(loaded)

    def extract(self, document: Document, text: Text) -> Extraction:
        """Return what a document states.

        Args:
            document: Its register entry helps to complete dates.
            text: Its prepared text.
        """
        registry = Registry(self._gazetteer, self._schema)
        claims = Claims(text, self._confidence)
        found: list[Claim] = []
        issues: list[Issue] = []
        for scene in self._scenes(document, text, registry, claims):
            read = one_paper(scene, list(self._read(scene)))
            found.extend(claim for _, claim in read)
            issues.extend(issue for _, issue in self._issues(scene, read))
        settled = settle(tuple(in_own_lands(found)), registry, claims.surface)
        call_by_parties(settled, registry, claims.surface)
        entities = registry.entities()
        found = [*naming_claims(claims, registry, entities), *settled]
        return Extraction(document.slug, entities, tuple(found), tuple(issues))

    def explain(self, document: Document, text: Text) -> Iterator[Explanation]:
        """Yield the sentences of a document, each with what was read in it and what was not.

        Args:
            document: Its register entry helps to complete dates; gives line numbers.
            text: Its prepared text.
        """
        registry = Registry(self._gazetteer, self._schema)
        for scene in self._scenes(document, text, registry, Claims(text, self._confidence)):
            read = one_paper(scene, list(self._read(scene)))
            issues = list(self._issues(scene, read))
            yield from explain(document, text, scene.whole.readings, read, issues, registry.entities())

    def _read(self, scene: Scene) -> Iterator[tuple[Reading, Claim]]:
        """Yield what an article states, with the sentence of each claim; names and classes left out."""
        paired = pairs_signed(scene, list(apply_rules(scene, self._rules)))
        ruled = list(undenied(scene, mandates(scene, paired)))
        stages = Stages(scene, ruled)
        stated = list(restaged(scene, stages, ruled))
        yield from stated
        yield from occasions(scene, stated)
        yield from on_first_day(scene, stated)
        yield from signings(scene, stated)
        yield from launches(scene, stated)
        yield from signed_there(scene, stated)
        yield from side_events(scene, stated)
        yield from called_by_works(scene, stated)
        yield from by_hosts(scene, stated)
        yield from came_to_opening(scene, stated)
        yield from together(scene, stated)
        yield from cover_claims(scene)
        yield from site_offices(scene)
        yield from firm_works(scene)
        yield from speech_claims(scene)
        for reading in scene.article.readings:
            for claim in post_claims(scene.claims, reading, scene.registry):
                yield reading, claim
        yield from restaged(scene, stages, unsaid(undenied(scene, read_frames(scene, self._frames)), stated))
        pledges = self._commitments.find(scene)
        yield from commitment_claims(scene, pledges)
        figures = list(restaged(scene, stages, self._figures.read(scene, pledged(pledges))))
        yield from figures
        yield from figures_in_names(scene, self._units, told_figures(figures))
        named = list(self._project_names.read(scene))
        yield from named
        hosted = {claim.subject for _, claim in (*stated, *named) if claim.predicate == "hostCountry"}
        yield from lands(scene, [*stated, *named], hosted)

    def _issues(self, scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Issue]]:
        return self._unread.find(scene.text, scene.whole.readings, (claim for _, claim in read))

    def _scenes(self, document: Document, text: Text, registry: Registry, claims: Claims) -> Iterator[Scene]:
        fitting = Fitting(self._schema, registry)
        for article in text.articles:
            whole = self._reader.read(text, article, registry)
            reading = parted(whole)
            dating = Dating(document, text, reading)
            titles = tuple(self._insides.read(text, whole.readings))
            focus = Focus(reading, tuple(_begun_with(titles, registry)))
            back = Back(reading, titles, is_chronicle=focus.is_chronicle)
            yield Scene(text, reading, focus, back, dating, registry, claims, fitting, titles, whole)


def _begun_with(titles: Sequence[Reading], registry: Registry) -> Iterator[Mention]:
    """Yield the great meetings with which the names of other events begin: 某峰会能源专场."""
    for name in titles:
        one = name.title
        for first in name.mentions[:1] if one is not None and one.kind == "Event" else ():
            is_part = one is not None and one.plain.endswith(SECTIONS) and first.start == one.start
            if is_part and first.kind == "Event":
                yield registry.resolve(first)
