"""Finds what one sentence names or states: known names, forms, values, persons."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.choose import longest
from greensilk_kg.extract.core.mask import DEFINED, mask
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.bracketed_lands import bracketed_lands
from greensilk_kg.extract.names.branches import branches
from greensilk_kg.extract.names.compounds import Compounds
from greensilk_kg.extract.names.conjoined import conjoined
from greensilk_kg.extract.names.courses import as_courses, may_open
from greensilk_kg.extract.names.dotted import without_parts
from greensilk_kg.extract.names.entries import entry
from greensilk_kg.extract.names.firms import Firms
from greensilk_kg.extract.names.first_sounds import without_first_sounds, without_last_sounds
from greensilk_kg.extract.names.forms import Forms
from greensilk_kg.extract.names.founded import Founded
from greensilk_kg.extract.names.gifts import gifts
from greensilk_kg.extract.names.given_names import without_given_names
from greensilk_kg.extract.names.government_offices import government_offices
from greensilk_kg.extract.names.held import gatherings
from greensilk_kg.extract.names.implied import covered, ends_another, ends_of, outer
from greensilk_kg.extract.names.latin_bodies import LatinBodies
from greensilk_kg.extract.names.launched import Launched
from greensilk_kg.extract.names.line_sections import line_sections
from greensilk_kg.extract.names.masthead import is_newsletter
from greensilk_kg.extract.names.ministries import Ministries
from greensilk_kg.extract.names.nicknames import without_nicknames
from greensilk_kg.extract.names.offices import Offices
from greensilk_kg.extract.names.own_bodies import OwnBodies
from greensilk_kg.extract.names.pacts import lands_of_pacts
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.extract.names.short_places import china_before, lands_of_titles, short_places
from greensilk_kg.extract.names.shown_works import shown_works
from greensilk_kg.extract.names.sides_by_letter import sides_by_letter
from greensilk_kg.extract.names.sites import Sites
from greensilk_kg.extract.names.split_names import TIME, split_names, without_bare_numbers
from greensilk_kg.extract.names.titled_sessions import titled_sessions
from greensilk_kg.extract.names.titles import Titles
from greensilk_kg.extract.names.train_lines import train_lines
from greensilk_kg.extract.names.unnamed import papers
from greensilk_kg.extract.names.unnamed_works import UnnamedWorks
from greensilk_kg.extract.names.venues import may_name_hall, venues
from greensilk_kg.extract.names.view import View
from greensilk_kg.extract.names.walls import Walls
from greensilk_kg.extract.names.wordings import by_wording, campuses, parts_of_bodies
from greensilk_kg.extract.names.work_parts import with_phase
from greensilk_kg.extract.persons.company import has_company
from greensilk_kg.extract.persons.find import Persons
from greensilk_kg.extract.times.bare_days import with_days
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.scan import Found
    from greensilk_kg.extract.core.values import Values
    from greensilk_kg.extract.names.gazetteer import Gazetteer
    from greensilk_kg.extract.names.shorts import Shorts
    from greensilk_kg.model.text import Sentence, Text

LEAST_TITLE = 4
REPORTERS = "记者"
DOT = "·"


class SentenceReader:
    """Finds the names and values of single sentences.

    Args:
        lexicon: Word lists.
        gazetteer: Known names.
        values: Dates and quantities.

    Attributes:
        persons: Finds those whom a sentence names.
    """

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer, values: Values) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer
        self._values = values
        self._ends = ends_of(lexicon.suffixes)
        self._titles = Titles(lexicon.title_classes, gazetteer, gazetteer.kind)
        self._forms = Forms(lexicon, gazetteer.kind)
        self._sites = Sites(lexicon)
        self._compounds = Compounds(lexicon)
        self._offices = Offices(lexicon)
        self._latin_bodies = LatinBodies(lexicon)
        self._firms = Firms(lexicon)
        self._own_bodies = OwnBodies(lexicon)
        self._works = UnnamedWorks(lexicon.works)
        self._ministries = Ministries(gazetteer)
        self._launched = Launched(lexicon.initiatives)
        self._founded = Founded(lexicon.initiatives)
        self.persons = Persons(lexicon)

    def mentions(self, text: Text, sentence: Sentence, shorts: Shorts) -> tuple[Masked, Sequence[Mention]]:
        """Return a sentence with all that is named or stated in it, and the names that longer ones hold.

        Args:
            text: The prepared text.
            sentence: One of its sentences.
            shorts: What the article may call things for short, as far as it was read.
        """
        start, end = sentence.span.start, sentence.span.end
        folded, surface = text.folded[start:end], text.surface[start:end]
        words, endings, heads, selves = self._lexicon.scan.find(folded)
        words = without_first_sounds(words, folded, self._lexicon.transliteration)
        atoms = self._atoms(text, sentence, shorts, (words, heads, selves))
        halls = tuple(venues(mask(folded, start, atoms), surface, start)) if may_name_hall(folded) else ()
        if halls:
            atoms = longest([*halls, *(one for one in atoms if not covered(one, halls))])
        values = with_days(tuple(self._values.find(folded, start, atoms)), shorts.days_in(start, end, atoms))
        firm = tuple(one for one in atoms if not ends_another(one, folded, start, self._ends))
        walls = Walls(folded, start, firm, values, self._lexicon, words, headed=bool(heads))
        figures = frozenset(value.end - start for value in values if value.kind == "Quantity")
        view = View(folded, surface, start, firm, walls, figures, endings)
        forms = (one for one in (*self._forms.find(view), *by_wording(view)) if not covered(one, halls))
        found_here = longest([*atoms, *forms, *values, *entry(text, sentence)])
        names = tuple(without_nicknames(found_here, folded, start))
        plain = DEFINED.search(folded) is not None
        masked = mask(folded, start, names, plain=plain)
        inner = names
        if listed := list(self._ministries.find(masked, surface)):
            names = longest([*listed, *names])
            masked = mask(folded, start, names, plain=plain)
        compounds = partial(self._compounds.find, heading=sentence.role == "heading")
        signed = partial(papers, headings=[one.of(text.folded) for one in sentence.headings])
        unnamed = (
            line_sections,
            gifts,
            shown_works,
            titled_sessions,
            self._works.placed,
            self._works.introduced,
        )
        last = 4 if sentence.role == "heading" else 8
        bodies = (parts_of_bodies, government_offices, branches, self._own_bodies.find)
        further = (self._launched.find, *bodies, self._founded.find, signed, self._works.built, gatherings)[
            : last + 1
        ]
        for find in (
            *unnamed,
            campuses,
            compounds,
            self._offices.find,
            *((self._latin_bodies.find,) if heads else ()),
            self._firms.find,
            *further,
            conjoined,
        ):
            if more := list(find(masked, surface)):
                names = longest([*names, *more])
                masked = mask(folded, start, names, plain=plain)
        more = list(split_names(masked, surface, heading=sentence.role == "heading"))
        if more or TIME in folded:
            names = longest([*more, *without_bare_numbers(names)])
            masked = mask(folded, start, names, plain=plain)
        named = heads or REPORTERS in folded or has_company(folded) or DOT in folded
        found = list(self.persons.find(masked, surface, start)) if named else []
        found.extend(shorts.find(text.folded, text.surface, start, end, persons=True))
        known = list(self._gazetteer.find_persons(text.folded, text.surface, start, end))
        alone = [one for one in known if not any(one.overlaps(by.start, by.end) for by in found)]
        found.extend(self.persons.with_posts(masked, surface, start, alone) if heads else alone)
        if may_open(folded):
            names = as_courses(names)
            masked = mask(folded, start, names, plain=plain)
        if found or plain:
            masked = mask(folded, start, longest([*names, *found]))
        return masked, inner

    def _atoms(
        self, text: Text, sentence: Sentence, shorts: Shorts, scanned: tuple[Found, Found, Found]
    ) -> tuple[Mention, ...]:
        """Return the names in a sentence that are known, titles, or places."""
        words, heads, selves = scanned
        start, end = sentence.span.start, sentence.span.end
        folded, surface = text.folded[start:end], text.surface[start:end]
        titles = list(self._full_titles(text, start, end, shorts))
        listed = [
            with_phase(one, text) for one in self._gazetteer.find(text.folded, text.surface, start, end)
        ]
        sounds = self._lexicon.transliteration
        listed = [
            one
            for one in without_last_sounds(listed, folded, start, sounds)
            if not is_newsletter(one, folded, start)
        ]
        for one in listed:
            if one.kind == "Country" and one.authority is not None:
                shorts.name_land(one.authority, one.start)
        known = [
            *titles,
            *listed,
            *shorts.pronouns.get(start, ()),
            *shorts.find(text.folded, text.surface, start, end),
            *_selves(selves, text, start),
            *train_lines(folded, surface, start),
            *short_places(folded, surface, start, shorts.lands),
            *sides_by_letter(folded, surface, start, shorts.sides, listed),
            *china_before(folded, start, listed),
            *bracketed_lands(folded, surface, start, self._gazetteer.lookup),
            *lands_of_pacts(folded, surface, start, shorts.lands),
            *lands_of_titles(folded, surface, start, shorts.lands),
        ]
        if heads:
            known = without_given_names(known, folded, start, heads, self._lexicon)
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


def _selves(found: Found, text: Text, base: int) -> Iterator[Mention]:
    """Yield 我国, 中方 and their like: China."""
    for low, high, _ in found:
        first, behind = base + low, base + high
        yield Mention(
            first, behind, "Country", "Country", text.surface[first:behind], ANAPHOR, authority=CHINA
        )
