"""Patterns in the cache folder: what is extracted is the same with it, without it, and with a damaged one."""

from __future__ import annotations

from pathlib import Path

import pytest

from greensilk_kg.extract.core.shelf import pattern_of
from greensilk_kg.pipeline import inputs
from greensilk_kg.pipeline.kept import patterns_kept
from greensilk_kg.pipeline.knowledge import make_extractor, schema_of
from greensilk_kg.rdf.authority import read_authority
from greensilk_kg.resources import cache_folder, find_home
from greensilk_kg.sources import read_document
from greensilk_kg.text import prepare


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("GREENSILK_PATTERNS", str(tmp_path / "cache"))
    return tmp_path / "cache"


def pattern(source):
    with patterns_kept():
        return pattern_of(source)


def claims():
    home = find_home()
    entries = read_authority(home.files(*inputs.REFERENCE))
    extractor = make_extractor(home, schema_of(home), entries)
    documents = [
        read_document(path, register=inputs.register_of(home))
        for path in sorted((home.data / "samples").glob("*.md"))
    ]
    return [extractor.extract(one, prepare(one.text)).claims for one in documents]


def test_samples_tell_the_same_with_kept_patterns_and_without(folder, monkeypatch):
    first = claims()
    assert any(first)
    (path,) = folder.iterdir()
    written = path.stat().st_mtime_ns
    assert claims() == first
    assert path.stat().st_mtime_ns == written
    monkeypatch.setenv("GREENSILK_PATTERNS", "off")
    assert claims() == first


@pytest.mark.parametrize("damaged", [b"", b"no patterns", b"\n\0"])
def test_a_damaged_file_is_written_anew(folder, damaged):
    assert pattern("甲+").fullmatch("甲甲")
    (path,) = folder.iterdir()
    good = path.read_bytes()
    path.write_bytes(damaged)
    assert pattern("甲+").fullmatch("甲甲")
    assert path.read_bytes() == good


def test_a_folder_that_cannot_be_written_is_no_error(folder):
    folder.write_text("a file, where a folder should be", "utf-8")
    assert pattern("甲+").fullmatch("甲甲")
    assert folder.is_file()


def test_a_folder_in_the_place_of_the_file_is_no_error(folder):
    pattern("甲+")
    (path,) = folder.iterdir()
    path.unlink()
    path.mkdir()
    assert pattern("甲+").fullmatch("甲甲")


def test_nothing_is_kept_where_that_is_wanted(tmp_path, monkeypatch):
    monkeypatch.setenv("GREENSILK_PATTERNS", "off")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert pattern("甲+").fullmatch("甲甲")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("given", "base", "where"),
    [
        ("off", "/base", None),
        ("/own", "/base", "/own"),
        (None, "/base", "/base/greensilk-kg"),
        (None, "relative", "/home/me/.cache/greensilk-kg"),
        (None, None, "/home/me/.cache/greensilk-kg"),
        ("", "", "/home/me/.cache/greensilk-kg"),
    ],
)
def test_where_the_folder_is(given, base, where, monkeypatch):
    monkeypatch.setenv("HOME", "/home/me")
    for name, value in (("GREENSILK_PATTERNS", given), ("XDG_CACHE_HOME", base)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert cache_folder() == (None if where is None else Path(where))
