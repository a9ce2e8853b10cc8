"""The examples in the docstrings of every module run."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import greensilk_kg

RUN_ON_IMPORT = {"greensilk_kg.cli.__main__"}
MODULES = sorted(
    {found.name for found in pkgutil.walk_packages(greensilk_kg.__path__, "greensilk_kg.")} - RUN_ON_IMPORT
)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    result = doctest.testmod(importlib.import_module(name))
    assert result.failed == 0


def test_examples_are_collected():
    finder = doctest.DocTestFinder(exclude_empty=True)
    examples = sum(
        len(test.examples) for name in MODULES for test in finder.find(importlib.import_module(name))
    )
    assert examples > 100
