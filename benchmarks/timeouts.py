"""Whether hostile queries are stopped in time, alone and together beside light ones; prints Markdown.

    python -m benchmarks.timeouts [--snapshot DIR] [--limits 1 2 5] [--prove] [--write]

Each query goes to a server of this checkout with its own `timeout=`. It has to be stopped within the limit
and half a second, by 503 with a problem document that names limit, elapsed and hint, or, where the body had
begun, by a connection that ends visibly unfinished. `--prove` first runs each for a minute in the engine
without a server.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.hostile.attack import attack, attack_together
from benchmarks.hostile.proof import prove
from benchmarks.hostile.queries import hostile_queries
from benchmarks.hostile.table import alone, proofs, together
from benchmarks.hostile.watch import Light, Memory, rest
from benchmarks.serving.data import prepare
from benchmarks.serving.processes import family
from benchmarks.serving.servers.greensilk import Greensilk
from greensilk_kg.pipeline.datasets import default_folder

RESULTS = Path(__file__).parent / "results"
BEYOND = 62.0
CALM = 3.0
"""Seconds in which light queries are measured without hostile ones."""
CAP = 1 << 30
"""Bytes that a query may use, as the server is started here."""


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--snapshot", type=Path, help="by default the current one of build/")
    parser.add_argument("--limits", type=float, nargs="+", default=[1.0, 2.0, 5.0])
    parser.add_argument("--together", type=int, default=8, help="how many of them run at once")
    parser.add_argument("--queries", nargs="+", default=[], help="by default all")
    parser.add_argument("--prove", action="store_true", help="show first that they do not end on their own")
    parser.add_argument("--write", action="store_true", help="keep the page in benchmarks/results/")
    return parser.parse_args()


def measured(given: argparse.Namespace, folder: Path) -> str:
    """Return the page."""
    data = prepare(given.snapshot or default_folder(), folder)
    queries = [one for one in hostile_queries() if not given.queries or one.name in given.queries]
    parts = ["# Hostile queries", f"{data.statements:,} statements; {CAP >> 20} MiB for a query."]
    if given.prove:
        parts.append(proofs(queries, prove(data.quads, queries, BEYOND), BEYOND))
    running = Greensilk(cache=False, timeout=30, more=("--memory", str(CAP))).start(data, folder)
    try:
        pid = running.process.pid
        before = len(family(pid))
        with Light(running) as calm:
            time.sleep(CALM)
        with Memory(pid) as single:
            outcomes = [attack(running, one, limit) for limit in given.limits for one in queries]
        parts.append(alone(outcomes, single.peak))
        for limit in given.limits:
            rest(running)
            with Memory(pid) as memory, Light(running) as light:
                at_once = attack_together(running, queries[: given.together], limit)
            parts.append(together(at_once, light, calm, memory.peak))
        rest(running)
        parts.append(f"Processes of the server before: {before}, after: {len(family(pid))}.")
    finally:
        running.stop()
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Attack, print, and write where that was asked for."""
    given = arguments()
    with tempfile.TemporaryDirectory(prefix="greensilk-timeouts-") as folder:
        page = measured(given, Path(folder))
    sys.stdout.write(page)
    if given.write:
        (RESULTS / f"timeouts-{dt.datetime.now(dt.UTC).date()}.md").write_text(page, "utf-8")


if __name__ == "__main__":
    main()
