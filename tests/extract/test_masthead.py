"""What the reports of a newsletter call its issuer, and what a bracket shows of the issuer's name."""

from __future__ import annotations

import pytest

HEAD = "珊瑚能源国际联盟通讯\n2024年第2期\n珊瑚能源国际联盟秘书处编\n\n"
FIRST = (
    "年会在曼谷召开\n\n"
    "2024年5月9日，珊瑚能源国际联盟（以下简称联盟）年会在曼谷召开。联盟秘书长沈小行出席。\n\n"
)
SIGNED = "关于绿色公路的合作备忘录"


def told(statements, text):
    return {claim for _, claim in statements(text)}


def test_a_later_report_uses_what_the_first_defined(statements):
    later = (
        f"联盟签署合作备忘录\n\n5月17日，联盟与非洲开发银行在北京签署《{SIGNED}》。"
        "沈小行与非洲开发银行副行长阿马杜·奥维索代表双方签字。\n"
    )
    found = told(statements, HEAD + FIRST + later)
    assert f"{SIGNED} party 珊瑚能源国际联盟" in found
    assert f"{SIGNED} signatory 沈小行" in found


def test_a_report_that_defines_the_word_itself_means_its_own(statements):
    later = (
        "合作备忘录签署\n\n5月17日，海岛港口国际联盟（以下简称联盟）成立。"
        f"5月18日，联盟与非洲开发银行签署《{SIGNED}》。\n"
    )
    found = told(statements, HEAD + FIRST + later)
    assert f"{SIGNED} party 海岛港口国际联盟" in found
    assert f"{SIGNED} party 珊瑚能源国际联盟" not in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "6月1日，由青岚海洋与气候基金会（下称“青岚”）主办的海岛气候论坛在雅加达举行。",
            "青岚海洋与气候基金会",
        ),
        (
            "6月1日，由丙丁山地和水源保护协会（以下简称“丙丁”）主办的海岛气候论坛在雅加达举行。",
            "丙丁山地和水源保护协会",
        ),
    ],
)
def test_a_short_form_shows_where_a_name_begins(statements, text, name):
    assert f"海岛气候论坛 organizer {name}" in told(statements, text)


def test_a_short_form_of_the_second_body_leaves_the_first(statements):
    found = told(
        statements, "6月1日，由青岚大学与丙丁气候基金会（下称“丙丁”）主办的海岛气候论坛在雅加达举行。"
    )
    assert {"海岛气候论坛 organizer 青岚大学", "海岛气候论坛 organizer 丙丁气候基金会"} <= found


def test_bodies_that_propose_are_no_initiative(statements):
    found = told(
        statements, "海丝绿色港口联盟2018年在宁波成立，由中国港口协会和东盟海运协会倡议，会员现有75家。"
    )
    assert "海丝绿色港口联盟 launchedBy 东盟海运协会" in found
    assert not any("海运协会倡议" in one for one in found)


@pytest.mark.parametrize("member", ["会员单位", "会员", "理事单位", "会员企业"])
def test_a_member_is_named_without_what_it_is(statements, member):
    found = told(
        statements,
        f"中国海岛产业协会2024年大事记\n\n4月2日　由协会{member}江苏丁岚环境科技有限公司承建的"
        "老挝塔鲁马垃圾焚烧发电厂竣工。",
    )
    assert "老挝塔鲁马垃圾焚烧发电厂 contractor 江苏丁岚环境科技有限公司" in found


ISSUED = "《海岛能源年度报告》"
BRIEF = "丙丁研究中心（以下简称“中心”）于2021年5月举办第三届海岛论坛。\n\n"


@pytest.mark.parametrize(
    "first",
    [
        f"# 南屿举行论坛\n\n来源：南屿报　2021年5月10日\n\n{BRIEF}",
        f"# 丙丁研究中心举行论坛\n\n来源：南屿报　2021年5月10日\n\n{BRIEF}",
        f"# 论坛在南屿举行\n\n{BRIEF}",
    ],
)
def test_what_one_article_defines_means_nothing_in_the_next(statements, first):
    later = f"# 年度报告出版\n\n来源：海岛报　2021年7月10日\n\n中心发布{ISSUED}。\n"
    assert not any("publishedBy" in one for one in told(statements, first + later))
