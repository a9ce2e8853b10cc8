"""Figures of which it is not sure of what they are, and what restricts those that are stated."""

from __future__ import annotations

import pytest

FORUM = "第三届绿松石港口论坛在北京举行。"


@pytest.mark.parametrize(
    "text",
    [
        FORUM + "上届论坛共吸引来自50个国家的3000名代表，其中海外代表700名。",
        FORUM + "往届论坛累计签约项目300个。",
        FORUM + "去年论坛有700人参加。",
        "国家统计局青岚调查队数据显示，2023年进出口总额为31亿元。",
        "该组织成员众多，涵盖全球约77%的产值、64%的人口。",
        "隧道完工后，从青岚机场到丹水工业园的车程可由3小时减至15分钟。",
        "青岚水电站在外地补种植被840公顷。",
        "2023年，中国风机制造商海外新增装机3吉瓦。",
        "2022年，中国出口的风机为其他国家减少碳排放4亿吨。",
        "青岚集团2015年在斐济兴建逆变器工厂，目前年产能3吉瓦。",
        "2022年，中国践行承诺使全球碳排放量每年减少4亿吨。",
        "2022年，中国治理沙化、石漠化土地30万公顷。",
        "丹水大学积极响应倡议，精心选派6名老师赴斐济访问。",
        "青岚水电站与丹水水电站装机分别为300兆瓦和200兆瓦。",
        "青岚水电站与丹水水电站共为当地创造就业岗位300个。",
        "丹水集团支持斐济种植20万棵树计划。",
        "青岚水电站头一批捐赠客车投用后，每年能让该市少排二氧化碳约700吨。",
    ],
)
def test_nothing_is_said_where_it_is_not_sure_of_what(figures, text):
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    [
        FORUM + "本届论坛吸引代表3000名，较上届增长10%。",
        FORUM + "往届论坛吸引代表3000名，今年有代表4000名。",
        "青岚水电站和丹水水电站装机均为300兆瓦。",
        "青岚工业园占地11公顷。",
    ],
)
def test_what_is_sure_is_said(figures, text):
    assert figures(text) != []


def test_the_lands_of_partners_are_not_counted(figures):
    (found,) = figures("丹水集团与30个国家的90家机构建立了联盟。")
    assert found["value"] == "90"


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("老挝接待了来自东盟国家超160万人次的游客。", ["来自东盟国家的游客"]),
        (FORUM + "来自国内的500名代表参加论坛。", ["来自国内的代表"]),
        (FORUM + "来自国内外的500名代表参加论坛。", ["代表"]),
        ("中国向斐济出口汽车3万辆。", ["向斐济出口汽车"]),
        ("斐济新增就业岗位3000个。", ["新增就业岗位"]),
        ("全球排名前12的大水电站中，长江电力拥有5座。", ["排名前12的大水电站"]),
        ("斐济电力的70%来自水电。", ["水电占电力"]),
        ("中国占全球约30%的制造业产值和20%的能源消费。", ["全球制造业产值", "全球能源消费"]),
        (
            "已有96国宣布减排目标，覆盖世界约77%的GDP、64%的居民。",
            ["减排目标覆盖的GDP", "减排目标覆盖的居民"],
        ),
        ("青岚铁路通车3年多来，沿线环境良好。", ["通车"]),
        ("青岚水电站特许经营期30年。", ["特许经营期"]),
        (FORUM + "线上观看人数为3.6万，会后总浏览量超过90万人次。", ["线上观看人数", "会后总浏览量"]),
    ],
)
def test_what_restricts_a_figure_stands_with_what_it_is_of(figures, text, counted):
    assert [one["countOf"] for one in figures(text)] == counted


def test_a_word_before_the_whole_tells_of_the_share(figures):
    (one,) = figures("斐济几乎占全球椰油产量的40%。")
    assert one["qualifier"] == "approx"


@pytest.mark.parametrize(
    ("text", "indicator"),
    [("昆明拥有860多万居民。", "population"), ("昆明860多万居民从中受益。", "population-served")],
)
def test_people_are_served_where_something_serves_them(figures, text, indicator):
    (one,) = figures(text)
    assert one["indicator"] == indicator


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("中方承诺向斐济赠送一套气象系统。", True),
        ("中国承诺在海岛国家实施8个示范项目。", True),
        ("绿松石联盟将同来自30多国的90余个合作伙伴一道努力。", False),
    ],
)
def test_what_is_promised_is_no_more_than_planned(figures, text, planned):
    assert all(("modality" in one) == planned for one in figures(text))


@pytest.mark.parametrize(
    "text",
    [
        FORUM + "本届论坛有11国首次参展。",
        FORUM + "专业采购商较上届的48家增加19%。",
        "青岚水电站使斐济水电装机总容量由764兆瓦提升至1552兆瓦。",
        "青岚水电站正常蓄水位为300米。",
        "青岚倡议可使相关国家760万人摆脱贫困。",
        "亚洲开发银行批准贷款，用于建设覆盖510个村庄的管网。",
    ],
)
def test_those_who_are_only_some_and_what_money_is_for(figures, text):
    assert [one for one in figures(text) if one["unit"] != "PERCENT"] == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("青岚工业园距港口12公里。", "距港口"),
        ("青岚水电站总库容20亿立方米。", "总库容"),
        ("青岚工业园提供2万个工作岗位。", "工作岗位"),
    ],
)
def test_of_what_a_way_a_volume_and_a_place_of_work_are(figures, text, counted):
    (one,) = figures(text)
    assert one["countOf"] == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("中国与90个国家和地区建立珊瑚监测机制。", "建立珊瑚监测机制的国家和地区"),
        ("中国在30多个国家开展珊瑚保护项目。", "开展珊瑚保护项目的国家"),
        ("中国为20个国家培训了300名珊瑚技术人员。", "培训珊瑚技术人员的国家"),
        ("中国已同47个国家和12个国际组织签署珊瑚保护文件。", "签署珊瑚保护文件的国家"),
        ("中国的伙伴包括26个海岛国家的渔业主管部门。", "海岛国家的渔业主管部门"),
        ("目前，22个海岛国家与中国签署了珊瑚保护文件。", "签署珊瑚保护文件的海岛国家"),
        ("中国同47个国家、12个国际组织签署珊瑚保护文件。", "签署珊瑚保护文件的国际组织"),
        ("中国与39个国家签署48份珊瑚保护文件。", "与39个国家签署的珊瑚保护文件"),
        ("我国风电产品覆盖90多个国家。", "风电产品覆盖的国家"),
        ("中国有90个国家级珊瑚保护区。", "国家级珊瑚保护区"),
    ],
)
def test_what_is_done_with_those_counted_belongs_to_what_is_counted(figures, text, counted):
    assert counted in {one.get("countOf") for one in figures(text)}


def test_what_grows_may_be_told_by_a_verb(figures):
    text = (
        "2024年1月，中国外贸总值是7万亿元，增长3.7%。"
        "其中，出口3.77万亿元，增长6.7%，进口3.24万亿元，增长0.3%。"
    )
    assert {one["countOf"] for one in figures(text) if one["indicator"] == "growth-rate"} >= {"出口", "进口"}


def test_what_an_initiative_is_to_bring_is_planned(figures):
    text = "这是落实中国提出的建设8个珊瑚保护区、提供900个培训名额的“十百千”倡议的举措。"
    assert {one.get("modality") for one in figures(text)} == {"planned"}


def test_goods_go_on_with_the_partner_of_the_trade_before(figures):
    text = "2024年，中国对斐济出口4亿元，增长10%。出口商品中，机电产品出口1亿元，增长7%。"
    assert {one["countOf"] for one in figures(text)} == {"对斐济出口", "对斐济机电产品出口"}
