"""Short forms hold in the article that defines them, and nowhere else."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.names.abbreviations import definitions

CREDIT = "\n\n（来源：青岚报，2024年3月）\n\n"
FIRST = "青岚环境规划院介绍经验\n\n2024年3月6日，青岚环境规划院（以下简称青规院）介绍了经验。青规院很满意。"


def of(extraction, name):
    """Return the labels of the things that have a name."""
    return {one.label for one in extraction.entities.values() if name in (one.label, *one.aliases)}


@pytest.mark.parametrize(
    ("text", "shorts"),
    [
        ("丙丁研究院（以下简称丙院）", ["丙院"]),
        ("丙丁研究院（以下简称“丙院”）", ["丙院"]),
        ("丙丁研究院（简称：丙院）", ["丙院"]),
        ("丙丁研究院（下文统一简称为丙院）", ["丙院"]),
        ("《丙丁指南》（以下简称《指南》）", ["指南"]),
        ("丙丁研究院（BDI）", ["BDI"]),
        ("丙丁研究院（英文简称BDI）", ["BDI"]),
        ("丙丁研究院（位于海边）", []),
        ("丙丁研究院，以下简称丙院", []),
    ],
)
def test_definitions(text, shorts):
    found = list(definitions(text, 0, len(text)))
    assert [one.short for one in found] == shorts
    assert all(text[one.start :].startswith(one.short) and text[one.bracket] == "（" for one in found)
    assert all(text[one.end - 1] == "）" for one in found)


def test_a_short_form_is_another_name_of_the_thing(read):
    assert of(read(FIRST), "青规院") == {"青岚环境规划院"}


def test_a_short_form_means_nothing_in_the_next_article(read):
    second = "南屿海洋研究所公布成果\n\n2024年4月2日，南屿海洋研究所公布成果。青规院受到邀请。"
    both = read(FIRST + CREDIT + second + CREDIT)
    spans = [
        claim.evidence.span
        for claim in both.claims
        if claim.object
        == next(one.object for one in both.claims if getattr(one.object, "value", "") == "青规院")
    ]
    assert {one.end <= len(FIRST) for one in spans} == {True}


def test_the_next_article_may_use_the_same_short_form_for_another_thing(read):
    second = (
        "丙丁水利联盟公布成果\n\n2024年4月2日，丙丁水利联盟（以下简称联盟）公布成果。联盟由清华大学发起。"
    )
    first = "青岚港口联盟公布计划\n\n2024年3月2日，青岚港口联盟（以下简称联盟）公布计划。联盟由北京大学发起。"
    extraction = read(first + CREDIT + second + CREDIT)
    launched = {
        (claim.subject.key, extraction.entities[claim.object].label)
        for claim in extraction.claims
        if claim.predicate == "launchedBy"
    }
    assert launched == {("青岚港口联盟", "北京大学"), ("丙丁水利联盟", "清华大学")}


def test_the_first_definition_in_an_article_holds_before_it_too(read):
    text = "联盟公布计划\n\n2024年3月2日，青岚港口联盟（以下简称联盟）公布计划。联盟由北京大学发起。"
    assert of(read(text), "联盟") == {"青岚港口联盟"}


@pytest.mark.parametrize(
    "text",
    [
        "青岚港口联盟公布计划。联盟由北京大学发起。",
        "丙丁绿色发展研究院公布计划。研究院由北京大学发起。",
        "青岚鸟类保护协会公布计划。协会由北京大学发起。",
    ],
)
def test_a_bare_head_is_the_thing_whose_name_ends_in_it(text, read):
    extraction = read(text)
    launched = [claim for claim in extraction.claims if claim.predicate == "launchedBy"]
    assert [extraction.entities[claim.subject].label for claim in launched] == [
        text.split("公布", maxsplit=1)[0]
    ]


def test_a_latin_short_form_is_a_whole_word(read):
    extraction = read("青岚环境规划院（QLI）派人参加。成员有QLI，没有QLIX。")
    aliases = [claim for claim in extraction.claims if claim.predicate == "altLabel"]
    assert [claim.object.value for claim in aliases] == ["QLI"]


@pytest.mark.parametrize("defined", ["青岚环境研究院", "青岚环境研究院（以下简称研究院）"])
def test_a_bare_head_is_not_meant_inside_another_name(defined, read):
    extraction = read(f"{defined}公布计划。南屿海洋研究院由清华大学发起。")
    (launched,) = (claim for claim in extraction.claims if claim.predicate == "launchedBy")
    assert extraction.entities[launched.subject].label == "南屿海洋研究院"


def test_bare_words_in_brackets_are_a_short_form_where_the_name_holds_their_characters(read):
    told = "2024年3月6日，南屿建设投资集团有限公司（南屿建投）开工。南屿建投很满意。"
    assert of(read(told), "南屿建投") == {"南屿建设投资集团有限公司"}


@pytest.mark.parametrize("note", ["青岚市", "建设投资", "海边工地"])
def test_other_words_in_brackets_are_no_short_form(read, note):
    assert of(read(f"2024年3月6日，南屿建设投资集团有限公司（{note}）开工。"), note) in (set(), {note})


def test_the_short_form_where_it_is_told_is_no_other_body(read):
    told = "2024年3月6日，青岚环境规划研究院（以下简称青岚规划研究院）介绍了经验。青岚规划研究院很满意。"
    assert of(read(told), "青岚规划研究院") == {"青岚环境规划研究院"}


def test_latin_letters_in_brackets_name_the_person_before_them(read):
    told = "2024年3月6日，斐济水利部部长安娜·拉尔森（Anna Larsen）致辞。"
    assert of(read(told), "Anna Larsen") == {"安娜·拉尔森"}


def test_a_work_of_aid_for_a_land_that_one_character_names(statements):
    text = (
        "中国援建斯里兰卡青城医院门诊楼项目移交仪式25日举行。\n"
        "中国援建斯青城医院门诊楼项目2017年8月开工，建筑面积约5万平方米。"
    )
    assert any("门诊楼项目 startedOn 2017-08" in one for _, one in statements(text))
