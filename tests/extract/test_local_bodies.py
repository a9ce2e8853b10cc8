"""Bodies that a text names without their region or land."""

from __future__ import annotations

import pytest


@pytest.fixture
def labels(read):
    return lambda text: {one.label for one in read(text).entities.values()}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("云南省省长出席会议，省商务厅、省科协代表参加。", {"云南省商务厅", "云南省科协"}),
        ("会议在青岛举行，市生态环境局和市贸促会派员参加。", {"青岛市生态环境局", "青岛市贸促会"}),
        ("赞比亚总统卢恩古会见客人。该国能源部表示欢迎。", {"赞比亚能源部"}),
        ("泰国总理访华，泰方商务部随后发表声明。", {"泰国商务部"}),
        ("赞比亚能源部部长到场。能源部与丙丁公司签署协议。", {"赞比亚能源部"}),
        ("赞比亚总统致辞。矿业部部长卡奔班巴出席。", {"赞比亚矿业部"}),
        ("云南省副省长到场。记者从省发改委获悉详情。", {"云南省发改委"}),
    ],
)
def test_a_body_is_of_the_region_or_land_named_before(labels, text, bodies):
    assert bodies <= labels(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("云南省和贵州省代表参会，省商务厅派员参加。", "商务厅"),
        ("中国与泰国签约。全国各省商务厅派员参加。", "商务厅"),
        ("泰国总理访华。该国最大的能源公司派员参加。", "能源公司"),
        ("泰国总理访华，老挝总理到场。矿业部部长卡奔班巴出席。", "矿业部"),
        ("记者从省发改委获悉详情。", "发改委"),
    ],
)
def test_what_is_not_known_is_not_told(labels, text, body):
    assert not [one for one in labels(text) if one.endswith(body)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("论坛由蓝碳经济研究中心和清华大学主办。", "蓝碳经济研究中心"),
        ("绿色建筑产业联盟与清华大学签署协议。", "绿色建筑产业联盟"),
        ("埃塞俄比亚总理出席仪式。财政部部长艾哈迈德·希德致辞。", "埃塞俄比亚财政部"),
        ("赞比亚能源部、国家电力公司代表出席会议。", "赞比亚国家电力公司"),
        ("论坛由中国驻肯尼亚大使馆经商处主办。", "中国驻肯尼亚大使馆经商处"),
        ("论坛由丙丁工程有限公司肯尼亚分公司承办。", "丙丁工程有限公司肯尼亚分公司"),
    ],
)
def test_a_body_is_known_by_what_stands_around_it(labels, text, body):
    assert body in labels(text)


@pytest.mark.parametrize(
    "text",
    ["论坛由多家研究中心和清华大学主办。", "技术研发中心与清华大学签署协议。", "中国财政部部长李明致辞。"],
)
def test_words_for_any_body_name_none(labels, text):
    assert not [one for one in labels(text) if one.endswith(("研究中心", "研发中心"))]
