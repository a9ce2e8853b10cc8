"""Figures: the work, text or body that words without a name mean, and figures of parts and sides."""

from __future__ import annotations

import pytest


def told(figures, text):
    return {(one["about"], one["value"]) for one in figures(text)}


def test_what_a_land_has_as_its_first_is_the_work_spoken_of(figures):
    found = told(
        figures,
        "蓝色屋顶就是莫拉卡污水处理厂，老挝北部第一座采用膜工艺的城市污水厂，由中国政府提供优惠贷款，2021年3月动工，设计日处理能力2.5万立方米。",
    )
    assert found == {("莫拉卡污水处理厂", "25000")}


def test_a_land_that_is_told_of_stays_what_is_told_of(figures):
    assert told(figures, "莫拉卡风电场位于加纳。加纳最大的电站装机100万千瓦。") != {
        ("莫拉卡风电场", "1000000")
    }
    assert ("加纳", "60") in told(figures, "莫拉卡风电场位于加纳。加纳森林覆盖率为60%。")


def test_how_many_of_the_members_are_of_one_side(figures):
    found = told(
        figures,
        "珊瑚能源国际联盟（以下简称联盟）成立于2018年。联盟有来自28个国家的91家会员单位，其中中方40家、外方51家；累计举办活动33场。",
    )
    assert ("珊瑚能源国际联盟", "91") in found
    assert ("珊瑚能源国际联盟", "33") in found
    assert not any(value in {"40", "51"} for _, value in found)


@pytest.mark.parametrize("words", ["书中收录", "全书收录", "手册收录"])
def test_what_a_text_holds_is_of_the_text(figures, words):
    text = f"老挝能源部在会上发布了由其编写的《湄公河绿色电力手册》，{words}案例40个。"
    assert told(figures, text) == {("湄公河绿色电力手册", "40")}


def test_a_list_of_techniques_is_a_text(figures):
    text = "老挝发布了《湄公河节水技术清单（2025版）》。清单由老挝能源部与加纳能源部编写，列出63项技术。"
    assert told(figures, text) == {("湄公河节水技术清单（2025版）", "63")}


def test_the_body_of_a_chronicle_is_meant_by_its_noun(figures):
    text = (
        "加纳海洋研究中心2023年大事记\n\n"
        "5月8日　《海岛年度报告》上线，报告由加纳海洋研究中心与老挝气候中心共同编制。\n\n"
        "附：截至2023年底，中心累计举办活动60场。"
    )
    assert told(figures, text) == {("加纳海洋研究中心", "60")}


def test_another_centre_of_the_same_paragraph_is_meant(figures):
    text = "加纳海洋研究中心2023年大事记\n\n5月8日　代表团访问老挝气候中心。该中心累计举办活动60场。"
    assert told(figures, text) == {("老挝气候中心", "60")}


def test_goods_that_were_handed_over(figures):
    text = (
        "6月9日，中国援加纳太阳能提水设备交接仪式在阿克拉举行。\n"
        "此次移交的太阳能水泵共200台套，另有监测终端30部，总价值约1800万元人民币。"
    )
    assert {value for about, value in told(figures, text) if "太阳能提水设备" in about} == {
        "200",
        "30",
        "18000000",
    }


def test_a_work_at_another_is_not_the_other(figures):
    assert not told(figures, "特鲁港第二泊位去年建成。特鲁港第二泊位的护岸林项目三年来栽下了20万株幼苗。")


def test_a_bare_phase_is_of_no_work_named_later(figures):
    found = told(figures, "一期占地200公顷，投资3亿元。\n老挝塔鲁马风电场布设相机120台。")
    assert not any(value == "200" for _, value in found)


def test_a_park_with_its_town_in_brackets(figures):
    found = told(figures, "中国—老挝（琅南塔）绿色橡胶产业园占地200公顷。")
    assert found == {("中国—老挝（琅南塔）绿色橡胶产业园", "200")}


def test_the_only_university_is_meant_by_school(figures):
    text = (
        "6月9日，由青岚农林大学承办的海岛气候研修班在贵阳举行。学校已累计举办培训班60期；"
        "由学校发起的“珊瑚山地大学联盟”目前有成员高校18所。"
    )
    assert {("青岚农林大学", "60"), ("珊瑚山地大学联盟", "18")} <= told(figures, text)


def test_of_two_universities_none_is_meant_by_school(figures):
    text = "6月9日，青岚农林大学与加纳大学签署协议。学校已累计举办培训班60期。"
    assert not told(figures, text) & {("青岚农林大学", "60"), ("加纳大学", "60")}
