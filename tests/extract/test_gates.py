"""What tells beforehand that a pattern cannot match changes nothing of what is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from greensilk_kg.extract.core import families, needs, turned

TEXTS = sorted((Path(__file__).parents[1] / "documents").glob("*.txt"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_documents_say_the_same_where_every_pattern_is_tried(read, monkeypatch, path):
    text = path.read_text(encoding="utf-8")
    gated = read(text)
    monkeypatch.setattr(turned.NeedsOfMany, "met", lambda _, asked, __: asked)
    monkeypatch.setattr(families, "met", lambda asked, _: asked)
    monkeypatch.setattr(needs, "may_match", lambda _, __: True)
    assert read(text) == gated
