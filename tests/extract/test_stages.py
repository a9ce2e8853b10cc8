"""Of which gathering a clause speaks: parts, courses, other editions, what came before or after."""

from __future__ import annotations

import pytest

FORUM = "第三届海岛绿色能源论坛"
LEAD = f"2024年5月6日，{FORUM}在昆明举行。"
COURSE = "太平洋岛国节水灌溉研修班"
RITE = f"2024年5月6日，{COURSE}结业典礼在昆明举行。"


@pytest.mark.parametrize(
    "text",
    [
        "早餐会是论坛的配套活动，由青岛市生态环境局承办，斐济环境部部长陈一文致辞。",
        "同期举行的产业沙龙由青岛市生态环境局主办，斐济环境部部长陈一文主持。",
        "前一晚的欢迎酒会由青岛市生态环境局主办，斐济环境部部长陈一文主持。",
        "闭门圆桌由斐济环境部部长陈一文主持。",
        "全体会议由斐济环境部部长陈一文主持。",
    ],
)
def test_what_is_told_of_a_part_is_not_told_of_the_whole(text, statements):
    told = {statement for _, statement in statements(f"{LEAD}\n\n{text}")}
    assert f"{FORUM} organizer 青岛市生态环境局" not in told
    assert f"{FORUM} coOrganizer 青岛市生态环境局" not in told
    assert f"{FORUM} chair 陈一文" not in told


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("论坛由青岛市生态环境局主办。", f"{FORUM} organizer 青岛市生态环境局"),
        ("大会由青岛市生态环境局主办。", f"{FORUM} organizer 青岛市生态环境局"),
        ("开幕式由斐济环境部部长陈一文主持。", f"{FORUM} chair 陈一文"),
        ("会议由斐济环境部部长陈一文主持。", f"{FORUM} chair 陈一文"),
        ("开幕式后，斐济环境部部长陈一文作主旨报告。", f"{FORUM} participant 陈一文"),
    ],
)
def test_a_broad_word_and_the_opening_mean_the_whole(text, stated, statements):
    assert stated in {statement for _, statement in statements(f"{LEAD}\n\n{text}")}


def test_a_part_with_words_of_its_own_is_called_by_both_names(statements):
    text = f"{LEAD}\n\n论坛的“深海风电”专场由青岛市生态环境局主办。"
    told = {statement for _, statement in statements(text)}
    assert any(one.endswith("“深海风电”专场 organizer 青岛市生态环境局") for one in told)
    assert f"{FORUM} organizer 青岛市生态环境局" not in told


@pytest.mark.parametrize(
    "text",
    [
        "该研修班由青岛市生态环境局主办，斐济、汤加等国的官员参加。",
        "研修班由青岛市生态环境局主办，为期三周。",
        "研修班历时三周，由青岛市生态环境局主办。",
    ],
)
def test_a_course_is_not_the_ceremony_that_ends_it(text, statements):
    told = {statement for _, statement in statements(f"{RITE}\n\n{text}")}
    assert f"{COURSE} organizer 青岛市生态环境局" in told
    assert f"{COURSE}结业典礼 organizer 青岛市生态环境局" not in told


def test_who_leads_the_ceremony_itself_does_so(statements):
    told = {statement for _, statement in statements(f"{RITE}\n\n结业典礼由斐济环境部部长陈一文主持。")}
    assert f"{COURSE}结业典礼 chair 陈一文" in told


@pytest.mark.parametrize(
    "text",
    [
        "论坛开幕前，斐济环境部部长陈一文与青岛市市长李子明共同为海岛水文实验室揭牌。",
        "会前，斐济环境部部长陈一文与青岛市市长李子明共同为海岛水文实验室揭牌。",
        "又讯　5月9日，海岛水文实验室揭牌，斐济环境部部长陈一文、青岛市市长李子明出席。",
        "上一届论坛由商务部主办，斐济环境部部长陈一文出席。",
        "去年的论坛由商务部主办，斐济环境部部长陈一文致辞。",
    ],
)
def test_who_came_at_another_time_did_not_come_to_what_is_reported(text, statements):
    told = {statement for _, statement in statements(f"{LEAD}\n\n{text}")}
    assert f"{FORUM} participant 陈一文" not in told
    assert f"{FORUM} organizer 商务部" not in told


def test_an_event_that_is_called_by_its_last_word_takes_what_is_told(statements):
    text = (
        f"{LEAD}论坛是第五届中国（云南）海岛博览会的同期活动。"
        "该博览会由商务部主办，青岛市市长李子明出席论坛并致辞。"
    )
    told = {statement for _, statement in statements(text)}
    assert "第五届中国（云南）海岛博览会 organizer 商务部" in told
    assert f"{FORUM} organizer 商务部" not in told
    assert f"{FORUM} participant 李子明" in told


@pytest.mark.parametrize(
    "text",
    [
        "斐济环境部部长陈一文致辞，青岛市市长李子明主持会议。",
        "斐济环境部部长陈一文作交流，院长作总结，青岛市市长李子明担任主持人。",
        "斐济环境部部长陈一文揭幕，会议由青岛市市长李子明主持。",
        "上半场由斐济环境部部长陈一文主持，论坛由青岛市市长李子明主持。",
        "论坛选举斐济环境部部长陈一文为新一任主席。会议由青岛市市长李子明主持。",
    ],
)
def test_who_leads_stands_right_before_the_word(text, statements):
    told = {statement for _, statement in statements(f"{LEAD}\n\n{text}")}
    assert f"{FORUM} chair 李子明" in told
    assert f"{FORUM} chair 陈一文" not in told


def test_several_may_lead_together(statements):
    text = f"{LEAD}\n\n会议由斐济环境部部长陈一文与青岛市市长李子明共同主持。"
    told = {statement for _, statement in statements(text)}
    assert {f"{FORUM} chair 陈一文", f"{FORUM} chair 李子明"} <= told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("下一届论坛将于2026年在苏瓦举行。", "第四届海岛绿色能源论坛"),
        ("第五届论坛将于2026年在苏瓦举行。", "第五届海岛绿色能源论坛"),
        ("首届论坛于2020年在苏瓦举行。", "首届海岛绿色能源论坛"),
    ],
)
def test_an_edition_without_a_name_has_that_of_the_one_reported(text, name, statements):
    told = {statement for _, statement in statements(f"{LEAD}\n\n{text}")}
    assert f"{name} locatedIn 苏瓦" in told
    assert not [one for one in told if one.startswith(("下一届论坛 loc", "第五届论坛 loc", "首届论坛 loc"))]


def test_the_next_edition_of_what_has_no_number_is_not_named(statements):
    text = "海岛绿色能源论坛2024年5月6日在昆明举行。\n\n下一届论坛将于2026年在苏瓦举行。"
    assert not [one for _, one in statements(text) if one.startswith("下一届论坛 ") and "苏瓦" in one]


@pytest.mark.parametrize(
    "text",
    [
        "本网讯　“丝路海岛节水计划”发布会4月22日在昆明举行，斐济环境部部长陈一文出席。",
        "香港讯　“丝路海岛节水计划”发布会4月22日在昆明举行，斐济环境部部长陈一文出席。",
    ],
)
def test_a_name_begins_behind_the_dateline(text, statements):
    assert "“丝路海岛节水计划”发布会 participant 陈一文" in {one for _, one in statements(text)}
