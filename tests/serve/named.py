"""The small graph with names that are hard to ask for, a thing with many links, and withdrawn entities."""

from __future__ import annotations

import sys
from pathlib import Path

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import CANONICAL_BASE, LABEL, TYPE, term
from greensilk_kg.resources import find_home
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.run import serve
from greensilk_kg.store import Withdrawal
from greensilk_kg.store.conflicts import load_questions

sys.path.insert(0, str(Path(__file__).parent))
import small  # the file beside this one

ODD = ("光谷", "%E4%B9%99%E5%9C%B0", "o'neil(1)+b", "quote%22mark", "v1.2", "hub")
"""Slugs as the data write them: raw and percent-encoded, with quotes, brackets, a plus and a dot."""
CROWD = 250
"""Places in the hub."""
PLACES = CANONICAL_BASE + "id/place/"


def places():
    """Yield places with odd names, and many in one of them."""
    graph = ox.NamedNode(CANONICAL_BASE + "graph/contributed/places")
    for name in (*ODD, *(f"spoke-{number:03}" for number in range(CROWD))):
        place = ox.NamedNode(PLACES + name)
        yield ox.Quad(place, TYPE, term("Place"), graph)
        yield ox.Quad(place, LABEL, ox.Literal(f"地点 {name}", language="zh"), graph)
        if name.startswith("spoke"):
            yield ox.Quad(place, term("locatedIn"), ox.NamedNode(PLACES + "hub"), graph)


def withdrawn():
    """Return two entities that are gone, one of them replaced."""
    kept, projects = CANONICAL_BASE + small.NEW, CANONICAL_BASE + "id/project/"
    return {
        projects + "valley-dream": Withdrawal(kept, "2026-01-02", "a plan that became the plant"),
        projects + "valley-mirage": Withdrawal("", "2026-01-03", "never was a project"),
    }


def main(folder: str, port: str) -> None:
    """Serve it with everything switched on that can be read."""
    small.build(Path(folder), more=places(), withdrawn=withdrawn())
    home = find_home()
    seen = {"shapes": home.shapes, "conflicts": load_questions(home), "cards": home.questions}
    config = Config(query_workers=2, **seen)
    serve(Path(folder), port=int(port), config=config)


if __name__ == "__main__":
    main(*sys.argv[1:])
