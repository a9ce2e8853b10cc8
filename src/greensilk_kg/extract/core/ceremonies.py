"""What ceremonies are held for: the words before 仪式."""

from greensilk_kg.extract.core.lists import any_of

DEEDS = any_of("events/ceremony-deed")
CEREMONY = rf"(?:(?:{DEEDS}){{1,3}}(?:仪式|典礼))"
"""Regular expression of the bare words for a ceremony (并网启动仪式)."""
RITES = {
    name: any_of(f"events/{name}")
    for name in (
        "rite-begun",
        "rite-finished",
        "rite-running",
        "rite-opened",
        "rite-handed",
        "rite-unveiled",
        "rite-joined",
    )
}
"""What happens to a work on the day of a ceremony for it: words of one list may stand for each other."""
RITE = f"(?:{'|'.join(RITES.values())})"
