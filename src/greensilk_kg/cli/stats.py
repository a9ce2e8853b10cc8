"""`greensilk stats`: how much there is, how well it is founded, what is open."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click
import pyoxigraph as ox

from greensilk_kg.cli.arguments import PATH, form
from greensilk_kg.cli.output import write
from greensilk_kg.cli.results import short, table
from greensilk_kg.pipeline.datasets import open_store
from greensilk_kg.pipeline.inputs import CHECKS
from greensilk_kg.pipeline.statistics import count, open_issues
from greensilk_kg.resources import find_home

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from greensilk_kg.pipeline.statistics import Statistics


@click.command("stats", epilog="Example: greensilk stats --format json | python -m json.tool")
@click.argument("dataset", required=False, type=PATH)
@form("table", "json")
def command(dataset: Path | None, form: str) -> None:
    """Count what DATASET states: a snapshot folder or an RDF file; by default the current snapshot.

    Entities by class, facts by property, statements by graph, how many of the statements of each source have
    evidence, and what the checks of ontology/checks/ find open.
    """
    store = open_store(dataset)
    found = count(store)
    issues = open_issues(store, find_home().files(*CHECKS))
    write(_json(found, issues) if form == "json" else _tables(found, issues), None)


def _json(found: Statistics, issues: Mapping[str, int]) -> bytes:
    document = {**asdict(found), "open": issues}
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def _tables(found: Statistics, issues: Mapping[str, int]) -> bytes:
    graphs = [
        (name or "default", str(total), str(found.entities.get(name, "")))
        for name, total in found.graphs.items()
    ]
    evidence = [
        (doc, str(total), str(proven), f"{proven / total:.1%}")
        for doc, (total, proven) in found.evidence.items()
    ]
    return b"\n".join(
        [
            table(["graph", "statements", "entities"], graphs),
            table(["class", "entities"], _ranked(found.classes)),
            table(["property", "facts"], _ranked(found.properties)),
            table(["source", "statements", "with evidence", "share"], evidence),
            table(["open", "cases"], [(name, str(number)) for name, number in sorted(issues.items())]),
        ]
    )


def _ranked(counts: Mapping[str, int]) -> list[tuple[str, str]]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(short(ox.NamedNode(name)), str(number)) for name, number in ranked]
