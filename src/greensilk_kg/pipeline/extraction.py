"""From documents to quads that conform: read, prepare, extract, link, emit, validate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.emit import emit
from greensilk_kg.errors import Place, UnreadableInputError
from greensilk_kg.link import link
from greensilk_kg.pipeline import inputs
from greensilk_kg.pipeline.clock import Clock
from greensilk_kg.pipeline.knowledge import load_knowledge
from greensilk_kg.rdf.namespaces import Names
from greensilk_kg.sources import DEFAULT_MAX_SIZE, read_document
from greensilk_kg.text import prepare
from greensilk_kg.validate import validate_source

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from greensilk_kg.model.claim import Issue
    from greensilk_kg.model.document import Document
    from greensilk_kg.model.text import Text
    from greensilk_kg.pipeline.knowledge import Knowledge
    from greensilk_kg.resources import Home
    from greensilk_kg.sources import Register
    from greensilk_kg.validate import Validated


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one document gave.

    Attributes:
        slug: The document's slug.
        text: Its text, made ready for reading.
        validated: What conforms to the shapes, and what does not.
        issues: What was met and not read.
    """

    slug: str
    text: Text
    validated: Validated
    issues: tuple[Issue, ...]


def extract_documents(
    paths: Sequence[Path],
    home: Home,
    *,
    max_size: int = DEFAULT_MAX_SIZE,
    doc_id: str | None = None,
    clock: Clock | None = None,
) -> list[Extracted]:
    """Extract documents, each by itself: what one gives does not depend on the others.

    Args:
        paths: The files. All are read before the first is extracted.
        home: The project's rules, word lists, shapes, ontology and reference data.
        max_size: Greatest size of a file in bytes.
        doc_id: The slug of a single document.
        clock: Told of each stage.

    Returns:
        One result a document, sorted by slug: the order of `paths` does not matter.

    Raises:
        UnreadableInputError: A file cannot be read, or two have the same slug.
        ConfigurationError: A rule, word list, shape, ontology or reference file is broken.
    """
    clock = clock or Clock()
    register = inputs.register_of(home)
    with clock.stage("read"):
        documents = read_documents(paths, register, max_size=max_size, doc_id=doc_id)
    with clock.stage("load rules and names"):
        knowledge = load_knowledge(home)
    return [extract_document(document, knowledge, clock) for document in documents]


def read_documents(
    paths: Sequence[Path], register: Register, *, max_size: int = DEFAULT_MAX_SIZE, doc_id: str | None = None
) -> list[Document]:
    """Read files, sorted by slug.

    Raises:
        UnreadableInputError: A file cannot be read, or two have the same slug.
    """
    found: dict[str, tuple[Path, Document]] = {}
    for path in paths:
        document = read_document(path, register=register, max_size=max_size, doc_id=doc_id)
        if document.slug in found:
            first = found[document.slug][0]
            what = f"is the document {document.slug}, and so is {first}"
            raise UnreadableInputError(what, where=Place(path), hint="name each document once")
        found[document.slug] = (path, document)
    return [document for _, (_, document) in sorted(found.items())]


def extract_document(document: Document, knowledge: Knowledge, clock: Clock) -> Extracted:
    """Take one document through all stages of extraction."""
    with clock.stage("prepare", document.slug):
        text = prepare(document.text)
    with clock.stage("extract", document.slug):
        extraction = knowledge.extractor.extract(document, text)
    with clock.stage("link", document.slug):
        linked = link(extraction, knowledge.entries, document)
    with clock.stage("emit", document.slug):
        quads = emit(linked, document, knowledge.schema, Names())
    with clock.stage("validate", document.slug):
        validated = validate_source(quads, knowledge.context, knowledge.shapes)
    return Extracted(document.slug, text, validated, extraction.issues)
