"""What npm bundles for the pages: reproducible, free of hosts, and with the shapes that the map needs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "src/greensilk_kg/serve/static/built"
LOCKS = sorted(ROOT.glob("frontend/package-lock.json")) + sorted(
    ROOT.glob("tests/clients/*/package-lock.json")
)
bundled = pytest.mark.skipif(
    not (BUILT / "licences.txt").exists(), reason="nothing is bundled: `make frontend` does it, by npm"
)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.parent.name)
def test_a_lock_names_no_host_and_has_a_checksum_for_every_package(lock):
    packages = {path: entry for path, entry in json.loads(lock.read_text())["packages"].items() if path}
    assert packages
    assert not [path for path, entry in packages.items() if "resolved" in entry]
    assert not [path for path, entry in packages.items() if "integrity" not in entry]
    rules = (lock.parent / ".npmrc").read_text().splitlines()
    assert {"omit-lockfile-registry-resolved=true", "ignore-scripts=true"} <= set(rules)
    assert not [rule for rule in rules if "//" in rule]


def test_versions_are_exact():
    wanted = json.loads((ROOT / "frontend/package.json").read_text())
    versions = {**wanted["dependencies"], **wanted["devDependencies"]}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions.values()), versions


@bundled
def test_every_country_has_one_shape_within_the_picture_and_a_place():
    drawn = ET.parse(BUILT / "world.svg").getroot()  # noqa: S314 - our own file
    places = json.loads((BUILT / "world.json").read_text())["countries"]
    codes = [path.get("id") for path in drawn if path.get("id")]
    assert drawn.get("viewBox") == "0 0 1000 520"
    assert len(codes) == len(set(codes)) > 200
    assert set(codes) == set(places)
    assert {"CHN", "LAO", "KAZ", "IDN", "SGP", "MDV", "ZAF"} <= set(codes)
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes)
    assert all(path.get("d", "").startswith("M") for path in drawn)
    for place in places.values():
        left, top, right, bottom = place["box"]
        assert 0 <= left <= right <= 1000
        assert 0 <= top <= bottom <= 520


@bundled
def test_the_middle_of_a_country_is_where_it_is():
    places = json.loads((BUILT / "world.json").read_text())["countries"]
    west_to_east = ["USA", "BRA", "FRA", "KEN", "KAZ", "CHN", "AUS"]
    assert sorted(west_to_east, key=lambda code: places[code]["centre"][0]) == west_to_east
    north_to_south = ["RUS", "FRA", "LAO", "IDN", "ZAF"]
    assert sorted(north_to_south, key=lambda code: places[code]["centre"][1]) == north_to_south


@bundled
def test_the_bundle_is_small_and_the_licences_are_there():
    assert (BUILT / "world.svg").stat().st_size < 120_000
    assert (BUILT / "yasgui.js").stat().st_size < 1_500_000
    licences = (BUILT / "licences.txt").read_text()
    for name in ("@zazuko/yasgui", "@zazuko/yasqe", "codemirror", "d3-geo", "world-atlas"):
        assert re.search(rf"^## {re.escape(name)} \d", licences, re.MULTILINE)
    assert "Natural Earth" in licences


@bundled
def test_the_editor_style_sheet_loads_nothing_from_elsewhere():
    loaded = re.findall(r"url\(([^)]*)\)", (BUILT / "yasgui.css").read_text())
    assert not [address for address in loaded if not address.strip("\"'").startswith("data:")]
