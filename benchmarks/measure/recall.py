"""Recall: how many facts that were read by hand the graph holds.

The matching is the scorer's (`score.py`), which runs as a process of its own over files.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from greensilk_kg.errors import GreensilkError, Place
from greensilk_kg.rdf.files import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from benchmarks.measure.documents import Reader

KINDS = ("doc", "kind", "property", "all")
FACTS = ".facts.jsonl"


@dataclass(frozen=True, slots=True)
class Scorer:
    """What runs the matching.

    Attributes:
        program: `score.py`.
        known: Files that are true of every graph: names, ontology.
        misses: How many misses a document to print.
    """

    program: Path
    known: Sequence[Path]
    misses: int = 0

    def score(self, facts: Path, graphs: Sequence[Path]) -> Counter[tuple[str, str, str]]:
        """Return (`found` or `of`, kind of count, name) → number, and print what was missed.

        Raises:
            GreensilkError: The scorer is not there, or failed.
        """
        if not self.program.is_file():
            hint = "name the scorer with --scorer"
            raise GreensilkError("no scorer here", where=Place(self.program), hint=hint)
        if self.misses:
            print(*(line for line in self._run(facts, graphs).splitlines() if line[:5] == "miss "), sep="\n")
        counts: Counter[tuple[str, str, str]] = Counter()
        for name, one in json.loads(self._run(facts, graphs, "--json")).items():
            group, _, value = name.partition(":")
            counts["found", group, value] += one["found"]
            counts["of", group, value] += one["of"]
        return counts

    def _run(self, facts: Path, graphs: Sequence[Path], *more: str) -> str:
        options = (*more, *(() if more else ("--misses", str(self.misses))))
        command = [sys.executable, str(self.program), str(facts), *map(str, [*graphs, *self.known]), *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 the project's own scorer
        if done.returncode:
            raise GreensilkError(done.stderr.strip().rpartition("\n")[2], where=Place(self.program))
        return done.stdout


def together(
    paths: Sequence[Path], facts: Path, reader: Reader, scorer: Scorer
) -> Counter[tuple[str, str, str]]:
    """Return the counts over documents that are extracted into one graph."""
    with TemporaryDirectory() as scratch:
        graph = Path(scratch) / "graph.nq"
        graph.write_bytes(canonical(quad for one in reader.read(paths) for quad in one.quads))
        return scorer.score(facts, [graph])


def alone(folder: Path, reader: Reader, scorer: Scorer) -> Counter[tuple[str, str, str]]:
    """Return the counts over documents with their facts beside them, each document extracted alone.

    Args:
        folder: Holds `{stem}.facts.jsonl` and the document `{stem}.txt`, `.md`, `.html`, ….
        reader: Extracts.
        scorer: Matches.
    """
    counts: Counter[tuple[str, str, str]] = Counter()
    for facts in sorted(folder.glob(f"*{FACTS}")):
        stem = facts.name.removesuffix(FACTS)
        documents = [path for path in folder.glob(f"{stem}.*") if path != facts]
        counts += together(documents, facts, reader, scorer)
    return counts


def render(title: str, counts: Mapping[tuple[str, str, str], int]) -> str:
    """Return counts as a table: by document, kind and property, and in all."""
    lines = [title]
    names: Iterable[tuple[str, str]] = {(group, name) for _, group, name in counts}
    for group, name in sorted(names, key=lambda one: (KINDS.index(one[0]), one[1])):
        found, of = counts.get(("found", group, name), 0), counts["of", group, name]
        lines.append(f"  {group:9}{name:34}{found:6} / {of:<6} {found / of:6.1%}")
    return "".join(f"{line}\n" for line in lines)
