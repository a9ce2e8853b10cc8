"""How many members a league has, and who launched it, whatever its clause begins with."""

from __future__ import annotations

import pytest

LEAGUE = "“蓝湾绿色航运伙伴计划”在青岚市启动。"


def told(found):
    return [(one["about"], one["value"], one["countOf"]) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LEAGUE + "首批响应的机构有14家。", ("蓝湾绿色航运伙伴计划", "14", "响应的机构")),
        (LEAGUE + "去年，青岚大学加入，成员增至58家。", ("蓝湾绿色航运伙伴计划", "58", "成员")),
        (
            "青岚大学发起了“蓝湾绿色航运伙伴计划”，参与方从最初的9家增加到如今的34家。",
            ("蓝湾绿色航运伙伴计划", "34", "参与方"),
        ),
        (
            "丹水集团等9家企业发布《蓝湾零碳港口倡议》。截至目前，签署方已从9家增至41家。",
            ("蓝湾零碳港口倡议", "41", "签署方"),
        ),
        (
            "由青岚大学牵头发起的“蓝湾绿色航运伙伴计划”，已吸引57家港航企业响应。",
            ("蓝湾绿色航运伙伴计划", "57", "港航企业"),
        ),
        (
            "去年6月，青岚大学与中湾大学等15所院校共同组建“蓝湾绿色航运高校联盟”。",
            ("蓝湾绿色航运高校联盟", "15", "院校"),
        ),
        (
            "边会上，青岚大学、中湾大学等12家机构共同启动“蓝湾清洁供应链计划”。",
            ("蓝湾清洁供应链计划", "12", "机构"),
        ),
    ],
)
def test_members_are_of_their_league(figures, text, expected):
    assert told(figures(text))[-1] == expected


def test_the_lands_of_members_are_of_their_league(figures):
    found = figures(LEAGUE + "青岚大学加入，成员增至58家，分布在23个国家。")
    assert told(found) == [
        ("蓝湾绿色航运伙伴计划", "58", "成员"),
        ("蓝湾绿色航运伙伴计划", "23", "国家"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "首批响应的企业有14家。",
        # What a member does is no figure of the league, nor are those who join it anew all its members.
        "蓝湾绿色航运联盟的成员企业青岚集团在越南建设了5座电站。",
        LEAGUE + "两年来势头很好，又有越南、老挝等6个港口加入。",
        "中国为各国培训了许多人，还与35个国家签署40份合作文件。" + LEAGUE,
    ],
)
def test_others_are_no_members(figures, text):
    assert not [one for one in figures(text) if "蓝湾" in one["about"]]
