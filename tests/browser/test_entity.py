"""Pages of things in both languages, and the way from a fact to where it stands."""

from __future__ import annotations

import pytest

RAILWAY = "/page/project/mombasa-nairobi-railway"
COALITION = "/page/institution/brigc"


@pytest.mark.parametrize(
    ("language", "title", "other", "group", "words"),
    [
        ("zh", "蒙内铁路", "Mombasa-Nairobi Standard Gauge Railway", "在哪里", "所在国"),
        ("en", "Mombasa-Nairobi Standard Gauge Railway", "蒙内铁路", "Where", "Host country"),
    ],
)
def test_a_thing_is_shown_in_either_language_with_its_other_names(
    visit, language, title, other, group, words
):
    page = visit(f"{RAILWAY}?lang={language}")
    assert page.locator("h1").inner_text() == title
    assert other in page.locator(".subtitles").inner_text()
    where = page.locator("#where")
    assert where.locator("h3").inner_text() == group
    assert words in where.inner_text()
    assert page.locator("svg.worldmap").is_visible()
    assert page.locator("svg.network").is_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_evidence_is_one_click_from_a_fact(visit, javascript):
    page = visit(f"{RAILWAY}?lang=en", javascript=javascript)
    fact = page.locator("#where dd").first
    sheet = fact.locator(".sheet")
    assert not sheet.is_visible()
    fact.locator("summary").click()
    assert "project/" in sheet.inner_text()
    assert "Confidence" in sheet.inner_text()
    sheet.get_by_role("link", name="Evidence").click()
    assert page.locator("h1").inner_text() == "Evidence"
    assert "Host country: Kenya" in page.locator(".statement-line").inner_text()
    assert "lang=en" in page.url


def test_the_keyboard_opens_evidence_and_escape_closes_it(visit):
    page = visit(f"{RAILWAY}?lang=zh")
    first, second = page.locator("#where summary").first, page.locator("#when summary").first
    first.focus()
    page.keyboard.press("Enter")
    page.locator("#where .sheet").first.wait_for()
    second.focus()
    page.keyboard.press("Enter")
    page.locator("#when .sheet").first.wait_for()
    page.locator("#where .sheet").first.wait_for(state="hidden")
    page.keyboard.press("Escape")
    page.locator("#when .sheet").first.wait_for(state="hidden")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_readings_that_differ_stand_side_by_side(visit):
    page = visit(f"{COALITION}?lang=en")
    readings = page.locator(".readings .card")
    assert readings.count() >= 2
    left, right = readings.nth(0).bounding_box(), readings.nth(1).bounding_box()
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]


def test_a_citation_gets_the_day_of_reading(visit):
    page = visit("/page/country/lao?lang=en")
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    assert f"(read on {today})" in page.locator("#cite-plain").inner_text()
    plain = visit("/page/country/lao?lang=en", javascript=False)
    assert "(read on date of reading)" in plain.locator("#cite-plain").inner_text()
    assert not plain.get_by_role("button", name="Copy").first.is_visible()


def test_all_figures_are_a_click_away_and_what_points_here_has_pages(visit):
    page = visit("/page/country/chn?lang=en", javascript=False)
    few = page.locator("table.rows tbody tr").count()
    page.get_by_role("link", name="Show all").click()
    page.wait_for_load_state()
    assert page.locator("table.rows tbody tr").count() > few
    page.locator("nav.pages a[rel=next]").click()
    page.wait_for_load_state()
    assert "(2/" in page.title()
    assert page.locator("ul.pointing li").count() > 0
