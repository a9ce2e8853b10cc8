"""Agreements that a sentence knows by their sort alone."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.core.mask import mask
from greensilk_kg.extract.names.unnamed import papers


def sorts(text: str) -> list[str]:
    return [text[one.start : one.end] for one in papers(mask(text, 0, ()), text)]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("双方签订设备采购合同。", "设备采购合同"),
        ("两馆签署了为期三年的战略合作框架协议，并交换文本。", "战略合作框架协议"),
        ("两国发表联合声明。", "联合声明"),
        ("该银团贷款协议获批后，设备租赁合同于近日正式签订。", "设备租赁合同"),
    ],
)
def test_what_is_signed_is_found(text, sort):
    assert sorts(text) == [sort]


@pytest.mark.parametrize(
    "text",
    [
        "双方将签订设备采购合同。",
        "双方签订了多项设备采购合同。",
        "双方签署协议。",
        "双方签署合作协议的时间未定。",
        "该合作协议于近日签署。",
    ],
)
def test_what_is_no_one_signed_agreement_is_left_out(text):
    assert not sorts(text)


def test_several_of_one_signing_are_found():
    assert sorts("双方签署框架协议和海图共享项目意向书。") == ["框架协议", "海图共享项目意向书"]


def test_what_is_signed_for_others_is_what_was_named_before(read):
    first = "清华大学与斐济环境部签署海图共享合作协议。"
    again = "清华大学校长王小明与斐济环境部部长维利代表双方在合作协议上签字。"
    for text, number in ((first + again, 1), (again, 1)):
        found = [one for one in read(text).entities.values() if one.ref.type == "Agreement"]
        assert len(found) == number


def test_what_is_signed_at_a_ceremony_is_what_its_heading_names():
    text = "双方签署了合作协议。"
    assert not list(papers(mask(text, 0, ()), text, headings=["古籍修复合作协议签字仪式举行"]))


def test_a_clause_too_long_for_a_label_leaves_the_sort_alone():
    text = "双方在为期两天的船舶安全与港口减排和海图共享问题闭门磋商全部结束之后于当晚正式签署设备租赁合同。"
    assert [one.name for one in papers(mask(text, 0, ()), text)] == ["设备租赁合同"]
    assert [one.name for one in papers(mask(text[:2] + text[-9:], 0, ()), text[:2] + text[-9:])] == [
        "双方签署设备租赁合同"
    ]


def test_a_sort_is_the_short_name_of_the_clause_and_of_a_title_before(read):
    read_in = read("2021年3月5日，斐济环境部与清华大学签署设备租赁合同。")
    labels = {(one.label, one.aliases) for one in read_in.entities.values() if one.ref.type == "Agreement"}
    assert labels == {("斐济环境部与清华大学设备租赁合同", ("设备租赁合同",))}
    again = read("斐济环境部与清华大学商定《湿地监测合作协议》，随后双方签署合作协议。")
    assert [one.label for one in again.entities.values() if one.ref.type == "Agreement"] == [
        "湿地监测合作协议"
    ]


def test_the_first_party_belongs_to_the_clause_though_it_is_not_known(read):
    text = "2017年，泛亚“绿色海岸”组织和中国签署合作备忘录。"
    labels = {one.label for one in read(text).entities.values() if one.ref.type == "Agreement"}
    assert labels == {"泛亚“绿色海岸”组织和中国签署合作备忘录"}


def test_a_clause_that_leaves_out_who_signs_first_gives_the_sort_alone(read):
    text = "2017年，丙丁国际有限公司中标该项目，并于同年12月与越南建设部签署项目投资协议。"
    labels = {one.label for one in read(text).entities.values() if one.ref.type == "Agreement"}
    assert labels == {"项目投资协议"}


def test_several_papers_are_named_where_their_parties_are(read):
    found = read("2024年5月9日，清华大学与斐济环境部在苏瓦签署了三份供货合约。")
    assert [one.label for one in found.entities.values() if one.ref.type == "Agreement"] == [
        "清华大学与斐济环境部签署三份供货合约"
    ]


def test_papers_that_persons_sign_are_called_by_the_parties_too(read):
    found = read("清华大学校长王小明与斐济环境部部长维利在苏瓦签署合作安排。")
    names = [one.aliases for one in found.entities.values() if one.ref.type == "Agreement"]
    assert "清华大学与斐济环境部合作安排" in names[0]


def test_what_is_signed_at_a_ceremony_has_its_parties_and_day(statements):
    text = "2024年5月9日，清华大学与斐济环境部在苏瓦举行战略合作协议签约仪式。"
    told = {one for _, one in statements(text)}
    assert "清华大学与斐济环境部战略合作协议 party 斐济环境部" in told


def test_what_a_clause_weighs_is_no_further_agreement(read):
    text = "清华大学与斐济环境部签署《海岸监测谅解备忘录》。这是清华大学首次与斐济环境部签署海洋合作备忘录。"
    assert [one.label for one in read(text).entities.values() if one.ref.type == "Agreement"] == [
        "海岸监测谅解备忘录"
    ]


def test_the_byline_is_no_part_of_a_clause(read):
    text = "（本报记者陈一文斐济报道）清华大学与汤加环境部签署海图制造合约。"
    labels = {one.label for one in read(text).entities.values() if one.ref.type == "Agreement"}
    assert not [label for label in labels if "报道" in label]
