"""Lists are narrowed with and without scripts, by keyboard too; profiles lead to evidence."""

from __future__ import annotations

import csv
import re

import pytest
from playwright.sync_api import expect

LIST = "/browse/Institution?lang=en"


def told(page):
    """Return the number of things that the page says it has found."""
    return int(page.locator("#results-head").inner_text().split()[0].replace(",", ""))


def count_beside(page, facet, value):
    """Return the place of a value of a facet, and the count beside it."""
    box = page.locator(".facet li", has=page.locator(f"[name={facet}][value={value}]"))
    return box, int(box.locator(".count").inner_text())


def read_csv(page):
    with page.expect_download() as waiting:
        page.locator(".downloads a[type='text/csv']").evaluate(
            "link => { link.download = ''; link.click(); }"
        )
    with open(waiting.value.path(), encoding="utf-8", newline="") as stream:  # noqa: PTH123 - a path of Playwright's
        return list(csv.DictReader(stream))


def test_a_choice_applies_at_once_and_can_be_gone_back_on(visit):
    page = visit(LIST)
    everything = told(page)
    box, count = count_beside(page, "kind", "Enterprise")
    box.locator("input").check()
    expect(page.locator("#results-head")).to_have_text(re.compile(rf"^{count} "))
    assert "kind=Enterprise" in page.url
    expect(page.locator(".chips .chip")).to_have_count(1)
    page.go_back()
    expect(page.locator("#results-head")).to_have_text(re.compile(rf"^{everything} "))
    expect(page.locator(".chips .chip")).to_have_count(0)
    page.go_forward()
    page.locator(".chips .chip").click()
    expect(page.locator("#results-head")).to_have_text(re.compile(rf"^{everything} "))
    assert page.url.endswith(LIST)


def test_facets_by_keyboard_keep_the_focus(visit):
    page = visit(LIST)
    box, count = count_beside(page, "kind", "Enterprise")
    box.locator("input").focus()
    page.keyboard.press("Space")
    expect(page.locator("#results-head")).to_have_text(re.compile(rf"^{count} "))
    expect(page.locator("#f-kind-Enterprise")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(".chips .chip")).to_have_count(0)


def test_counts_are_what_choosing_finds(visit):
    page = visit("/browse/Project?lang=en&country=vnm")
    one = page.locator(".facet li", has=page.locator("[name=sector]")).first
    count = int(one.locator(".count").inner_text())
    one.locator("input").check()
    expect(page.locator(".chips .chip")).to_have_count(2)
    assert told(page) == count == page.locator("tbody tr").count()


def test_without_scripts_the_form_narrows(visit):
    page = visit(LIST, javascript=False)
    box, count = count_beside(page, "kind", "Enterprise")
    box.locator("input").check()
    page.locator(".filters button.apply").click()
    page.wait_for_load_state()
    assert told(page) == count
    assert page.locator("#f-kind-Enterprise").is_checked()
    assert "kind=Enterprise" in page.url


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize(
    ("text", "name"), [("贸促会", "贸促会"), ("maocuhui", "贸促会"), ("Export", "Export-Import")]
)
def test_a_name_can_be_typed_in_any_way(visit, text, name, javascript):
    page = visit("/browse/Institution?lang=en&all=1", javascript=javascript)
    page.locator("#f-q").fill(text)
    page.locator("#f-q").press("Enter")
    expect(page.locator(".chips .chip")).to_have_count(1)
    assert told(page) >= 1
    assert page.locator("#f-q").input_value() == text


def test_the_csv_has_as_many_rows_as_the_page_says(visit):
    page = visit("/browse/Event?lang=en&sort=newest")
    page.locator(".facet [name=year]").first.check()
    expect(page.locator(".chips .chip")).to_have_count(1)
    rows = read_csv(page)
    year = page.locator(".facet [name=year]").first.get_attribute("value")
    assert len(rows) == told(page)
    assert all(year in row["year"].split(" | ") for row in rows)


def test_pages_follow_one_another(visit):
    page = visit("/browse/Observation?lang=en")
    first = page.locator("tbody th a").first.inner_text()
    page.locator(".pager a[rel=next]").click()
    page.wait_for_url("**page=2**")
    expect(page.locator(".pager a[rel=prev]")).to_be_visible()
    assert page.locator("tbody th a").first.inner_text() != first


def test_the_other_language_keeps_what_was_chosen(visit):
    page = visit(LIST)
    count_beside(page, "kind", "Enterprise")[0].locator("input").check()
    expect(page.locator(".chips .chip")).to_have_count(1)
    count = told(page)
    page.locator("a.language").click()
    page.wait_for_url("**lang=zh**")
    assert page.locator("#f-kind-Enterprise").is_checked()
    assert page.locator("#results-head").inner_text().startswith(str(count))


def test_on_a_phone_the_filters_are_folded_and_nothing_is_lost(visit):
    page = visit(LIST, width="phone")
    assert not page.locator("#f-q").is_visible()
    page.locator(".filters > summary").click()
    box, count = count_beside(page, "kind", "Enterprise")
    box.locator("input").check()
    expect(page.locator("#results-head")).to_have_text(re.compile(rf"^{count} "))
    assert page.locator("#f-q").is_visible()
    assert page.locator("tbody tr").first.is_visible()


def test_a_profile_leads_to_evidence(visit):
    page = visit("/countries?lang=zh", lang="zh")
    page.locator("tbody th a", has_text="越南").click()
    page.wait_for_url("**/countries/vnm**")
    page.locator("section table .evidence").first.click()
    page.wait_for_url("**/evidence?**")
    assert "hostCountry" in page.content() or "所在国" in page.content()


def test_countries_can_be_compared_by_something_else_without_scripts(visit):
    page = visit("/countries?lang=en", javascript=False)
    page.locator("#measure").select_option("agreements")
    page.locator("main form button").click()
    page.locator("td.measured").first.wait_for()
    assert "measure=agreements" in page.url
    numbers = [int(text or 0) for text in page.locator("td.measured").all_inner_texts()]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] > 0
