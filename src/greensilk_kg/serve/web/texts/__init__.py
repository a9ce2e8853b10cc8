"""The words of the pages, in both languages: one table (`*.tsv`: key, zh, en) for each area of the site."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from greensilk_kg.rdf.namespaces import DCTERMS, RDF, RDFS, SKOS
from greensilk_kg.tables import read_table

_FOLDER = Path(__file__).parent

PREDICATES: dict[str, tuple[str, str]] = {
    RDFS + "label": ("名称", "name"),
    RDFS + "comment": ("说明", "comment"),
    RDFS + "subClassOf": ("上位类", "sub-class of"),
    RDFS + "subPropertyOf": ("上位属性", "sub-property of"),
    RDFS + "domain": ("定义域", "domain"),
    RDFS + "range": ("值域", "range"),
    RDFS + "isDefinedBy": ("定义于", "defined by"),
    RDF + "type": ("类型", "type"),
    SKOS + "prefLabel": ("首选名称", "preferred name"),
    SKOS + "altLabel": ("别名", "other name"),
    SKOS + "hiddenLabel": ("异写", "variant spelling"),
    SKOS + "definition": ("定义", "definition"),
    SKOS + "inScheme": ("所属体系", "in scheme"),
    SKOS + "notation": ("代码", "code"),
    DCTERMS + "identifier": ("曾用标识", "identifier"),
    DCTERMS + "source": ("来源", "source"),
}
"""Labels of other vocabularies' properties, which the graph itself does not hold."""


@cache
def texts() -> dict[str, tuple[str, str]]:
    """Return key → (Chinese, English) of every table.

    Raises:
        ConfigurationError: A key stands twice, or lacks one of the languages; says where.
    """
    found: dict[str, tuple[str, str]] = {}
    for path in sorted(_FOLDER.glob("*.tsv")):
        for row in read_table(path, 3):
            key, chinese, english = row.cells
            if key in found:
                raise row.error(f"the key {key} stands twice", "keys are unique over all tables")
            if not (chinese and english):
                raise row.error(f"{key} lacks a language", "give key, zh and en")
            found[key] = chinese, english
    return found


def text(key: str, language: str) -> str:
    """Return a word or sentence of the pages.

    Example:
        >>> text("search", "zh"), text("search", "en")
        ('搜索', 'Search')
    """
    return texts()[key][0 if language == "zh" else 1]
