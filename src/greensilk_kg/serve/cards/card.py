"""What a question card holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in both languages of the pages."""

    zh: str
    en: str

    def of(self, language: str) -> str:
        """Return them in one language.

        Example:
            >>> Words("国家", "Country").of("en")
            'Country'
        """
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a reader may fill in (`sh:Parameter`).

    Attributes:
        name: In addresses, and after `$` in the query: the local name of its `sh:path`.
        label: On the form.
        datatype: IRI of the datatype of a literal; empty where it is a thing.
        kinds: IRIs of the classes, one of which a thing has to be of; empty for a literal or a concept.
        scheme: IRI of the scheme of a concept; empty where it is none.
        among: The values that a text may have; empty for any.
        choices: Graph pattern that binds `?value` to what is worth choosing; empty for all.
        default: What is taken where an address says nothing; `None` where that leaves the variable free.
        optional: Whether it may be left empty, which leaves its variable free.
        least, most: Bounds of a number or year; `None` for none.
    """

    name: str
    label: Words
    datatype: str = ""
    kinds: tuple[str, ...] = ()
    scheme: str = ""
    among: tuple[str, ...] = ()
    choices: str = ""
    default: ox.NamedNode | ox.Literal | None = None
    optional: bool = False
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One question (`sh:SPARQLSelectExecutable`).

    Attributes:
        slug: Behind `/questions/`; the name of its file.
        label: The question.
        comment: What the answer says, and what it does not.
        theme: Local name of its theme.
        order: Its place within the theme.
        picture: `map`, `timeline`, `line`, `bar`, `network` or `none`: what suits the answer.
        along: Column of the picture's places, times or bars, or of one end of its ties; empty for none.
        measure: Column of the picture's numbers; empty where it has none.
        what: Column of what stands there or then, of the lines, or of the other end of the ties.
        may_be_empty: Why its default answer may have no rows; empty where it has to have some.
        select: The query, without its prefixes.
        parameters: In the order of the form.
        source: Its Turtle file.
    """

    slug: str
    label: Words
    comment: Words
    theme: str
    order: int
    picture: str
    along: str
    measure: str
    what: str
    may_be_empty: str
    select: str
    parameters: tuple[Parameter, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Cards:
    """All cards, and what they share.

    Attributes:
        by_slug: In the order of their slugs.
        themes: Local name of each theme → its label, in the order of the page.
        prefixes: Prefix → namespace of the queries.
        columns: Name of each column → its heading.
        digest: Of all of it; part of each entity tag.
    """

    by_slug: Mapping[str, Card]
    themes: Mapping[str, Words]
    prefixes: Mapping[str, str]
    columns: Mapping[str, Words]
    digest: str

    def heading(self, column: str, language: str) -> str:
        """Return the heading of a column; its name where none was written."""
        return self.columns[column].of(language) if column in self.columns else column
