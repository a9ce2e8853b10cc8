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
