"""The extractor with the project's own words, rules and names, made once for all tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from greensilk_kg.extract.extractor import Extractor
from greensilk_kg.model.claim import Concept, Ref, Unit, Value
from greensilk_kg.model.document import Document, SourceEntry
from greensilk_kg.model.value import PartialDate
from greensilk_kg.rdf.authority import read_authority
from greensilk_kg.rdf.schema import load_schema
from greensilk_kg.resources import find_home
from greensilk_kg.text import prepare

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.model.claim import Extraction, Object

ISSUED = PartialDate(2024, 6)


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    home = find_home()
    return Extractor(
        lexicon=home.data / "lexicon",
        rules=home.files("data", "rules/*.yaml"),
        confidence=home.data / "rules" / "confidence.tsv",
        entries=read_authority(home.files("data", "reference/*.ttl")),
        schema=load_schema(home.files("ontology", "modules/*.ttl")),
    )


def document(text: str) -> Document:
    entry = SourceEntry("try", "试读", "", ISSUED, "0" * 64, "newsletter", "")
    return Document("try", text, "0" * 64, "try.txt", "text/plain", entry)


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> Callable[[str], Extraction]:
    return lambda text: extractor.extract(document(text), prepare(text))


@pytest.fixture(scope="session")
def statements(read: Callable[[str], Extraction]) -> Callable[[str], set[tuple[str, str]]]:
    """Return the statements read in a text, each as rule and `subject property object` in words."""

    def state(text: str) -> set[tuple[str, str]]:
        extraction = read(text)

        def name(thing: object) -> str:
            if isinstance(thing, Ref):
                entity = extraction.entities.get(thing)
                return entity.label if entity and entity.label else thing.key
            if isinstance(thing, Value):
                return thing.value
            return thing.name if isinstance(thing, Unit) else str(thing)

        return {
            (claim.evidence.rule, f"{name(claim.subject)} {claim.predicate} {name(claim.object)}")
            for claim in extraction.claims
        }

    return state


@pytest.fixture(scope="session")
def figures(read: Callable[[str], Extraction]) -> Callable[[str], list[dict[str, str]]]:
    """Return the figures read in a text, each as property → object in words."""

    def find(text: str) -> list[dict[str, str]]:
        extraction = read(text)
        found: dict[Ref, dict[str, str]] = {}
        for claim in extraction.claims:
            if claim.subject.type == "Observation":
                found.setdefault(claim.subject, {})[claim.predicate] = plain(claim.object, extraction)
        return list(found.values())

    return find


def plain(value: Object, extraction: Extraction) -> str:
    if isinstance(value, Ref):
        entity = extraction.entities.get(value)
        return (entity.label if entity else "") or value.key
    if isinstance(value, Concept):
        return value.slug
    return value.name if isinstance(value, Unit) else value.value
