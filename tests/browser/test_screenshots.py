"""The documentation shows every page, and nothing that is no page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.browser.pages import pages

DOCS = Path(__file__).parents[2] / "docs"
screenshots = pytest.importorskip("tests.browser.screenshots", reason="what takes pictures is not here")


def expected():
    return {
        f"{shown.name}-{look.suffix}.png" for shown in pages() for look in screenshots.looks_of(shown.name)
    }


def test_there_is_a_picture_of_every_page_and_no_other():
    assert {path.name for path in (DOCS / "screenshots").glob("*")} == expected(), "run `make screenshots`"


def test_the_page_of_pictures_shows_each_once():
    shown = re.findall(r"\(screenshots/([^)]+)\)", (DOCS / "pages.md").read_text("utf-8"))
    assert sorted(shown) == sorted(expected()), "run `make screenshots`"


def test_all_pictures_together_are_small():
    sizes = {path.name: path.stat().st_size for path in (DOCS / "screenshots").glob("*.png")}
    assert sum(sizes.values()) < 3_000_000, sorted(sizes.items(), key=lambda item: -item[1])[:5]
