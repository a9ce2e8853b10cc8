"""Our server beside others, over the same data on the same machine in the same run; prints Markdown.

    make bench-serve                                    # installs the others in .venv-bench/, then runs this
    python -m benchmarks.serve [--snapshot DIR | --scale N] [--seconds 2] [--rounds 3] [--write]

Every server gets the same default graph and named graphs and the same queries, many different ones of each
shape. Before anything is timed its answers are compared with those of the engine in process. Rounds take
turns (A B C, A B C); figures are medians with the least and the greatest, ratios are of medians. What is
missing here is named on the page. `--write` keeps it in benchmarks/results/.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks.serving.comparison import Asked, compare
from benchmarks.serving.data import invent, prepare
from benchmarks.serving.servers import SERVERS
from greensilk_kg.pipeline.datasets import default_folder

RESULTS = Path(__file__).parent / "results"


def arguments() -> argparse.Namespace:
    """Read the command line."""
    first, rest = (__doc__ or "").split("\n", 1)
    parser = argparse.ArgumentParser(
        description=first, epilog=rest, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--snapshot", type=Path, help="by default the current one of build/")
    parser.add_argument("--scale", type=int, metavar="N", help="an invented graph of N statements instead")
    parser.add_argument("--seconds", type=float, default=2.0, help="of one run of load")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 8, 32])
    parser.add_argument("--shapes", nargs="+", default=[], help="by default all")
    parser.add_argument("--servers", nargs="+", default=list(SERVERS), choices=list(SERVERS))
    parser.add_argument("--write", action="store_true", help="keep the page in benchmarks/results/")
    return parser.parse_args()


def main() -> None:
    """Measure, print, and write where that was asked for."""
    given = arguments()
    asked = Asked(sorted(given.clients), given.seconds, given.rounds, given.shapes, given.servers)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="greensilk-bench-")))
        snapshot = invent(given.scale, folder / "invented") if given.scale else given.snapshot
        page = compare(prepare(snapshot or default_folder(), folder), asked, folder)
    sys.stdout.write(page)
    if given.write:
        kind = f"-{given.scale}" if given.scale else ""
        target = RESULTS / f"serve-{dt.datetime.now(dt.UTC).date()}{kind}.md"
        target.write_text(page, "utf-8")
        print(f"written to {target}", file=sys.stderr)


if __name__ == "__main__":
    main()
