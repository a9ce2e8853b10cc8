"""What holds for every page: accessible, light, at home on a phone, and readable without scripts."""

from __future__ import annotations

import pytest
from tests.browser.axe import axe
from tests.browser.pages import pages

LANGUAGES = ("zh", "en")
each_page = pytest.mark.parametrize("shown", pages(), ids=lambda shown: shown.name)
each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_page
@each_language
def test_axe_finds_nothing_serious(visit, shown, language):
    page = visit(shown.address(language))
    assert page.locator("html").get_attribute("lang", timeout=1000).startswith(language)
    axe(page)


@each_page
def test_axe_finds_nothing_serious_in_the_dark_on_a_phone(visit, shown):
    axe(visit(shown.address("zh"), dark=True, width="phone"))


@each_page
@each_language
def test_a_phone_needs_no_scrolling_sideways(visit, shown, language):
    page = visit(shown.address(language), width="phone")
    wide = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1], page.evaluate(BEYOND)


BEYOND = """() => [...document.querySelectorAll("body *")]
    .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
    .map(one => one.outerHTML.slice(0, 120)).slice(0, 5)"""
"""What reaches beyond the right edge."""


@each_page
@each_language
def test_without_scripts_the_content_is_there(visit, shown, language):
    page = visit(shown.address(language), javascript=False)
    assert page.locator("main h1").first.inner_text().strip()
    assert page.locator(shown.shows).first.is_visible()


@each_page
def test_a_first_visit_is_light(visit, shown):
    page = visit("about:blank")
    answered = []
    page.on("requestfinished", lambda request: answered.append(request))  # noqa: PLW0108 - Playwright needs one
    page.goto(shown.address("zh"), wait_until="networkidle")
    sizes = {request.url: request.sizes()["responseBodySize"] for request in answered}
    assert sum(sizes.values()) <= shown.kilobytes * 1000, sizes
