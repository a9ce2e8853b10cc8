"""Names of things in the language of a page, and the order that readers look them up in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import GS
from greensilk_kg.serve.browse.names import name_of, order
from greensilk_kg.serve.linked.view import Item
from greensilk_kg.serve.web.links import href, web_link
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterable


class Naming:
    """Names things for one answer.

    Attributes:
        language: `zh` or `en`.
    """

    def __init__(self, language: str) -> None:
        self.language = language

    def of(self, iri: str) -> Item:
        """Return the name of a thing, with its address on this host."""
        shown, lang = name_of(iri).of(self.language)
        return Item(shown, href(iri) or web_link(iri), lang)

    def term(self, name: str) -> str:
        """Return the name of a class or property of the ontology, as a heading has it."""
        shown, _ = name_of(GS + name).of(self.language)
        return shown[:1].upper() + shown[1:]

    def count(self, kind: str, number: int) -> str:
        """Return a number of things of a class in words.

        Args:
            kind: Local name of the class.
            number: How many.
        """
        return text(f"{'one' if number == 1 else 'some'}_{kind}", self.language).format(f"{number:,}")

    def ordered(self, iris: Iterable[str]) -> list[Item]:
        """Return the names of things in their order: letters, pinyin in the place of characters."""
        return [
            self.of(iri) for iri in sorted(iris, key=lambda iri: (order(name_of(iri), self.language), iri))
        ]
