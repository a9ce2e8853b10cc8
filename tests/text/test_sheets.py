"""Fact sheets, lists of names, and documents with a paragraph in each line."""

import pytest

from greensilk_kg.text import prepare

PROSE = "海岛论坛在青岚市开幕，各国代表就能源、航运和珊瑚保护交换意见，并参观了港口的岸电设施。" * 3
SHEET = ("业主：海岛电力局", "总承包：丙丁集团", "装机容量：30兆瓦")


def paragraphs(*lines):
    return prepare("\n".join(lines)).folded.split("\n")


def test_lines_of_a_document_with_whole_paragraphs_stay_apart():
    lines = ["海岛上的电站", PROSE, "塔鲁马光伏电站概况", *SHEET, PROSE]
    assert paragraphs(*lines) == lines


def test_prose_that_a_page_cut_goes_on():
    assert paragraphs(PROSE, "电站建成后，代表们参观了", "它的储能设施。") == [
        PROSE,
        "电站建成后，代表们参观了它的储能设施。",
    ]


def test_a_fact_sheet_is_text_and_no_contents():
    text = prepare("\n".join(["海岛上的电站", "一、塔鲁马光伏电站", *SHEET, PROSE]))
    roles = [sentence.role for article in text.articles for sentence in article.sentences]
    assert roles[:5] == ["heading", "heading", "body", "body", "body"]


@pytest.mark.parametrize("mark", ["● ", "——", "- "])
def test_names_below_a_label_are_a_list(mark):
    items = [mark + name for name in ("青岚大学", "海岛大学", "珊瑚研究院")]
    assert paragraphs(PROSE, "发起单位（部分）：", *items, PROSE)[1:-1] == [
        "发起单位（部分）：青岚大学、海岛大学、珊瑚研究院"
    ]


def test_a_name_of_two_lines_is_one_item():
    column = (
        "海岛论坛在青岛市开幕，各国代表就能源\n航运和珊瑚保护交换意见，并参观了港\n口的岸电设施和集电线路以及升压站。\n"
        * 4
    )
    items = "● 青岚大学海洋科学与技术研究学\n院\n● 海岛大学\n"
    assert "发起单位：青岚大学海洋科学与技术研究学院、海岛大学" in paragraphs(
        f"{column}\n发起单位：\n{items}{column}"
    )


@pytest.mark.parametrize("item", ["各国代表指出，合作前景广阔。", "海岛论坛" * 8])
def test_what_is_no_name_is_no_item(item):
    assert len(paragraphs(PROSE, "成员单位：", f"● {item}", f"● {item}", PROSE)) == 5
