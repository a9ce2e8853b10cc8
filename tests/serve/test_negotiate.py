from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.serve.web.media import DOCUMENTS, GRAPHS, RESULTS
from greensilk_kg.serve.web.negotiate import by_name, negotiate

OFFERS = {"documents": DOCUMENTS, "results": RESULTS}
with (Path(__file__).parent / "accept.tsv").open() as stream:
    TABLE = [tuple(row) for row in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]
TYPES = [media.types[0] for media in DOCUMENTS]


@pytest.mark.parametrize(("offers", "accept", "expected"), TABLE)
def test_table(offers, accept, expected):
    choice = negotiate(accept, OFFERS[offers])
    assert (choice.content_type if choice else "406") == expected


@given(st.dictionaries(st.sampled_from(TYPES), st.integers(0, 1000), min_size=1))
def test_the_heaviest_type_wins_and_order_in_the_header_does_not_matter(weights):
    items = [f"{name};q={weight / 1000:.3f}" for name, weight in weights.items()]
    choice = negotiate(", ".join(items), DOCUMENTS)
    assert choice == negotiate(",".join(reversed(items)), DOCUMENTS)
    heaviest = max(weights.values())
    if heaviest == 0:
        assert choice is None
    else:
        assert choice is not None
        assert weights[choice.media.types[0]] == heaviest


@given(st.text(max_size=60))
def test_any_header_gives_an_offer_or_nothing(accept):
    choice = negotiate(accept, GRAPHS)
    assert choice is None or choice.media in GRAPHS


@pytest.mark.parametrize("media", [*DOCUMENTS, *RESULTS], ids=lambda m: m.types[0])
def test_every_format_has_a_name_for_browsers(media):
    offers = RESULTS if media in RESULTS else DOCUMENTS
    for name in (media.name, *media.aliases, *media.types):
        choice = by_name(name, offers)
        assert choice is not None
        assert choice.media is media
    assert by_name("nothing", offers) is None
