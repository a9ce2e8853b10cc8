"""Figures of things that their clause tells of without naming them, or names last."""

from __future__ import annotations

import pytest

MORAKA = "莫拉卡风电场位于越南。莫拉卡风电场去年投产。莫拉卡风电场占地3公顷。"


def told(found):
    return [(one["about"], one["indicator"], one["value"]) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A clause that is one noun.
        (
            "去年落户老挝的中国菌草技术示范中心，迄今已带动2100户农户增收。",
            ("中国菌草技术示范中心", "count", "2100"),
        ),
        (
            "由丹水大学编写的《莫拉卡航运报告》，收录案例58个。",
            ("莫拉卡航运报告", "case-count", "58"),
        ),
        # By means of what it is done.
        (
            "近年来依托中国—越南环境技术交流中心，已累计为越南培训技术人员800人次。",
            ("中国—越南环境技术交流中心", "trained-persons", "800"),
        ),
        # What a text holds, with some of it named.
        (
            "丹水大学推出《莫拉卡产业园案例集》，书中收录了莫拉卡产业园、塔鲁马示范园等18个案例。",
            ("莫拉卡产业园案例集", "case-count", "18"),
        ),
        # Sums of an agreement.
        (
            "丹水集团与老挝能源部签署《塔鲁马水电站购电协议》。协议总金额3.2亿美元。",
            ("塔鲁马水电站购电协议", "contract-value", "320000000"),
        ),
        (
            "丹水银行与青岚银行签署《蓝湾绿色信贷合作备忘录》。根据备忘录，丹水银行将提供2亿美元的授信。",
            ("蓝湾绿色信贷合作备忘录", "loan", "200000000"),
        ),
        # Those who end a course.
        (
            "海岛清洁能源技术研修班9月1日开班。结业式上，来自越南、老挝的28名学员领取了结业证书。",
            ("海岛清洁能源技术研修班", "trained-persons", "28"),
        ),
        # Firms of a province abroad.
        (
            "2013年以来，云南企业在东南亚国家投资的清洁能源项目达52个。",
            ("云南", "project-count", "52"),
        ),
        # What a plan gets, what its researchers studied, who was there, what aid does.
        (
            "青岚基金会宣布启动“蓝湾微光计划”，基金会将在五年内投入5000万元，支持越南培训电工。",
            ("蓝湾微光计划", "investment", "50000000"),
        ),
        (
            "《蓝湾光伏环境表现研究》是青岚大学完成的。研究者从越南、泰国选取了27家工厂。",
            ("蓝湾光伏环境表现研究", "count", "27"),
        ),
        (
            "6月9日，青岚市举行太阳能设备交接仪式。越南农业部部长阮文明出席，现场约有120人。",
            ("太阳能设备交接仪式", "count", "120"),
        ),
        (
            "中国援越南应对气候变化物资运抵青岚港。全部物资投入使用后，每年可减少二氧化碳排放约8200吨。",
            ("援越南应对气候变化物资", "emission-reduction", "8200"),
        ),
        # A size within the words that point back, and a plan that the clause before ends in.
        (
            "莫拉卡铁路位于越南。这条全长388公里的标准轨铁路由青岚集团承建。",
            ("莫拉卡铁路", "length", "388"),
        ),
        (
            "会议通过《莫拉卡行动计划（2024—2028年）》，计划包含四大领域30项活动。",
            ("莫拉卡行动计划（2024—2028年）", "event-count", "30"),
        ),
        # Whose vice-president says so.
        (
            "青岚大学与中湾大学签约。青岚大学副校长王海宁介绍，学校共有教师2000人。",
            ("青岚大学", "count", "2000"),
        ),
        # The second size of a store.
        (
            "莫拉卡储能电站位于越南。电站规模为120兆瓦/240兆瓦时。",
            ("莫拉卡储能电站", "storage-capacity", "240"),
        ),
        # The work of which the article speaks.
        (
            MORAKA + "\n\n附近是老挝的塔鲁马湿地公园。项目高峰期雇用当地工人900名。",
            ("莫拉卡风电场", "jobs", "900"),
        ),
    ],
)
def test_a_figure_finds_what_it_is_of(figures, text, expected):
    assert expected in told(figures(text))


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        # A name behind a verb is an object.
        ("丹水集团介绍了去年建成的塔鲁马示范园，青岚大学招收学员200人。", "塔鲁马示范园"),
        ("丹水大学发布由中湾大学编写的《蓝湾航运报告》，学校现有教师2000人。", "蓝湾航运报告"),
        (
            "会议通过《莫拉卡行动计划（2024—2028年）》，计划投资30亿元建设20个园区。",
            "莫拉卡行动计划（2024—2028年）",
        ),
        # Another batch than the work of the paragraph before.
        (
            "莫拉卡风电场位于越南。\n\n5月3日，这批物资抵达，包括60台太阳能水泵。",
            "莫拉卡风电场",
        ),
        # What a text says of the world, and what was made for others.
        ("丹水集团发布的《莫拉卡能源承诺》，内容是到2030年把风电装机提高到30亿千瓦。", "莫拉卡能源承诺"),
        ("莫拉卡风电场去年投产。项目还给附近的塔鲁小学打了12眼机井、捐了课桌300套。", "莫拉卡风电场"),
        # The sizes of a plant that somebody builds.
        ("丹水集团将在越南建设一座60兆瓦/120兆瓦时的电池储能电站。", "丹水集团"),
        # What is agreed on, and what the clause between speaks of; what is given to somebody else.
        (
            "斐济大学与丹水大学签署《共建蓝湾实验室备忘录》。按照约定，实验室设在苏瓦，一期预计投入600万元。",
            "共建蓝湾实验室备忘录",
        ),
        (
            "青岚基金会启动“蓝湾微光计划”，并向越南红十字会捐赠300万元。",
            "蓝湾微光计划",
        ),
    ],
)
def test_nothing_is_said_of_what_stands_beside(figures, text, thing):
    assert thing not in {one["about"] for one in figures(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("莫拉卡铁路避让各类自然保护地17处。", "避让的自然保护地"),
        ("青岚大学为“一带一路”国家举办农业技术培训班74期。", "农业技术培训班"),
        ("丹水集团参与建设的风电、光伏项目共有21个。", "参与建设的风电、光伏项目"),
        ("莫拉卡示范林工程将营造防护林1500公顷。", "营造防护林"),
        ("莫拉卡灌溉项目今年5月竣工，6800公顷稻田因此告别旱灾。", "稻田"),
        ("越南煤电占比至今仍在六成以上。", "煤电"),
        ("越南可再生能源发电中40%来自水电。", "水电占可再生能源发电"),
        ("莫拉卡铁路，沿线四座车站屋顶光伏改造已列入计划。", "车站"),
        ("莫拉卡铁路新建12处采石场和一段便道。", "采石场"),
    ],
)
def test_what_is_counted_is_the_noun_beside_the_number(figures, text, expected):
    assert [one["countOf"] for one in figures(text)] == [expected]
