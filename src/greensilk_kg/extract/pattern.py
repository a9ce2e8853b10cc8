"""The small language of rule patterns: a regular expression over a masked sentence, with slots.

| in a pattern | matches |
| --- | --- |
| `{who:Agent}` | one mention of the kinds that `Agent` names, kept as `who` |
| `{who:Agent+}` | a list of them: 甲、乙和丙等机构 |
| `{Agent}` | one mention that is not kept |
| `{theme:text}` | words in quotes, kept without the quotes |
| `{~}` | up to 40 characters of the same clause or the next, no full stop |
| `{-}` | up to 12 characters without a stop or a mention |
| `{it}` | 该项目, 铁路 and their like: the project that is spoken of |
"""

from __future__ import annotations

import re

from greensilk_kg.extract.mask import CODES, FIRST, LAST

SETS = {
    **{kind: (kind,) for kind in CODES},
    "Place": ("Place", "Country"),
    "Site": ("Place",),
    "Agent": ("Institution", "Initiative", "Country", "Place"),
    "Party": ("Institution", "Initiative", "Country"),
    "Org": ("Institution", "Initiative"),
    "Attendee": ("Person", "Institution", "Initiative", "Country"),
    "Text": ("Agreement", "Publication"),
    "Work": ("Agreement", "Publication", "Initiative"),
    "Thing": ("Institution", "Initiative", "Project", "Agreement", "Publication", "Event"),
}
"""What a slot may hold → kinds of mentions."""

STOP = rf"，。；：！？、（）“”{FIRST}-{LAST}"
JUNK = rf"[^{STOP}]{{1,14}}"
JOIN = r"(?:、|，|和|与|及|以及|，以及|、以及|及其|暨|/)"
TAIL = rf"(?:等[^{STOP}]{{0,16}})?"
IT = (
    r"(?<![㐀-鿿])(?:该|本|此|这一|这个|上述)?"
    r"(?:项目|工程|电站|水电站|电厂|风电场|园区|工业园|铁路|公路|高铁|大桥|港口|机场|污水处理厂)"
)
GAPS = {"{~}": rf"[^。；{CODES['Event']}]{{0,40}}?", "{-}": rf"[^{STOP}]{{0,12}}?", "{it}": IT}
SLOT = re.compile(r"\{(?:(\w+):)?([A-Za-z]+)(\+?)\}")


class PatternError(ValueError):
    """A pattern that cannot be compiled; the message says why."""


def compile_pattern(source: str) -> re.Pattern[str]:
    """Compile a rule's pattern.

    Raises:
        PatternError: An unknown slot kind or a broken regular expression.

    Example:
        >>> compile_pattern("由{who:Agent+}主办").groupindex
        mappingproxy({'who': 1})
    """
    for gap, pattern in GAPS.items():
        source = source.replace(gap, pattern)
    try:
        return re.compile(SLOT.sub(_slot, source))
    except re.error as error:
        raise PatternError(f"broken pattern: {error}") from error


def _slot(match: re.Match[str]) -> str:
    name, kind, many = match.groups()
    if kind == "text":
        return rf"“(?P<{name}>[^“”]+)”"
    if kind not in SETS:
        raise PatternError(f"unknown slot kind {kind!r}; known: {', '.join(sorted(SETS))}, text")
    codes = "".join(CODES[one] for one in SETS[kind])
    one = f"[{codes}]"
    inside = rf"{one}(?:{JOIN}(?:{JUNK}{JOIN})?{one})*{TAIL}" if many else one
    return f"(?P<{name}>{inside})" if name else f"(?:{inside})"
