"""The day over a report gives the years of its dates: 今年, 去年, and of those without a year."""

from __future__ import annotations

from hashlib import sha256

import pytest

from greensilk_kg.extract.times.head_lines import day_over
from greensilk_kg.model.document import Document
from greensilk_kg.text import prepare

BODY = "\n\n去年6月，青岛大学发布《海湾治理报告》，港口沿线的治理随之铺开。"


@pytest.fixture(scope="module")
def dated(extractor):
    """Return the days of the report in a document of which no register knows when it was issued."""

    def read(text):
        document = Document("try", text, sha256(text.encode()).hexdigest(), "try.txt", "text/plain")
        claims = extractor.extract(document, prepare(text)).claims
        return [one.object.value for one in claims if one.predicate == "publishedOn"]

    return read


@pytest.mark.parametrize(
    "over",
    [
        "海湾日报网 > 要闻\n港口变绿了\n2024-10-17 08:30　来源：海湾日报　记者/甲乙",
        "港口变绿了\n海湾基金会　2024-11-20",
        "对话｜港口怎样变绿\n\n《海湾导报》　2024年4月9日　第05版　记者　甲乙",
        "港口变绿了\n2024年01月22日　记者 甲乙 通讯员 丙丁",
        "海湾通讯\n2024年第4期（总第15期）\n海湾基金会编",
    ],
)
def test_last_year_counts_from_the_day_over_the_report(over, dated):
    assert dated(over + BODY) == ["2023-06"]


@pytest.mark.parametrize(
    "lines",
    [
        "港口变绿了\n2021年5月至2024年4月9日\n",
        "2019年5月8日 海湾工程开工\n2021年5月8日 海湾工程竣工\n",
        "2024年4月9日，港口的新码头启用了，当地渔民早早来到岸边，等着第一班船。\n",
    ],
)
def test_what_is_no_day_of_the_report_is_none(lines):
    assert day_over(lines, 0, len(lines)) is None
