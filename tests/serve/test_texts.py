"""The words of the pages."""

from __future__ import annotations

import re
from pathlib import Path

from greensilk_kg.serve.web.texts import texts

TEMPLATES = Path(__file__).parents[2] / "src/greensilk_kg/serve/templates"
GAP = re.compile(r"\{(\w*)\}")
USE = re.compile(r't\("(\w+)", lang\)(\.format\()?')


def gaps(words):
    """Return the names of the gaps, the numbers of those without; labels are in the language of the words."""
    found = GAP.findall(words)
    return {"label" if name in {"zh", "en"} else name or str(number) for number, name in enumerate(found)}


def test_both_languages_have_the_same_gaps():
    for key, (chinese, english) in texts().items():
        assert gaps(chinese) == gaps(english), key


def test_templates_fill_every_gap_and_name_no_unknown_words():
    for path in TEMPLATES.rglob("*.html"):
        for key, filled in USE.findall(path.read_text(encoding="utf-8")):
            assert key in texts(), f"{path.name}: {key}"
            assert not filled or "{" in texts()[key][0], f"{path.name}: {key} has no gap"
            assert filled or "{" not in texts()[key][0], f"{path.name}: {key} has a gap"
