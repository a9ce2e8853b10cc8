"""The pages of the question cards over the made-up world: forms, tables, pictures, refusals."""

from __future__ import annotations

import html
import json
import re

import pytest

BROWSER = {"Accept": "text/html"}


def page(client, address, status=200):
    answer = client.get(address, headers=BROWSER, buffered=True)
    assert (answer.status_code, answer.mimetype) == (status, "text/html"), answer.data
    return html.unescape(answer.get_data(as_text=True))


def cells(text):
    return re.findall(r"<td([^>]*)>(.*?)</td>", text)


def words(text):
    return [re.sub("<[^>]+>", "", inner) for _, inner in cells(text)]


def test_figures_are_written_with_their_unit_and_rate_and_dates_in_the_language_of_the_page(client):
    address = "/questions/figures-by-indicator?indicator=generation&lang="
    shown = words(page(client, address + "en"))
    assert {"100 kWh a year", "120 kWh", "2021", "planned", "Dam", "100度"} <= {*shown}
    assert {"100千瓦时/年", "2021年", "计划", "大坝"} <= {*words(page(client, address + "zh"))}


def test_what_a_row_says_again_is_marked_and_numbers_are_told_from_words(client):
    found = cells(page(client, "/questions/agreements-in-year?year=2020&lang=en"))
    classes = [re.findall('class="(.*?)"', attributes) for attributes, _ in found]
    assert classes == [[], [], [], ["again"], ["again"], []]
    counts = cells(page(client, "/questions/projects-by-country?lang=en"))
    assert [attributes for attributes, _ in counts] == ["", ' class="number"']


def test_a_name_in_another_language_says_which(client):
    found = page(client, "/questions/commitments-of?who=aaa&lang=en")
    assert '<a href="/page/commitment/net?lang=en" lang="zh">甲国2050年净零</a>' in found


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("projects-by-country?", 'class="picture worldmap"'),
        ("agreements-of-party?party=aaa&", 'class="picture timeline"'),
        ("busiest-parties?", 'class="picture chart bars"'),
        ("figure-over-time?thing=bank&indicator=partner-count&", 'class="picture chart lines"'),
        ("who-works-with-whom?least=1&", 'class="picture network"'),
    ],
)
def test_a_picture_is_drawn_beside_the_table(client, address, what):
    found = page(client, f"/questions/{address}lang=en")
    assert what in found
    assert "<table" in found


@pytest.mark.parametrize("address", ["posts-of-person?person=person/wu", "projects-in-country?country=bbb"])
def test_there_is_no_picture_of_nothing(client, address):
    assert 'class="picture' not in page(client, f"/questions/{address}&lang=en")


def test_a_long_answer_says_how_much_of_it_is_shown(client):
    found = page(client, "/questions/differing-dates?lang=en")
    assert "The first 8 of 10 rows" in found
    assert len(re.findall("<tr>", found)) == 1 + 8


def test_a_name_that_is_not_known_is_refused_on_a_page_with_what_it_may_mean(client):
    found = page(client, "/questions/busiest-parties?lang=en&x=1", 400)
    assert "<table" not in found
    found = page(client, "/questions/agreements-of-party?party=land&lang=zh", 400)
    assert 'value="land"' in found
    assert 'aria-invalid="true"' in found
    [link] = re.findall(r'<li><a href="([^"]+)">甲国</a>', found)
    assert "宣言" in page(client, link)


def test_a_refusal_keeps_what_else_was_filled_in(client):
    found = page(client, "/questions/events-in-place?place=港城&from=2021-02-31&lang=en", 400)
    assert 'value="2021-02-31"' in found
    assert re.search(r'<option value="place/harbour" selected', found)
    assert "day of the calendar" in found


def test_a_link_of_another_snapshot_says_so(client):
    address = "/questions/agreements-by-year?lang=en"
    assert "snapshot older" not in page(client, address)
    found = page(client, f"{address}&version=older")
    assert "This link is from snapshot older" in found
    [permalink] = re.findall(r'<a href="(http[^"]+version=[^"]+)">', found)
    assert "This link is from" not in page(client, permalink.removeprefix("http://localhost"))


def test_the_list_is_narrowed_by_words_of_either_language(client):
    listed = page(client, "/questions?q=agreements+year&lang=zh")
    assert "每年签署了多少协议？" in listed
    assert "谁出席的活动最多？" not in listed
    assert page(client, "/questions?q=签署&lang=en").count('class="card question"') > 1
    assert 'class="card question"' not in page(client, "/questions?q=zzz&lang=en")


def test_programs_are_told_of_every_card_and_its_parameters(client):
    told = client.get("/questions/openapi.json").json
    listed = client.get("/questions", headers={"Accept": "application/json"}).json["questions"]
    assert {f"/questions/{one['slug']}" for one in listed} == {*told["paths"]}
    operation = told["paths"]["/questions/events-in-place"]["get"]
    named = {one["name"]: one["schema"] for one in operation["parameters"]}
    assert named["from"] == {"type": "string", "format": "date"}
    assert named["place"]["default"] == "place/beijing"
    assert {"lang", "format", "until", "document"} <= named.keys()
    [money] = [one for one in listed if one["slug"] == "money-of-projects"]
    assert [one.get("among") for one in money["parameters"]] == [None, ["CNY", "EUR", "USD"]]
    assert json.dumps(told).count("operationId") == len(listed)
