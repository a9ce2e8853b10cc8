"""Cards that cannot be asked are told with their file and line, before anything is served."""

from __future__ import annotations

import shutil

import pytest

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.resources import find_home
from greensilk_kg.serve.cards import read_cards
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.run import serve

CARD = "financiers.ttl"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(find_home().questions, tmp_path / "questions")


@pytest.mark.parametrize(
    ("old", "new", "line_of", "said"),
    [
        ("?project a gs:Project", "?project ofKind gs:Project", "?project a gs:Project", "expected"),
        ("a sh:SPARQLSelectExecutable", "a sh:Nothing", "@prefix q:", "0 cards in one file"),
        ("q:theme q:projects", "q:theme q:gardening", "q:theme", "unknown theme 'gardening'"),
        ("q:picture q:bar", "q:picture q:sculpture", "q:picture", "unknown picture 'sculpture'"),
        ('q:along "who"', 'q:along "whom"', "q:along", "column 'whom'"),
        ("gs:financedBy ?who", "gs:financedBy $payer", "sh:select", "payer"),
        ("q:theme q:projects ;", "q:theme q:projects ,, ;", "q:theme", ""),
    ],
)
def test_a_broken_card_is_told_with_its_line(folder, old, new, line_of, said):
    path = folder / CARD
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ConfigurationError) as told:
        read_cards(folder)
    assert said in str(told.value)
    line = 1 + text[: text.index(line_of)].count("\n")
    assert str(told.value).startswith(f"{path}:{line}")


def test_a_server_does_not_start_with_a_broken_card(folder, snapshots):
    (folder / CARD).write_text("not Turtle", "utf-8")
    with pytest.raises(ConfigurationError, match=CARD):
        serve(snapshots, port=0, config=Config(cards=folder))


def test_iris_follow_the_base_of_the_snapshot(folder):
    cards = read_cards(folder, "https://example.org/kg/")
    defaults = [one.default for one in cards.by_slug["agreements-of-party"].parameters]
    assert [one.value for one in defaults] == ["https://example.org/kg/id/institution/mee"]
