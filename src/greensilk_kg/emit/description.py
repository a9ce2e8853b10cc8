"""What is said of the source documents themselves.

Terms: `dcterms:title` and `dcterms:issued` take literals. `dcterms:publisher`, `dcterms:rights`,
`dcterms:format` and `dcterms:type` want resources in their ranges, so that the older `dc:` terms, which
take text, stand for them. The digest is `schema:sha256` of schema.org.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from greensilk_kg.model.claim import Evidence
from greensilk_kg.model.knowledge import EntityId
from greensilk_kg.model.text import Span
from greensilk_kg.rdf import namespaces as ns

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.emit.provenance import Statement
    from greensilk_kg.emit.terms import Term
    from greensilk_kg.model.document import Document, SourceEntry

DC = "http://purl.org/dc/elements/1.1/"
SCHEMA = "https://schema.org/"
DESCRIPTION_RULE = "document/description"

_TITLE = NamedNode(ns.DCTERMS + "title")
_SHA256 = NamedNode(SCHEMA + "sha256")


def describe_register(entries: Iterable[SourceEntry], names: ns.Names) -> list[Quad]:
    """Return the register of source documents as quads of `graph/reference`.

    Args:
        entries: The register.
        names: Mints the IRIs.

    Returns:
        For each entry its type, label, title, publisher, date of issue, SHA-256, genre and rights; empty
        fields are left out.

    Example:
        >>> from greensilk_kg.model.document import SourceEntry
        >>> entry = SourceEntry("brief", "简报", "", None, "0" * 64, "newsletter", "")
        >>> [quad.object.value for quad in describe_register([entry], ns.Names())][:2]
        ['https://w3id.org/greensilk/ontology#SourceDocument', '简报']
    """
    graph = names.graph("reference")
    return [Quad(s, p, o, graph) for entry in entries for s, p, o in _entry(entry, names)]


def _entry(entry: SourceEntry, names: ns.Names) -> list[Statement]:
    node = names.entity(EntityId("document", entry.slug))
    found: list[tuple[NamedNode, Term]] = [(ns.TYPE, ns.term("SourceDocument"))]
    for text, language in ((entry.title, "zh"), (entry.title_en, "en")):
        if text:
            found += [
                (ns.LABEL, Literal(text, language=language)),
                (_TITLE, Literal(text, language=language)),
            ]
    if entry.publisher:
        found.append((NamedNode(DC + "publisher"), Literal(entry.publisher, language="zh")))
    if entry.issued:
        datatype = NamedNode(ns.XSD + entry.issued.datatype)
        found.append((NamedNode(ns.DCTERMS + "issued"), Literal(entry.issued.lexical, datatype=datatype)))
    plain = {
        _SHA256: entry.sha256,
        NamedNode(DC + "type"): entry.genre,
        NamedNode(DC + "rights"): entry.rights,
    }
    found += [(predicate, Literal(text)) for predicate, text in plain.items() if text]
    return [(node, predicate, value) for predicate, value in found]


def describe_unregistered(document: Document, names: ns.Names) -> list[tuple[Statement, Evidence]]:
    """Return what is known of a document without a register entry: type, file name, digest, format.

    The evidence of each statement is the document as a whole.
    """
    node = names.entity(EntityId("document", document.slug))
    evidence = Evidence(Span(0, len(document.text)), DESCRIPTION_RULE, 1.0)
    found: list[tuple[NamedNode, Term]] = [
        (ns.TYPE, ns.term("SourceDocument")),
        (ns.LABEL, Literal(document.name, language="zh")),
        (_TITLE, Literal(document.name)),
        (_SHA256, Literal(document.sha256)),
        (NamedNode(DC + "format"), Literal(document.media_type)),
    ]
    return [((node, predicate, value), evidence) for predicate, value in found]
