"""Long lists in pages: which page is asked for, and how one leads to the next.

Sources: RFC 8288 (`first`, `prev`, `next`, `last`); Hydra Core Vocabulary, section "Collections".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import request

from greensilk_kg.rdf.namespaces import TYPE, XSD
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = 100
"""Members of a page, where nothing else is said."""
HYDRA = "http://www.w3.org/ns/hydra/core#"
_MOST_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list.

    Attributes:
        number: From 1.
        total: Members of the whole list.
        size: Members of a page.
    """

    number: int
    total: int
    size: int = SIZE

    @property
    def last(self) -> int:
        """Number of the last page; an empty list has one page too."""
        return max(1, -(-self.total // self.size))

    @property
    def members(self) -> slice:
        """Where the members of this page stand in the list."""
        return slice((self.number - 1) * self.size, self.number * self.size)

    def others(self) -> dict[str, int]:
        """Return link relation → number of the page it leads to; nothing where there is one page.

        Example:
            >>> Page(2, 250).others()
            {'first': 1, 'prev': 1, 'next': 3, 'last': 3}
            >>> Page(1, 100).others()
            {}
        """
        if self.last == 1:
            return {}
        found = {"first": 1, "prev": self.number - 1, "next": self.number + 1, "last": self.last}
        return {relation: page for relation, page in found.items() if 1 <= page <= self.last}


def asked() -> int:
    """Return the number of the page that `?page=` asks for, 1 where it is not there.

    Raises:
        ProblemError: 400 where it is no number from 1.
    """
    given = request.args.get("page", "1")
    if not (given.isascii() and given.isdigit() and len(given) <= _MOST_DIGITS and int(given)):
        raise ProblemError(400, f"`page` has to be a number from 1; {given[:40]!r} is none.")
    return int(given)


def query(number: int) -> str:
    """Return the query string of a page; none for the first."""
    return f"?page={number}" if number > 1 else ""


def statements(page: Page, document: str, members: Iterator[ox.NamedNode]) -> Iterator[ox.Quad]:
    """Yield, for a list of several pages, which page this is and where the others are, in Hydra's terms.

    Args:
        page: The page.
        document: IRI of the document whose list it is.
        members: What is on the page.
    """
    if page.last == 1:
        return
    whole = ox.NamedNode(f"{document}#incoming")
    this = ox.NamedNode(document + (query(page.number) or "?page=1"))
    yield ox.Quad(whole, TYPE, _hydra("Collection"))
    yield ox.Quad(whole, _hydra("totalItems"), _number(page.total))
    yield ox.Quad(whole, _hydra("view"), this)
    yield ox.Quad(this, TYPE, _hydra("PartialCollectionView"))
    for relation, number in page.others().items():
        name = "previous" if relation == "prev" else relation
        yield ox.Quad(this, _hydra(name), ox.NamedNode(f"{document}?page={number}"))
    for member in members:
        yield ox.Quad(whole, _hydra("member"), member)


def _hydra(name: str) -> ox.NamedNode:
    return ox.NamedNode(HYDRA + name)


def _number(value: int) -> ox.Literal:
    return ox.Literal(str(value), datatype=ox.NamedNode(XSD + "integer"))
