"""Conflicts side by side, narrowed without scripts, and followed to their evidence."""

from __future__ import annotations


def test_conflicts_are_narrowed_and_lead_to_their_evidence(visit):
    page = visit("/conflicts?format=html&lang=en", javascript=False, width="phone")
    every = page.locator("article.case").count()
    page.get_by_label("Property").select_option("launchedOn")
    page.get_by_role("button", name="Apply").click()
    page.wait_for_load_state()
    assert 0 < page.locator("article.case").count() < every
    assert page.locator("article.case").first.locator(".sides section").count() > 1
    page.locator(".sides a.place").first.click()
    assert "/evidence/" in page.url
