"""The page where queries are written, with its editor and without scripts."""

from __future__ import annotations

from urllib.parse import parse_qs, quote, urlsplit

import pytest

from greensilk_kg.serve.web.assets import STATIC

PREFIX = "PREFIX gs: <https://w3id.org/greensilk/ontology#>\n"
BY_COUNTRY = (
    PREFIX + "SELECT ?country (COUNT(?project) AS ?projects) WHERE {\n"
    "  ?project a gs:Project ; gs:hostCountry ?country .\n} GROUP BY ?country ORDER BY DESC(?projects)"
)
MALFORMED = PREFIX + "SELECT ?p, ?n {\n  ?p a gs:Project .\n}"
EMPTY = PREFIX + "SELECT ?p {\n  ?p a gs:Project ;\n    gs:hostCuntry ?c .\n}"
VALUE = "yasgui.getTab().getYasqe().getValue()"
with_editor = pytest.mark.skipif(
    not (STATIC / "built/yasgui.js").exists(), reason="the editor is not bundled: `make frontend` does it"
)


def address(query, **more):
    parameters = {"query": query, "format": "html", "lang": "en", **more}
    return "/sparql?" + "&".join(f"{name}={quote(value)}" for name, value in parameters.items())


def write(page, query):
    """Put a query in the place of the one in the editor, by the keyboard's way in."""
    page.locator(".tabPanel.active .CodeMirror").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(query)


def run(page):
    page.keyboard.press("Control+Enter")


@with_editor
def test_an_example_fills_the_editor_and_its_answer_is_a_table_a_chart_and_a_file(visit):
    page = visit("/sparql?format=html&lang=en")
    page.get_by_role("link", name="How many projects has each country?").click()
    page.locator(".tabPanel.active .worldmap").wait_for()
    page.locator(".tabPanel.active .select_table").click()
    cells = page.locator(".tabPanel.active .yasr table.dataTable tbody tr").first
    cells.wait_for()
    first = cells.locator("a.iri")
    assert "/page/country/" in first.get_attribute("href")
    assert not first.inner_text().startswith("http")
    page.locator(".tabPanel.active .select_chart").click()
    page.locator(".tabPanel.active .picture.chart").wait_for()
    with page.expect_download() as started:
        page.locator(".tabPanel.active .query-links").get_by_role("link", name="CSV").click()
    lines = started.value.path().read_text("utf-8").splitlines()
    assert lines[0] == "country,projects"
    assert lines[1].startswith("https://w3id.org/greensilk/id/country/")


@with_editor
@pytest.mark.parametrize(("language", "name"), [("zh", "中国"), ("en", "China")])
def test_the_table_names_things_by_their_preferred_name(visit, language, name):
    query = PREFIX + "SELECT ?country { ?p gs:financedBy ?country . ?country a gs:Country } LIMIT 1"
    page = visit(address(query, lang=language), lang=language)
    cell = page.locator(".tabPanel.active .yasr table.dataTable tbody a.iri").first
    cell.wait_for()
    assert cell.inner_text() == name


@with_editor
def test_an_error_is_marked_where_it_is(visit):
    page = visit("/sparql?format=html&lang=en")
    page.watch.allowed.append("400")
    write(page, MALFORMED)
    run(page)
    told = page.locator(".tabPanel.active #error")
    told.wait_for()
    line, column = (int(told.get_attribute(f"data-{key}")) for key in ("line", "column"))
    assert f"line {line}, column {column}" in told.inner_text()
    place = page.evaluate("""() => {
        const editor = document.querySelector(".tabPanel.active .CodeMirror").CodeMirror;
        const mark = editor.getAllMarks().find(mark => mark.className === "error-place").find();
        return [mark.from.line + 1, mark.from.ch + 1, editor.lineInfo(mark.from.line).gutterMarkers !== null];
    }""")
    # behind the last character of a line there is nothing to mark: then the last one is
    assert place[0] == line
    assert column - place[1] in (0, 1)
    assert place[2]
    assert page.locator(".tabPanel.active .likely-place").inner_text() == ","
    told.get_by_role("link", name="Mend it and run").first.click()
    page.locator(".tabPanel.active .yasr table.dataTable").wait_for()


@with_editor
def test_an_empty_answer_is_explained_in_the_editor(visit):
    page = visit("/sparql?format=html&lang=en")
    write(page, EMPTY)
    run(page)
    page.get_by_role("button", name="Why is it empty?").click()
    told = page.locator(".tabPanel.active .why-box #why")
    told.wait_for()
    assert "gs:hostCountry" in told.inner_text()
    assert (
        page.locator(".tabPanel.active .CodeMirror .culprit").first.inner_text().startswith("gs:hostCuntry")
    )
    assert page.locator(".tabPanel.active .unknown-name").inner_text() == "gs:hostCuntry"
    told.locator("a.mend").first.click()
    page.locator(".tabPanel.active .yasr table.dataTable a.iri").first.wait_for()


@with_editor
def test_completion_offers_properties_of_the_graph_with_their_figures(visit):
    page = visit("/sparql?format=html&lang=en")
    write(page, PREFIX + "SELECT * {\n  ?p a gs:Project ; gs:hos")
    page.keyboard.press("Control+Space")
    hint = page.locator(".CodeMirror-hints li", has_text="gs:hostCountry")
    hint.wait_for()
    assert "host country" in hint.inner_text()
    hint.click()
    assert "gs:hostCountry" in page.evaluate(VALUE)


@with_editor
def test_completion_offers_things_by_name_and_declares_prefixes(visit):
    page = visit("/sparql?format=html&lang=en")
    write(page, PREFIX + "SELECT * {\n  ?p gs:hostCountry Kazakh")
    page.keyboard.press("Control+Space")
    page.locator(".CodeMirror-hints li", has_text="country/kaz").first.click()
    assert "<https://w3id.org/greensilk/id/country/kaz>" in page.evaluate(
        "yasgui.getTab().getYasqe().getValue()"
    )
    write(page, "SELECT * {\n  ?p ")
    page.keyboard.type("skos:")
    page.wait_for_function("yasgui.getTab().getYasqe().getValue().includes('PREFIX skos: <http')")


@with_editor
def test_a_permanent_link_shows_the_same_again(visit):
    page = visit(address(BY_COUNTRY, view="chart"))
    page.locator(".tabPanel.active .picture.chart").wait_for()
    link = page.locator(".tabPanel.active .permanent-link").input_value()
    asked = parse_qs(urlsplit(link).query)
    assert asked["query"] == [BY_COUNTRY]
    assert asked["view"] == ["chart"]
    assert asked["snapshot"][0] == page.locator("#yasgui").get_attribute("data-snapshot")
    page.reload()
    page.locator(".tabPanel.active .picture.chart").wait_for()
    again = visit(urlsplit(link)._replace(scheme="", netloc="").geturl())
    again.locator(".tabPanel.active .picture.chart").wait_for()
    assert again.evaluate(VALUE) == BY_COUNTRY
    assert again.get_by_text("may differ").count() == 0


@with_editor
def test_tabs_stay_in_the_browser(visit):
    page = visit("/sparql?format=html&lang=en")
    write(page, EMPTY)
    page.get_by_role("tab", name="New query").click()
    page.goto("/sparql?format=html&lang=en")
    assert page.locator(".tabsList .tab").count() == 2


def test_a_link_to_another_snapshot_says_that_the_answer_may_differ(visit):
    page = visit(address(BY_COUNTRY, snapshot="0123456789abcdef"), javascript=False)
    assert "0123456789abcdef" in page.locator("main .note").inner_text()


def test_without_scripts_a_query_is_written_run_and_looked_at(visit):
    page = visit("/sparql?format=html&lang=en", javascript=False)
    page.get_by_label("Query").fill(BY_COUNTRY)
    page.get_by_role("button", name="Run").click()
    page.wait_for_load_state()
    assert page.locator("table.results tbody tr").count() > 5
    assert "/page/country/" in page.locator("table.results a").first.get_attribute("href")
    page.get_by_role("navigation", name="Shown as").get_by_role("link", name="Map").click()
    page.wait_for_load_state()
    assert page.locator(".picture.worldmap").count() == 1
    assert page.get_by_label("Query").input_value() == BY_COUNTRY


def test_without_scripts_an_error_quotes_the_line_and_is_mended(visit):
    page = visit(address(MALFORMED), javascript=False)
    assert "column" in page.locator("#error strong").inner_text()
    assert "^" in page.locator("#error pre").inner_text()
    page.get_by_role("link", name="Mend it and run").first.click()
    page.wait_for_load_state()
    assert page.locator("table.results").count() == 1


def test_without_scripts_an_empty_answer_leads_to_its_reason(visit):
    page = visit(address(EMPTY), javascript=False)
    page.get_by_role("link", name="Why is it empty?").click()
    assert page.locator("#why mark").inner_text().startswith("gs:hostCuntry")
    page.get_by_role("link", name="Run it with gs:hostCountry").click()
    page.wait_for_load_state()
    assert page.locator("table.results tbody tr").count() > 5
