"""Parts of a whole, sizes of a machine, levels reached, and where the noun of a count ends."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("丙丁铁路累计发送货物130万吨，其中冷链货物30万吨。", [None, "冷链货物"]),
        (
            "丙丁能源联盟已有来自30个国家的150家合作伙伴，其中外方79家。",
            ["国家", "合作伙伴", "外方合作伙伴"],
        ),
        ("丙丁能源联盟已有150家协作单位，其中外方协作单位64家。", ["协作单位", "外方协作单位"]),
        ("丙丁能源联盟共收到画作2600幅，其中海外画作500余幅。", ["画作", "海外画作"]),
        ("丙丁能源联盟现有成员150家，其中80家。", ["成员", "成员"]),
    ],
)
def test_a_part_is_named_as_one(figures, text, counted):
    assert [one.get("countOf") for one in figures(text)] == counted


def test_who_lent_a_part_is_no_noun(figures):
    found = figures("莫拉卡水电站总投资10亿美元，其中国家开发银行贷款3亿美元。")
    assert not any("countOf" in one for one in found)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("中国向斐济援助3套烟气监测、噪声监测和水质监测仪器。", "烟气监测、噪声监测和水质监测仪器"),
        ("中国向斐济援助2辆移动监测车等应对气候变化物资。", "移动监测车"),
        ("中国向斐济援助30台空调等节能设备。", "空调"),
        ("莫拉卡铁路针对穿越10多个象群活动区域的实际，设置了围栏。", "象群活动区域"),
        ("中国向斐济援助2座中等职业学校教学楼。", "中等职业学校教学楼"),
        ("中国向斐济援助20套烟气监测仪、太阳能路灯。", "烟气监测仪"),
    ],
)
def test_where_the_noun_of_a_count_ends(figures, text, counted):
    assert figures(text)[0]["countOf"] == counted


@pytest.mark.parametrize(
    "text",
    [
        "莫拉卡风电场选用国产的5.5兆瓦大型风机。",
        "莫拉卡风电场首批5兆瓦海上风电机组完成吊装。",
        "莫拉卡水电站安装了350兆瓦混流式水轮发电机组。",
    ],
)
def test_the_size_of_a_machine_is_not_that_of_the_plant(figures, text):
    assert not [one for one in figures(text) if one["indicator"] == "installed-capacity"]


def test_what_a_plant_has_in_all_is_its_size(figures):
    (one,) = figures("莫拉卡风电场6.5兆瓦装机容量已全部建成。")
    assert one["indicator"] == "installed-capacity"


def test_a_level_reached_is_no_fall(figures):
    found = figures("哈萨克斯坦的荒漠面积已从2000年的61.5%下降至2020年的58.3%。")
    assert [(one["indicator"], one["asOf"]) for one in found] == [("ratio", "2000"), ("ratio", "2020")]
    (fall,) = figures("哈萨克斯坦的荒漠面积2020年下降了3.2%。")
    assert fall["indicator"] == "reduction-rate"


def test_the_whole_of_which_a_share_is_told_is_not_the_works(figures):
    found = figures("莫拉卡垃圾发电站建成后，每天可处理万象市3000吨垃圾总量的60%。")
    assert [one["value"] for one in found] == ["60"]


def test_the_size_in_a_name_that_was_not_found_is_not_that_of_the_place(figures):
    assert figures("广西壮族自治区二期56兆瓦风电包含甲乙两部分。") == []
    (one,) = figures("广西壮族自治区2023年新增56兆瓦风电装机。")
    assert one["about"] == "广西壮族自治区"


def test_those_who_will_come_are_planned(figures):
    (one,) = figures("第三届绿松石港口论坛将于9月4日举办，企业代表约180人将参加本届论坛。")
    assert one["modality"] == "planned"
    (one,) = figures("第三届绿松石港口论坛在厦门举办，企业代表约180人参加论坛。")
    assert "modality" not in one


def test_those_lifted_out_of_poverty_are_not_the_people_of_a_land(figures):
    (one,) = figures("中国累计实现约8亿贫困人口脱贫。")
    assert one["indicator"] == "count"
    (one,) = figures("斐济现有90万人口。")
    assert one["indicator"] == "population"


def test_a_stage_is_not_the_zone_and_firms_that_sign_are_firms(figures):
    found = figures("莫拉卡开发区已完成项目一期4平方公里的建设，又有64家企业签约入驻。")
    assert [(one["value"], one.get("countOf")) for one in found] == [("64", "企业")]


def test_aims_that_were_set_cover_what_they_cover(figures):
    *_, share = figures("斐济已提出减排目标，覆盖全国约87%的GDP。")
    assert "modality" not in share
