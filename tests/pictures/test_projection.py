from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.serve.pictures.projection import HEIGHT, WIDTH, project
from greensilk_kg.serve.pictures.world import FILE, countries

# from d3-geo's geoNaturalEarth1 fitted to a frame of 1000 by 520
BY_D3 = [
    (0, 0, 500, 260),
    (116.4, 39.9, 798.3934, 131.3194),
    (-74.1, 4.7, 294.3768, 244.8958),
    (28.2, -25.7, 575.8943, 342.8056),
    (179.9, -16.5, 993.3859, 313.0846),
    (-179.9, 71, 127.3031, 38.1598),
]


@pytest.mark.parametrize(("longitude", "latitude", "x", "y"), BY_D3)
def test_places_are_where_d3_puts_them(longitude, latitude, x, y):
    assert project(longitude, latitude) == pytest.approx((x, y), abs=0.001)


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_the_globe_is_in_the_frame(longitude, latitude):
    x, y = project(longitude, latitude)
    assert -1e-6 <= x <= WIDTH + 1e-6
    assert 0 <= y <= HEIGHT


@given(st.floats(-89, 89), st.floats(-180, 179))
def test_east_is_right_and_north_is_up(latitude, longitude):
    x, y = project(longitude, latitude)
    assert project(longitude + 1, latitude)[0] > x
    assert project(longitude, latitude + 1)[1] < y


@pytest.mark.skipif(not FILE.exists(), reason="make frontend has not been run")
def test_the_shapes_of_countries_are_in_the_same_projection():
    for check in json.loads(FILE.read_text("utf-8"))["checks"]:
        found = project(check["longitude"], check["latitude"])
        assert found == pytest.approx((check["x"], check["y"]), abs=0.01)


def test_without_the_file_there_are_no_countries(tmp_path):
    assert countries(tmp_path / "none.json") == {}
