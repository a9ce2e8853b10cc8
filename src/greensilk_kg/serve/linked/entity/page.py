"""Puts the page of a thing together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
from flask import render_template, request

from greensilk_kg.rdf.namespaces import GS, OWL, TYPE, term
from greensilk_kg.serve.linked.entity import neighbours, place, rows, schema_org
from greensilk_kg.serve.linked.entity.citation import citations
from greensilk_kg.serve.linked.entity.differing import differences
from greensilk_kg.serve.linked.entity.facts import Statements
from greensilk_kg.serve.linked.entity.incoming import incoming
from greensilk_kg.serve.linked.entity.names import NAMING, names_of
from greensilk_kg.serve.linked.entity.series import charts
from greensilk_kg.serve.linked.entity.summary import Facts, plain, summary
from greensilk_kg.serve.linked.entity.title import title_of
from greensilk_kg.serve.linked.entity.why import axioms
from greensilk_kg.serve.linked.passages import texts
from greensilk_kg.serve.linked.view import Item, Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.respond import page_links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.serve.linked.describe import Description

_THING = ox.NamedNode(OWL + "Thing")
"""What everything is: no page needs to say it."""
_OWN_PARTS = (*NAMING, TYPE)
_MOST_FIGURES = 30
"""Figures on a page, unless all are asked for by `?figures=all`."""
_ELSEWHERE = {"country": ("profiles", "/countries/"), "document": ("sources", "/sources/")}
"""Kind of a thing → the routes that tell more of it, and where: the slug comes behind it."""
_LONGEST_PINYIN = 60
"""Letters of pinyin that help beside a title."""
_KINDS = ("observation", "commitment", "post")


def thing(found: Description, language: str, downloads: Sequence[tuple[str, str]]) -> str:
    """Return the page of a described thing.

    Args:
        found: What is known of it.
        language: `zh` or `en`.
        downloads: (address, media type) of the formats it can be had in.
    """
    statements = Statements(found.node, Labels(language), language)
    shown = _head(statements, found) | _links(statements, found)
    if found.page.number == 1:
        shown |= _body(statements, found, shown["title"])
    return render_template(
        "entity/page.html", lang=language, downloads=downloads, version=site().version, **shown
    )


def _head(statements: Statements, found: Description) -> dict[str, Any]:
    """Return what every page of a thing begins with."""
    labels, language = statements.labels, statements.language
    classes = classes_of(statements)
    names = names_of(statements)
    own = [one for one in classes if one.value.startswith(GS)]
    line = summary(_facts(statements, found, labels.of(classes[0]) if classes else Item("")), _local(own))
    title = title_of(found.node, labels, language)
    titles = {each: title_of(found.node, Labels(each), each).text for each in ("zh", "en")}
    return {
        "iri": found.node.value,
        "title": title,
        "types": [fact for fact in statements.of(TYPE) if fact.triple.object in _special(classes)],
        "crumbs": [(one.value.removeprefix(GS), labels.of(one)) for one in reversed(own)],
        "names": names,
        "subtitles": _subtitles(names, language, title.text),
        "summary": line,
        "told": plain(line),
        "schema": schema_org.embedded(schema_org.description(statements, classes, names, plain(line))),
        "elsewhere": _elsewhere(found.node),
        "citations": citations(found.node.value, titles, site()),
    }


def _body(statements: Statements, found: Description, title: Item) -> dict[str, Any]:
    """Return what the first page of a thing has beside its head."""
    labels, language = statements.labels, statements.language
    parts = statements.parts(_OWN_PARTS)
    owned = {kind: _owned(found, kind) for kind in _KINDS}
    figures = rows.figures(owned["observation"], labels, language)
    shown = figures if request.args.get("figures") == "all" else figures[:_MOST_FIGURES]
    return {
        "parts": [part for part in parts if part.key != "aligned"],
        "aligned": [part for part in parts if part.key == "aligned"],
        "classes": [fact for fact in statements.of(TYPE) if fact.triple.object != _THING],
        "figures": rows.proven(shown, labels, language),
        "figures_total": len(figures),
        "charts": charts(figures, language),
        "commitments": rows.proven(rows.others(owned["commitment"], labels, language), labels, language),
        "posts": rows.proven(rows.others(owned["post"], labels, language), labels, language),
        "person": term("Person") in {t.object for t in statements.triples if t.predicate == TYPE},
        "differences": differences(statements, len(owned["observation"]), len(owned["commitment"])),
        "neighbourhood": neighbours.neighbourhood(statements, title.text, found.pointing, _nodes(found)),
        "map": place.drawn(statements, title.text),
        "evidence_total": sum(map(len, statements.stands.values())),
        "passages": any(one.doc in texts() for stands in statements.stands.values() for one in stands),
    }


def _links(statements: Statements, found: Description) -> dict[str, Any]:
    return {
        "incoming": incoming(found, statements.labels, statements.language),
        "page": found.page,
        "pages": page_links(found.page),
    }


def classes_of(statements: Statements) -> list[ox.NamedNode]:
    """Return the classes of a thing: those of our own ontology first, special ones before general ones."""
    found = [t.object for t in statements.triples if t.predicate == TYPE]
    classes = [one for one in found if isinstance(one, ox.NamedNode) and one != _THING]
    below = axioms().sub_classes
    return sorted(
        classes,
        key=lambda one: (
            not one.value.startswith(GS),
            sum(other in below.get(one.value, ()) for other in classes),
            one.value,
        ),
    )


def _special(classes: Sequence[ox.NamedNode]) -> list[ox.NamedNode]:
    """Return the classes that have none below them among the others, ours where there are any."""
    below = axioms().sub_classes
    own = [one for one in classes if one.value.startswith(GS)] or list(classes)
    return [one for one in own if not any(other in below.get(one.value, ()) for other in own)]


def _facts(statements: Statements, found: Description, kind: Item) -> Facts:
    counted = Counter(t.predicate.value.removeprefix(GS) for t in found.pointing)
    posts = {statements.labels.of(node).text: statements.labels.of(node) for node in _owned(found, "post")}
    return Facts(statements, kind, counted, [posts[text] for text in sorted(posts)])


def _owned(found: Description, kind: str) -> list[ox.NamedNode]:
    return [node for node in _nodes(found) if node.value.startswith(f"{site().base}id/{kind}/")]


def _nodes(found: Description) -> list[ox.NamedNode]:
    return [node for node in found.owned if isinstance(node, ox.NamedNode)]


def _local(classes: Sequence[ox.NamedNode]) -> list[str]:
    return [one.value.removeprefix(GS) for one in classes]


def _elsewhere(node: ox.NamedNode) -> tuple[str, str, str] | None:
    """Return blueprint, path and key of the words of another page about a thing."""
    kind, _, slug = node.value.removeprefix(f"{site().base}id/").partition("/")
    known = _ELSEWHERE.get(kind)
    return (known[0], known[1] + slug, f"elsewhere_{kind}") if known else None


def _subtitles(names: Sequence[Any], language: str, title: str) -> list[Any]:
    """Return the names beside the title: the best in the other language, and the pinyin.

    A title that is made of facts, and is no name, has none beside it.
    """
    if title not in {one.text for one in names}:
        return []
    other = next(
        (n for n in names if n.lang and n.lang != language and n.kind in {"preferred", "name"}), None
    )
    spelled = next((n for n in names if n.kind == "pinyin" and len(n.text) <= _LONGEST_PINYIN), None)
    return [one for one in (other, spelled) if one is not None and one.text != title]
