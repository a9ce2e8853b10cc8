"""The README's commands work as they are printed, and print what it says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", re.MULTILINE | re.DOTALL)
ADDRESS = "127.0.0.1:8000"
STARTS_THE_SERVER = "make up\n"
"""Calls `greensilk up`, by which the fixture `server` is started."""


class Example(NamedTuple):
    """A block of the README.

    Attributes:
        language: `sh` or `python`.
        code: What to run.
        output: What stands below it, or empty.
    """

    language: str
    code: str
    output: str


EXAMPLES = [Example(*found) for found in BLOCK.findall(README)]


@pytest.fixture
def folder(tmp_path):
    """Return a folder in which the README's relative paths lead to the checkout, and files may be written."""
    for name in ("data", "docs", "ontology"):
        (tmp_path / name).symlink_to(ROOT / name)
    binaries = tmp_path / ".venv" / "bin"
    binaries.mkdir(parents=True)
    for name in ("greensilk", "python"):
        (binaries / name).symlink_to(Path(sys.executable).parent / name)
    return tmp_path


def test_the_readme_shows_each_way_to_ask():
    code = "".join(example.code for example in EXAMPLES)
    for way in ("curl ", "SPARQLWrapper", "greensilk extract", "greensilk query", STARTS_THE_SERVER):
        assert way in code


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.code.split("\n")[0][:50])
def test_example_works_as_printed(example, server, folder):
    if example.code == STARTS_THE_SERVER:
        makefile = (ROOT / "Makefile").read_text("utf-8")
        assert re.search(r"^up:.*\n\t\$\(BIN\)/greensilk up$", makefile, re.MULTILINE)
        return
    code = example.code.replace(ADDRESS, server)
    command = [sys.executable, "-c", code] if example.language == "python" else ["bash", "-ec", code]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    if example.output:
        assert done.stdout.strip() == example.output.replace(ADDRESS, server).strip()
    elif " -o " not in code:
        assert done.stdout.strip()


def test_graphs_and_commands_named_in_tables_are_there():
    assert set(re.findall(r"\| `graph/([a-z]+)", README)) == {
        "ontology",
        "reference",
        "source",
        "evidence",
        "contributed",
        "inferred",
        "void",
    }


def test_the_licences_are_told():
    licence = (ROOT / "LICENSE").read_text("utf-8")
    for words in ("Apache", "CC BY 4.0"):
        assert words in README
        assert words in licence
    assert "w3id.org" in README
    assert "do not resolve" in README
