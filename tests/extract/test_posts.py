"""Which persons and posts texts hold, by table: a line in `persons.tsv` is a case."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.model.claim import Extraction, Object, Ref

UNSAID = {"country/chn": "中国"}
"""What a text means without naming it: authority entry → name."""
CASES = [row.cells for row in read_table(Path(__file__).with_name("persons.tsv"), 2)]


def posts(extraction: Extraction) -> set[str]:
    """Return `person @ body = title` of every post, and `person` of every person without one."""
    facts: defaultdict[Ref, dict[str, Object]] = defaultdict(dict)
    for claim in extraction.claims:
        if claim.subject.type == "Post":
            facts[claim.subject][claim.predicate] = claim.object
    label = {
        ref: entity.label or UNSAID[str(entity.authority)] for ref, entity in extraction.entities.items()
    }
    held = {
        f"{label[post['holder']]} @ {label[post['postAt']]} = {post['title'].value}"
        for post in facts.values()
    }
    holders = {post["holder"] for post in facts.values()}
    return held | {label[ref] for ref in label if ref.type == "Person" and ref not in holders}


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_persons_hold_the_posts_that_the_text_gives_them(
    text: str, expected: str, read: Callable[[str], Extraction]
):
    assert posts(read(text)) == set(filter(None, expected.split("；")))
