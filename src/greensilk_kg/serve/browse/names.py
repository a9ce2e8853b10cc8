"""The names of everything, in both languages, and the order they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import LABEL, PREF_LABEL
from greensilk_kg.serve.browse.ask import local_name, once
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.alphabet import alphabetical
from greensilk_kg.serve.web.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Name:
    """What a thing is called.

    Attributes:
        zh: In Chinese; empty where it has no such name.
        en: In English; likewise.
        other: What to call it where both are missing.
    """

    zh: str = ""
    en: str = ""
    other: str = ""

    def of(self, language: str) -> tuple[str, str]:
        """Return the name in a language, else in the other one, and the language that it is in.

        Example:
            >>> Name(zh="老挝", en="Laos").of("en"), Name(zh="河谷电站").of("en")
            (('Laos', 'en'), ('河谷电站', 'zh'))
        """
        own, foreign = (self.zh, self.en) if language == "zh" else (self.en, self.zh)
        if own:
            return own, language
        return (foreign, LANGUAGES[1 - LANGUAGES.index(language)]) if foreign else (self.other, "")


def name_of(iri: str) -> Name:
    """Return the name of a thing; the last part of its IRI for want of another."""
    return _all().get(iri) or Name(other=local_name(iri))


def order(name: Name, language: str) -> tuple[str, str]:
    """Return what a name is sorted by: letters, pinyin in the place of characters.

    Example:
        >>> order(Name(zh="老挝", en="Laos"), "zh")
        ('lao wo', '老挝')
    """
    return alphabetical(name.of(language)[0])


def _all() -> Mapping[str, Name]:
    return once("names", _read)


def _read() -> dict[str, Name]:
    """Return the preferred names of everything, the labels of what has none."""
    found: dict[str, dict[str, str]] = {}
    for predicate in (LABEL, PREF_LABEL):
        for quad in site().store.quads_for_pattern(None, predicate, None, DEFAULT):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
                language = (quad.object.language or "other").partition("-")[0]
                _keep(found.setdefault(quad.subject.value, {}), language, quad.object.value, predicate)
    return {iri: Name(*(named.get(key, "") for key in (*LANGUAGES, "other"))) for iri, named in found.items()}


def _keep(named: dict[str, str], language: str, text: str, predicate: ox.NamedNode) -> None:
    """Keep one name a language: a preferred one before a label, then the first in order."""
    key = f"{language} preferred"
    if predicate == PREF_LABEL:
        text = min(text, named.get(key, text))
        named[key] = text
    elif language in named:
        text = min(text, named[language])
    named[language] = text
