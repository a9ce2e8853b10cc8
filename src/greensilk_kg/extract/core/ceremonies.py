"""What ceremonies are held for: the words before 仪式."""

from greensilk_kg.extract.core.lists import any_of, words

DEEDS = words("events/ceremony-deed")
CEREMONY = rf"(?:(?:{DEEDS}){{1,3}}(?:庆祝|庆功)?(?:仪式|典礼|庆典))"
"""Regular expression of the bare words for a ceremony (并网启动仪式)."""
RITES = {
    "rite-begun": any_of("events/rite-begun"),
    "rite-finished": any_of("events/rite-finished"),
    "rite-running": any_of("events/rite-running"),
    "rite-opened": any_of("events/rite-opened"),
    "rite-handed": any_of("events/rite-handed"),
    "rite-unveiled": any_of("events/rite-unveiled"),
    "rite-joined": any_of("events/rite-joined"),
    "rite-dammed": any_of("events/rite-dammed"),
}
"""What happens to a work on the day of a ceremony for it: words of one list may stand for each other."""
RITE = f"(?:{'|'.join(RITES.values())})"
