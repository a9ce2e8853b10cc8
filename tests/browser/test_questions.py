"""The question cards as a reader uses them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest


def rows(page):
    """Return the cells of the table, row by row."""
    found = page.locator("table.answer tbody tr")
    return [found.nth(at).locator("td").all_inner_texts() for at in range(found.count())]


def test_a_card_with_a_parameter_is_asked_by_a_name_in_pinyin(visit):
    page = visit("/questions/agreements-of-party?format=html&lang=zh")
    page.get_by_label("签署方").fill("dongnanya guojia lianmeng")
    page.get_by_role("button", name="提问").click()
    page.wait_for_url("**party=dongnanya*")
    assert page.get_by_label("签署方").input_value() == "东南亚国家联盟"
    assert any("中国" in cells for cells in rows(page))
    assert page.locator("main svg.timeline").is_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_the_table_for_download_is_the_one_on_the_page(visit, javascript):
    page = visit("/questions/agreements-in-year?format=html&lang=zh&year=2021", javascript=javascript)
    shown = [[cells[1], cells[2]] for cells in rows(page)]
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    text = Path(download.value.path()).read_text("utf-8")
    told = [[row["agreementName"], row["partyName"]] for row in csv.DictReader(text.splitlines())]
    assert shown == told
    assert shown


def test_what_a_name_may_mean_is_a_list_of_links(visit):
    page = visit("/questions/agreements-of-party?format=html&lang=en")
    page.get_by_label("Party").fill("asean nations")
    page.get_by_role("button", name="Ask").click()
    page.locator("ul.offers a").first.click()
    page.locator("table.answer").wait_for()


def test_the_list_is_narrowed_while_one_writes(visit):
    page = visit("/questions?format=html&lang=zh")
    everything = page.locator(".question:visible").count()
    page.get_by_label("按词查找问题").fill("协议 年")
    page.wait_for_function("n => document.querySelector('#question-count').textContent < n", arg=everything)
    left = page.locator(".question:visible")
    assert 0 < left.count() < everything
    assert "协议" in left.first.inner_text()
    left.first.get_by_role("link").click()
    page.locator("table.answer").wait_for()


def test_without_scripts_the_list_is_narrowed_by_its_form(visit):
    page = visit("/questions?format=html&lang=en", javascript=False)
    page.get_by_label("Find a question").fill("sector")
    page.get_by_role("main").get_by_role("button").click()
    page.wait_for_load_state()
    assert 0 < page.locator(".question").count() < 10


def test_a_permanent_link_leads_to_the_same_answer(visit):
    page = visit("/questions/projects-in-sector?format=html&lang=en&sector=railway")
    before = rows(page)
    page.locator("dl.facts a").first.click()
    page.wait_for_load_state()
    assert rows(page) == before
    assert "version=" in page.url
