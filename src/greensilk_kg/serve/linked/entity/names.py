"""All names of a thing: in which language, and what kind of name each is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import (
    ALT_LABEL,
    DCTERMS,
    HIDDEN_LABEL,
    LABEL,
    NOTATION,
    PREF_LABEL,
    TYPE,
    term,
)
from greensilk_kg.search import is_chinese, pinyin, traditional

if TYPE_CHECKING:
    from greensilk_kg.serve.linked.entity.facts import Fact, Statements

FORMER = ox.NamedNode(DCTERMS + "identifier")
TITLE = ox.NamedNode(DCTERMS + "title")
NAMING = (PREF_LABEL, LABEL, TITLE, ALT_LABEL, HIDDEN_LABEL, NOTATION, FORMER)
"""Properties that name a thing, the better names first."""
_KINDS = {
    PREF_LABEL: "preferred",
    LABEL: "name",
    TITLE: "name",
    ALT_LABEL: "other",
    HIDDEN_LABEL: "variant",
    NOTATION: "code",
    FORMER: "former",
}
_LONGEST_ACRONYM = 12
_TOLD = {"observation", "commitment", "post"}
"""Kinds of things whose labels are clauses of a text."""
_CODES = {(2, False): "alpha2", (3, False): "alpha3", (3, True): "numeric"}
"""(length, digits only) → which part of ISO 3166-1 a code of a country is of."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a thing.

    Attributes:
        text: The name.
        lang: Its language tag; empty for codes.
        kind: `preferred`, `name`, `abbreviation`, `other`, `variant`, `former`, `code`, `alpha2`, `alpha3`,
            `numeric`, `pinyin` or `traditional`; the pages' words for it are `name_{kind}`.
        fact: The statement; `None` for what is computed from another name.
    """

    text: str
    lang: str
    kind: str
    fact: Fact | None = None


def names_of(statements: Statements) -> list[Name]:
    """Return the names of a thing, each once: the reader's language first, computed ones last."""
    found: dict[tuple[str, str], Name] = {}
    for predicate in NAMING:
        for fact in statements.of(predicate):
            key = (fact.value.text, fact.value.lang)
            old = found.get(key)
            if old is None:
                found[key] = Name(*key, _KINDS[predicate], fact)
            elif old.fact and not old.fact.stands and fact.stands:
                found[key] = Name(
                    *key, old.kind, fact
                )  # where the preferred name was read, not that it was chosen
    country = term("Country") in {t.object for t in statements.triples if t.predicate == TYPE}
    named = [_kept(one, list(found.values()), country=country) for one in found.values()]
    ordered = sorted(named, key=lambda one: (not one.lang, one.lang != statements.language))
    return [*ordered, *_computed(ordered)] if _is_named(statements.node) else ordered


def _is_named(node: ox.NamedNode) -> bool:
    """Tell whether a thing has a name and not only words that tell of it."""
    return node.value.rpartition("/")[0].rpartition("/")[2] not in _TOLD


def _kept(one: Name, every: list[Name], *, country: bool) -> Name:
    if one.kind == "code" and country:
        return Name(one.text, "", _CODES.get((len(one.text), one.text.isdigit()), "code"), one.fact)
    if one.kind in {"other", "name"} and any(_shortens(one, other) for other in every):
        return Name(one.text, one.lang, "abbreviation", one.fact)
    return one


def _shortens(one: Name, other: Name) -> bool:
    """Tell whether a name is made of some characters of another, in order: 国合署, UNEP."""
    if one.lang != other.lang or other.kind == "variant" or len(one.text) * 2 > len(other.text):
        return False
    if one.lang == "zh":
        return _within(one.text, other.text)
    initials = "".join(word[0] for word in other.text.replace("-", " ").split())
    return (
        " " not in one.text
        and len(one.text) <= _LONGEST_ACRONYM
        and _within(one.text.lower(), initials.lower())
    )


def _within(short: str, long: str) -> bool:
    left = iter(long)
    return all(character in left for character in short)


def _computed(names: list[Name]) -> list[Name]:
    """Return the best Chinese name in traditional characters, where that differs, and in pinyin."""
    chinese = next((one for one in names if one.lang == "zh" and is_chinese(one.text)), None)
    if chinese is None:
        return []
    made = [Name(traditional(chinese.text), "zh-Hant", "traditional")]
    kept = [one for one in made if one.text not in {name.text for name in names}]
    return [*kept, Name(pinyin(chinese.text), "zh-Latn", "pinyin")]
