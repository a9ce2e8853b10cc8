"""Conditions mean the same on the short way and in Flask (RFC 9110, sections 13.1.1 and 13.1.2)."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from flask import Flask
from werkzeug.datastructures import Headers

from greensilk_kg.serve.front.known import is_any, is_known
from greensilk_kg.serve.web.conditional import digest, unchanged
from greensilk_kg.serve.web.problem import ProblemError

TAG = "abc"
ASKED = [
    ((), False),
    (('"abc"',), True),
    (('W/"abc"',), True),
    (('"x", W/"abc"',), True),
    (('"x"', '"abc"'), True),
    (("*",), True),
    (('"ab"',), False),
    (('"abc-gzip"',), False),
]


def in_flask(**headers):
    return Flask(__name__).test_request_context("/", headers=headers)


@pytest.mark.parametrize("weak", [False, True])
@pytest.mark.parametrize(("lines", "known"), ASKED)
def test_both_ways_know_what_a_client_has(lines, known, weak):
    tag = f'W/"{TAG}"' if weak else f'"{TAG}"'
    headers = Headers([("if-none-match", line) for line in lines])
    scope = SimpleNamespace(headers=SimpleNamespace(get_all=headers.getlist))
    assert (is_any(scope) or is_known(scope, tag)) is known
    with in_flask(**({"If-None-Match": ", ".join(lines)} if lines else {})):
        found = unchanged(TAG, weak=weak)
    assert (found is not None) is known
    if found is not None:
        assert (found.status_code, found.headers["ETag"]) == (304, tag)


@pytest.mark.parametrize(
    ("asked", "weak", "met"),
    [
        ('"abc"', False, True),
        ('"x", "abc"', False, True),
        ("*", True, True),
        ('"x"', False, False),
        ('W/"abc"', False, False),
        ('"abc"', True, False),
    ],
)
def test_if_match_compares_strongly(asked, weak, met):
    with in_flask(**{"If-Match": asked}):
        if met:
            assert unchanged(TAG, weak=weak) is None
        else:
            with pytest.raises(ProblemError) as raised:
                unchanged(TAG, weak=weak)
            assert raised.value.status == 412


def test_digests_tell_parts_apart():
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("abc", "")}) == 4
