"""Reads question cards from their Turtle files.

Source: SHACL Advanced Features, section 5 (`sh:SPARQLSelectExecutable`), and SHACL, sections 4.6.3 (`sh:or`),
5.2.1 (`sh:declare`) and 6.2 (`sh:parameter`). What SHACL has no word for stands in
`https://w3id.org/greensilk/questions#`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.errors import ConfigurationError, Place
from greensilk_kg.rdf.namespaces import CANONICAL_BASE, RDF, RDFS, SH, SKOS
from greensilk_kg.serve.cards.card import Card, Cards, Parameter, Words
from greensilk_kg.serve.cards.check import check
from greensilk_kg.serve.cards.graph import Graph, Subject, Term
from greensilk_kg.serve.linked.view import local_name
from greensilk_kg.serve.web.conditional import digest
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from pathlib import Path

QUESTIONS = CANONICAL_BASE + "questions#"
_MOVING = ("id/", "graph/", "scheme/", "evidence/")
"""What IRIs go on with that change with the base of a snapshot."""
_EXECUTABLE = ox.NamedNode(SH + "SPARQLSelectExecutable")
_THEME = ox.NamedNode(QUESTIONS + "Theme")
_PREFIXES = ox.NamedNode(CANONICAL_BASE + "questions")


def read_cards(folder: Path, base: str = CANONICAL_BASE) -> Cards:
    """Return the cards of a folder.

    Args:
        folder: `*.ttl`, one card each; `vocabulary/` holds what they share.
        base: What the IRIs of the snapshot begin with.

    Raises:
        ConfigurationError: A file is no Turtle, holds no card, or one that cannot be asked; says which line.
    """
    shared = folder / "vocabulary"
    themes, declared = (_graph(shared / name, base) for name in ("themes.ttl", "prefixes.ttl"))
    table = shared / "columns.tsv"
    cards = Cards(
        {path.stem: _card(path, base) for path in sorted(folder.glob("*.ttl"))},
        _themes(themes),
        _prefixes(declared),
        {row.cells[0]: Words(row.cells[1], row.cells[2]) for row in read_table(table, 3)},
        digest(*(_text(path, base) for path in sorted(folder.rglob("*.ttl"))), _text(table, base)),
    )
    for card in cards.by_slug.values():
        check(card, cards, folder / f"{card.slug}.ttl")
    return cards


def _text(path: Path, base: str) -> str:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        hint = "restore the file, in UTF-8"
        raise ConfigurationError("unreadable", where=Place(path), hint=hint) from error
    for part in _MOVING if base != CANONICAL_BASE else ():
        text = text.replace(CANONICAL_BASE + part, base + part)
    return text


def _graph(path: Path, base: str) -> Graph:
    return Graph(_text(path, base), path)


def _card(path: Path, base: str) -> Card:
    text = _text(path, base)
    graph = Graph(text, path)
    found = graph.subjects(RDF + "type", _EXECUTABLE)
    if len(found) != 1:
        hint = "describe one sh:SPARQLSelectExecutable in each file"
        raise ConfigurationError(f"{len(found)} cards in one file", where=Place(path, 1), hint=hint)
    node = found[0]
    ordered = sorted(graph.all(node, SH + "parameter"), key=lambda one: graph.number(one, SH + "order") or 0)
    return Card(
        slug=path.stem,
        label=graph.words(node, RDFS + "label"),
        comment=graph.words(node, RDFS + "comment"),
        theme=local_name(graph.value(node, QUESTIONS + "theme")),
        order=graph.number(node, SH + "order") or 0,
        picture=local_name(graph.value(node, QUESTIONS + "picture")),
        along=graph.value(node, QUESTIONS + "along"),
        measure=graph.value(node, QUESTIONS + "measure"),
        what=graph.value(node, QUESTIONS + "what"),
        may_be_empty=graph.value(node, QUESTIONS + "mayBeEmpty"),
        select=graph.value(node, SH + "select").strip(),
        parameters=tuple(_parameter(graph, one) for one in ordered),
        source=text,
    )


def _parameter(graph: Graph, node: Term) -> Parameter:
    default = next(iter(graph.all(node, SH + "defaultValue")), None)
    scheme = graph.value(node, SKOS + "inScheme")
    return Parameter(
        name=local_name(graph.value(node, SH + "path")),
        label=graph.words(node, SH + "name"),
        datatype=graph.value(node, SH + "datatype"),
        kinds=() if scheme else _kinds(graph, node),
        scheme=scheme,
        among=tuple(one.value for one in graph.members(node, SH + "in") if isinstance(one, ox.Literal)),
        choices=graph.value(node, QUESTIONS + "choices"),
        default=default if isinstance(default, ox.NamedNode | ox.Literal) else None,
        optional=graph.value(node, SH + "optional") == "true",
        least=graph.number(node, SH + "minInclusive"),
        most=graph.number(node, SH + "maxInclusive"),
    )


def _kinds(graph: Graph, node: Term) -> tuple[str, ...]:
    alone = graph.value(node, SH + "class")
    either = [graph.value(one, SH + "class") for one in graph.members(node, SH + "or")]
    return (alone,) if alone else tuple(either)


def _themes(graph: Graph) -> dict[str, Words]:
    found: list[Subject] = graph.subjects(RDF + "type", _THEME)
    ordered = sorted(found, key=lambda theme: graph.number(theme, SH + "order") or 0)
    return {local_name(theme.value): graph.words(theme, RDFS + "label") for theme in ordered}


def _prefixes(graph: Graph) -> dict[str, str]:
    declared = graph.all(_PREFIXES, SH + "declare")
    return {graph.value(one, SH + "prefix"): graph.value(one, SH + "namespace") for one in declared}
