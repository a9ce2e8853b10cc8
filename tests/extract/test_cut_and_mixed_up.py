"""Names are not cut, and nothing is taken from the time or the event of another clause."""

from __future__ import annotations

import pytest

from greensilk_kg.model.document import Document
from greensilk_kg.text import prepare


def told(statements, text):
    return {one for _, one in statements(text)}


def completed(extractor, text):
    bare = Document("try", text, "0" * 64, "try.txt", "text/plain")
    claims = extractor.extract(bare, prepare(text)).claims
    return {one.object.value for one in claims if one.predicate == "completedOn"}


def asof(figures, text):
    return [(one["value"], one.get("asOf", "")) for one in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "青岚光伏电站的水\n\n问：您什么时候接手？\n答：2020年8月。青岚光伏电站已于去年11月完工。",
        "青岚光伏电站13日并网。电站2023年3月开工，青岚光伏电站二期已于去年11月完工。",
        "人物：李子明\n\n李子明是电站站长。2021年10月他来到丹水。青岚光伏电站已于去年11月完工。",
    ],
)
def test_last_year_is_not_counted_from_a_year_told_later(text, extractor):
    assert completed(extractor, text) == set()


def test_last_year_is_counted_from_the_year_with_which_the_news_begins(extractor):
    text = "2023年5月，丹水市发布公报。青岚光伏电站已于去年11月完工。"
    assert completed(extractor, text) == {"2022-11"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("丹水集团2015年在深圳上市，在国内外运营垃圾发电厂48座。", ("48", "")),
        ("丹水集团2011年更名，现有员工900人。", ("900", "")),
        ("丹水大学2022年同青岚大学建立的联合实验室已培养硕士27名。", ("27", "")),
        ("丹水集团2022年铺土，翌年复绿，累计花费1300万欧元。", ("13000000", "")),
        ("丹水集团2022年新增员工900人。", ("900", "2022")),
        ("2022年，丹水集团运营垃圾发电厂48座。", ("48", "2022")),
        ("丹水集团2022年营业收入73亿元。", ("7300000000", "2022")),
    ],
)
def test_figures_of_now_are_not_of_the_year_of_what_was_done(text, found, figures):
    assert found in asof(figures, text)


@pytest.mark.parametrize(
    "text",
    [
        "丹水公司自己却只敢说六成。",
        "丹水公司2022年就有了电动巴士，可那里到今天也不过30来辆。",
        "丹水岛国有1192个岛屿，斐济八成海拔不足1米。",
    ],
)
def test_what_is_no_noun_is_not_what_a_figure_is_of(text, figures):
    assert not [one for one in figures(text) if one["value"] in {"60", "30", "80"}]


def test_a_share_is_of_what_makes_it_up(figures):
    found = figures("斐济全国装机约3800兆瓦，八成以上为水电。")
    assert ("80", "水电") in [(one["value"], one.get("countOf")) for one in found]


def test_more_than_a_share_of_what_was_named_is_not_stated(figures):
    found = figures("斐济有1192个岛屿，八成海拔不足1米。")
    assert [one["value"] for one in found] == ["1192"]


def test_the_words_of_a_theme_plan_nothing(figures):
    text = "第三届海岛绿色能源论坛在深圳举行，以“山海与未来”为主题，部长级官员6位出席。"
    assert all(one.get("modality") is None for one in figures(text))


def test_another_phase_of_a_work_with_a_phase_in_its_name(statements):
    text = "塔鲁马二期风电场开工，投资方为中电绿能；一期已于2020年并网，装机100兆瓦，二期150兆瓦。"
    found = told(statements, text)
    assert "塔鲁马一期风电场 commissionedOn 2020" in found
    assert not {one for one in found if "二期风电场一期" in one}


@pytest.mark.parametrize(
    "text",
    [
        "斐济今年上半年新批清洁能源项目14个。",
        "斐济新建光伏电站3座，其余在建。",
        "丹水塔鲁马铜矿尾矿光伏修复完成。",
    ],
)
def test_so_many_of_a_sort_are_no_work(text, statements):
    assert not {one for one in told(statements, text) if "hostCountry" in one}


def test_what_is_done_at_a_work_is_a_work_of_its_own(statements):
    text = "塔鲁马污水厂提标改造，由丹水水务集团承揽，2023年9月完工。"
    assert "塔鲁马污水厂提标改造 completedOn 2023-09" in told(statements, text)


def test_who_signs_is_not_at_the_ceremony_held_beside(statements):
    text = (
        "海洋牧场项目在科罗尔移交\n\n2023年5月9日，帕劳农业部长托米·雷门格绍与中国驻帕劳临时代办蒋宛如"
        "共同签署海洋牧场项目移交证书。移交仪式期间还举行了“潮汐学堂”结业典礼。"
    )
    found = told(statements, text)
    assert not {one for one in found if one.startswith("“潮汐学堂”结业典礼 participant")}
    assert "海洋牧场项目移交证书 signatory 蒋宛如" in found


def test_first_members_are_not_founded_there(statements):
    text = (
        "第三届海岛绿色能源论坛在深圳举行。论坛宣布建立太平洋干旱研究伙伴关系，清华大学、斐济大学、"
        "汤加农学院等9家机构为首批成员。"
    )
    founded = {one for one in told(statements, text) if "launchedAt" in one}
    assert founded == {"太平洋干旱研究伙伴关系 launchedAt 第三届海岛绿色能源论坛"}


def test_both_sides_are_not_those_of_whom_one_tells(statements):
    text = "代表团拜访斐济大学研究所，所长陈宏业介绍该所正与清华大学合作。2024年9月10日，双方签署合作协议。"
    assert not {one for one in told(statements, text) if one.endswith("party 清华大学")}


def test_the_firm_of_a_town_is_no_town(statements):
    found = told(statements, "污水厂由日本人设计，天津渤海环保建的。另一股东为日本神户制钢。")
    assert not {one for one in found if "locatedIn" in one}
