"""What every question card answers over a made-up world of which the answers are known.

`cards/world.trig` is the world; `cards/answers.tsv` has a line for each question put to it.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from greensilk_kg.rdf.namespaces import CANONICAL_BASE, GS, UNIT
from greensilk_kg.resources import find_home
from greensilk_kg.tables import read_table

LINES = list(read_table(Path(__file__).parent / "cards" / "answers.tsv", 4))
LEFT_OUT = (GS, UNIT, *(CANONICAL_BASE + part for part in ("id/", "scheme/sector/", "scheme/indicator/")))


def short(text):
    for start in LEFT_OUT:
        text = text.removeprefix(start)
    return text or "-"


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.cells[0]}-{line.cells[1]}")
def test_a_card_answers_what_is_known(client, line):
    card, parameters, columns, rows = line.cells
    address = f"/questions/{card}?lang=en&{parameters}"
    answer = client.get(address, headers={"Accept": "text/csv"}, buffered=True)
    assert answer.status_code == 200, answer.data
    found = csv.DictReader(io.StringIO(answer.get_data(as_text=True)))
    got = [" ".join(short(row[column]) for column in columns.split()) for row in found]
    assert got == [row for row in rows.strip().split(" | ") if row]


def test_every_card_has_a_known_answer():
    assert {line.cells[0] for line in LINES} == {path.stem for path in find_home().questions.glob("*.ttl")}
