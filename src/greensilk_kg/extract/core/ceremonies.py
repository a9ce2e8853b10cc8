"""What ceremonies are held for: the words before 仪式."""

from greensilk_kg.extract.core.lists import any_of

DEEDS = any_of("events/ceremony-deed")
CEREMONY = rf"(?:(?:{DEEDS}){{1,3}}(?:仪式|典礼))"
"""Regular expression of the bare words for a ceremony (并网启动仪式)."""
