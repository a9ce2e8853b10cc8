"""From the list of documents to the evidence in one, with scripts and without."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("javascript", [True, False])
def test_evidence_of_a_document_is_narrowed_by_a_form(visit, javascript):
    page = visit("/sources?format=html&lang=en", javascript=javascript)
    page.get_by_role("link", name="Green BRI Observer").click()
    page.locator("svg.strip").wait_for()
    page.get_by_role("link", name="All the evidence").click()
    every = int(page.locator("[role=status] strong").inner_text().replace(",", ""))
    page.get_by_label("Kind").select_option("facts")
    page.get_by_role("button", name="Apply").click()
    assert 0 < int(page.locator("[role=status] strong").inner_text().replace(",", "")) < every
    assert "lang=en" in page.url


def test_a_part_of_the_strip_leads_to_what_was_read_there(visit):
    page = visit("/sources/green-bri-observer-2022?format=html&lang=zh")
    part = page.locator("svg.strip a").first
    part.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/evidence?**from=**")
    assert page.locator("table.evidence-list tbody tr").count() > 0


def test_quality_leads_to_the_things_that_shapes_found(visit):
    page = visit("/quality?format=html&lang=en")
    assert page.locator("meter").count() > 20
    page.locator("section.part li a").first.click()
    assert "/page/" in page.url
