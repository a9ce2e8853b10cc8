"""What a sentence points back to: 双方, posts given before, the day of the reported event; cover pages."""

from __future__ import annotations


def said(statements, text: str) -> set[str]:
    return {statement for _, statement in statements(text)}


def test_both_sides_are_the_two_named_last(statements):
    text = "斐济与汤加早有往来。清华大学同肯尼亚环境部在内罗毕会谈，双方签署《海岸监测合作协议》。"
    read = said(statements, text)
    assert {"海岸监测合作协议 party 清华大学", "海岸监测合作协议 party 肯尼亚环境部"} <= read
    assert "海岸监测合作协议 party 斐济" not in read


def test_three_are_not_two_sides(statements):
    text = "斐济、汤加和萨摩亚在苏瓦会谈，双方签署《海岸监测合作协议》。"
    assert not any(" party " in one for one in said(statements, text))


def test_a_signer_signs_for_the_body_that_an_earlier_sentence_gives(statements):
    text = "斐济环境部部长维利到访。\n\n当天，维利与清华大学校长王小明代表双方签署《海岸监测合作协议》。"
    assert "海岸监测合作协议 party 斐济环境部" in said(statements, text)


def test_what_is_signed_on_a_day_of_the_reported_event_is_signed_there(statements):
    event = "第三届海岛绿色能源论坛"
    opening = f"2023年4月5日至6日，{event}在深圳举行。\n\n"
    on_the_day = said(statements, f"{opening}4月6日，斐济与汤加签署《海岸监测合作协议》。")
    later = said(statements, f"{opening}4月9日，斐济与汤加签署《海岸监测合作协议》。")
    assert f"海岸监测合作协议 signedDuring {event}" in on_the_day
    assert f"海岸监测合作协议 signedDuring {event}" not in later


def test_a_cover_page_names_title_makers_and_day(statements):
    read = said(
        statements, "# 海岛绿色能源发展报告\n\n(2023)\n\n斐济环境部\n\n清华大学\n\n2023年9月\n\n## 目录\n"
    )
    assert {
        "海岛绿色能源发展报告 preparedBy 斐济环境部",
        "海岛绿色能源发展报告 preparedBy 清华大学",
        "海岛绿色能源发展报告 publishedOn 2023-09",
    } <= read


def test_a_title_among_other_lines_is_no_cover(statements):
    read = said(statements, "# 海岛绿色能源发展报告\n\n近日，各方热议海岛能源。斐济环境部表示欢迎。\n")
    assert not any(one.startswith("海岛绿色能源发展报告 ") and "By" in one for one in read)
