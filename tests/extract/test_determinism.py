"""The same documents give the same bytes: in another process, with other hashes, in another order."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(str(path) for path in (ROOT / "data/samples").iterdir() if path.name != "README.md")
SOURCES = sorted(str(path) for path in (ROOT.parent / "shared/sources").glob("*.txt"))
PROGRAM = """
import sys
from pathlib import Path
from greensilk_kg.emit import emit
from greensilk_kg.link import link
from greensilk_kg.pipeline import inputs
from greensilk_kg.pipeline.knowledge import make_extractor, schema_of
from greensilk_kg.rdf.authority import read_authority
from greensilk_kg.rdf.files import canonical
from greensilk_kg.rdf.namespaces import Names
from greensilk_kg.resources import find_home
from greensilk_kg.sources import read_document
from greensilk_kg.text import prepare

home = find_home()
schema, entries = schema_of(home), read_authority(home.files(*inputs.REFERENCE))
extractor, register = make_extractor(home, schema, entries), inputs.register_of(home)
quads = []
for path in map(Path, sys.argv[1:]):
    document = read_document(path, register=register)
    linked = link(extractor.extract(document, prepare(document.text)), entries, document)
    quads += emit(linked, document, schema, Names())
sys.stdout.buffer.write(canonical(quads))
"""


def run(paths, seed):
    environment = os.environ | {"PYTHONHASHSEED": str(seed)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *paths], env=environment, capture_output=True, check=True, cwd=ROOT
    )
    assert len(done.stdout) > 1000
    return hashlib.sha256(done.stdout).hexdigest()


@pytest.fixture(scope="module")
def paths():
    return [*SAMPLES, *SOURCES]


@pytest.fixture(scope="module")
def first(paths):
    return run(paths, 0)


def test_other_hashes_give_the_same_bytes(paths, first):
    assert run(paths, 12345) == first


def test_another_order_gives_the_same_bytes(paths, first):
    assert run(paths[::-1], 7) == first
