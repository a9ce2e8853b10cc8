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
from greensilk_kg.pipeline.unread import unread_in
from greensilk_kg.resources import find_home

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from greensilk_kg.pipeline.statistics import Statistics
    from greensilk_kg.pipeline.unread import Sentence


@click.command(
    "stats", epilog="Examples: greensilk stats --format json; greensilk stats --unread data/samples/*.txt"
)
@click.argument("dataset", nargs=-1, type=PATH)
@click.option("--unread", is_flag=True, help="List the sentences richest in unread cues.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many sentences."
)
@form("table", "json")
def command(dataset: Sequence[Path], unread: bool, limit: int, form: str) -> None:  # noqa: FBT001 click's
    """Count what DATASET states: a snapshot folder or an RDF file; by default the current snapshot.

    Entities by class, facts by property, statements by graph, how many of the statements of each source have
    evidence, and what the checks of ontology/checks/ find open.

    With --unread, DATASET are documents: sentences in which cue words, figures and dates were left unread,
    the richest first, each with line and offsets. Without one, those of the registered documents, as their
    last extraction left them; then only offsets are known. What a sentence says shows `greensilk explain`.
    """
    if unread:
        told = unread_in(dataset, find_home())
        write(_unread_json(told[:limit]) if form == "json" else _unread_table(told, limit), None)
        return
    if len(dataset) > 1:
        raise click.UsageError("name one dataset; several documents go with --unread")
    store = open_store(dataset[0] if dataset else None)
    found = count(store)
    issues = open_issues(store, find_home().files(*CHECKS))
    write(_json(found, issues) if form == "json" else _tables(found, issues), None)


def _unread_json(told: Sequence[Sentence]) -> bytes:
    document = {"unread": [{**asdict(one), "number": one.number} for one in told]}
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def _unread_table(told: Sequence[Sentence], limit: int) -> bytes:
    head = ["document", "line", "from", "to", "unread", "cues", "figures and dates"]
    rows = [
        (
            one.document, str(one.line or ""), str(one.span.start), str(one.span.end), str(one.number),
            " ".join(one.cues), " ".join(one.values),
        )
        for one in told[:limit]
    ]  # fmt: skip
    cues, values = sum(len(one.cues) for one in told), sum(len(one.values) for one in told)
    return (
        table(head, rows) + f"{cues} cues and {values} figures and dates in {len(told)} sentences\n".encode()
    )


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
