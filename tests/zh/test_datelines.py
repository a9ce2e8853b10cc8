"""Who published a report and when: lines and openings that are no part of what it reports."""

import pytest

from greensilk_kg.text import prepare
from greensilk_kg.zh.datelines import day_of_publication, is_imprint, opening_length

IMPRINTS = [
    "海岛网 2024-05-06 10:20:31",
    "2024-05-06",
    "2024/05/06 10:20 来源：海岛日报",
    "《海岛联播》 (20240506)",
    "来源：海岛日报  作者：李明  时间：2024年5月6日",
    "时间：2024-05-06 10:00   来源：丙市商务局   浏览次数：12次  【字体：大 中 小】",
    "发布日期: 2024-05-06 阅读量: 230",
    "丙国生态部 2024年5月6日",
    "2024年5月6日　海外工程动态",
]


@pytest.mark.parametrize("line", IMPRINTS)
def test_a_line_of_outlet_and_day_is_a_source_line(line):
    assert is_imprint(line)
    assert day_of_publication(line) == (2024, 5, 6)


@pytest.mark.parametrize(
    "line",
    [
        "2024-05-06 海岛论坛",
        "2024年5月6日　海岛电站并网",
        "2024年5月6日",
        "2024年5月6日，丙市",
        "5月6日",
        "会议于2024-05-06举行。",
        "2019—2023",
    ],
)
def test_what_tells_of_an_event_is_none(line):
    assert not is_imprint(line)


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("海岛网消息（新闻联播）：", "论坛举行。"),
        ("海岛社甲市5月6日电（记者李明、王平）", "论坛举行。"),
        ("本报讯（记者李明 通讯员王平）", "论坛举行。"),
        ("【海岛网讯】", "论坛举行。"),
        ("本报甲市5月6日电 记者李明报道：", "论坛举行。"),
        ("（记者李明）", "论坛举行。"),
        ("", "据海岛社报道，论坛举行。"),
        ("", "本报告认为，论坛有用。"),
        ("", "（一）记者站"),
    ],
)
def test_an_agency_opening_stands_apart(opening, rest):
    assert opening_length(opening + rest) == len(opening)


def test_a_source_line_under_the_title_parts_no_report():
    text = prepare(
        "海岛论坛举行\n海岛网 2024-05-06 10:20\n海岛网消息（新闻联播）：论坛6日举行。\n代表出席。\n"
    )
    (article,) = text.articles
    assert article.title.of(text.surface) == "海岛论坛举行"
    assert article.credit.of(text.surface).startswith("海岛网")
    assert [one.role for one in article.sentences] == ["heading", "credit", "caption", "body", "body"]


def test_reports_with_their_sources_on_top_are_parted():
    one = "海岛论坛举行\n来源：海岛网 2024-05-06\n论坛在丙市举行，百人出席。会上发布了报告。\n\n"
    two = "湿地电站投产\n来源：海岛网 2024-05-07\n电站在丁市投产，装机五万千瓦。它有两台机组。\n\n"
    text = prepare(one + two)
    assert [a.title.of(text.surface) for a in text.articles] == ["海岛论坛举行", "湿地电站投产"]
