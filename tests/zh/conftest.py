"""A test that takes `row` runs once for each line of the table that bears its name."""

from pathlib import Path

import pytest

from greensilk_kg.resources import find_home
from greensilk_kg.zh.units import load_units


def pytest_generate_tests(metafunc):
    if "row" in metafunc.fixturenames:
        path = Path(__file__).with_name(metafunc.function.__name__.removeprefix("test_") + ".tsv")
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# ")]
        metafunc.parametrize(
            "row", [line.split("\t") for line in lines], ids=[line.split("\t")[0] for line in lines]
        )


@pytest.fixture(scope="session")
def units():
    return load_units(find_home().data / "lexicon")
