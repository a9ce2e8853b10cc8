"""What is read in the server process itself is read in linear time, whatever a client sends."""

from __future__ import annotations

import time

import pytest

from greensilk_kg.serve.engine.form import form

SIZE = 40_000
"""Characters of a text; reading one anew for each of its characters would take a minute."""
DEADLINE = 3.0


def timed(read, text):
    began = time.monotonic()
    read(text)
    return time.monotonic() - began


@pytest.mark.parametrize(
    "text",
    ["#" * SIZE + "\n{", "# \n" * SIZE + "{", "PREFIX " * SIZE, "BASE<" * SIZE, "BASE" + " " * SIZE + "{"],
    ids=["number signs", "comments", "prefixes", "bases", "spaces"],
)
def test_the_form_of_a_query(text):
    assert timed(form, text) < DEADLINE
