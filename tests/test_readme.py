"""The README's commands work as they are printed, and print what it says."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", re.MULTILINE | re.DOTALL)
ADDRESS = "127.0.0.1:8000"
STARTS_THE_SERVER = "make up\n"
"""Calls `greensilk up`, by which the server of these tests is started."""


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


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_ready(address, process, within=60.0):
    end = time.monotonic() + within
    while time.monotonic() < end:
        assert process.poll() is None, "the server has ended"
        try:
            with urllib.request.urlopen(f"http://{address}/ready", timeout=5) as answer:
                return answer.status
        except (URLError, OSError):
            time.sleep(0.2)
    raise TimeoutError(address)


@pytest.fixture(scope="module")
def address(snapshots):
    """Start the server as `make up` does, on a free port."""
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "greensilk_kg.cli", "up", "--port", address.rpartition(":")[2]]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            assert wait_until_ready(address, process) == 200
            yield address
        finally:
            process.terminate()
            process.wait(timeout=30)


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
def test_example_works_as_printed(example, address, folder):
    if example.code == STARTS_THE_SERVER:
        makefile = (ROOT / "Makefile").read_text("utf-8")
        assert re.search(r"^up:.*\n\t\$\(BIN\)/greensilk up$", makefile, re.MULTILINE)
        return
    code = example.code.replace(ADDRESS, address)
    command = [sys.executable, "-c", code] if example.language == "python" else ["bash", "-ec", code]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    if example.output:
        assert done.stdout.strip() == example.output.replace(ADDRESS, address).strip()
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
    }


def test_the_licences_are_told():
    licence = (ROOT / "LICENSE").read_text("utf-8")
    for words in ("Apache", "CC BY 4.0"):
        assert words in README
        assert words in licence
    assert "w3id.org" in README
    assert "do not resolve" in README
