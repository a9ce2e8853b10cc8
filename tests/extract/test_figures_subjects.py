"""Figures are of what their sentence speaks of: not of a helper, a writer, another stage or batch."""

from __future__ import annotations

import pytest

PARK = "青岚物流园位于老挝万象。"


@pytest.mark.parametrize(
    "text",
    [
        # A body that was named before does not do what the next sentence tells of something else.
        "丹水集团参与此事。第一阶段在老挝的40个村发放炉灶3万台，培训技术员650名。",
        "斐济大学与丹水大学签署备忘录。按照约定，第一期建设预计投入600万元。",
        "丹水基金会发出倡议。首批响应的机构有8家。",
        # A land or place that only says whence people or animals are, or of whom an office is.
        PARK + "老挝员工占比超过85%。",
        "会议在北京举行。丹水大学留学生很多，非洲学员占一半以上。",
        "非洲象种群从150头增长到300头。",
        "出席会议的有斐济副省长阿图·塞鲁，以及来自丹水、青岚等12座城市的代表。",
        # What is pointed at and has no name, and several who do something together.
        "第三届绿松石港口论坛在北京举行。论坛宣布启动监测网络。这一网络首批布设站点36个。",
        PARK + "双方签署协议，商定每年互派研究生10名、教师5名。",
        # Who made what is spoken of next.
        "丹水研究所所长张三讲了一个故事：该所在青岚省推广的光伏路灯“山谷之光”，覆盖了28个村庄。",
        # Of whom an unknown province, a gift to a land or an edition of a text is.
        PARK + "北方省有近四成家庭缺水，仅旱季就有11个县动用水车。",
        # What stands there no longer, and the name of a campaign.
        "青岚风电场据此取消了7个机位。",
        "蒙古国“种植十亿棵树”运动自2021年发起以来进展顺利。",
        # Firms in another land.
        "中国与斐济关系密切。目前在乌注册的中资新能源企业已有90多家。",
        # A place in a land, a line's heading, and a part of those counted before.
        "斐济北部的乌多省，雨季刚过，岩坎村的62户村民种植旱稻。",
        "斐济清洁取暖试点：8月更换电采暖设备950台，数据上传率97%。",
        "青岚水电站改造、丹水生态园、斐济植树计划等入选，案例从17国申报的94个项目中选出。",
        "青岚水电站沿线生态修复。项目范围涉及8个县市，总投资3800万元。",
        "湄公河江豚曾不足80头，2024年回升到105头。",
        "非洲11国共恢复了土地。",
        # What a body's work gets.
        "丹水大学声誉很好，其制定的汽车安全法规已被40多个国家采用。",
        # What a body has built, and that work's size.
        "丹水集团还在斐济建了一座沥青厂，年处理旧料5万吨。",
        "中国还将在斐济建设第二座淡化厂，设计日产量5000吨。",
    ],
)
def test_nothing_is_said_of_what_is_not_spoken_of(figures, text):
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "about", "value"),
    [
        ("丹水集团深耕海外。目前在建项目56个。", "丹水集团", "56"),
        ("青岚水电站已经建成。总装机300兆瓦。", "青岚水电站", "300"),
        ("丹水大学现有留学生410人，其中非洲留学生占一半以上；已举办研修班98期。", "丹水大学", "98"),
        ("丹水大学发布《绿松石手册》，收录水泥、光伏等12个行业的430条数据。", "绿松石手册", "430"),
        ("丹水基金会发起“千滩计划”，打算用五年时间支持100处修复点。", "千滩计划", "100"),
    ],
)
def test_what_is_spoken_of_has_its_figures(figures, text, about, value):
    assert (about, value) in [(one["about"], one["value"]) for one in figures(text)]


def test_parts_of_what_was_not_counted_are_no_figures_of_what_is_counted_behind_them(figures):
    found = figures("丹水计划成员增加，其中非洲29座、亚洲13座、欧洲6座；签署意向书的捐助方5家。")
    assert [(one["about"], one["value"], one["countOf"]) for one in found] == [("丹水计划", "5", "捐助方")]


def test_a_stage_is_not_another_stage(figures):
    found = figures("青岚物流园一期已经投运，占地120公顷。二期计划明年开工，占地200公顷。")
    assert ("青岚物流园一期", "200") not in [(one["about"], one["value"]) for one in found]


def test_a_batch_is_the_one_of_its_number(figures):
    found = figures(
        "中国向斐济交付第二批气象监测设备\n\n这批设备包括自动气象站20座。首批设备已于去年运抵，其中有雷达4部。"
    )
    about = {one["value"]: one["about"] for one in found}
    assert "第二批" in about["20"]
    assert "第二批" not in about.get("4", "")


def test_the_work_that_was_signed_for_is_spoken_of(figures):
    found = figures(
        "青岚水电站首台机组发电，电站装机30万千瓦。丹水集团与斐济电力公司签订莫拉卡光伏电站EPC合同，"
        "工期16个月，项目装机100兆瓦。"
    )
    about = {one["value"]: one["about"] for one in found}
    assert about["100"] == "莫拉卡光伏电站"
    assert about["300000"] == "青岚水电站"


def test_an_agreement_without_a_name_has_its_own_sum(figures):
    found = figures(
        "丹水集团与斐济签署《莫拉卡风电项目协议》，丹水电气与斐济电力公司签订电网改造合同，合同额9600万美元。"
    )
    assert [one["about"] for one in found if "莫拉卡" in one["about"]] == []


def test_a_fair_beside_a_meeting_has_its_own_floor(figures):
    found = figures(
        "第三届绿松石港口论坛在北京举行。同期举办的绿松石装备博览会吸引了86家厂商参展，展览面积9000平方米。"
    )
    assert {one["about"] for one in found} == {"绿松石装备博览会"}


@pytest.mark.parametrize(
    "text",
    [
        "青岚水电站已经建成。斐济大使张三说，去年两国贸易额30亿美元，雇用当地员工57万人次。",
        "青岚水电站已经建成。部长张三在仪式上说，北方省有近四成家庭缺水，仅旱季就有11个县动用水车。",
        "青岚水电站已经建成。张三来自丹水，她所在的信德省去年有230万人受灾。",
    ],
)
def test_what_others_tell_is_not_of_the_work(figures, text):
    assert [one for one in figures(text) if one["about"] == "青岚水电站"] == []


@pytest.mark.parametrize(
    "text",
    [
        "青岚水电站已经建成。项目经理张三介绍，一年来已完成补播草种260吨，建成监测样点96个。",
        "青岚水电站已经建成。部长张三介绍，总装机300兆瓦。",
    ],
)
def test_what_those_at_the_work_tell_is_of_it(figures, text):
    assert {one["about"] for one in figures(text)} == {"青岚水电站"}


def test_gifts_to_somebody_else_are_not_the_works(figures):
    found = figures("青岚水电站已经建成。中国向丹水大学捐赠了树苗60万株、滴灌设备20套。")
    assert [one for one in found if one["about"] == "青岚水电站"] == []
    assert {one["indicator"] for one in found} <= {"donated-items"}


def test_a_numbered_item_goes_on_with_no_work_before(figures):
    found = figures(
        "一、青岚水电站扩建。青岚水电站总装机300兆瓦。\n\n二、冰川监测站网。首批建成自动站11座，总投资3000万元。"
    )
    assert [one["value"] for one in found] == ["300"]


def test_of_a_land_how_many_are_among_those_counted_is_said_of_nobody(figures):
    found = figures("丹水大学配备研究人员24名，其中斯方9名，已完成中试3轮。")
    assert {one["about"] for one in found} == {"丹水大学"}


def test_who_helps_with_a_plan_is_not_spoken_of_further(figures):
    found = figures(
        "“江豚守望”计划由丹水大学发起，总预算420万美元，丹水集团出资三分之一，帮助560户渔民转产。"
    )
    assert "丹水集团" not in {one["about"] for one in found}


def test_a_stage_of_a_name_is_no_size_of_the_work_before(figures):
    found = figures("青岚水电站已经建成，希望尽快启动二期40兆瓦项目。")
    assert found == []
