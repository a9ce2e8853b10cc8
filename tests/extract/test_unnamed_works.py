"""Works without a name that a clause tells: who built them, or where they come up."""

from __future__ import annotations

import pytest


def said(statements, text: str) -> set[str]:
    return {statement for _, statement in statements(text)}


def works(read, text: str) -> set[str]:
    return {one.label for ref, one in read(text).entities.items() if ref.type == "Project"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("这个由丙丁集团与老挝合作修建的水电站，让村民用上了电。", "丙丁集团与老挝合作修建的水电站"),
        ("在老挝，由丙丁集团开发的首个垃圾电厂，上月起试运行。", "丙丁集团开发的首个垃圾电厂"),
        ("丙丁集团在老挝投资的第一座水泥厂，去年点火。", "丙丁集团在老挝投资的第一座水泥厂"),
    ],
)
def test_a_clause_may_name_a_work(read, text, name):
    assert works(read, text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "丙丁集团承建的水电站为当地带来电力。",
        "丙丁集团在海外承建的首个风电项目——老挝塔鲁马风电项目让村民用上了电。",
        "丙丁集团投资建设的首批电站和学校让村民受益。",
    ],
)
def test_the_works_of_a_firm_are_not_one_work(read, text):
    assert not {name for name in works(read, text) if name.startswith("丙丁集团")}


def test_a_clause_with_this_means_the_work_named_before(statements):
    text = "莫拉卡水电站位于老挝。这座由丙丁集团投资建设的水电站，2019年5月投产发电。"
    read = said(statements, text)
    assert {"莫拉卡水电站 financedBy 丙丁集团", "莫拉卡水电站 commissionedOn 2019-05"} <= read


def test_a_clause_of_another_sort_is_a_work_of_its_own(read):
    text = "莫拉卡水电站位于老挝。这座由丙丁集团投资建设的大桥，2019年5月通车。"
    assert works(read, text) == {"莫拉卡水电站", "丙丁集团投资建设的大桥"}


def test_this_reaches_back_one_paragraph(read):
    between = "村里修了路。\n\n村里通了水。"
    text = f"莫拉卡水电站位于老挝。\n\n{between}\n\n这座由丙丁集团投资建设的水电站，2019年投产。"
    assert "丙丁集团投资建设的水电站" in works(read, text)


@pytest.mark.parametrize("kind", ["火电站", "跨海隧道", "标准轨铁路"])
def test_one_list_says_what_a_work_is(read, kind):
    assert kind in works(read, f"在老挝北部，一座由外国企业投资的{kind}已经投产。")
    assert f"丙丁集团承建的首个{kind}" in works(read, f"在老挝，由丙丁集团承建的首个{kind}，上月完工。")
