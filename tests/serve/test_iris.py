from __future__ import annotations

from urllib.parse import quote, unquote

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.serve.web.iris import as_uri, encoded, spellings

BASE = "http://kg.example/"
PATHS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


@given(PATHS)
def test_every_spelling_is_an_iri_and_means_the_path(path):
    for iri in spellings(BASE, path):
        assert ox.NamedNode(iri).value == iri
        assert unquote(iri.removeprefix(BASE)) == path


@given(PATHS)
def test_what_is_encoded_twice_means_something_else(path):
    twice = quote(path, safe="")
    if twice != path:
        assert not set(spellings(BASE, path)) & set(spellings(BASE, twice))


@given(PATHS)
def test_headers_are_ascii_without_spaces_or_brackets(path):
    for text in (encoded(path), as_uri(spellings(BASE, path)[0])):
        assert text.isascii()
        assert not set(text) & set(' <>"\r\n\0')


@pytest.mark.parametrize(
    "name", ["光谷", "%E5%85%89%E8%B0%B7", "o'neil(1)", "o%27neil%281%29", "a+b", "a%22b"]
)
def test_a_name_in_the_data_is_found_however_it_is_written_there(name):
    assert BASE + name in spellings(BASE, unquote(name))
