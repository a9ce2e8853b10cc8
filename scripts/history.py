"""Write data/quality/history.json: the figures of earlier states of the data, with which a history begins.

Each state is a commit: its own program builds its own data, and today's program measures it. What the graph
alone does not tell (results of shapes, pairs that look alike, what was left unread) is not in these entries.
Usage: python scripts/history.py COMMIT…, the oldest first.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pyoxigraph as ox

from greensilk_kg.pipeline import beside
from greensilk_kg.pipeline.findings import check, default_store, disagreements, expected, precision
from greensilk_kg.pipeline.inputs import CHECKS, HISTORY
from greensilk_kg.quality import Entry, Findings, entry_of, measure
from greensilk_kg.quality.records import Sentence
from greensilk_kg.rdf.files import write_atomic
from greensilk_kg.rdf.namespaces import Names
from greensilk_kg.resources import Home, find_home
from greensilk_kg.store.manifest import to_json

UNKNOWN = {"violations", "warnings", "infos", "refused", "pairs", "unread_cues"}


def main(commits: list[str]) -> int:
    """Build and measure each commit, and write the file."""
    home = find_home()
    entries = [measured(home, commit) for commit in commits]
    path = home.root.joinpath(*HISTORY)
    path.parent.mkdir(exist_ok=True)
    write_atomic(path, to_json(entries))
    return 0


def measured(home: Home, commit: str) -> Entry:
    """Return the figures of the data of one commit."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        git(home, "worktree", "add", "--detach", str(tree), commit)
        try:
            version = built(tree, Path(folder) / "out")
            quads = dataset(Path(folder) / "out")
            judged = precision(Home(tree))
        finally:
            git(home, "worktree", "remove", "--force", str(tree))
    store = default_store(quads)
    found = Findings(
        sentences={doc: [bare(one) for one in some] for doc, some in beside.sentences(home).items()},
        checks=[check(path, store) for path in home.files(*CHECKS)],
        precision=judged,
        expected=expected(home),
        conflicts=disagreements(home, store),
    )
    when = git(home, "show", "--no-patch", "--date=format-local:%Y-%m-%dT%H:%M:%SZ", "--format=%cd", commit)
    entry = entry_of(version, when, measure(quads, found, Names()))
    told = {name: value for name, value in entry["figures"].items() if name not in UNKNOWN}
    return Entry(version=version, built_at=when, figures=told)


def bare(one: Sentence) -> Sentence:
    """Return a sentence without what was left unread in it."""
    return Sentence(start=one["start"], end=one["end"], role=one["role"], cues=[], values=[])


def dataset(out: Path) -> list[ox.Quad]:
    """Return the statements of the snapshot that is current in a folder."""
    (path,) = (out / "current").resolve().rglob("dataset.nq.gz")
    return list(ox.parse(gzip.decompress(path.read_bytes()), format=ox.RdfFormat.N_QUADS))


def built(tree: Path, out: Path) -> str:
    """Build a snapshot by the program of a checkout, and return its version."""
    command = [sys.executable, "-m", "greensilk_kg.cli", "build", "-o", str(out)]
    given = {**os.environ, "PYTHONPATH": str(tree / "src"), "GREENSILK_HOME": str(tree)}
    subprocess.run(command, env=given, check=True, cwd=tree)  # noqa: S603 - the project's own command
    return (out / "current").resolve().name


def git(home: Home, *arguments: str) -> str:
    """Run git in the checkout, in UTC, and return what it says."""
    command, utc = ["git", "-C", str(home.root), *arguments], {**os.environ, "TZ": "UTC"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=utc)  # noqa: S603 - likewise
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
