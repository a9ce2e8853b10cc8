"""How the giver of a work stands before its name: 中国政府援建某水井项目."""

from __future__ import annotations

from typing import Final

GIVER: Final = r"(?:中国|中方|我国)(?:政府)?(?:无偿)?"
"""Who gave a work, as a part of a pattern."""
GIVES: Final = r"援(?:助|建)?"
"""That it was given, as a part of a pattern."""
LONGEST: Final = 12
"""Code points of both together, at most."""
