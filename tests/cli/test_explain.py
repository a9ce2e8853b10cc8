"""`greensilk explain` shows every sentence once, with what was read and what was not."""

from __future__ import annotations

from greensilk_kg.cli import run

TEXT = """\
风电简讯

2019年3月，肯尼亚图尔卡纳湖风电站投入运营。
电站位于肯尼亚，装机容量310兆瓦，工期17周。
"""


def explained(tmp_path, capfd, *options):
    (tmp_path / "wind.txt").write_text(TEXT, "utf-8")
    assert run(["explain", str(tmp_path / "wind.txt"), *options]) == 0
    return capfd.readouterr().out


def test_each_sentence_stands_with_its_line(tmp_path, capfd):
    shown = explained(tmp_path, capfd)
    heads = [line for line in shown.splitlines() if line.startswith("line ")]
    assert [head.split(" ")[1] for head in heads] == ["1", "3", "4"]
    assert "肯尼亚图尔卡纳湖风电站投入运营" in heads[1]


def test_names_values_and_claims_are_told(tmp_path, capfd):
    shown = explained(tmp_path, capfd, "--line", "4")
    assert shown.count("line ") == 1
    assert "Country" in shown
    assert "肯尼亚" in shown
    assert "unit MegaW" in shown
    assert "value 310" in shown


def test_explaining_agrees_with_extracting(tmp_path, capfd):
    """Every rule that left evidence is named by the explanation."""
    shown = explained(tmp_path, capfd)
    assert run(["extract", str(tmp_path / "wind.txt")]) == 0
    out = capfd.readouterr().out
    rules = {line.split('"')[1] for line in out.splitlines() if "ontology#rule>" in line}
    named = {rule for rule in rules if not rule.startswith(("name/", "emit/", "document/"))}
    assert {rule for rule in named if rule not in shown} == set()


def test_a_whole_figure_is_one_line(tmp_path, capfd):
    shown = explained(tmp_path, capfd, "--line", "4")
    figures = [line for line in shown.splitlines() if "Observation: about" in line]
    assert len([line for line in figures if "value 310" in line and "unit MegaW" in line]) == 1
