"""Head, search with suggestions, menu, colours: with the keyboard, on a phone, in the dark."""

from __future__ import annotations

import re

import pytest
from tests.browser.axe import axe


@pytest.fixture
def search(visit):
    """A function that writes into the search of a page and waits for suggestions."""

    def write(text, path="/page/country/lao?lang=en", **options):
        page = visit(path, **options)
        box = page.get_by_role("combobox").first
        box.press_sequentially(text)
        page.get_by_role("option").first.wait_for()
        return page, box

    return write


@pytest.mark.parametrize("text", ["老挝", "lao", "laow"])
def test_names_are_suggested_and_the_keyboard_follows_one(search, text):
    page, box = search(text, "/browse?lang=zh")
    assert box.get_attribute("aria-expanded") == "true"
    box.press("ArrowDown")
    chosen = page.locator("#" + box.get_attribute("aria-activedescendant"))
    assert chosen.get_attribute("aria-selected") == "true"
    assert "老挝" in chosen.inner_text()
    axe(page)
    box.press("Enter")
    page.wait_for_url(re.compile("/page/.*lang=zh"))


def test_escape_closes_the_suggestions_and_keeps_what_was_written(search):
    page, box = search("lao")
    box.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    assert page.get_by_role("option").count() == 0
    assert box.input_value() == "lao"


def test_the_arrows_go_round_by_way_of_the_input(search):
    page, box = search("lao")
    last = page.get_by_role("option").count() - 1
    box.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant").endswith(f"-{last}")
    box.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") is None


def test_enter_without_a_choice_searches(search):
    page, box = search("solar")
    box.press("Enter")
    page.wait_for_url(re.compile(r"/search\?q=solar"))


def test_what_an_input_method_composes_is_not_asked_for(visit):
    page = visit("/page/country/lao?lang=zh")
    asked = []
    page.on("request", lambda request: "/search?" in request.url and asked.append(request.url))
    box = page.get_by_role("combobox").first
    box.evaluate("""one => {
        one.value = "lao'wo";
        one.dispatchEvent(new InputEvent("input", {bubbles: true, isComposing: true}));
        one.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true, isComposing: true}));
    }""")
    page.wait_for_timeout(500)
    assert not asked
    box.focus()
    box.evaluate("""one => {
        one.value = "老挝";
        one.dispatchEvent(new CompositionEvent("compositionend", {bubbles: true}));
    }""")
    page.get_by_role("option").first.wait_for()
    assert len(asked) == 1


def test_the_first_tab_leads_past_the_head(visit):
    page = visit("/page/country/lao?lang=en")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("one => one === document.activeElement")
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.localName") == "main"


@pytest.mark.parametrize("javascript", [True, False])
def test_the_menu_of_a_phone_opens_and_leads_on(visit, javascript):
    page = visit("/page/country/lao?lang=en", width="phone", javascript=javascript)
    link = page.locator(".menu nav a").first
    assert not link.is_visible()
    page.locator(".menu summary").click()
    assert link.is_visible()
    if javascript:
        axe(page)
    link.click()
    page.wait_for_url(re.compile("/browse"))


def test_a_wide_page_shows_the_whole_menu(visit):
    page = visit("/map?lang=en", javascript=False)
    assert page.locator(".menu nav a").first.is_visible()
    assert not page.locator(".menu summary").is_visible()
    assert page.locator(".menu nav a[aria-current]").inner_text() == "Map"


def test_colours_follow_the_system_until_the_reader_chooses(visit):
    page = visit("/dataset?format=html", dark=True)
    dark = background(page)
    page.locator("button.theme").click()
    light = background(page)
    page.reload()
    assert background(page) == light != dark
    axe(page)
    page.locator("button.theme").click()
    assert background(page) == dark
    page.emulate_media(color_scheme="light")
    assert background(page) == light


def background(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_no_button_promises_what_needs_scripts(visit):
    assert not visit("/", javascript=False).locator("button.theme").is_visible()


def test_on_paper_there_are_no_controls(visit):
    page = visit("/page/project/saysettha-low-carbon?lang=en")
    page.emulate_media(media="print")
    assert not page.locator("header form").first.is_visible()
    assert not page.locator(".menu nav a").first.is_visible()
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_a_table_that_scrolls_can_be_reached_and_has_a_name(visit):
    page = visit("/docs/negotiation?format=html&lang=en", width="phone")
    region = page.get_by_role("region").first
    assert region.get_attribute("tabindex") == "0"
    assert region.get_attribute("aria-label")
    page.set_viewport_size({"width": 2600, "height": 900})
    page.wait_for_function("!document.querySelector('.wide[tabindex]')")
