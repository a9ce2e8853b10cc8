"""The first page and the pictures: looked at, pointed at, walked by keys, narrowed without scripts."""

from __future__ import annotations

import csv
import io

import pytest

PICTURES = ("map", "timeline", "network")
LEGIBLE = 9.0


@pytest.mark.parametrize(("lang", "title"), [("zh", "绿色丝绸之路知识图谱"), ("en", "Green Silk Road")])
def test_the_first_page_leads_on_without_scripts(visit, lang, title):
    page = visit(f"/?lang={lang}", javascript=False)
    assert title in page.locator("h1").inner_text()
    assert page.locator("main figure svg.picture").count() == 3
    page.locator("main input[type=search]").fill("老挝")
    page.locator("main input[type=search]").press("Enter")
    page.wait_for_load_state()
    assert page.locator("main ol a").first.is_visible()


def test_the_number_of_a_class_is_that_of_its_list(visit):
    page = visit("/?lang=en", javascript=False)
    entry = page.locator(".entries .card").first
    number = entry.locator(".count").inner_text()
    entry.locator("a").click()
    assert page.locator("#results-head").inner_text().startswith(f"{number} ")


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_walked_by_keys_and_its_marks_lead_to_things(visit, name):
    page = visit(f"/{name}?lang=zh", javascript=False)
    link = page.locator("svg.picture a").first
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/page/**")
    assert page.locator("main h1").is_visible()


@pytest.mark.parametrize("name", PICTURES)
def test_words_of_a_picture_are_legible_on_a_phone(visit, name):
    page = visit(f"/{name}?lang=zh", width="phone")
    heights = page.locator("svg.picture").evaluate("""svg => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return [...svg.querySelectorAll("text")].map(one => parseFloat(getComputedStyle(one).fontSize) * scale);
    }""")
    assert heights
    assert min(heights) >= LEGIBLE


def test_the_map_is_narrowed_without_scripts(visit):
    page = visit("/map?lang=en", javascript=False)
    page.get_by_label("Show").select_option("Agreement")
    page.get_by_role("button", name="Apply").click()
    assert "Agreements" in page.locator("h1").inner_text()
    assert page.get_by_label("Show").input_value() == "Agreement"
    assert "kind=Agreement" in page.url


def test_one_institution_is_put_in_the_middle(visit):
    page = visit("/network?lang=en", javascript=False)
    first = page.get_by_label("In the middle").locator("option").nth(1)
    name = first.inner_text()
    page.get_by_label("In the middle").select_option(first.get_attribute("value"))
    page.get_by_role("button", name="Apply").click()
    page.wait_for_load_state()
    assert name in page.locator("svg .centre > title").text_content()
    rows = page.locator("main tbody tr").all_inner_texts()
    assert rows
    assert all(name in row for row in rows)


def test_the_table_has_what_the_download_has(visit):
    page = visit("/timeline?lang=zh&kind=Agreement&from=2020")
    with page.expect_download() as waiting:
        page.evaluate("document.querySelector('.downloads a[type=\"text/csv\"]').download = ''")
        page.locator('.downloads a[type="text/csv"]').first.click()
    rows = list(csv.DictReader(io.StringIO(waiting.value.path().read_text("utf-8"))))
    shown = page.locator("main tbody tr td:nth-child(2)").all_inner_texts()
    assert sorted(row["name"] for row in rows) == sorted(shown)
    assert all(row["begin"] >= "2020" for row in rows)


def test_a_name_is_shown_at_once_and_put_away_by_escape(visit):
    page = visit("/network?lang=zh")
    node = page.locator("svg .node").first
    name = node.locator("> title").text_content()
    node.hover()
    card = page.locator(".picture-card:visible")
    assert card.inner_text() == name
    assert page.locator("svg .tie.near").count() > 0
    page.keyboard.press("Escape")
    assert not card.is_visible()
    assert node.locator("> title").text_content() == name


def test_the_map_is_zoomed_and_moved_by_keys(visit):
    page = visit("/map?lang=en")

    def view() -> list[float]:
        return [float(part) for part in page.locator("svg.worldmap").get_attribute("viewBox").split()]

    whole = view()
    closer = page.get_by_role("button", name="Closer")
    closer.focus()
    page.keyboard.press("Enter")
    near = view()
    assert near[2] < whole[2]
    page.keyboard.press("ArrowRight")
    assert view()[0] > near[0]
    page.keyboard.press("0")
    assert view() == whole


def test_shapes_of_countries_are_drawn(visit):
    page = visit("/map?lang=en")
    if page.request.get("/static/built/world.svg").status != 200:
        pytest.skip("no shapes of countries: `make frontend` draws them")
    wide = page.locator("svg .country use").first.evaluate("one => one.getBoundingClientRect().width")
    assert wide > 1


def test_a_phone_sees_the_newest_first(visit):
    page = visit("/timeline?lang=zh", width="phone")
    page.wait_for_function("document.querySelector('.picture-frame').scrollLeft > 0")
    right = page.locator("svg .axis text").last.evaluate("one => one.getBoundingClientRect().right")
    assert right <= 360
