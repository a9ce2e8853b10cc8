from __future__ import annotations

import pytest

from greensilk_kg.rdf.namespaces import UNIT
from greensilk_kg.resources import find_home
from greensilk_kg.serve.web.quantities import date, number, quantity, unit_forms
from greensilk_kg.tables import read_table


def test_every_unit_that_texts_can_have_is_written_in_both_languages():
    home = find_home()
    tables = [(home.data / "lexicon" / f"{name}.tsv", 1) for name in ("units", "money-signs", "rates")]
    tables.append((home.ontology / "conflicts" / "units.tsv", 0))
    units = {row.cells[column] for path, column in tables for row in read_table(path, 8)}
    assert units - set(unit_forms()) == set()
    assert all(form.count("{}") == 1 for forms in unit_forms().values() for form in forms)


@pytest.mark.parametrize(
    ("lexical", "zh", "en"),
    [
        ("0", "0", "0"),
        ("-1200", "-1,200", "-1,200"),
        ("10000", "1万", "10,000"),
        ("123456", "123,456", "123,456"),
        ("123456000", "12345.6万", "123.456 million"),
        ("1E+12", "1万亿", "1 trillion"),
        ("64.50", "64.5", "64.5"),
        ("NaN", "NaN", "NaN"),
        ("many", "many", "many"),
    ],
)
def test_numbers_lose_nothing(lexical, zh, en):
    assert (number(lexical, "zh"), number(lexical, "en")) == (zh, en)


def test_a_rate_says_what_it_is_by():
    assert quantity("18", f"{UNIT}NUM", "zh", f"{UNIT}DAY") == "18/天"
    assert quantity("18", f"{UNIT}NUM", "en", f"{UNIT}DAY") == "18 a day"
    assert quantity("3", f"{UNIT}FURLONG", "en") == "3 FURLONG"
    assert quantity("3", "", "en") == "3"


@pytest.mark.parametrize("odd", ["", "2021-13", "2021-06-01-02", "soon", "-0044"])
def test_what_is_no_date_stays(odd):
    assert date(odd, "en") == odd
