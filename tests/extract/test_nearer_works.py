"""Works without a name that stand nearer to what is told than the one that was named."""

from __future__ import annotations

import pytest

DEEDS = ("contractor", "financedBy", "operator", "startedOn", "completedOn", "commissionedOn")


@pytest.fixture(scope="module")
def deeds(statements):
    return lambda text: {one for _, one in statements(text) if one.split()[1:2] and one.split()[1] in DEEDS}


@pytest.mark.parametrize(
    "text",
    [
        "塔鲁马铁路去年运送旅客20万人次。公司负责人表示，三期改造工程将于明年开工，由老挝财政部与丙丁银行共同出资。",
        "莫拉卡公路去年通车。丙丁公司今年3月又在沿线建成全省首座大型加氢站，由青岚电网公司投资。",
        "塔鲁马水电站去年发电3亿千瓦时。丙丁集团在省城附近还建了一座光伏，60兆瓦，2023年3月开工。",
        "塔鲁马水电站去年发电3亿千瓦时。丙丁集团在同一省的另一个项目是水泥厂，2019年建成。",
        "塔鲁马铁路去年运送旅客20万人次。湖口站的扩建工程同步推进。工程由丙丁建设集团承建。",
        "代表团来到塔鲁马工业园，为能效评估项目揭牌，该项目由丙丁银行资助。",
        "塔鲁马水电站去年发电3亿千瓦时。另外两座电站由丙丁集团承建，2018年4月开工。",
        "塔鲁马水电站去年发电3亿千瓦时。太平洋珊瑚银行是一家开发银行，2016年1月开业。",
        "塔鲁马水电站去年发电3亿千瓦时。他提到的是两校合办的丙丁技师学院，2023年2月16日揭牌。",
        "塔鲁马工业园去年扩容。该基金的首期资金为3000万美元，其中丙丁银行提供2000万美元优惠贷款。",
    ],
)
def test_what_is_told_of_a_work_without_a_name_is_not_told_of_another(deeds, text):
    found = {one for one in deeds(text) if not one.startswith("莫拉卡公路 commissionedOn")}
    assert found == set()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("塔鲁马水电站是老挝最大的水电站，2019年投产。", "塔鲁马水电站 commissionedOn 2019"),
        (
            "塔鲁马水电站去年发电3亿千瓦时。该项目由丙丁集团建设，2019年投产。",
            "塔鲁马水电站 contractor 丙丁集团",
        ),
        (
            "塔鲁马产业园占地3公顷，园内配建充电站5座，由丙丁集团承建。",
            "塔鲁马产业园 contractor 丙丁集团",
        ),
        (
            "塔鲁马水电站去年发电3亿千瓦时。电站主体工程由丙丁集团承建。",
            "塔鲁马水电站 contractor 丙丁集团",
        ),
    ],
)
def test_what_goes_back_to_a_work_is_told_of_it(deeds, text, fact):
    assert fact in deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "塔鲁马水电站由丙丁集团设计。按计划，项目今年三季度开工，2026年下半年投产。",
        "塔鲁马水电站由丙丁集团设计。根据工程进度安排，电站2025年开工。",
        "塔鲁马水电站由丙丁集团设计，2027年建成后具备15万千瓦供电能力。",
        "塔鲁马水电站去年发电3亿千瓦时。2019年竣工的莫拉卡光伏，是丙丁集团单独做的。",
    ],
)
def test_days_to_come_and_of_others_are_no_days_of_the_work(deeds, text):
    assert not {one for one in deeds(text) if one.startswith("塔鲁马") and one.split()[1].endswith("On")}


def test_the_days_of_a_work_are_told(deeds):
    found = deeds("按计划推进的塔鲁马水电站，2021年开工，2023年建成后发电3亿千瓦时。")
    assert {"塔鲁马水电站 startedOn 2021", "塔鲁马水电站 completedOn 2023"} <= found


def test_what_opens_at_a_university_is_not_the_university(statements):
    text = "2024年3月，丙丁灌溉技术联合中心在青岚大学挂牌，由该校与莫拉卡大学共同发起。"
    assert not any(one.startswith("青岚大学 launched") for _, one in statements(text))


def test_a_branch_is_not_the_land_that_it_works_in(statements):
    text = "GIP非洲分会启动新计划，争取到2028年帮助5000家企业减排。"
    assert not any(" committedBy 非洲" in one for _, one in statements(text))
