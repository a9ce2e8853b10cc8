"""What holds for every page: accessible, light, at home on a phone, and readable without scripts.

Each is opened in Chinese on a desk, in English in the dark on a phone, and without scripts in both.
"""

from __future__ import annotations

import pytest
from tests.browser.axe import axe
from tests.browser.pages import pages

each_page = pytest.mark.parametrize("shown", pages(), ids=lambda shown: shown.name)
BEYOND = """() => [...document.querySelectorAll("body *")]
    .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
    .map(one => one.outerHTML.slice(0, 120)).slice(0, 5)"""
"""What reaches beyond the right edge."""
CRAMPED = """() => [...document.querySelectorAll("main :is(p, li, h2, h3, dd, figcaption)")]
    .filter(one => one.checkVisibility() && one.innerText.length > 20)
    .filter(one => one.clientWidth > 1 && one.clientWidth < 5 * parseFloat(getComputedStyle(one).fontSize))
    .map(one => one.outerHTML.slice(0, 120)).slice(0, 5)"""
"""Text on more lines than it should have: in a column of fewer than five letters."""


@each_page
def test_a_first_visit_is_light_and_axe_finds_nothing_serious(visit, shown):
    page = visit("about:blank", lang="zh")
    answered = []
    page.on("requestfinished", lambda request: answered.append(request))  # noqa: PLW0108 - Playwright needs one
    page.goto(shown.address("zh"), wait_until="networkidle")
    sizes = {request.url: request.sizes()["responseBodySize"] for request in answered}
    assert sum(sizes.values()) <= shown.kilobytes * 1000, sizes
    assert page.evaluate(CRAMPED) == []
    assert page.locator("html").get_attribute("lang").startswith("zh")
    axe(page)


@each_page
def test_on_a_phone_in_the_dark_it_fits_and_axe_finds_nothing_serious(visit, shown):
    page = visit(shown.address("en"), dark=True, width="phone")
    wide = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1], page.evaluate(BEYOND)
    assert page.evaluate(CRAMPED) == []
    assert page.locator("html").get_attribute("lang").startswith("en")
    axe(page)


@each_page
@pytest.mark.parametrize("language", ["zh", "en"])
def test_without_scripts_the_content_is_there(visit, shown, language):
    page = visit(shown.address(language), javascript=False)
    assert page.locator("main h1").first.inner_text().strip()
    assert page.locator(shown.shows).first.is_visible()
