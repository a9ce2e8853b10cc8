"""Phenomena: short texts with what must be stated of them, and what must not.

A table is two files: `{table}.txt`, whose texts are parted by a line `---`, and `{table}.facts.jsonl`, whose
facts are in the form of the scorer's (`score.py`) with `doc` naming the text (`p001` is the first), and

- `phenomenon`: what the text is about,
- `not`: true where the fact must not be stated,
- `exact`: which of the observation's finer properties tell that it is the wrong one.
"""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Protocol

from greensilk_kg.errors import GreensilkError, Place
from greensilk_kg.rdf.files import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from types import ModuleType

    from benchmarks.measure.documents import Reader

FACTS = ".facts.jsonl"
PARTED = "\n---\n"
FINE = ("asOf", "modality", "qualifier", "per", "countOf")
Fact = dict[str, Any]


class Graph(Protocol):
    """What is used of the scorer's `Graph`: nodes with their properties, and look-up by name."""

    po: dict[str, dict[str, list[Any]]]
    by_label: dict[str, set[str]]
    observations: dict[str, list[str]]
    superclasses: dict[str, set[str]]
    subproperties: dict[str, set[str]]
    used: set[tuple[str, str]]

    def named(self, *names: str) -> set[str]:
        """Return the nodes that have one of these names."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One fact of a table, and whether the graph of its text states it.

    Attributes:
        fact: As the table has it.
        text: What it was read in.
        stated: The scorer finds it.
        wrong_in: Finer properties of the observation (`asOf`, `modality`, …) of which no observation with
            this subject, value and unit says what the fact says; empty where nothing was found.
    """

    fact: Fact
    text: str
    stated: bool
    wrong_in: tuple[str, ...]

    @property
    def forbidden(self) -> bool:
        """Whether the fact must not be stated."""
        return bool(self.fact.get("not"))

    @property
    def right(self) -> bool:
        """Whether the graph does what the table asks."""
        return self.stated != self.forbidden and not (self.wrong_in and not self.forbidden)


def scorer(program: Path) -> ModuleType:
    """Return the scorer as a module.

    Raises:
        GreensilkError: It is not there.
    """
    spec = importlib.util.spec_from_file_location("score", program)
    if not program.is_file() or spec is None or spec.loader is None:
        hint = "name the scorer with --scorer"
        raise GreensilkError("no scorer here", where=Place(program), hint=hint)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tables(folder: Path) -> dict[str, Path]:
    """Return name → facts of each table in a folder."""
    return {path.name.removesuffix(FACTS): path for path in sorted(folder.glob(f"*{FACTS}"))}


def texts(table: Path) -> dict[str, str]:
    """Return `p001`, `p002`, … → text of a table, given by its `.facts.jsonl`."""
    whole = table.with_name(table.name.removesuffix(FACTS) + ".txt").read_text("utf-8")
    return {f"p{number:03}": text.strip("\n") for number, text in enumerate(whole.split(PARTED), 1)}


def facts(table: Path) -> list[Fact]:
    """Return the facts of a table."""
    return [json.loads(line) for line in table.read_text("utf-8").splitlines()]


def outcomes(
    table: Path, reader: Reader, score: ModuleType, known: Sequence[Path], only: str = ""
) -> Iterator[Outcome]:
    """Yield what became of each fact, each text extracted alone.

    Args:
        table: `{table}.facts.jsonl`.
        reader: Extracts.
        score: See `scorer`.
        known: Files that are true of every graph: names, ontology.
        only: Only the phenomena whose name begins so.
    """
    wanted, names = [fact for fact in facts(table) if fact["phenomenon"].startswith(only)], score.Graph(known)
    for name, text in texts(table).items():
        here = [fact for fact in wanted if fact["doc"] == name]
        if here:
            graph = _joined(_graph(text, reader, score), names)
            yield from (_outcome(fact, text, graph, score) for fact in here)


def _graph(text: str, reader: Reader, score: ModuleType) -> Graph:
    with TemporaryDirectory() as scratch:
        path, quads = Path(scratch) / "text.txt", Path(scratch) / "text.nq"
        path.write_text(text, "utf-8")
        quads.write_bytes(canonical(quad for one in reader.read([path]) for quad in one.quads))
        graph: Graph = score.Graph([quads])
        return graph


def _joined(graph: Graph, names: Graph) -> Graph:
    """Return the graph with the names in it: as if both had been read together, in a tenth of the time."""
    for node, properties in names.po.items():
        for key, values in properties.items():
            graph.po[node][key] += values
    for label, nodes in names.by_label.items():
        graph.by_label[label] |= nodes
    graph.superclasses, graph.subproperties = names.superclasses, names.subproperties
    return graph


def _outcome(fact: Fact, text: str, graph: Graph, score: ModuleType) -> Outcome:
    graph.used.clear()
    stated = score.found(graph, fact)
    if not stated or fact["kind"] != "observation":
        return Outcome(fact, text, stated, ())
    nodes = _observations(fact, graph, score)
    if fact.get("not"):
        return Outcome(fact, text, any(_all(fact, node, fact.get("exact", ())) for node in nodes), ())
    wrong = tuple(key for key in _given(fact) if not any(_all(fact, node, [key]) for node in nodes))
    return Outcome(fact, text, stated, wrong)


def _observations(fact: Fact, graph: Graph, score: ModuleType) -> list[dict[str, str]]:
    """Return the finer properties of the observations that the scorer takes for this fact."""
    wanted, found = score.wanted(fact), []
    for subject in sorted(graph.named(*score.texts(fact, "s"))):
        for node in graph.observations[subject]:
            has = graph.po[node]
            if any(score.same(quantity, want) for quantity in score.quantity(has) for want in wanted):
                found.append({key: value[0].value for key in FINE if (value := has.get(score.GS + key))})
    return found


def _given(fact: Fact) -> Iterator[str]:
    """Yield what a fact says and a reader would miss: a date, a bound, that a thing is only planned.

    What has no bound and is not planned is said by silence, so that both are asked of every observation.
    """
    yield from ("modality", "qualifier")
    if "asOf" in fact:
        yield "asOf"


def _all(fact: Fact, node: Mapping[str, str], keys: Sequence[str]) -> bool:
    return all(node.get(key, "").rsplit("/", 1)[-1] in _values(fact, key) for key in keys)


def _values(fact: Fact, key: str) -> set[str]:
    if key == "per":
        rate = fact["unit"].partition("/")[2]
        return {{"yr": "YR", "day": "DAY"}.get(rate, rate)}
    return {fact.get(key, ""), *fact.get(f"{key}_alt", [])}


def render(title: str, found: Sequence[Outcome]) -> str:
    """Return a table: phenomenon, what must be stated, what of it is, what must not be and is."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in found:
        for name in (one.fact["phenomenon"], "all"):
            counts[name, "not" if one.forbidden else "must"] += 1
            counts[name, "stated" if one.forbidden else "found"] += one.stated
            counts[name, "fine"] += not one.forbidden and one.right
    lines = [f"{title:36}{'must':>6}{'found':>7}{'to the letter':>15}{'must not':>10}{'stated':>8}"]
    for name in sorted({name for name, _ in counts}, key=lambda name: (name == "all", name)):
        must, found_, fine, forbidden, stated = (
            counts[name, key] for key in ("must", "found", "fine", "not", "stated")
        )
        lines.append(f"  {name:34}{must:6}{found_:7}{fine:15}{forbidden:10}{stated:8}")
    return "".join(f"{line}\n" for line in lines)
