"""The full date of an event, and where its year stands, by table; nothing is made of vague words."""

from __future__ import annotations

from pathlib import Path

import pytest

from greensilk_kg.model.document import Document
from greensilk_kg.tables import read_table
from greensilk_kg.text import prepare

CASES = [row.cells for row in read_table(Path(__file__).with_name("dates.tsv"), 3)]


def dates(extraction):
    return [claim for claim in extraction.claims if claim.predicate in {"startDate", "endDate"}]


@pytest.mark.parametrize(("text", "date", "basis"), CASES, ids=[case[0] for case in CASES])
def test_when_a_forum_begins(text, date, basis, read):
    found = dates(read(text.replace("|", "\n\n")))
    assert [claim.object.value for claim in found] == ([date] if date else [])
    assert all((claim.evidence.date_basis or "") == basis for claim in found)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023年9月3日至5日，第三届绿松石港口论坛在厦门举行。", "2023-09-03", "2023-09-05"),
        ("9月28日至10月2日，第三届绿松石港口论坛在厦门举行。", "2023-09-28", "2023-10-02"),
        ("2023年12月30日至1月2日，第三届绿松石港口论坛在厦门举行。", "2023-12-30", "2024-01-02"),
    ],
)
def test_a_range_has_a_first_and_a_last_day(text, first, last, read):
    assert [(claim.predicate, claim.object.value) for claim in dates(read(text))] == [
        ("startDate", first),
        ("endDate", last),
    ]


def test_where_a_year_stands_elsewhere_the_evidence_shows_it(read):
    text = "2021年4月2日，筹备工作启动。9月3日，第三届绿松石港口论坛在厦门举行。"
    (claim,) = dates(read(text))
    assert claim.evidence.context.of(text) == "2021年4月2日"


def test_a_heading_of_a_year_is_shown_too(read):
    text = "2022年\n\n9月3日，第三届绿松石港口论坛在厦门举行。"
    (claim,) = dates(read(text))
    assert claim.evidence.context.of(text) == "2022年"


def test_without_a_date_of_issue_no_year_is_invented(extractor):
    text = "9月3日，第三届绿松石港口论坛在厦门举行。"
    bare = Document("try", text, "0" * 64, "try.txt", "text/plain")
    assert dates(extractor.extract(bare, prepare(text))) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("10月24日，第三届绿松石港口论坛在厦门举行。\n\n截至2024年9月底，会员有12家。", "2024-10-24"),
        ("2月24日，第三届绿松石港口论坛在厦门举行。\n\n截至2023年12月底，会员有12家。", "2024-02-24"),
    ],
)
def test_the_time_up_to_which_figures_are_tells_the_year_where_nothing_else_does(extractor, text, date):
    bare = Document("try", text, "0" * 64, "try.txt", "text/plain")
    assert [claim.object.value for claim in dates(extractor.extract(bare, prepare(text)))] == [date]


def test_a_month_far_behind_that_of_the_issue_is_of_the_year_before(extractor):
    text = "绿色海岛简报（2023年2月号）\n\n11月20日，第三届绿松石港口论坛在厦门举行。"
    bare = Document("try", text, "0" * 64, "try.txt", "text/plain")
    assert [claim.object.value for claim in dates(extractor.extract(bare, prepare(text)))] == ["2022-11-20"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2022年5月30日，塔鲁马水电站开工；次日，莫拉卡水电站开工。", "莫拉卡水电站 startedOn 2022-05-31"),
        ("2021年12月31日，塔鲁马水电站开工；次日，莫拉卡水电站开工。", "莫拉卡水电站 startedOn 2022-01-01"),
        ("塔鲁马垃圾填埋场封场工程直到2023年4月才竣工。", "塔鲁马垃圾填埋场封场工程 completedOn 2023-04"),
        ("前年签署的《海岛能源合作协议》收效明显。", "海岛能源合作协议 signedOn 2022"),
    ],
)
def test_days_told_by_others(statements, text, told):
    assert told in {one for _, one in statements(text)}


def test_a_date_of_another_article_completes_none(read):
    first = "南屿鸟类年鉴出版\n\n2019年2月2日，南屿鸟类年鉴在厦门出版。\n\n（来源：青岚报）\n\n"
    second = "绿松石港口论坛举行\n\n9月3日，第三届绿松石港口论坛在厦门举行。\n\n（来源：青岚报）\n\n"
    (claim,) = dates(read(first + second))
    assert claim.object.value == "2023-09-03"
    assert claim.evidence.date_basis == "issue"


@pytest.mark.parametrize(
    "text",
    [
        "8月30日，第六届海岛清洁能源对话会在昆明闭幕。2015年首届对话会只有70人。",
        "8月30日，第六届海岛清洁能源对话会在昆明闭幕。他2019年曾出席海岛能源高峰论坛。",
    ],
)
def test_the_year_of_an_event_that_is_recalled_is_not_that_of_what_is_reported(extractor, text):
    bare = Document("try", text, "0" * 64, "try.txt", "text/plain")
    days = {claim.predicate for claim in extractor.extract(bare, prepare(text)).claims}
    assert "endDate" not in days
