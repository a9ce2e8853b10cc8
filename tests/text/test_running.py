"""Running heads: what stands at the edge of page after page is read once."""

from __future__ import annotations

from greensilk_kg.text import prepare
from greensilk_kg.text.prepare import dropped

HEAD = "海岛绿色合作通讯 2031年第2期"
PAGES = (
    f"{HEAD}\n\n第三届海岛论坛在青岛举行\n\n这一届论坛由两家研究机构和一家协会共同主办\n，从早到晚开了六场会，谈了海水淡化，来自十个国\n\n"
    f"— 1 —\n{HEAD}\n\n家的代表参加。\n\n— 2 —\n{HEAD}\n\n会后发布了报告。\n"
)


def test_a_running_head_is_read_once_and_parts_no_article():
    text = prepare(PAGES)
    assert text.surface.count("通讯") == 1
    assert len(text.articles) == 1


def test_what_is_left_out_is_listed():
    left_out = [PAGES[one.start : one.end] for one in dropped(PAGES) if one.reason == "running head"]
    assert left_out == [HEAD, HEAD]


def test_a_line_that_repeats_within_a_page_stays():
    text = prepare("名称\n\n甲项目\n\n名称\n\n乙项目\n")
    assert text.surface.count("名称") == 2


def test_a_sentence_that_repeats_at_a_page_break_stays():
    text = prepare("两国签署了协议。\n\n— 1 —\n两国签署了协议。\n")
    assert text.surface.count("协议") == 2


def test_a_heading_that_the_contents_name_stays():
    contents = "目录\n\n海岛论坛在青岛举行\n\n河流论坛在昆明举行\n\n— 1 —\n"
    text = prepare(f"{contents}海岛论坛在青岛举行\n\n论坛由两家机构主办。\n")
    assert text.surface.count("海岛论坛在青岛举行") == 2
