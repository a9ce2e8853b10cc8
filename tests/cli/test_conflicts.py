"""`greensilk conflicts` over files, with lines where the document is at hand."""

from __future__ import annotations

import csv
import io
import json

import pytest

from greensilk_kg.cli import FOUND, NOTHING_FOUND, WRONG, run

TEXT = (
    "第六届椰岛能源论坛简讯\n\n2021年9月14日，第六届椰岛能源论坛在北京举办。\n\n"
    "会议综述\n\n2021年9月15日，第六届椰岛能源论坛在北京举办。\n"
)
HEAD = """\
PREFIX gs: <https://w3id.org/greensilk/ontology#>
PREFIX id: <https://w3id.org/greensilk/id/event/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
DAYS = ("2021-09-14", "2021-09-15")


@pytest.fixture
def files(tmp_path):
    """Return two files that give one event two first days."""
    paths = [tmp_path / f"{number}.trig" for number in range(2)]
    for path, day in zip(paths, DAYS, strict=True):
        path.write_text(f'{HEAD} <urn:{path.stem}> {{ id:forum gs:startDate "{day}"^^xsd:date }}', "utf-8")
    return [str(path) for path in paths]


def test_files_are_taken_together_and_a_conflict_ends_with_1(files, capfd):
    assert run(["conflicts", files[0]]) == NOTHING_FOUND
    assert capfd.readouterr().out == "0 conflicts\n"
    assert run(["conflicts", *files]) == FOUND
    said = capfd.readouterr().out
    assert all(day in said for day in DAYS)
    assert "开始日期" in said


def test_json_and_table_hold_both_readings(files, capfd):
    run(["conflicts", *files, "--format", "json"])
    (one,) = json.loads(capfd.readouterr().out)["conflicts"]
    assert [reading["value"] for reading in one["readings"]] == list(DAYS)
    run(["conflicts", *files, "--format", "table"])
    assert sum(day in capfd.readouterr().out for day in DAYS[:1]) == 1


def test_lines_are_told_of_a_document_at_hand(tmp_path, capfd):
    document, graph = tmp_path / "brief.txt", tmp_path / "brief.nq"
    document.write_text(TEXT, "utf-8")
    assert run(["extract", str(document), "-o", str(graph)]) == NOTHING_FOUND
    capfd.readouterr()
    told = {}
    for options in ((), ("--source", str(document))):
        assert run(["conflicts", str(graph), "--format", "csv", *options]) == FOUND
        rows = list(csv.DictReader(io.StringIO(capfd.readouterr().out)))
        told[bool(options)] = {row["value"]: row["line"] for row in rows if row["value"] in DAYS}
    assert told == {False: dict.fromkeys(DAYS, ""), True: dict(zip(DAYS, "37", strict=True))}


def test_a_dataset_that_is_not_there_is_wrong_use(tmp_path, capfd):
    assert run(["conflicts", str(tmp_path / "none.nq")]) == WRONG
    assert "none.nq" in capfd.readouterr().err
