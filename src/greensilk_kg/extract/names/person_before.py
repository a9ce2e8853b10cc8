"""Persons whom 和 or 与 joins to a body, and whose name is no part of the body's: 会后，某某某和甲中心."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.core.lexicon import Lexicon

FULL_NAME = 3
JOINTS = ("和", "与", "及", "同")
NO_GIVEN = (*"业产油气电务品化险法术学物源境色资育贸", "经济", "科技")
"""How a word for a matter ends, and hardly anybody's name: 房地产与…公司."""


def is_person(name: str, lexicon: Lexicon) -> bool:
    """Tell whether words before 和 are somebody's name: a family name and two characters of no matter.

    Args:
        name: What stands before the joint.
        lexicon: Family names, and words that only look like names.
    """
    known = name[:1] in lexicon.surnames and name[:2] not in lexicon.no_persons
    return known and len(name) == FULL_NAME and not name.endswith(NO_GIVEN)


def behind_person(name: str, lexicon: Lexicon) -> int:
    """Return where a body's name begins in words that may begin with a person, 0 where none stands there.

    Args:
        name: What seems the name of a body: 某某某和甲中心.
        lexicon: Family names, and words that only look like names.
    """
    joined = name.startswith(JOINTS, FULL_NAME) and is_person(name[:FULL_NAME], lexicon)
    return FULL_NAME + 1 if joined else 0
