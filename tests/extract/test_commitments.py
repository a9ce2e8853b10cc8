"""Commitments: who, for which year, which figure; nothing where nothing was promised."""

from __future__ import annotations

import pytest

from greensilk_kg.model.claim import Ref


def commitments(extraction):
    found: dict[str, dict[str, str]] = {}
    for claim in extraction.claims:
        if claim.subject.type == "Commitment":
            value = claim.object
            text = (
                value.key if isinstance(value, Ref) else getattr(value, "value", getattr(value, "name", ""))
            )
            found.setdefault(claim.subject.key, {})[claim.predicate] = text
    return list(found.values())


@pytest.mark.parametrize(
    ("text", "who", "year", "value"),
    [
        ("肯尼亚政府计划到2035年将地热发电占比提升至45%。", "country/ken", "2035", "45"),
        ("村长说：“肯尼亚政府计划到2035年让六成家庭用上电炊具。”", "country/ken", "2035", "60"),
        ("老挝的目标是到2040年至少60%的车辆使用电力。", "country/lao", "2040", "60"),
        ("项目助力智利2045年前实现矿车100%电动化。", "country/chl", "2045", "100"),
        ("老挝能源部宣布，老挝将水电占比70%的目标由2040年提前至2035年实现。", "country/lao", "2035", "70"),
        ("亚洲开发银行承诺，至2027年气候融资占其融资总额的45%。", "institution/adb", "2027", "45"),
        ("肯尼亚承诺2030年前百分之百使用清洁电力。", "country/ken", "2030", "100"),
        (
            "肯尼亚替代能源委员会称，肯政府的目标是到2036年使地热占比达到60%。",
            "country/ken",
            "2036",
            "60",
        ),
        ("按照规划，到2037年，甘肃省新能源装机将达到1.5亿千瓦。", "place/gansu", "2037", "150000000"),
        ("加纳总统阿库福签署命令，提出2036年前可再生能源装机达到25吉瓦。", "country/gha", "2036", "25"),
        ("多家机构亮出时间表：\n——加纳港口集团：2034年前，所有泊位岸电使用率达到85%；", "*", "2034", "85"),
        ("1. 加纳：到2035年碳强度比2020年下降40%。", "country/gha", "2035", "40"),
        ("- 亚洲开发银行：力争到2035年绿色贷款占比达到60%。", "institution/adb", "2035", "60"),
        (
            "加纳2021年批准了《节水纲要》，力争到2035年把滴灌面积扩大到8万公顷。",
            "country/gha",
            "2035",
            "80000",
        ),
        ("加纳政府去年发布《能源规划》，提出到2035年绿电占比达到60%。", "country/gha", "2035", "60"),
        ("加纳把碳中和的期限定在2060年。", "country/gha", "2060", None),
        (
            "加纳更新了国家自主贡献。该国承诺，到2035年，温室气体排放较2010年减少30%。",
            "country/gha",
            "2035",
            "30",
        ),
        ("到2034年，加纳将把电动汽车占比提高到30%。", "country/gha", "2034", "30"),
        ("亚洲开发银行表示，将把气候融资占比提升至45%。", "institution/adb", None, "45"),
        ("加纳力争2034年前碳排放达到峰值。", "country/gha", "2034", None),
        ("到2034年，加纳28%的能源供应将来自风能。", "country/gha", "2034", "28"),
        ("加纳承诺在2070年前实现净零排放。", "country/gha", "2070", None),
        ("新协议将助力加纳到2034年实现电动汽车零件40%本地生产的目标。", "country/gha", "2034", "40"),
        ("加纳政府提出的2070年碳中和目标令人鼓舞。", "country/gha", "2070", None),
        ("加纳2041年的经济增长目标是6.5%。", "country/gha", "2041", "6.5"),
        (
            "加纳重视林业。为增加碳汇，计划到2034年植树9亿棵以保护水源。",
            "country/gha",
            "2034",
            "900000000",
        ),
    ],
)
def test_target_year_and_figure(read, text, who, year, value):
    (one,) = commitments(read(text))
    assert (one.get("targetYear"), one.get("value")) == (year, value)
    assert who in {"*", one["committedBy"]}


def test_each_year_is_one_commitment(read):
    found = commitments(read("越南力争2035年前实现碳达峰、2055年前实现碳中和。"))
    assert [one["targetYear"] for one in found] == ["2035", "2055"]
    assert {one["committedBy"] for one in found} == {"country/vnm"}


def test_the_country_that_is_meant_is_not_china(read):
    (one,) = commitments(
        read("中方支持加纳发展光伏。该国更新的国家自主贡献承诺，到2035年可再生能源占比达到40%。")
    )
    assert one["committedBy"] == "country/gha"


def test_several_countries_each_with_its_year(read):
    found = commitments(read("加纳计划2050年前实现净零排放，肯尼亚提出2040年可再生能源占比由60%提高至90%。"))
    told = [(one["committedBy"], one["targetYear"], one.get("value")) for one in found]
    assert told == [("country/gha", "2050", None), ("country/ken", "2040", "90")]


def test_one_subject_two_years_and_a_year_that_holds_on(read):
    found = commitments(read("加纳宣布，风电份额2030年为15%，2040年为30%，届时煤电占比降至5%。"))
    assert [(one["targetYear"], one["value"]) for one in found] == [
        ("2030", "15"),
        ("2040", "30"),
        ("2040", "5"),
    ]


def test_a_pledged_figure_is_no_observation_too(read):
    extraction = read("肯尼亚政府计划到2035年将地热发电占比提升至45%。")
    assert not [claim for claim in extraction.claims if claim.subject.type == "Observation"]


def test_each_country_of_a_list_has_its_own_target(read):
    found = commitments(read("加纳2060年碳中和、肯尼亚2035年绿电占比80%的目标受到关注。"))
    told = [(one["committedBy"], one["targetYear"], one.get("value")) for one in found]
    assert told == [("country/gha", "2060", None), ("country/ken", "2035", "80")]


def test_a_bank_whose_officer_speaks(read):
    (one,) = commitments(read("亚洲开发银行副行长林文森表示，该行力争到2035年投放贷款50亿美元。"))
    assert (one["committedBy"], one["targetYear"]) == ("institution/adb", "2035")


def test_a_base_year_is_no_target(read):
    (one,) = commitments(read("加纳力争2035年前把甲烷排放在2020年基础上减少30%。"))
    assert (one["targetYear"], one["value"]) == ("2035", "30")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("今年中方将向湄公河国家提供700个研修名额、60个为期两年的奖学金名额。", ["700", "60"]),
        ("未来三年，中国将为非洲国家培训4000名技术人员，实施50个清洁能源项目。", ["4000", "50"]),
        ("日本承诺今后五年向东盟国家提供30亿美元资助。", ["3000000000"]),
    ],
)
def test_what_will_be_given(read, text, values):
    assert [one["value"] for one in commitments(read(text))] == values


def test_each_of_two_lands_has_the_year_told_in_its_turn(read):
    found = commitments(read("德国、法国则分别把2045年和2050年定为碳中和年份。"))
    told = [(one["committedBy"], one["targetYear"]) for one in found]
    assert told == [("country/deu", "2045"), ("country/fra", "2050")]


def test_the_share_of_today_is_no_target(read):
    (one,) = commitments(read("加纳计划在2035年前将绿电比重提高到80%，目前这一比重约为30%。"))
    assert one["value"] == "80"


@pytest.mark.parametrize(
    "text",
    [
        "老挝将建设一座电站。",
        "承办单位：加纳能源部；时间：2034年5月；规模：300人。",
        "加纳能源部：2023年前，岸电使用率达到85%；",
        "加纳发布《能源展望》，预计到2034年全球用电增长40%。",
        "中国将军带领700名官兵修路。",
        "2024年5月3日，加纳宣布2022年实现零废弃。",
        "肯尼亚计划到2019年将地热发电占比提升至45%。",
        "报告预计到2050年，肯尼亚用电量将翻番。",
        "加纳计划2035年举办一场博览会。",
        "国际能源署预计，到2030年加纳电力需求将增长60%。",
        "加纳企业计划到2035年建成100座充电站。",
        "加纳承诺推进合作，业界预计2035年市场规模达到20亿美元。",
        "肯尼亚到2035年还有很长的路要走。",
    ],
)
def test_no_commitment(read, text):
    assert commitments(read(text)) == []


def test_what_is_reached_is_no_target(read):
    (one,) = commitments(read("亚洲开发银行计划到2035年将气候融资占比提高到50%，这一比例已达40%。"))
    assert one["value"] == "50"


def test_the_head_of_state_speaks_for_china_though_no_post_is_told(read):
    (one,) = commitments(read("习近平宣布，到2034年，中国光伏装机达到20亿千瓦。"))
    assert (one["committedBy"], one["targetYear"]) == ("country/chn", "2034")


@pytest.mark.parametrize("text", ["东南亚国家的目标是到2032年把装机扩大到90吉瓦。"])
def test_a_region_is_not_the_lands_in_it(read, text):
    assert commitments(read(text)) == []


def test_a_goal_is_of_whom_the_words_before_it_say(read):
    found = commitments(read("越南2050年净零排放目标与中国政府宣布的2060年碳中和目标相近。"))
    assert {(who, one["targetYear"]) for one in found for who in [one["committedBy"]]} == {
        ("country/vnm", "2050"),
        ("country/chn", "2060"),
    }


def test_what_is_promised_with_help_besides(read):
    found = commitments(read("老挝承诺到2036年无条件减排30%，在国际支持下减排41%。"))
    assert {one["value"] for one in found} == {"30", "41"}
