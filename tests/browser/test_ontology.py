"""The reference of the ontology: found by typing, reached by IRI, complete without scripts."""

from __future__ import annotations

import re


def test_terms_are_found_while_one_types(visit):
    page = visit("/ontology?format=html&lang=en")
    page.get_by_role("searchbox", name="Find a term").fill("signed during")
    assert page.locator("#signedDuring").is_visible()
    assert not page.locator("#Project").is_visible()
    assert re.fullmatch(r"[1-9]\d* found", page.locator("#find output").inner_text())
    page.get_by_role("searchbox", name="Find a term").fill("签署")
    assert page.locator("#signedOn").is_visible()
    page.get_by_role("searchbox", name="Find a term").fill("zzz")
    assert page.locator("#find output").inner_text() == "No term matches."


def test_the_iri_of_a_term_leads_to_its_entry_without_scripts(visit):
    page = visit("/ontology?format=html&lang=zh#Agreement", javascript=False)
    entry = page.locator("#Agreement")
    assert entry.is_visible()
    assert "协议" in entry.inner_text()
    assert not page.locator("#find").is_visible()


def test_the_diagram_leads_to_entries_and_scrolls_within_itself_on_a_phone(visit):
    page = visit("/ontology?format=html&lang=en", width="phone")
    page.locator("svg.diagram a[href='#Project']").click()
    assert page.url.endswith("#Project")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
