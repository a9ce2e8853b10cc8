"""What is read in the server process itself is read in linear time, whatever a client sends."""

from __future__ import annotations

import time

import pytest

from greensilk_kg.serve.engine.form import form
from greensilk_kg.serve.engine.guard import outbound
from greensilk_kg.serve.engine.tokens import all_tokens
from greensilk_kg.serve.web.media import RESULTS
from greensilk_kg.serve.web.negotiate import negotiate

SIZE = 40_000
"""Characters of a text; reading one anew for each of its characters would take a minute."""
DEADLINE = 20.0


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


@pytest.mark.parametrize(
    "piece",
    ["'\\", '"\\', "'\\'", '"""\\', "a.", "a-", "a'", "<", "<\\u00aa", "1.", "_:.", "''", "%aa", ".:", "\\"],
)
def test_the_tokens_of_a_text(piece):
    text = piece * (SIZE // len(piece))
    assert timed(lambda given: list(all_tokens(given)), text) < DEADLINE
    assert "".join(token.text for token in all_tokens(text)) == text


def test_an_iri_that_may_be_a_comparison():
    assert timed(outbound, f"ASK {{ <{')' * SIZE}> ?p 'service' }}") < DEADLINE


@pytest.mark.parametrize("piece", ['"\\', '"', ",", ";", ";q=0.1", " ", "; ", "a/b,", "*", "a/b;q=1,"])
def test_an_accept_header(piece):
    assert timed(lambda accept: negotiate("a/b" + accept + "x", RESULTS), piece * SIZE) < DEADLINE
