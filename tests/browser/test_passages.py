"""Passages of a document that the operator has given: `greensilk serve --sources`."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.live import serving

TESTS = Path(__file__).parents[1]
DOCUMENT = TESTS / "documents" / "signing-report.txt"


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What is read in a document, as quads."""
    made = tmp_path_factory.mktemp("extracted") / "told.nq"
    command = [sys.executable, "-m", "greensilk_kg.cli", "extract", str(DOCUMENT), "-o", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    return list(ox.parse(made.read_bytes(), format=ox.RdfFormat.N_QUADS))


@pytest.fixture(scope="module")
def site(told, tmp_path_factory):
    """A live server over these, with the document at hand."""
    folder, files = tmp_path_factory.mktemp("passages"), tmp_path_factory.mktemp("files")
    runpy.run_path(str(TESTS / "serve" / "small.py"))["build"](folder, more=told)
    (files / "renamed.txt").write_bytes(DOCUMENT.read_bytes())
    options = ("--processes", "1", "--workers", "2", "--sources", str(files))
    with serving(folder, folder / "log", *options) as live:
        yield live


@pytest.fixture(scope="module")
def agreement(told):
    """Path of the page of the agreement that the document reports."""
    kind = ox.NamedNode("https://w3id.org/greensilk/ontology#signedOn")
    iri = next(quad.subject.value for quad in told if quad.predicate == kind)
    return iri.replace("https://w3id.org/greensilk/id/", "/page/")


@pytest.mark.parametrize("javascript", [True, False])
def test_the_words_that_a_fact_was_read_from_are_marked(visit, agreement, javascript):
    page = visit(f"{agreement}?lang=zh", javascript=javascript)
    fact = page.locator("#when dd").first
    fact.locator("summary").click()
    marked = fact.locator("mark").first.inner_text()
    assert marked in DOCUMENT.read_text("utf-8")
    assert fact.locator(".passage").first.inner_text() != marked
    assert "版权归原出版者所有" in page.locator("main").inner_text()
    fact.locator("a.evidence").click()
    assert page.locator("mark").first.inner_text() == marked


def test_what_is_not_at_hand_is_not_shown(visit):
    page = visit("/evidence/try-1/aa11?lang=en")
    assert page.locator("mark").count() == 0
    assert "configured the folder" in page.locator("main").inner_text()
