"""Figures are told of what has them: not of who hosts, writes or lists, nor of what was spoken of before."""

from __future__ import annotations


def told(found):
    return [(one["about"], one["value"]) for one in found]


def test_what_a_meeting_brought_is_not_of_who_helped_to_hold_it(figures):
    text = "5月6日，第三届青岚水务论坛在厦门举办，福建省贸促会协办，老挝部长坎佩等出席，现场签约项目9个。"
    assert told(figures(text)) == [("第三届青岚水务论坛", "9")]


def test_a_body_of_which_a_meeting_s_sentence_goes_on_to_tell_keeps_its_figures(figures):
    text = "第三届青岚水务论坛在厦门举办，福建水务集团已在海外建成水厂9座。"
    assert told(figures(text)) == [("福建水务集团", "9")]


def test_what_a_text_holds_is_not_of_who_wrote_or_issued_it(figures):
    listed = "青岚大学发布《东盟水务技术清单》。清单由该校与曼谷水务学院合作编写，列出41项技术。"
    assert told(figures(listed)) == [("东盟水务技术清单", "41")]
    issued = "青岚环境研究院还发布了由其与老挝环境署联合编写的《湿地治理案例集》，书中收录案例48个。"
    assert told(figures(issued)) == [("湿地治理案例集", "48")]
    assert figures("青岚环境研究院在会上介绍了近年的成果，共收录案例48个。") == []


def test_what_a_survey_asked_is_not_of_who_made_it(figures):
    text = "青岚基金会公布了结果。据统计，受访的120个村级电站中，三年后仍正常运转的只占57%。"
    assert figures(text) == []


def test_lands_from_which_people_come_do_not_what_the_people_do(figures):
    text = "老挝、柬埔寨、泰国等9个国家的31名官员参加了研修，20天拍了五千多张照片。"
    assert figures(text) == []


def test_what_students_do_is_not_of_their_school(figures):
    assert figures("青岚示范区管委会协助接待。学员除听课外，还前往榆林考察，亲手扎下了四公顷草方格。") == []
    assert told(figures("青岚大学在老挝办学，占地四公顷。")) == [("青岚大学", "4")]


def test_what_has_a_size_of_its_own_is_not_the_body_spoken_of_before(figures):
    assert figures("福建省环境厅公布了方案。中老跨境联合保护区域面积已达10万公顷。") == []


def test_an_item_of_a_list_says_nothing_of_the_item_before(figures):
    text = (
        "会上成果丰硕：一是八家港口企业共同签署《厦门绿色港口倡议》；"
        "二是厦门港务集团与吉布提港务局签订《塔鲁马港改造协议》，合同额1.8亿元。"
    )
    assert ("塔鲁马港改造协议", "180000000") in told(figures(text))


def test_about_is_no_part_of_a_noun(figures):
    for one in figures("老挝森林面积大约1200万公顷。老挝每年向中国出口大约50万吨木薯。"):
        assert not one.get("countOf", "").endswith("大")
