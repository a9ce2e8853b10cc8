"""Bring the Turtle files of `data/reference/` into their one layout.

Example:
    python scripts/format_reference.py            # rewrite what is not in order
    python scripts/format_reference.py --check    # change nothing; exit 1 if something is not in order

Only the comment at the head of a file is kept: a remark on an entry is a `skos:editorialNote` of it.
"""

from __future__ import annotations

import argparse
import sys
from itertools import takewhile
from pathlib import Path

import pyoxigraph as ox

from turtle_layout import layout

REFERENCE = Path(__file__).resolve().parents[1] / "data" / "reference"


def formatted(path: Path) -> str:
    """Return a Turtle file in the layout, its head comment kept."""
    text = path.read_text("utf-8")
    head = takewhile(lambda line: line.startswith("#") or not line.strip(), text.splitlines(keepends=True))
    parsed = ox.parse(text, format=ox.RdfFormat.TURTLE)
    return layout("".join(head), (quad.triple for quad in parsed))


def main() -> int:
    """Format or check the files named, or all of `data/reference/`."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", nargs="*", type=Path)
    parser.add_argument("--check", action="store_true", help="change nothing, say what is not in order")
    args = parser.parse_args()
    wrong = []
    for path in args.file or sorted(REFERENCE.glob("*.ttl")):
        after = formatted(path)
        if after != path.read_text("utf-8"):
            wrong.append(path)
            if not args.check:
                path.write_text(after, "utf-8")
    for path in wrong:
        done = "is not in the layout; run scripts/format_reference.py" if args.check else "rewritten"
        print(f"{path}: {done}", file=sys.stderr)
    return 1 if wrong and args.check else 0


if __name__ == "__main__":
    sys.exit(main())
