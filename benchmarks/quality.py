"""How good extraction is.

    python -m benchmarks.quality                                    recall of the facts read by hand
    python -m benchmarks.quality --sample 100 --seed 7 -o SHEET --passages FILE    a sheet to judge
    python -m benchmarks.quality --judged SHEET...                  precision of judged sheets
    python -m benchmarks.quality --calibrate [--judged SHEET...]    data/rules/confidence.tsv out of them

A sheet that is judged goes to benchmarks/results/round-N/. Rules are mended between the rounds, so that the
last two rounds alone say how sure they are now; the earlier ones stay for comparison. A sheet holds
statements, offsets and verdicts, and no text of a source; the passages go to the terminal, or to a file
outside of the checkout.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if __package__ in {None, ""}:  # run as a file, not as a module
    sys.path[0] = str(ROOT)

from benchmarks.measure import confidence, passages, precision, recall, sheet  # noqa: E402 see above
from benchmarks.measure.documents import Reader  # noqa: E402
from benchmarks.measure.statements import Statement, draw, statements  # noqa: E402
from greensilk_kg.errors import GreensilkError  # noqa: E402
from greensilk_kg.rdf.files import read, write_atomic  # noqa: E402
from greensilk_kg.resources import find_home  # noqa: E402

SHARED = ROOT.parent / "shared"
RESULTS = ROOT / "benchmarks" / "results"
CONFIDENCE = ROOT / "data" / "rules" / "confidence.tsv"


def main(arguments: list[str] | None = None) -> int:
    """Do what the options ask for; 2 where something cannot be read."""
    options = _parser().parse_args(arguments)
    try:
        if options.calibrate:
            return _calibrate(options)
        if options.judged:
            print(precision.render(sheet.read_sheets(options.judged)), end="")
            return 0
        return _sample(options) if options.sample else _recall(options)
    except GreensilkError as error:
        print(f"quality: error: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="quality", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add, shared = parser.add_argument, sorted((SHARED / "sources").glob("*.txt"))
    texts, facts = "documents to extract; by default ../shared/sources", "facts of the documents"
    add("--documents", type=Path, nargs="+", metavar="FILE", default=shared, help=texts)
    add("--graphs", type=Path, nargs="+", metavar="FILE", default=[], help="extracted before; else now")
    add("--facts", type=Path, nargs="+", metavar="FILE", default=[SHARED / "score" / "dev.jsonl"], help=facts)
    alone = ROOT / "tests" / "documents"
    add("--alone", type=Path, default=alone, metavar="DIR", help="documents with facts, each by itself")
    add("--scorer", type=Path, default=SHARED / "score" / "score.py", metavar="FILE", help="score.py")
    add("--misses", type=int, default=0, metavar="N", help="print up to N missed facts a document")
    add("--sample", type=int, default=0, metavar="N", help="draw N statements at random")
    add("--seed", type=int, default=1, metavar="N", help="of the drawing")
    add("--rule", default="", metavar="PREFIX", help="draw only from rules whose name begins so")
    add("-o", "--output", type=Path, metavar="SHEET", help="where the sheet goes; else standard output")
    add("--passages", type=Path, metavar="FILE", help="where the passages go; else standard error")
    add("--judged", type=Path, nargs="+", default=[], metavar="SHEET", help="judged sheets")
    add("--calibrate", action="store_true", help="write the rules' confidence out of the judged sheets")
    return parser


def _recall(options: argparse.Namespace) -> int:
    home = find_home()
    known = [*home.files("data/reference", "*.ttl"), *home.files("ontology/modules", "*.ttl")]
    scorer, reader = recall.Scorer(options.scorer, known, options.misses), Reader(home)
    for facts in (path for path in options.facts if options.graphs or options.documents):
        if options.graphs:
            counts = scorer.score(facts, options.graphs)
        else:
            counts = recall.together(options.documents, facts, reader, scorer)
        print(recall.render(str(facts.name), counts))
    if options.alone.is_dir():
        print(recall.render(f"{options.alone.name}, each alone", recall.alone(options.alone, reader, scorer)))
    return 0


def _sample(options: argparse.Namespace) -> int:
    if options.passages:
        passages.refuse_inside(options.passages, ROOT)
    found, texts = _statements(options)
    found = [one for one in found if one.rule.startswith(options.rule)]
    drawn = draw(found, options.sample, options.seed)
    narrowed = f" of {options.rule}" if options.rule else ""
    about = (
        f"{len(drawn)} statements{narrowed}, drawn at random from {len(found)} readings, seed {options.seed}"
    )
    _write(sheet.render(drawn, about), options.output, sys.stdout)
    _write(passages.render(drawn, texts), options.passages, sys.stderr)
    return 0


def _statements(options: argparse.Namespace) -> tuple[list[Statement], dict[str, str]]:
    reader = Reader(find_home())
    if options.graphs:
        return statements(q for path in options.graphs for q in read(path)), reader.texts(options.documents)
    found = list(reader.read(options.documents))
    return statements(q for one in found for q in one.quads), {one.slug: one.text for one in found}


def last_rounds(results: Path) -> list[Path]:
    """Return the sheets of the last two rounds that were judged: those in `round-N` with the highest N."""
    rounds = sorted(results.glob("round-*"), key=lambda folder: int(folder.name.removeprefix("round-")))
    return [sheet for folder in rounds[-2:] for sheet in sorted(folder.glob("*.tsv"))]


def _calibrate(options: argparse.Namespace) -> int:
    paths = options.judged or last_rounds(RESULTS)
    table = confidence.calibrated(sheet.read_sheets(paths))
    text = confidence.render(table)
    _write(text, options.output or CONFIDENCE, sys.stdout)
    print(text, end="", file=sys.stderr)
    return 0


def _write(text: str, path: Path | None, stream: object) -> None:
    if path is None:
        print(text, end="", file=stream)  # type: ignore[call-overload]  # a text stream
    else:
        write_atomic(path, text.encode())


if __name__ == "__main__":
    sys.exit(main())
