"""How fast documents are read: characters a second from the text to linked statements, on one core.

    python -m benchmarks.extract [FILE…] [--rounds 5] [--long CHARACTERS]

Without files the documents of `tests/documents` are read. Word lists and rules are loaded before, and the
first round is not counted: the figures are those of a warm process, the best of the rounds, in processor
seconds. `--long` reads in addition two texts of so many characters, made of the documents in a shuffled order
again and again: one as they are, one of their paragraphs alone, which is a single article without headings.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import resource
import time
from pathlib import Path
from typing import TYPE_CHECKING

from greensilk_kg.link import link
from greensilk_kg.model.document import Document
from greensilk_kg.pipeline import inputs
from greensilk_kg.pipeline.knowledge import make_extractor, schema_of
from greensilk_kg.rdf.authority import read_authority
from greensilk_kg.resources import find_home
from greensilk_kg.sources import read_document
from greensilk_kg.text import prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LEAST_PROSE = 60
"""A paragraph of so many characters is no heading."""


def made_reader() -> Callable[[Document], tuple[float, float, float]]:
    """Return what reads one document and tells the processor seconds of its three stages."""
    home = find_home()
    entries = read_authority(home.files(*inputs.REFERENCE))
    extractor = make_extractor(home, schema_of(home), entries)

    def read(document: Document) -> tuple[float, float, float]:
        begun = time.process_time()
        text = prepare(document.text)
        prepared = time.process_time()
        extraction = extractor.extract(document, text)
        extracted = time.process_time()
        link(extraction, entries, document)
        return prepared - begun, extracted - prepared, time.process_time() - extracted

    return read


def long_text(texts: Sequence[str], length: int, *, headings: bool) -> str:
    """Return a text of at least so many characters; the same for the same texts."""
    chance = random.Random(1)  # noqa: S311 (no secret)
    parts = list(texts)
    if not headings:
        parts = [line for text in texts for line in text.splitlines() if len(line) >= LEAST_PROSE]
    made: list[str] = []
    while sum(map(len, made)) < length:
        made.extend(chance.sample(parts, len(parts)))
    return "\n\n".join(made)


def document_of(text: str, name: str) -> Document:
    """Return a text as a document without a register entry."""
    return Document(name, text, hashlib.sha256(text.encode()).hexdigest(), f"{name}.txt", "text/plain", None)


def told(name: str, length: int, seconds: Sequence[float]) -> str:
    """Return one line of the result."""
    stages = "  ".join(f"{stage} {took:7.3f}" for stage, took in zip(STAGES, seconds, strict=True))
    return f"{length / sum(seconds):>9,.0f} characters/s  {length:>10,} characters  {stages}  {name}"


STAGES = ("prepare", "extract", "link")


def main() -> None:
    """Read documents and print how long it took."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("files", nargs="*", type=Path)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--long", type=int, default=0)
    given = arguments.parse_args()
    home = find_home()
    files = given.files or sorted((home.root / "tests" / "documents").glob("*.txt"))
    documents = [read_document(path, register=inputs.register_of(home)) for path in files]
    read = made_reader()
    best = dict.fromkeys(range(len(documents)), (float("inf"),) * 3)
    for turn in range(given.rounds + 1):
        for number, document in enumerate(documents):
            took = read(document)
            best[number] = min(best[number], took, key=sum) if turn else best[number]
    for number, document in enumerate(documents):
        print(told(document.slug, len(document.text), best[number]))
    print(
        told(
            "all",
            sum(len(one.text) for one in documents),
            [sum(column) for column in zip(*best.values(), strict=True)],
        )
    )
    for headings in (True, False) if given.long else ():
        text = long_text([one.text for one in documents], given.long, headings=headings)
        name = "long-with-headings" if headings else "long-one-article"
        print(told(name, len(text), read(document_of(text, name))))
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB at most")


if __name__ == "__main__":
    main()
