"""What follows once an article is read as a whole."""

from __future__ import annotations


def said(statements, text: str) -> set[str]:
    return {statement for _, statement in statements(text)}


def test_a_declaration_of_one_body_is_a_publication(statements):
    read = said(statements, "2022年5月6日，斐济正式发布《海岛清洁能源宣言》。")
    assert {
        "海岛清洁能源宣言 type Publication",
        "海岛清洁能源宣言 publishedBy 斐济",
        "海岛清洁能源宣言 publishedOn 2022-05-06",
    } <= read
    assert not any(" party " in one or " signedOn " in one for one in read)


def test_a_declaration_of_two_is_an_agreement(statements):
    read = said(statements, "2022年5月6日，斐济与汤加共同发布《海岛清洁能源宣言》。")
    assert {
        "海岛清洁能源宣言 type JointDeclaration",
        "海岛清洁能源宣言 party 斐济",
        "海岛清洁能源宣言 party 汤加",
        "海岛清洁能源宣言 signedOn 2022-05-06",
    } <= read
    assert "海岛清洁能源宣言 type Publication" not in read


def test_a_second_issuer_elsewhere_keeps_it_an_agreement(statements):
    read = said(statements, "斐济发布《海岛清洁能源宣言》。汤加随后也发布《海岛清洁能源宣言》。")
    assert "海岛清洁能源宣言 type JointDeclaration" in read


def test_the_day_and_place_of_its_ceremony_are_those_of_an_agreement(statements):
    read = said(statements, "2021年3月15日，《湿地监测合作协议》签约仪式在深圳举行。")
    assert {"湿地监测合作协议 signedOn 2021-03-15", "湿地监测合作协议 signedAt 深圳"} <= read


def test_a_ceremony_of_several_days_dates_nothing(statements):
    read = said(statements, "2021年3月15日至16日，《湿地监测合作协议》签约仪式在深圳举行。")
    assert not any(" signedOn " in one for one in read)


def test_what_is_read_over_several_days_has_no_day(statements):
    read = said(statements, "2021年3月15日至16日，联合国环境规划署发布《海岛能源报告》。")
    assert not any(" publishedOn " in one for one in read)


def test_the_ceremony_of_a_begin_dates_and_places_a_work(statements):
    read = said(statements, "塔鲁马水电站开工仪式2021年3月15日在老挝莫拉卡省举行。")
    assert {"塔鲁马水电站 startedOn 2021-03-15", "塔鲁马水电站 hostCountry 老挝"} <= read


def test_the_ceremony_of_coming_into_use_dates_a_work(statements):
    read = said(statements, "2021年3月15日，莫拉卡风电项目并网发电仪式在河内举行。")
    assert "莫拉卡风电项目 commissionedOn 2021-03-15" in read


def test_the_ceremony_of_the_end_dates_a_work(statements):
    read = said(statements, "2021年3月15日，莫拉卡风电项目竣工仪式在河内举行。")
    assert "莫拉卡风电项目 completedOn 2021-03-15" in read


def test_the_ceremony_of_a_part_dates_no_work(statements):
    for name in ("二期竣工仪式", "二期开工仪式", "签约仪式"):
        read = said(statements, f"2021年3月15日，莫拉卡风电项目{name}在河内举行。")
        assert not any(
            f"莫拉卡风电项目 {deed}" in one for deed in ("startedOn", "completedOn") for one in read
        ), name


def test_the_ceremony_of_a_phase_dates_that_phase(statements):
    read = said(statements, "2021年3月15日，莫拉卡风电项目二期竣工仪式在河内举行。")
    assert "莫拉卡风电项目二期 completedOn 2021-03-15" in read


def test_an_opening_dates_and_places_its_event(statements):
    read = said(statements, "2021年3月15日，第三届海岛绿色能源论坛开幕式在斐济苏瓦举行。")
    assert {
        "第三届海岛绿色能源论坛 startDate 2021-03-15",
        "第三届海岛绿色能源论坛 locatedIn 苏瓦",
    } <= read


def test_a_closing_ends_its_event(statements):
    read = said(statements, "2021年3月15日，第三届海岛绿色能源论坛闭幕式在斐济苏瓦举行。")
    assert "第三届海岛绿色能源论坛 endDate 2021-03-15" in read
    assert "第三届海岛绿色能源论坛 startDate 2021-03-15" not in read


def test_an_opening_leaves_the_days_that_the_text_gives(statements):
    read = said(
        statements,
        "第三届海岛绿色能源论坛2021年3月14日至16日举行。\n\n第三届海岛绿色能源论坛开幕式2021年3月15日举行。",
    )
    assert "第三届海岛绿色能源论坛 startDate 2021-03-15" not in read


def test_a_meeting_held_on_one_day_dates_what_it_adopts(statements):
    told = "斐济—汤加环保合作部长级会议2018年9月20日在苏瓦{}。会议通过了《关于海湾保护的框架文件》。"
    paper = "关于海湾保护的框架文件 publishedOn 2018-09-20"
    assert paper in said(statements, told.format("举行"))
    assert paper not in said(statements, told.format("开幕"))
