"""Reads question cards from their Turtle files.

Source: SHACL Advanced Features, section 5 (`sh:SPARQLSelectExecutable`), and SHACL, sections 5.2.1
(`sh:declare`) and 6.2 (`sh:parameter`). What SHACL has no word for stands in `https://w3id.org/greensilk/questions#`.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.errors import Place, UnreadableInputError
from greensilk_kg.rdf.namespaces import CANONICAL_BASE, RDFS, SH, SKOS, TYPE
from greensilk_kg.serve.cards.card import Card, Cards, Parameter, Words
from greensilk_kg.serve.linked.view import local_name
from greensilk_kg.serve.web.conditional import digest

if TYPE_CHECKING:
    from pathlib import Path

QUESTIONS = CANONICAL_BASE + "questions#"
_MOVING = ("id/", "graph/", "scheme/", "evidence/")
"""What IRIs go on with that change with the base of a snapshot."""
_EXECUTABLE = ox.NamedNode(SH + "SPARQLSelectExecutable")


def read_cards(folder: Path, base: str = CANONICAL_BASE) -> Cards:
    """Return the cards of a folder.

    Args:
        folder: `*.ttl`, one card each; `vocabulary/` holds what they share.
        base: What the IRIs of the snapshot begin with.

    Raises:
        UnreadableInputError: A file is no Turtle, or holds no card.
    """
    texts = {path: _text(path, base) for path in sorted(folder.glob("*.ttl"))}
    shared = _Graph("\n".join(_text(path, base) for path in sorted(folder.glob("vocabulary/*.ttl"))))
    cards = {path.stem: _card(path, text) for path, text in texts.items()}
    table = folder / "vocabulary" / "columns.tsv"
    return Cards(cards, _themes(shared), _prefixes(shared), _columns(table), _digest(texts, table))


def _text(path: Path, base: str) -> str:
    text = path.read_text("utf-8")
    for part in _MOVING if base != CANONICAL_BASE else ():
        text = text.replace(CANONICAL_BASE + part, base + part)
    return text


def _digest(texts: dict[Path, str], table: Path) -> str:
    return digest(*texts.values(), table.read_text("utf-8"))


class _Graph:
    """A small graph and the looks at it that reading takes."""

    def __init__(self, text: str) -> None:
        self.store = ox.Store()
        self.store.load(text.encode(), format=ox.RdfFormat.TURTLE)

    def all(self, subject: object, predicate: str) -> list[ox.NamedNode | ox.BlankNode | ox.Literal]:
        found = self.store.quads_for_pattern(subject, ox.NamedNode(predicate), None)  # type: ignore[arg-type]
        return [q.object for q in found if not isinstance(q.object, ox.Triple)]

    def value(self, subject: object, predicate: str) -> str:
        return next((term.value for term in self.all(subject, predicate)), "")

    def words(self, subject: object, predicate: str) -> Words:
        found = {t.language: t.value for t in self.all(subject, predicate) if isinstance(t, ox.Literal)}
        return Words(found.get("zh", ""), found.get("en", ""))

    def number(self, subject: object, predicate: str) -> int | None:
        found = self.value(subject, predicate)
        return int(found) if found else None


def _card(path: Path, text: str) -> Card:
    try:
        graph = _Graph(text)
    except SyntaxError as error:
        raise UnreadableInputError(str(error), where=Place(path)) from error
    found = list(graph.store.quads_for_pattern(None, TYPE, _EXECUTABLE))
    if len(found) != 1:
        hint = "describe one sh:SPARQLSelectExecutable in each file"
        raise UnreadableInputError(f"{len(found)} cards in one file", where=Place(path), hint=hint)
    node = found[0].subject
    parameters = [
        (graph.number(one, SH + "order") or 0, _parameter(graph, one))
        for one in graph.all(node, SH + "parameter")
    ]
    return Card(
        slug=path.stem,
        label=graph.words(node, RDFS + "label"),
        comment=graph.words(node, RDFS + "comment"),
        theme=local_name(graph.value(node, QUESTIONS + "theme")),
        picture=local_name(graph.value(node, QUESTIONS + "picture")),
        along=graph.value(node, QUESTIONS + "along"),
        measure=graph.value(node, QUESTIONS + "measure"),
        may_be_empty=graph.value(node, QUESTIONS + "mayBeEmpty"),
        select=graph.value(node, SH + "select").strip(),
        parameters=tuple(one for _, one in sorted(parameters, key=lambda pair: (pair[0], pair[1].name))),
        source=text,
    )


def _parameter(graph: _Graph, node: object) -> Parameter:
    default = next(iter(graph.all(node, SH + "defaultValue")), None)
    return Parameter(
        name=local_name(graph.value(node, SH + "path")),
        label=graph.words(node, SH + "name"),
        datatype=graph.value(node, SH + "datatype"),
        kind=graph.value(node, SH + "class"),
        scheme=graph.value(node, SKOS + "inScheme"),
        choices=graph.value(node, QUESTIONS + "choices"),
        default=None if isinstance(default, ox.BlankNode) else default,
        optional=graph.value(node, SH + "optional") == "true",
        least=graph.number(node, SH + "minInclusive"),
        most=graph.number(node, SH + "maxInclusive"),
    )


def _themes(shared: _Graph) -> dict[str, Words]:
    themes = shared.store.quads_for_pattern(None, TYPE, ox.NamedNode(QUESTIONS + "Theme"))
    order = sorted((shared.number(q.subject, SH + "order") or 0, str(q.subject), q.subject) for q in themes)
    return {local_name(text[1:-1]): shared.words(node, RDFS + "label") for _, text, node in order}


def _prefixes(shared: _Graph) -> dict[str, str]:
    found = shared.store.quads_for_pattern(None, ox.NamedNode(SH + "declare"), None)
    pairs = ((shared.value(q.object, SH + "prefix"), shared.value(q.object, SH + "namespace")) for q in found)
    return dict(sorted(pairs))


def _columns(table: Path) -> dict[str, Words]:
    with table.open(encoding="utf-8", newline="") as stream:
        return {row["column"]: Words(row["zh"], row["en"]) for row in csv.DictReader(stream, delimiter="\t")}
