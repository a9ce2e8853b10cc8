"""How far a word reaches that says what is planned, meant or supposed, and what ends its reach."""

from __future__ import annotations

import pytest


def planned(figures, text):
    return ["modality" in one for one in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "按设计，莫拉卡水电站每年发电8亿千瓦时，够20万户家庭使用，并少排二氧化碳50万吨。",
        "据业主方估算，莫拉卡水电站每年可发电8亿千瓦时，减少碳排放50万吨。",
        "根据协议，莫拉卡水电站总投资3亿美元，占地60公顷，安装4台机组。",
        "青石集团草签莫拉卡水电站投资意向书，总装机容量10万千瓦，建成后惠及6万名居民。",
        "莫拉卡水电站可行性研究报告显示，项目装机8万千瓦，年发电2亿千瓦时，总投资6亿元。",
        "《青岚绿色发展方案》明确，到2027年建成绿色园区5个，培训技术人员300名。",
        "莫拉卡水厂建成后，日供水3万立方米，惠及12万居民。",
    ],
)
def test_what_frames_a_sentence_holds_to_its_end(figures, text):
    told = planned(figures, text)
    assert told
    assert all(told)


@pytest.mark.parametrize(
    "text",
    [
        "莫拉卡水电站将落户斐济北部，占地60公顷，安装4台机组。",
        "下一步，青石大学将实施育才计划，每年接收20名学员来校学习。",
        "青石大学还会派出教师，手把手教会30名学员。",
        "青石集团跟当地银行签了协议，用来买200辆电动公交。",
        "青石集团在斐济招了一批工人，8月底前要培训60名学员。",
    ],
)
def test_what_somebody_will_do_goes_on(figures, text):
    told = planned(figures, text)
    assert told
    assert all(told)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("按设计，莫拉卡水电站年发电量8亿千瓦时，去年实际发电9亿千瓦时。", False),
        ("根据协议，青石集团负责莫拉卡水电站运营，眼下厂里有61名员工。", False),
        ("莫拉卡水电站拟安装4台机组，青石集团在当地有3家工厂。", False),
        ("莫拉卡水电站设计年发电8亿千瓦时，装有4台机组。", False),
        ("据统计，莫拉卡水电站每年发电8亿千瓦时，减少碳排放50万吨。", False),
        ("青石集团将30家企业纳入名单。", False),
        ("莫拉卡水电站规划功率20万千瓦、库容8亿立方米。", True),
        ("莫拉卡水电站规划建设4台机组，总装机容量达20万千瓦。", True),
    ],
)
def test_what_ends_a_scope(figures, text, last):
    assert planned(figures, text)[-1] is last


@pytest.mark.parametrize(
    ("text", "is_planned"),
    [
        ("莫拉卡水电站位于斐济中部，计划2028年投产。该电站每年可发电8亿千瓦时。", True),
        ("莫拉卡水电站拟于明年开工。莫拉卡水电站每年可发电8亿千瓦时。", True),
        ("莫拉卡水电站预计年底并网。该电站年均可发电8亿千瓦时。", True),
        ("莫拉卡水电站已正式投产。该电站每年可发电8亿千瓦时。", False),
        ("莫拉卡水电站位于斐济中部。该电站每年可发电8亿千瓦时。", False),
    ],
)
def test_what_a_work_gives_that_does_not_stand_yet_is_planned(figures, text, is_planned):
    assert planned(figures, text) == [is_planned]


def test_what_would_be_is_no_figure(figures):
    assert figures("若要把莫拉卡等3座电厂提前关停，需要至少5亿美元的补偿资金。") == []
    assert figures("一旦洪水来袭，斐济将有3家工厂停工。") == []
    assert len(figures("斐济拥有30家工厂，如果停电，将有3家工厂停工。")) == 1


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("青石大学力争到2030年培养工程师1000名，目前正在招生。", "2030"),
        ("莫拉卡水电站预计2030年发电8亿千瓦时。", "2030"),
        ("按照规划，2035年莫拉卡水电站发电8亿千瓦时。", "2035"),
        ("青石集团提出到2035年实现零碳，为此明年还要再上56台吊运设备。", None),
        ("莫拉卡水电站计划2030年投产，年发电8亿千瓦时。", None),
    ],
)
def test_a_target_has_the_year_that_stands_by_it(figures, text, when):
    assert {one.get("asOf") for one in figures(text)} <= {when}
