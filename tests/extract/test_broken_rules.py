"""A broken rule file or word list is refused with file, line and what to do."""

from __future__ import annotations

import shutil

import pytest

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.extract.core.lexicon import load_lexicon
from greensilk_kg.extract.figures.indicators import Indicators
from greensilk_kg.extract.rules.load import load_rules

GOOD = """\
# A comment.
- id: try/hosts
  cue: 主办
  pattern: "{who:Org}主办{what:Event}"
  claims: ["what organizer who"]
  examples:
    - text: "丙丁协会主办第三届绿松石港口论坛。"
      claims: ["第三届绿松石港口论坛 organizer 丙丁协会"]
"""


@pytest.fixture
def load(tmp_path):
    def write(text):
        path = tmp_path / "rules.yaml"
        path.write_text(text, "utf-8")
        return load_rules([path])

    return write


def test_a_good_rule_loads(load):
    (rule,) = load(GOOD)
    assert (rule.id, rule.line, rule.path.name) == ("try/hosts", 2, "rules.yaml")


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("主办{what", "主办{what:Nothing}{what", 2, "Nothing"),
        ('"{who:Org}主办', '"({who:Org}主办', 2, "pattern"),
        ("what organizer who", "what organizer whom", 2, "whom"),
        ("what organizer who", "what organizer", 2, "what organizer"),
        ("  cue: 主办\n", "", 2, "cue"),
        ("  cue: 主办\n", "  cue: 主办\n  color: green\n", 2, "color"),
        (GOOD[GOOD.index("  examples") :], "", 2, "examples"),
        (GOOD, GOOD + GOOD, 10, "twice"),
        (GOOD, "who: hosts\n", 1, "list"),
        (GOOD, "", 1, "list"),
        ("# A comment.", "- {", 2, ""),
    ],
)
def test_a_broken_rule_names_file_line_and_fault(old, new, line, what, load):
    with pytest.raises(ConfigurationError) as caught:
        load(GOOD.replace(old, new))
    assert caught.value.where.path.name == "rules.yaml"
    assert caught.value.where.line == line
    assert what in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- id: try/hosts", "- hosts\n- id: try/hosts"),
        ("  cue: 主办", "  cue: 主办\n  confidence: 0.9"),
        ('      claims: ["第三届绿松石港口论坛 organizer 丙丁协会"]\n', ""),
        ('  claims: ["what organizer who"]', "  claims: what organizer who"),
    ],
)
def test_a_rule_of_the_wrong_shape_is_no_crash(old, new, load):
    with pytest.raises(ConfigurationError) as caught:
        load(GOOD.replace(old, new))
    assert caught.value.where.path.name == "rules.yaml"


@pytest.mark.parametrize(
    ("file", "row", "what"),
    [
        ("suffixes.tsv", "馆\tEnterprise\tmany\t\t", "many"),
        ("suffixes.tsv", "馆\tEnterprise\t2\t\tluck", "luck"),
        ("suffixes.tsv", "公司\tEnterprise\t2\t\t", "公司"),
        ("suffixes.tsv", "馆\tEnterprise\t2\t\t\t\t", "cells"),
        ("generic.tsv", "某馆\t某\t某", "cells"),
        ("firms.tsv", "灯塔\tbeginning", "beginning"),
        ("works.tsv", "灯塔\tlighthouse\t-", "lighthouse"),
        ("works.tsv", "灯塔\twork\tsector,lamp", "lamp"),
    ],
)
def test_a_broken_row_of_a_word_list_names_its_line(file, row, what, home, tmp_path):
    folder = shutil.copytree(home.data / "lexicon", tmp_path / "lexicon")
    lines = (folder / file).read_text("utf-8").splitlines()
    (folder / file).write_text("\n".join([*lines, row]) + "\n", "utf-8")
    with pytest.raises(ConfigurationError) as caught:
        load_lexicon(folder)
    assert (caught.value.where.path.name, caught.value.where.line) == (file, len(lines) + 1)
    assert what in str(caught.value)


def test_a_missing_word_list_is_named(home, tmp_path):
    folder = shutil.copytree(home.data / "lexicon", tmp_path / "lexicon")
    (folder / "surnames.tsv").unlink()
    with pytest.raises(ConfigurationError, match=r"surnames\.tsv"):
        load_lexicon(folder)


def test_an_indicator_stands_on_a_known_side(tmp_path):
    path = tmp_path / "indicators.tsv"
    path.write_text("# cue\n装机\tinstalled-capacity\tpower\tabove\n", "utf-8")
    with pytest.raises(ConfigurationError, match="above") as caught:
        Indicators(path)
    assert caught.value.where.line == 2
