"""`greensilk stats --unread`: what no rule read, sentence by sentence."""

from __future__ import annotations

import json

import pytest

from greensilk_kg.cli import NOTHING_FOUND, WRONG, run
from greensilk_kg.model.claim import Issue
from greensilk_kg.model.text import Span
from greensilk_kg.pipeline.unread import by_sentence, render, unread_in

TEXT = "港口很大。\n\n有人主办了什么，又支持了什么。\n\n有人主办过。\n"
ISSUES = [
    Issue("unread-cue", Span(9, 11), "主办", Span(7, 22)),
    Issue("unread-value", Span(12, 15), "20 套", Span(7, 22)),
    Issue("unread-cue", Span(26, 28), "主办", Span(24, 30)),
    Issue("undated", Span(0, 2), "x", None),
]


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def test_the_richest_sentence_comes_first_with_its_line_and_cues(document, capfd):
    assert run(["stats", "--unread", document, "--format", "json"]) == NOTHING_FOUND
    first, second = json.loads(capfd.readouterr().out)["unread"]
    assert (first["line"], first["number"], first["cues"]) == (3, 2, ["主办", "支持"])
    assert (second["line"], second["number"], second["cues"]) == (5, 1, ["主办"])
    assert TEXT[first["span"]["start"] : first["span"]["end"]] == "有人主办了什么，又支持了什么。"


def test_the_limit_holds_and_the_whole_is_counted(document, capfd):
    run(["stats", "--unread", document, "--limit", "1"])
    said = capfd.readouterr().out
    assert "3 cues and 0 figures and dates in 2 sentences" in said
    assert said.count("note-") == 1


def test_what_was_kept_comes_back_without_lines(small):
    told = by_sentence("note", ISSUES)
    assert [(one.cues, one.values) for one in told] == [(("主办",), ("20套",)), (("主办",), ())]
    (small.data / "extracted" / "note.unread.tsv").write_text(render(told), "utf-8")
    assert unread_in([], small) == told


def test_two_datasets_are_wrong_use(document, capfd):
    assert run(["stats", document, document]) == WRONG
    assert "--unread" in capfd.readouterr().err
