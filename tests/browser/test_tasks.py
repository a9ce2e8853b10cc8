"""What people come for, from the first page to the answer."""

from __future__ import annotations

import csv
import re

import pytest
from tests.browser.axe import axe


@pytest.mark.parametrize(
    ("written", "language", "name"),
    [
        ("老挝", "zh", "老挝"),
        ("老撾", "zh", "老挝"),
        ("Laos", "en", "Laos"),
        ("laowo", "zh", "老挝"),
        ("laowo", "en", "Laos"),
    ],
)
def test_a_country_is_found_in_chinese_english_and_pinyin(visit, written, language, name):
    page = visit(f"/?lang={language}")
    search = page.locator("form.search input[type=search]").first
    search.fill(written)
    search.press("Enter")
    page.wait_for_url("**/search?**")
    page.locator(".results a.title").first.click()
    page.wait_for_url(re.compile("/page/country/lao"))
    assert name in page.locator("h1").inner_text()


@pytest.mark.parametrize(("language", "name", "other"), [("zh", "老挝", "Laos"), ("en", "Laos", "老挝")])
def test_a_thing_has_a_page_in_both_languages(visit, language, name, other):
    page = visit(f"/page/country/lao?lang={language}")
    assert page.locator("html").get_attribute("lang") == language
    assert name in page.locator("h1").inner_text()
    assert other in page.locator("main").inner_text()
    page.locator("a.language").click()
    page.wait_for_load_state()
    assert page.locator("html").get_attribute("lang") != language
    assert other in page.locator("h1").inner_text()


def test_the_language_of_the_browser_is_the_language_of_the_page(visit):
    assert visit("/", lang="zh").locator("html").get_attribute("lang") == "zh"
    assert visit("/", lang="en").locator("html").get_attribute("lang") == "en"


def test_evidence_is_one_click_from_a_fact(visit):
    page = visit("/page/project/saysettha-low-carbon?lang=en")
    page.locator("main a[href*='/evidence?']:visible").first.click()
    page.wait_for_url(re.compile("/evidence"))
    told = page.locator("main").inner_text()
    assert re.search(r"\d", told)
    assert re.search("confidence", told, re.IGNORECASE)
    axe(page)


def test_a_card_with_a_parameter_answers_and_its_table_can_be_had_as_csv(visit):
    page = visit("/questions/projects-in-country?lang=en&format=html")
    field = page.locator("main [name=country]").first
    if field.evaluate("one => one.localName") == "select":
        field.select_option("country/lao")
    else:
        field.fill("country/lao")
    field.evaluate("one => one.form.requestSubmit()")
    page.wait_for_url(re.compile("country=country"))
    assert "Saysettha" in page.locator("main").inner_text()
    rows = read(page, page.locator("main a[href*='format=csv']").first)
    assert any("saysettha" in " ".join(row) for row in rows[1:])


def test_an_example_query_runs_and_its_csv_can_be_had(visit):
    page = visit("/sparql?lang=en&format=html", javascript=False)
    page.locator("main a[href*='query=']").first.click()
    page.wait_for_url(re.compile("query="))
    assert page.locator("main table tbody tr").count() > 1
    rows = read(page, page.locator("main a[href*='format=csv']").first)
    assert len(rows) > 1


def read(page, link):
    """Return the rows of the CSV file that a link leads to."""
    answer = page.request.get(link.evaluate("one => one.href"))
    assert answer.headers["content-type"].startswith("text/csv")
    return list(csv.reader(answer.text().splitlines()))
