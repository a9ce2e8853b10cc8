"""What is told beside the reported event, work or meeting belongs to it only where the text says so."""

from __future__ import annotations

import pytest

FORUM = "5月6日，丁岚气候论坛在南宁开幕。"
FAIR = "第十届丁岚博览会"


@pytest.mark.parametrize(
    "text",
    [
        f"论坛作为{FAIR}的配套活动举办，由商务部主办。",
        f"作为{FAIR}框架下的系列活动之一，论坛由商务部主办。",
        f"论坛是{FAIR}的重要组成部分，由商务部主办。",
        f"论坛与{FAIR}同期举办，由商务部主办。",
        f"{FAIR}期间，丁岚气候论坛在南宁开幕。论坛由商务部主办。",
    ],
)
def test_an_event_that_only_frames_another_is_not_what_is_told_of(text, statements):
    hosts = {told for _, told in statements(FORUM + text) if " organizer " in told}
    assert hosts == {"丁岚气候论坛 organizer 商务部"}


@pytest.mark.parametrize(
    "text",
    [
        "圆桌会由商务部主办，清华大学等机构代表参加。圆桌会后，丁岚气候论坛在南宁开幕。",
        "由商务部、清华大学共同举办的圆桌会在京召开，清华大学等机构代表参加。会后，丁岚气候论坛在南宁开幕。",
        f"{FORUM}\n\n论坛同期举办青年对话会，清华大学等机构代表参加对话会。",
        f"{FORUM}\n\n边会由商务部主办。",
    ],
)
def test_an_event_without_a_name_is_not_the_named_one(text, statements):
    told = {told for _, told in statements(text)}
    assert not [one for one in told if " organizer " in one or " participant " in one]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            f"{FORUM}论坛期间举办了丁岚企业家圆桌会，清华大学等机构派代表参加。",
            "丁岚企业家圆桌会 participant 清华大学",
        ),
        (f"{FORUM}\n\n大会由商务部主办。", "丁岚气候论坛 organizer 商务部"),
        (f"{FORUM}清华大学等机构代表参加会议。", "丁岚气候论坛 participant 清华大学"),
    ],
)
def test_who_came_to_what_a_sentence_names_or_means(text, fact, statements):
    told = {told for _, told in statements(text) if " organizer " in told or " participant " in told}
    assert told == {fact}


def test_a_meeting_of_which_nothing_says_whose_it_is_has_no_name(statements):
    text = "双方商定成立工作组，首次会议拟于今年下半年在昆明召开。清华大学等机构代表参加活动。"
    assert not [told for _, told in statements(text) if "首次会议" in told or "participant" in told]


def test_a_visit_of_another_day_is_not_the_one_before(statements):
    text = (
        "7月9日，青岛市市长李子明率团访问清华大学。7月23日，清华大学赴巴黎访问丙丁协会，与司长艾克·詹森会面。"
    )
    assert not [told for _, told in statements(text) if "李子明" in told and "participant 艾克" in told]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("清华大学在当地建起一座日处理500吨的人工湿地，2023年11月投入运行。", False),
        ("清华大学为村里修建了一所小学，2023年11月投入使用。", False),
        ("项目采用新技术，建成了一座现代化水电站，2023年11月投产发电。", True),
        ("项目进展顺利，2023年11月投产发电。", True),
    ],
)
def test_a_work_without_a_name_is_not_the_one_told_of(text, is_told, statements):
    told = {told for _, told in statements("塔鲁马水电站由清华大学设计。" + text)}
    assert ("塔鲁马水电站 commissionedOn 2023-11" in told) is is_told


@pytest.mark.parametrize("word", ["首批", "第一批", "第三批"])
def test_batches_with_other_numbers_are_two(word, statements):
    text = (
        f"中国向丁岚交付第二批应对气候变化物资\n\n9月11日，第二批物资在马累交付。{word}物资已于2023年运抵。"
    )
    told = {told for _, told in statements(text)}
    assert f"{word}物资 label {word}物资" in told
    assert not [one for one in told if "altLabel" in one and word in one]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("中期报告（摘要）", "丁岚碳市场展望中期报告（摘要）"),
        ("阶段性成果", "丁岚碳市场展望阶段性成果"),
        ("中文版", "丁岚碳市场展望"),
        ("", "丁岚碳市场展望"),
    ],
)
def test_what_comes_out_before_a_work_is_done_is_not_the_work(words, name, statements):
    told = {told for _, told in statements(f"5月6日，清华大学发布《丁岚碳市场展望》{words}。")}
    assert f"{name} publishedBy 清华大学" in told


def test_words_that_only_tell_a_sort_name_no_work(statements):
    told = {
        told for _, told in statements("11月11日，清华大学与丁岚电力公司签署《漂浮光伏项目联合开发协议》。")
    }
    assert not [one for one in told if " concerns " in one or " sector " in one]
    told = {
        told
        for _, told in statements("11月11日，清华大学与丁岚电力公司签署《塔鲁马漂浮光伏项目联合开发协议》。")
    }
    assert "塔鲁马漂浮光伏项目联合开发协议 concerns 塔鲁马漂浮光伏项目" in told


def test_those_who_sign_apart_are_not_called_the_two_parties(statements):
    text = "清华大学与丁岚电力公司、斐济电力集团分别签署合作协议。"
    assert not [told for _, told in statements(text) if "丁岚电力公司与斐济电力集团" in told]


@pytest.mark.parametrize(
    ("invited", "comes"),
    [("拟邀请", False), ("将邀请", False), ("邀请", True), ("", True)],
)
def test_who_is_only_to_be_asked_does_not_come(invited, comes, statements):
    text = f"{FORUM}论坛{invited}青岛市市长李子明、斐济环境部部长陈一文出席并致辞。"
    told = {told for _, told in statements(text)}
    assert ("丁岚气候论坛 participant 陈一文" in told) is comes


def test_what_is_held_meanwhile_is_part_of_what_was_told_last(statements):
    text = (
        "12月4日，丁岚研修班结业仪式在昆明举行。\n\n"
        "12月5日，清华大学派团赴巴黎参加第三届海岛能源大会。期间，清华大学举办了“海与岛”边会。"
    )
    assert {told for _, told in statements(text) if " partOf " in told} == {
        "“海与岛”边会 partOf 第三届海岛能源大会"
    }


def test_a_course_does_not_begin_where_it_closes(statements):
    text = "6月28日，由商务部主办的2024年丁岚水稻培训班在长沙举行{}典礼。"
    told = {told for _, told in statements(text.format("结业"))}
    assert not [one for one in told if " startDate " in one]
    told = {told for _, told in statements(text.format("开班"))}
    assert "2024年丁岚水稻培训班 startDate 2024-06-28" in told


def test_a_land_named_later_among_others_is_not_where_a_work_stands(statements):
    text = (
        "论坛在青岛举行，来自印度、伊朗、泰国的代表与会。\n\n"
        "论坛启动了丁岚生态创新基地二期建设。清华大学与老挝电力公司签署协议。"
    )
    assert not [told for _, told in statements(text) if " hostCountry " in told]


@pytest.mark.parametrize(
    ("words", "leads"),
    [("参与圆桌对话，对话由", False), ("参加专题讨论，讨论环节由", False), ("出席，论坛由", True)],
)
def test_who_leads_a_part_of_the_programme_does_not_lead_it_all(words, leads, statements):
    text = f"{FORUM}清华大学校长赵一鸣{words}青岛市市长李子明主持。"
    assert ("丁岚气候论坛 chair 李子明" in {told for _, told in statements(text)}) is leads


def test_a_forum_with_its_year_behind_is_spoken_of_too(statements):
    text = (
        "9月26日，中国—丁岚合作论坛2024在南宁闭幕。本次论坛是第十届丁岚博览会系列论坛之一，由商务部主办。\n\n"
        "“城市减污”分论坛由青岛市市长李子明主持。论坛期间，清华大学与北京大学签署《海湾治理备忘录》。"
    )
    told = {told for _, told in statements(text)}
    assert {one for one in told if " organizer " in one} == {"中国—丁岚合作论坛2024 organizer 商务部"}
    assert {one for one in told if " chair " in one} == {"“城市减污”分论坛 chair 李子明"}
    assert "海湾治理备忘录 signedDuring 中国—丁岚合作论坛2024" in told


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("清华大学与老挝万象市签署《海湾治理备忘录》。", False),
        ("清华大学与老挝下塔大学续签了《海湾治理备忘录》。", False),
        ("清华大学与老挝签署《海湾治理备忘录》。", True),
        ("清华大学与老挝政府签署《海湾治理备忘录》。", True),
    ],
)
def test_a_land_before_a_town_or_a_body_is_no_party(text, party, statements):
    assert ("海湾治理备忘录 party 老挝" in {told for _, told in statements(text)}) is party


@pytest.mark.parametrize(
    ("text", "pays"),
    [
        ("村里的冷库是去年由清华大学捐建的。", False),
        ("项目由清华大学捐建。", True),
        ("电站是去年由清华大学捐建的。", True),
    ],
)
def test_what_a_clause_begins_with_is_given(text, pays, statements):
    told = {told for _, told in statements("塔鲁马水电站已经开工。" + text)}
    assert any("清华大学" in one and one.startswith("塔鲁马水电站 ") for one in told) is pays


@pytest.mark.parametrize(
    ("text", "served"),
    [
        ("据丁科技南美公司负责人周明远介绍，项目进展顺利。", ""),
        ("本报驻老挝记者周明远在现场看到，电站已经并网。", ""),
        ("老挝总理周明远出席会议。", "老挝"),
    ],
)
def test_nobody_serves_the_land_of_a_branch_or_a_beat(text, served, statements):
    at = {told.split(" postAt ")[1] for _, told in statements(text) if " postAt " in told}
    assert at & {"老挝", "南美"} == ({served} if served else set())


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("双方提议，在磨丁经济特区设立绿色产业示范园，由丁诚集团负责开发。", False),
        ("磨丁经济特区位于老挝北部，由丁诚集团负责开发。", True),
    ],
)
def test_what_is_set_up_inside_a_work_is_not_the_work(text, runs, statements):
    told = {told for _, told in statements(text)}
    assert any("丁诚集团" in one and one.startswith("磨丁经济特区 ") for one in told) is runs


def test_an_academy_of_sciences_is_no_school(statements):
    text = "会议由校党委副书记李子明主持，副校长王平出席。老挝农业科学院研究员周明远参加。"
    assert sum(" postAt 老挝农业科学院" in told for _, told in statements(text)) == 1
