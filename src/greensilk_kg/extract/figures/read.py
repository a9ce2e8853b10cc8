"""Figures: what each is about, what it measures, in which unit, when, and how sure the text is of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.about import about, in_order
from greensilk_kg.extract.figures.counted import says_nothing
from greensilk_kg.extract.figures.doubts import is_doubtful
from greensilk_kg.extract.figures.garbled import is_garbled, tidy
from greensilk_kg.extract.figures.gifts import given_to
from greensilk_kg.extract.figures.guests import at_event, may_be_of_event
from greensilk_kg.extract.figures.limits import limited, whole_of
from greensilk_kg.extract.figures.loose import is_loose
from greensilk_kg.extract.figures.matter import KEPT, matter
from greensilk_kg.extract.figures.measures import Measures
from greensilk_kg.extract.figures.modality import is_supposed, planned
from greensilk_kg.extract.figures.nouns import Nouns
from greensilk_kg.extract.figures.observations import Figure, observation
from greensilk_kg.extract.figures.parts import measures_nothing
from greensilk_kg.extract.figures.plain import plain
from greensilk_kg.extract.figures.predicates import made_of, says_more
from greensilk_kg.extract.figures.rates import rate
from greensilk_kg.extract.figures.restrictions import restricted
from greensilk_kg.extract.figures.rules import rule_of
from greensilk_kg.extract.figures.said import of_what, says_too_little
from greensilk_kg.extract.figures.scopes import in_scope
from greensilk_kg.extract.figures.signed import of_signed
from greensilk_kg.extract.figures.spot import Spot
from greensilk_kg.extract.figures.steps import with_bound, with_unit
from greensilk_kg.extract.figures.topics import Topics
from greensilk_kg.extract.figures.trade import goes_on
from greensilk_kg.extract.figures.turns import in_turn
from greensilk_kg.extract.figures.what import note_fleet, what_of
from greensilk_kg.extract.nearer_works import is_of_nearer
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.figures.clause import Clause
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim
    from greensilk_kg.zh.units import Units

SPEED = re.compile(r"(?:时速[^，。；、]{0,6}|速度[^，。；、]{0,4}每小时)$")
GIVEN = re.compile(
    r"援助|捐赠|赠送|援建|赠予|捐助|无偿提供|[批部]物资|(?:根据|按照)[该此本](?:援助)?项目，[^，。；]*[向为][^，。；]*提供"
)
SECOND = "/"
"""Between the two sizes of a store: 120兆瓦/240兆瓦时."""
NEAR = 120
OF_PERSON = re.compile(f"的(?:[^，。；]{{0,6}}{CODES['Person']}|[㐀-鿿]{{2,3}}(?=带着?|带领|率领))")
"""Behind a body: whose it is, of its people."""
FIGURE = CODES["Quantity"]
OPEN_LIST = re.compile(rf"[{CODES['Country']}{CODES['Institution']}{CODES['Place']}]等(?:约|近)?$")


class Figures:
    """Reads the figures of an article.

    Args:
        lexicon: The folder `data/lexicon`.
        units: Say of what dimension a unit is.
    """

    def __init__(self, lexicon: Path, units: Units) -> None:
        self._measures = Measures(lexicon / "indicators.tsv")
        self._nouns = Nouns(lexicon / "count-walls.tsv")
        self._dimensions = {form.unit: form.kind for form in units.forms.values()} | {"NUM": "count"}

    def read(self, scene: Scene, pledged: Collection[int] = ()) -> Iterator[tuple[Reading, Claim]]:
        """Yield the observations of an article, each claim with its sentence.

        Args:
            scene: The article.
            pledged: Where the figures begin that commitments state.
        """
        topics = Topics(scene)
        counts: dict[str, str] = {}
        for reading in _up_to_the_last_figure(scene.article.readings):
            if reading.sentence.role == "body":
                counts = goes_on(reading.masked.string, counts)
                for clause in topics.clauses(reading):
                    for figure in self._figures(scene, reading, clause, counts):
                        if figure.mention.start not in pledged:
                            for claim in observation(scene, reading, figure):
                                yield reading, claim

    def _figures(
        self, scene: Scene, reading: Reading, clause: Clause, counts: dict[str, str]
    ) -> Iterator[Figure]:
        last = _with_name(reading.masked.string, clause.start)
        told: dict[str, str] = {}
        is_told = False
        for index, mention in reading.masked.placed(clause.start, clause.end):
            if isinstance(mention.value, QuantityMatch):
                spot = Spot(scene, reading, clause, index, last, told, counts)
                last = index + 1
                if (spot.since == SECOND and not is_told) or is_supposed(spot):
                    continue
                is_told = False
                for figure in self._figure(spot, mention, with_unit(spot, mention.value)):
                    told, is_told = {self._dimension(figure.value): figure.indicator}, True
                    yield figure

    def _figure(self, spot: Spot, mention: Mention, value: QuantityMatch) -> Iterator[Figure]:
        fast = SPEED.search(spot.since) or ("speed" in spot.told and spot.since[:1] in {"、", "和"})
        if value.unit == "KiloM" and fast:
            value = replace(value, unit="KiloM-PER-HR")
        dimension = self._dimension(value)
        value = with_bound(spot, value, dimension)
        given = _is_given(spot)
        counted = dimension == "count" or (given and dimension == "mass")
        what = (in_turn(self._nouns, spot, value) or what_of(self._nouns, spot, value)) if counted else ""
        if says_nothing(value, spot.before, what, given=given) or measures_nothing(spot, value, dimension):
            return
        is_store = spot.since == SECOND and dimension == "energy"
        indicator = (
            "storage-capacity" if is_store else self._measures.of(spot, dimension, value, what, given=given)
        )
        topics, provider = of_signed(spot, dimension) or about(spot, value, dimension)
        if indicator is None or is_loose(spot, dimension, indicator):
            return
        if not may_be_of_event(spot, dimension):
            topics = tuple(one for one in topics if one.kind != "Event")
        if topics and topics[0].kind == "Event":
            indicator = at_event(spot, value, indicator)
        if indicator == "donated-items" or (indicator == "price" and spot.scene.gifts):
            topics, provider = given_to(spot, topics, provider)
        noun = self._noun(spot, dimension, indicator, what)
        indicator = self._measures.in_list(spot, dimension, indicator, noun)
        figure = Figure(
            mention,
            value,
            mention,
            indicator,
            _limited(spot, dimension, indicator, noun, topics),
            rate(spot, value, dimension),
            planned(spot, dimension),
            provider,
            rule_of(dimension, indicator),
            dimension == "count" and bool(OPEN_LIST.search(spot.before)),
        )
        _keep(spot, value, dimension, figure.counted)
        if (
            (dimension == "ratio" and says_more(spot, figure.counted))
            or is_garbled(spot, dimension, figure.counted)
            or is_doubtful(spot, dimension, indicator, figure.counted, topics)
        ):
            return
        for topic in _not_of_nearer(spot, in_order(spot, topics)):
            if says_too_little(figure.counted, indicator, topic):
                continue
            yield from _bounds(replace(figure, topic=topic))

    def _noun(self, spot: Spot, dimension: str, indicator: str, what: str) -> str:
        """Return of what a figure is; `what` where it counts."""
        noun = what or in_scope(spot, indicator, self._of_what(spot, dimension, indicator))
        noun = made_of(spot, noun) if dimension == "ratio" else noun
        return matter(spot, dimension, indicator, tidy(dimension, noun))

    def _of_what(self, spot: Spot, dimension: str, indicator: str) -> str:
        """Return of what a figure is that counts nothing."""
        if dimension == "count":
            return ""
        return of_what(spot, dimension, indicator) or plain(self._nouns, spot, dimension, indicator)

    def _dimension(self, value: QuantityMatch) -> str:
        return self._dimensions.get(value.unit, "speed" if "-PER-HR" in value.unit else "")


def _not_of_nearer(spot: Spot, topics: tuple[Mention, ...]) -> Iterator[Mention]:
    """Yield what a figure is about, but no work behind which one without a name is spoken of."""
    here = [one.ref for one in spot.reading.masked.within(spot.clause.start, spot.index)]
    for topic in topics:
        if topic.kind == "Institution" and _is_whose(spot, topic):
            continue
        told = topic.kind != "Project" or topic.ref in here
        if told or not is_of_nearer(spot.scene.article, spot.reading, topic, spot.index):
            yield topic


def _is_whose(spot: Spot, body: Mention) -> bool:
    """Tell whether a body is only that of a person who does what is told: 甲院的某某带着两名学生."""
    masked = spot.reading.masked
    ends = [at + 1 for at, one in masked.placed(spot.clause.start, spot.index) if one is body]
    return any(OF_PERSON.match(masked.string, end) for end in ends)


def _keep(spot: Spot, value: QuantityMatch, dimension: str, counted: str) -> None:
    """Keep of what a figure is for those that go on with it."""
    note_fleet(spot, value, counted)
    kept = whole_of(value.measure) if dimension == "count" else KEPT.get(dimension)
    if kept is not None:
        spot.counts[kept] = counted


def _limited(spot: Spot, dimension: str, indicator: str, noun: str, topics: Sequence[Mention]) -> str:
    """Return of what a figure is with what limits it to some of a kind."""
    told = restricted(spot, dimension, indicator, noun, topics)
    return tidy(dimension, limited(spot, dimension, told, topics))


def _with_name(string: str, start: int) -> int:
    """Return where the words before a figure begin; behind ： they begin with the name of the value."""
    if string[start - 1 : start] != "：":
        return start
    return max(string.rfind(stop, 0, start - 1) for stop in "，。；：") + 1


def _up_to_the_last_figure(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Return sentences without those behind which no figure follows: nothing in them is needed."""
    with_figure = (
        number for number in range(len(readings), 0, -1) if FIGURE in readings[number - 1].masked.letters
    )
    return readings[: next(with_figure, 0)]


def _is_given(spot: Spot) -> bool:
    """Tell whether the sentence speaks of things given, be it in the name of a batch of aid."""
    names = (
        one.name
        for one in spot.reading.masked.within(max(spot.start, spot.index - NEAR), spot.index)
        if one.kind == "Project"
    )
    return any(map(GIVEN.search, (spot.sentence, *names)))


def _bounds(figure: Figure) -> Iterator[Figure]:
    """Yield the figure; of a range its lower and its upper bound."""
    high = figure.value.high
    if high is None:
        yield figure
        return
    yield replace(figure, value=replace(figure.value, qualifier="min"))
    yield replace(figure, value=replace(figure.value, value=high, qualifier="max"))
