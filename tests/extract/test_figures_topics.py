"""Figures: what they are about where their own clause does not say so."""

from __future__ import annotations

import pytest


def test_a_noun_alone_means_what_was_named_so(figures):
    found = figures(
        "老挝能源部发布《湄公河绿色电力手册》。手册收录12个国家的30个案例。手册印发后，老挝举办培训。"
    )
    assert {one["about"] for one in found} == {"湄公河绿色电力手册"}
    assert [one["value"] for one in found] == ["12", "30"]


def test_what_a_sentence_says_in_its_end(figures):
    found = figures("占地约20公顷、可满足3万户家庭用电……这是由中国企业承建的莫拉卡风电场。")
    assert [(one["about"], one["value"]) for one in found] == [
        ("莫拉卡风电场", "20"),
        ("莫拉卡风电场", "30000"),
    ]


def test_what_is_founded_has_the_size(figures):
    (one,) = figures("亚洲开发银行宣布设立“湄公河清洁能源基金”，首期规模2亿美元。")
    assert (one["about"], one["value"]) == ("湄公河清洁能源基金", "200000000")


def test_what_companies_do_abroad_is_a_figure_of_their_country(figures):
    (one,) = figures("2022年，中国企业在共建国家新签光伏项目60个。")
    assert (one["about"], one["asOf"], one["countOf"][-4:]) == ("中国", "2022", "光伏项目")


def test_the_size_of_each_is_told_as_such(figures):
    one, each, whole = figures("莫拉卡风电场安装30台单机容量4兆瓦的风机，总装机12万千瓦。")
    assert (one["value"], one["countOf"]) == ("30", "风机")
    assert (each["value"], each["indicator"], each["countOf"]) == ("4", "capacity", "单机")
    assert (whole["value"], whole["indicator"]) == ("120000", "installed-capacity")
    one, each = figures("莫拉卡风电场安装30台4兆瓦的风机。")
    assert (each["value"], each["indicator"], each["countOf"]) == ("4", "capacity", "单机")
    assert len(figures("莫拉卡风电场安装3套合计60兆瓦的机组。")) == 1


def test_a_level_reached_and_the_one_before(figures):
    (one,) = figures("老挝森林覆盖率由60%提高到68%。")
    assert (one["value"], one["indicator"]) == ("68", "forest-cover")


def test_total_and_rate_in_one_sentence(figures):
    one, two = figures("截至2023年6月，莫拉卡风电场累计发电3亿度，每年可减排二氧化碳4万吨。")
    assert (one.get("per"), one["asOf"]) == (None, "2023-06")
    assert (two["per"], "asOf" in two) == ("YR", False)


def test_what_follows_an_expected_flow_is_expected(figures):
    found = figures("莫拉卡风电场预计年发电2亿度，减排二氧化碳10万吨。")
    assert [one.get("modality") for one in found] == ["planned", "planned"]


def test_how_long_a_course_lasts(figures):
    (one,) = figures("为期12天的湄公河垃圾治理研修班在万象开班。")
    assert (one["about"], one["value"], one["unit"]) == ("湄公河垃圾治理研修班", "12", "DAY")


def test_a_share_in_a_project(figures):
    _, two = figures("莫拉卡风电场装机5万千瓦，丝路基金参股49%。")
    assert (two["about"], two["value"], two["indicator"]) == ("莫拉卡风电场", "49", "share")


def test_a_table_of_a_project(figures):
    found = figures("莫拉卡风电场。装机容量：50兆瓦，业主：老挝发电公司，年发电量：约1亿千瓦时。")
    assert [(one["about"], one["indicator"]) for one in found] == [
        ("莫拉卡风电场", "installed-capacity"),
        ("莫拉卡风电场", "annual-generation"),
    ]


def test_who_builds_a_project_does_not_take_its_figures(figures):
    found = figures("莫拉卡风电场由亚洲开发银行提供贷款，老挝发电公司承建，装机5万千瓦，总投资1亿美元。")
    assert [(one["about"], one["indicator"]) for one in found] == [
        ("莫拉卡风电场", "installed-capacity"),
        ("莫拉卡风电场", "investment"),
    ]


def test_boxes_and_trains(figures):
    one, two = figures("莫拉卡铁路2023年开行1.2万列，发送货物80万标箱。")
    assert (one["countOf"], one["indicator"]) == ("列车", "train-count")
    assert (two["countOf"], two["indicator"]) == ("标箱", "freight")


def test_whose_name_is_known_only_in_part(figures):
    (one,) = figures("海狮物流万象物流园占地9万平方米。")
    assert (one["about"], one["indicator"]) == ("万象物流园", "area")


def test_whose_bank_speaks(figures):
    (one,) = figures("亚洲开发银行副行长林文森表示，该行2022年发放贷款30亿美元。")
    assert (one["about"], one["value"]) == ("亚洲开发银行", "3000000000")


@pytest.mark.parametrize(
    "text",
    [
        "塔鲁马铁路已经通车。近日，列车载着390吨香蕉驶出车站。",
        "莫拉卡风电场投产。过去，一个月光油费就要4万美元。",
        "塔鲁马铁路已经通车，跨境货运量最高月突破51万吨。",
        "莫拉卡风电场由甲国公司和乙国公司合建，两家分别持股55%和45%。",
        "莫拉卡风电场投产。卡瓦港岸线长630米。",
        "莫拉卡风电场投产。两年来，我们同9个国家建立了联系。",
        "从老挝到越南的旅行时间缩短，老挝到越南每年运送旅客8万人次。",
        "莫拉卡风电场位于老挝。距离风场15公里的小镇上，居民约有4000人。",
        "亚洲开发银行发布报告，数据显示，2022年投资增长12%。",
        "莫拉卡风电场开展为期两年的鸟类监测。",
        "莫拉卡风电场并网发电；2022年7月，首批500套太阳能路灯移交老挝。",
        "莫拉卡风电场并网，如果顺利，成本可下降5%。",
        "莫拉卡风电场位于老挝，老挝境内线路长30公里。",
    ],
)
def test_figures_of_others_are_left_out(figures, text):
    assert figures(text) == []


def test_the_project_behind_words_about_it(figures):
    found = figures("海狮集团在老挝承建铁路。即将通车的莫拉卡铁路全长90公里，总投资12亿美元。")
    assert {one["about"] for one in found} == {"莫拉卡铁路"}


def test_a_share_that_only_a_land_has(figures):
    found = figures(
        "莫拉卡风电场并网发电，老挝政府表示高兴，风电在电力结构中的占比2023年为6%，全国通电率达95%。"
    )
    assert {one["about"] for one in found} == {"老挝"}


def test_signatories_of_principles(figures):
    found = figures("已有9个国家的31家金融机构签署《“一带一路”绿色投资原则》。")
    assert {one["about"] for one in found} == {"“一带一路”绿色投资原则"}


def test_a_report_whose_name_ends_in_a_year(figures):
    (one,) = figures("亚洲开发银行发布《莫拉卡绿色发展报告2023》。报告评估了47个城市。")
    assert one["about"] == "莫拉卡绿色发展报告2023"


def test_a_work_of_one_sort_is_not_meant_by_the_word_for_another(figures):
    found = figures("塔鲁马水电站装机5万千瓦。这条铁路全长80公里。")
    assert [(one["about"], one["value"]) for one in found] == [("塔鲁马水电站", "50000")]


def test_what_a_company_has_built_in_all(figures):
    found = figures(
        "莫拉卡风电场由丙丁工程建设有限公司承建。丙丁工程建设有限公司累计承建风电项目17个，总装机容量3吉瓦。"
    )
    assert "莫拉卡风电场" not in {one["about"] for one in found}


def test_whom_a_company_alone_means(figures):
    own = "丙丁工程建设有限公司中标莫拉卡风电场。\n\n他们与戊己电力有限公司签约。\n\n公司现有员工500人。"
    assert [one["about"] for one in figures(own)] == ["丙丁工程建设有限公司"]
    two = "丙丁工程建设有限公司与戊己电力有限公司签约，戊己电力有限公司付款。\n\n该公司现有员工500人。"
    assert figures(two) == []


def test_expected_with_what_stands_before(figures):
    found = figures("莫拉卡风电场预计年发电2亿度，可满足5万户家庭用电。")
    assert [one.get("modality") for one in found] == ["planned", "planned"]


def test_villages_are_no_persons(figures):
    (one,) = figures("莫拉卡风电场惠及沿线6个村庄。")
    assert one["indicator"] == "count"


def test_a_way_that_is_soon_open(figures):
    found = figures("丙丁工程建设有限公司在肯尼亚修路，其中，即将通车的塔鲁马铁路全长480公里。")
    assert [one["about"] for one in found] == ["塔鲁马铁路"]


def test_money_for_a_project_is_of_the_project(figures):
    one, two = figures("亚洲开发银行作为牵头行，联合4家银行为莫拉卡风电场提供贷款5亿美元。")
    assert (one["about"], two["about"]) == ("亚洲开发银行", "莫拉卡风电场")


def test_a_share_of_the_only_country(figures):
    (one,) = figures("中国发布白皮书。非化石能源消费比重2023年达到17.9%。")
    assert (one["about"], one["indicator"]) == ("中国", "share")


def test_whom_others_join(figures):
    (one,) = figures("26家机构加入“一带一路”绿色发展国际联盟。")
    assert (one["about"], one["value"]) == ("“一带一路”绿色发展国际联盟", "26")


def test_what_a_bank_does_along_the_initiative(figures):
    one, two = figures("亚洲开发银行绿色贷款余额900亿元，“一带一路”贷款余额500亿元。")
    assert {one["about"], two["about"]} == {"亚洲开发银行"}


def test_the_share_of_a_plant_is_its_own(figures):
    _, two = figures("莫拉卡水电站装机30万千瓦，占老挝全国总装机的8%。")
    assert (two["about"], two["value"]) == ("莫拉卡水电站", "8")


def test_who_issues_with_the_help_of_a_bank(figures):
    assert figures("亚洲开发银行协助老挝政府发行20亿元债券。") == []


def test_half_of_the_worlds_goods_are_a_lands(figures):
    one, two = figures("世界上超过一半的浮标都在老挝。全球60%的灯塔由越南企业制造。")
    assert (one["about"], one["value"], one["qualifier"]) == ("老挝", "50", "min")
    assert (two["about"], two["value"]) == ("越南", "60")


def test_a_share_of_the_market_is_that_of_whom_the_sentence_speaks(figures):
    (one,) = figures("老挝海洋产业发展迅速，浮标、灯塔、航标灯和海水淡化设备等主要产品占全球市场份额30%。")
    assert (one["about"], one["value"]) == ("老挝", "30")


def test_the_size_of_a_work_that_its_sentence_does_not_name(figures):
    text = "莫拉卡垃圾发电站签约。\n双方商定在老挝合作，日处理垃圾900吨，特许经营期30年。"
    assert [(one["about"], one["value"]) for one in figures(text)] == [
        ("莫拉卡垃圾发电站", "900"),
        ("莫拉卡垃圾发电站", "30"),
    ]


def test_a_plant_yields_power_so_many_hours_a_year(figures):
    text = "莫拉卡水电站装机3万千瓦，年利用小时4100小时，水轮机每次检修300小时。"
    assert [(one["indicator"], one["value"]) for one in figures(text)][1:] == [("duration", "4100")]


def test_this_body_is_the_one_that_a_sentence_began_with(figures):
    text = "青岚银行批准了8个项目。\n如今，该机构成员已达65个。"
    assert [(one["about"], one["value"]) for one in figures(text)] == [("青岚银行", "8"), ("青岚银行", "65")]


def test_a_bare_sort_is_the_body_whose_head_speaks(figures):
    text = "青岚环境研究院院长周明远表示，研究院拥有300名员工。"
    assert [(one["about"], one["value"]) for one in figures(text)] == [("青岚环境研究院", "300")]
