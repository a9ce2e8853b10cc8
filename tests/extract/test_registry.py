"""One thing has one entity, whatever its writings; the fullest is its label."""

from __future__ import annotations

import pytest


def entity(extraction, name):
    found = [one for one in extraction.entities.values() if name in (one.label, *one.aliases)]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "label", "aliases"),
    [
        ("国家发展改革委发文。国家发展和改革委员会随后说明。", "国家发展和改革委员会", {"国家发展改革委"}),
        ("国家发展和改革委员会发文。国家发展改革委随后说明。", "国家发展和改革委员会", {"国家发展改革委"}),
        (
            "“青岚”国际能源研究院发文。青岚国际能源研究院随后说明。",
            "青岚国际能源研究院",
            {"“青岚”国际能源研究院"},
        ),
        ("青岚环境规划院（以下简称规划与港口绿色转型研究机构）发文。", "青岚环境规划院", set()),
        ("山东省政府发文。山东省人民政府随后说明。", "山东省人民政府", {"山东省政府"}),
        (
            "白俄罗斯林业发展部发文。白俄罗斯共和国林业发展部随后说明。",
            "白俄罗斯共和国林业发展部",
            {"白俄罗斯林业发展部"},
        ),
        ("印尼派员参加。印度尼西亚很满意。", "印度尼西亚", {"印尼"}),
    ],
)
def test_the_fullest_writing_is_the_label(text, label, aliases, read):
    found = entity(read(text), label)
    assert {found.label, *found.aliases} >= {label} | aliases
    if aliases:
        assert len(found.label) >= max(map(len, found.aliases)) - 2


def test_an_abbreviation_is_no_label_however_long(read):
    found = entity(
        read("丙丁院（以下简称丙丁研究院港口绿色转型中心）发文。丙丁研究院（以下简称丙院）也发文。"), "丙院"
    )
    assert (found.label, found.aliases) == ("丙丁研究院", ("丙院",))


@pytest.mark.parametrize("own", ["我国", "中方", "中国政府"])
def test_china_is_meant_without_becoming_its_name(own, read):
    extraction = read(f"{own}与老挝签署了《绿松石港口合作谅解备忘录》。")
    china = next(one for one in extraction.entities.values() if str(one.authority) == "country/chn")
    assert own not in (china.label, *china.aliases)
    named = {claim.object.value for claim in extraction.claims if claim.predicate in {"label", "altLabel"}}
    assert own not in named


def test_where_china_is_named_too_both_are_one(read):
    extraction = read("我国派员参加。中国的港口很绿。")
    assert [one.label for one in extraction.entities.values() if one.ref.type == "Country"] == ["中国"]


def test_two_articles_share_what_they_both_name(read):
    report = "{0}工作简报\n\n2024年3月6日，青岚环境规划院在厦门介绍{0}。\n\n（来源：青岚报，2024年3月）\n\n"
    extraction = read(report.format("鸟类") + report.format("潮汐"))
    assert [one.label for one in extraction.entities.values() if one.ref.type == "Institution"] == [
        "青岚环境规划院"
    ]


def test_names_that_differ_in_an_ending_are_two(read):
    extraction = read("青岚环境规划院与青岚环境规划协会派员参加。")
    assert {one.label for one in extraction.entities.values()} == {"青岚环境规划院", "青岚环境规划协会"}


def test_a_latin_name_in_brackets_is_no_part_of_a_body(read):
    found = entity(
        read("挪威青岚大学（Qinglan University）海洋研究中心发布报告。"), "挪威青岚大学海洋研究中心"
    )
    assert found.label == "挪威青岚大学海洋研究中心"
