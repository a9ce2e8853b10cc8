"""Of whom a clause tells that has no subject of its own, or one that has no name."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def said(statements):
    return lambda text: {one for _, one in statements(text)}


def test_members_are_those_of_what_was_founded(said):
    text = (
        "“海岛供应链行动”由丙丁商会联合太平洋钢铁协会、太平洋建材联合会共同发起。"
        "首批成员共32家，包括丙丁电气集团、青岚建工集团。"
    )
    assert "海岛供应链行动 member 丙丁电气集团" in said(text)
    assert not any(one.startswith("太平洋钢铁协会 member") for one in said(text))


def test_members_are_those_of_a_body_that_founded_nothing(said):
    text = "太平洋珊瑚联盟成立于2019年。首批成员共8家，包括丙丁电气集团、青岚建工集团。"
    assert "太平洋珊瑚联盟 member 丙丁电气集团" in said(text)


def test_the_seat_is_that_of_what_was_founded(said):
    text = (
        "2024年3月5日，海岛交通国际联盟（以下简称联盟）在苏瓦举行年会。"
        "联盟由丙丁交通研究中心、世界铁路联盟、青岚大学等12家机构于2022年11月发起，秘书处设在利马。"
    )
    assert "海岛交通国际联盟 locatedIn 利马" in said(text)
    assert "世界铁路联盟 locatedIn 利马" not in said(text)


def test_who_built_a_station_does_not_stand_there(said):
    text = "塔鲁马泥石流联合观测站2019年11月揭牌，由越南国家科学院共建，坐落于嘉莱省。"
    assert "塔鲁马泥石流联合观测站 locatedIn 嘉莱省" in said(text)
    assert "越南国家科学院 locatedIn 嘉莱省" not in said(text)


def test_who_helped_to_found_a_station_does_not_stand_there(said):
    text = "生态观测站由青岚大学同越南林业研究所合作建立，位于嘉莱省。"
    assert "越南林业研究所 locatedIn 嘉莱省" not in said(text)


def test_what_builders_ask_for_is_no_building(said):
    text = "港区毗邻莫卡湾海洋公园，施工单位委托达累斯萨拉姆大学海洋研究所开展珊瑚监测。"
    assert not any(" contractor " in one for one in said(text))


def test_who_built_a_part_did_not_build_the_whole(said):
    text = "“海岛甘泉”示范项目在老挝建成31座供水站，其中嘉莱省示范点由丙丁水务设备有限公司负责施工。"
    assert not any(" contractor " in one for one in said(text))


def test_another_work_was_begun(said):
    text = (
        "一个在嘉莱省，塔鲁马二期风电场2023年10月投产。"
        "另一个在万象，热电厂改造由丙丁环保股份有限公司承建，2024年4月开工。"
    )
    assert "塔鲁马二期风电场 commissionedOn 2023-10" in said(text)
    assert not any(" startedOn " in one for one in said(text))


def test_a_land_behind_a_stop_is_that_of_the_next_work(said):
    text = "中国·埃及塔鲁马经贸合作区2023年引入再生水厂；位于埃塞俄比亚的莫卡轻纺工业园已经投产。"
    assert "中国·埃及塔鲁马经贸合作区 hostCountry 埃塞俄比亚" not in said(text)


def test_a_paper_is_called_by_its_sort(said):
    text = (
        "青岚大学发布《海岛绿色采购指南》和《海岛可持续发展报告（2024）》。"
        "指南由青岚大学会同太平洋环境协会编制；报告显示，绿色项目增多。"
    )
    assert "海岛绿色采购指南 preparedBy 太平洋环境协会" in said(text)
    assert "海岛可持续发展报告（2024） preparedBy 太平洋环境协会" not in said(text)


def test_a_day_that_a_meeting_falls_on_is_not_held(said):
    text = "2024年6月5日，正值世界环境日，第三届海岛绿色论坛在苏瓦召开。"
    assert "第三届海岛绿色论坛 locatedIn 苏瓦" in said(text)
    assert "世界环境日 locatedIn 苏瓦" not in said(text)


def test_what_was_signed_at_a_visit_after_a_meeting_was_not_signed_there(said):
    text = (
        "2024年6月11日，青岛市市长李子明会见斐济环境部部长陈一文。\n"
        "会见之后，李子明一行拜访了太平洋环境协会，双方签署了《海洋青年交流谅解备忘录》。"
    )
    assert not any(" signedDuring " in one for one in said(text))


def test_who_speaks_beside_a_forum_does_not_speak_there(said):
    text = (
        "2024年3月5日，第三届海岛论坛在苏瓦开幕。\n"
        "作为论坛配套活动，“渔港新颜”低碳渔港圆桌会4日下午先期举行，青岚大学校长李子明作主题发言。"
    )
    assert "第三届海岛论坛 participant 李子明" not in said(text)
    assert "“渔港新颜”低碳渔港圆桌会 participant 李子明" in said(text)


def test_what_is_told_in_an_interview_is_of_other_times(said):
    text = (
        "2024年3月5日，第三届海岛淡化对接会在苏瓦举行。\n"
        "莱拉：产量翻了一番。\n"
        "莱拉：青岚大学总工程师李子明带着两个年轻人试了好几种办法。"
    )
    assert "第三届海岛淡化对接会 participant 李子明" not in said(text)


def test_today_in_a_speech_is_the_day_of_the_speech(said):
    text = (
        "本报利马2024年12月1日电 11月29日，第三届海岛论坛在利马举行。\n"
        "李子明在致辞中表示，塔鲁马水电站今天竣工。"
    )
    assert "塔鲁马水电站 completedOn 2024-12-01" not in said(text)


def test_a_day_has_the_year_of_the_day_it_leans_on(said):
    text = (
        "2024年12月1日，本刊记者报道。4月22日，海岛绿色对话会在利马开幕。\n"
        "再生水厂2022年5月投运。\n"
        "23日的分论坛上，青岚大学发布《海岛水足迹报告》。"
    )
    assert "海岛水足迹报告 publishedOn 2022-04-23" not in said(text)


def test_a_series_is_not_its_edition(read):
    found = read("第三届海岛环境大会在苏瓦举行。海岛环境大会由太平洋环境协会决议设立，本届大会由斐济主办。")
    assert {alias for one in found.entities.values() for alias in one.aliases}.isdisjoint({"海岛环境大会"})
