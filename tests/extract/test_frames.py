"""Every frame tells of its examples, alone, and leaves its non-examples alone: add a frame, get its tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.extract import extractor as stage
from greensilk_kg.extract.frames.load import load_frames
from greensilk_kg.resources import find_home

if TYPE_CHECKING:
    from collections.abc import Callable

FRAMES = load_frames((find_home().data / "lexicon" / "frames").glob("*.yaml"))
EXAMPLES = [(frame, example) for frame in FRAMES for example in frame.examples]
NONEXAMPLES = [(frame, text) for frame in FRAMES for text in frame.nonexamples]


@pytest.fixture
def told(statements, monkeypatch) -> Callable[[str], set[tuple[str, str]]]:
    """Return what frames tell of a text, whether rules read it too or not."""
    monkeypatch.setattr(stage, "unsaid", lambda claims, _stated: claims)
    return statements


@pytest.mark.parametrize(("frame", "example"), EXAMPLES, ids=lambda one: getattr(one, "id", ""))
def test_a_frame_tells_of_its_examples(frame, example, told):
    read = {statement for by, statement in told(example["text"]) if by == frame.id}
    assert set(example["claims"]) <= read, f"{frame.id} read {sorted(read)}"


@pytest.mark.parametrize(("frame", "text"), NONEXAMPLES, ids=lambda one: getattr(one, "id", ""))
def test_a_frame_leaves_its_nonexamples_alone(frame, text, told):
    read = {statement for by, statement in told(text) if by == frame.id}
    assert not read, f"{frame.id} read {sorted(read)}"


def test_what_a_rule_reads_is_told_once(statements):
    text = "第三届海岛绿色能源论坛由青岛市生态环境局和丙丁环境科技有限公司联合主办。"
    told = [by for by, statement in statements(text) if statement.endswith("organizer 青岛市生态环境局")]
    assert told == ["event/organizer"]


@pytest.mark.parametrize(
    "entry",
    [
        "- {id: frame/a, themes: [Event], verbs: [办], colour: red, examples: [{text: 甲, claims: []}]}",
        "- {id: frame/a, themes: [Evening], verbs: [办], examples: [{text: 甲, claims: []}]}",
        "- {id: frame/a, themes: [Event], verbs: [], examples: [{text: 甲, claims: []}]}",
        "- {id: frame/a, themes: [Event], verbs: [办]}",
    ],
)
def test_a_broken_frame_is_told_with_its_file(entry, tmp_path):
    file = tmp_path / "broken.yaml"
    file.write_text(entry, "utf-8")
    with pytest.raises(ConfigurationError, match=r"broken\.yaml"):
        load_frames([file])


def test_no_frame_stands_twice(tmp_path):
    entry = "- {id: frame/a, themes: [Event], verbs: [办], examples: [{text: 甲, claims: []}]}\n"
    file = tmp_path / "twice.yaml"
    file.write_text(entry * 2, "utf-8")
    with pytest.raises(ConfigurationError, match="stands twice"):
        load_frames([file])


def test_an_event_beside_another_is_the_one_spoken_of(statements):
    text = (
        "6月30日，作为第三届海岛绿色能源论坛的配套活动之一，第二届海洋环境保护研讨会在青岛召开。"
        "会议由青岛大学与商务部合办。"
    )
    told = {statement for _, statement in statements(text)}
    assert "第二届海洋环境保护研讨会 organizer 青岛大学" in told
    assert "第三届海岛绿色能源论坛 organizer 青岛大学" not in told


def test_a_course_is_spoken_of_by_its_day(statements):
    text = "青岛大学师生来到2024年海岸生态研修班。12月2日开班的这期研修班由商务部主办，青岛大学承办。"
    told = {statement for _, statement in statements(text)}
    assert {"2024年海岸生态研修班 organizer 商务部", "2024年海岸生态研修班 coOrganizer 青岛大学"} <= told


def test_a_side_event_is_what_a_page_from_a_great_conference_tells_of(statements):
    text = (
        "编者按：第二十九届联合国气候变化大会正在巴库举行。\n\n"
        "11月16日下午，“海岛的风与光”边会在这里开场。边会由青岛大学主办。\n\n"
        "斐济环境部部长陈一文第一个发言。"
    )
    told = {statement for _, statement in statements(text)}
    assert "“海岛的风与光”边会 participant 陈一文" in told


HEAD = "本报青岛2025年9月10日电　2025海岛绿色能源大会9月10日在青岛开幕。"


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("该大会创办于2020年，前两届分别在宁波和厦门举办。", "宁波"),
        ("此前三届先后在苏瓦和海口举行。", "苏瓦"),
        ("上届大会在苏瓦举行，下一届将在海口举办。", "海口"),
    ],
)
def test_an_edition_is_not_held_where_others_were(text, town, statements):
    told = {statement for _, statement in statements(HEAD + text)}
    assert "2025海岛绿色能源大会 locatedIn 青岛" in told
    assert f"2025海岛绿色能源大会 locatedIn {town}" not in told


@pytest.mark.parametrize(
    "text",
    [
        "下一步，青岛大学将与太平洋环境协会共同编写《海岛融资指引》。",
        "青岛大学准备与太平洋环境协会联合编写《海岛融资指引》。",
        "青岛大学和太平洋环境协会打算一同编写《海岛融资指引》。",
    ],
)
def test_what_is_yet_to_be_written_has_no_authors(text, statements):
    assert not [one for _, one in statements(text) if "preparedBy" in one]


@pytest.mark.parametrize(
    ("text", "is_in"),
    [
        ("老挝塔鲁马水电站坐落在万象附近。", False),
        ("老挝塔鲁马水电站位于万象周边的山丘上。", False),
        ("老挝塔鲁马水电站位于万象以西30公里处。", False),
        ("老挝塔鲁马水电站位于万象东北部。", True),
        ("老挝塔鲁马水电站建在万象近郊。", True),
    ],
)
def test_what_stands_near_a_town_does_not_stand_in_it(text, is_in, statements):
    told = {statement for _, statement in statements(text)}
    assert ("老挝塔鲁马水电站 locatedIn 万象" in told) is is_in


def test_a_day_is_of_the_year_that_its_clause_tells(statements):
    text = (
        "本报海口2024年11月1日电　2022年11月，海岛绿色能源论坛在海口创办，"
        "今年的第三届海岛绿色能源论坛于10月29日拉开帷幕。"
    )
    told = {statement for _, statement in statements(text)}
    assert "第三届海岛绿色能源论坛 startDate 2024-10-29" in told
