"""One form of each character, for matching; always one character for one.

| from | to |
| --- | --- |
| full-width ASCII and digits (`Ａ`, `３`, `％`, `．`, `＂`) | half width, but not `，：；？！（）～` |
| traditional characters | simplified, by OpenCC's table for single characters |
| `‐ ‑ ‒ –` and `-` | `-` between ASCII letters or digits, else `—` |
| `⸺ ⸻ ― ─ ━` | `—` |
| the small forms `﹐ ﹑ ﹔ ﹕ ﹖ ﹗` | `， 、 ； ： ？ ！` |
| `「 『 〝 „` and `」 』 〞` | `“` and `”` |
| `"` | `“` and `”` in turn within a paragraph |
| `・ • ‧ ･ ∙ ●` between characters | `·` |
| `.` and `*` between Chinese words of two characters and more (哈桑．沙爾曼) | `·` |
| `~ 〜 ∼` | `～` |
| `( )` in a paragraph with Chinese | `（ ）` |
| `, : ; ? !` beside Chinese | `， ： ； ？ ！` |
| `假` and `假座` before where something was held (論壇假某酒店舉行) | `在` and `，在` |
| the separator U+001F between a list's items | `、` |
| any other white space but a line feed | a space |
"""

from __future__ import annotations

import re
from itertools import cycle
from typing import TYPE_CHECKING

from greensilk_kg.zh.characters import simple_forms

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_KEPT_WIDE = "，：；？！（）～"
_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in _KEPT_WIDE}
_FORMS: dict[int, int | str] = {
    **_WIDTH,
    **str.maketrans("‐‑‒–⸺⸻―─━", "----—————"),
    **str.maketrans("「『〝„」』〞", "““““”””"),
    **str.maketrans("・•‧･∙", "·····"),
    **str.maketrans("~〜∼", "～～～"),
    **str.maketrans("﹐﹑﹔﹕﹖﹗", "，、；：？！"),
    0x1F: "、",
    **dict.fromkeys(map(ord, "\t\x0b\x0c\r\x1c\x1d\x1e\x85\xa0\u3000\u2028\u2029"), " "),
    **dict.fromkeys([0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F], " "),
}
_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_CHAR = re.compile(f"[{_HAN}]")
_DASH = re.compile(r"-(?:(?<![A-Za-z0-9]-)|(?![A-Za-z0-9]))")
_STRAIGHT = re.compile(r'"')
_BESIDE = f"{_HAN}“”《》（）、。％%"
_HALF = re.compile(f"[,:;?!](?:(?<=[{_BESIDE}][,:;?!])|(?=[{_HAN}“《（]))")
_NAME_DOT = re.compile(f"(?<=[{_HAN}][{_HAN}])(?<![第][{_HAN}][章节条篇])[.*](?=[{_HAN}]{{2}})")
_HELD_AT = re.compile(
    f"(?<![放请休寒暑年真虚作病度长打掺造做婚产节])假(?P<seat>座)?(?!日|期|如|若|设|装|使|冒|货|药|借|想|象|说|定|的)"
    f"(?=[{_HAN}A-Za-z0-9“”]{{2,24}}?(?:举行|召开|举办|开幕|登场))"
)
_FEW = 30
_TO_WIDE = str.maketrans(",:;?!", "，：；？！")


def fold(surface: str) -> str:
    """Fold a text, character by character.

    Args:
        surface: Any text; paragraphs end with a line feed.

    Returns:
        A string of the same length. Folding it again changes nothing.

    Example:
        >>> fold('中國－東盟(ASEAN)合作,投資１,０００萬美元,見"一帶一路"')
        '中国—东盟（ASEAN）合作，投资1,000万美元，见“一带一路”'
    """
    text = simplified(_replaced(surface, _FORMS.keys() & set(map(ord, set(surface))), _FORMS))
    text = _DASH.sub("—", text)
    if "." in text or "*" in text:
        text = _NAME_DOT.sub("·", text)
    if '"' in text:
        text = "\n".join(_directed(paragraph) for paragraph in text.split("\n"))
    if "(" in text or ")" in text:
        text = "\n".join(_parentheses(paragraph) for paragraph in text.split("\n"))
    if "假" in text:
        text = _HELD_AT.sub(lambda found: "，在" if found["seat"] else "在", text)
    return _HALF.sub(lambda mark: mark.group().translate(_TO_WIDE), text)


def is_han(char: str) -> bool:
    """Tell whether a character is a Han character.

    Example:
        >>> is_han("丝"), is_han("a"), is_han("，")
        (True, False, False)
    """
    return _HAN_CHAR.fullmatch(char) is not None


def _directed(paragraph: str) -> str:
    turns = cycle("“”")
    return _STRAIGHT.sub(lambda _: next(turns), paragraph)


def _parentheses(paragraph: str) -> str:
    return paragraph.replace("(", "（").replace(")", "）") if _HAN_CHAR.search(paragraph) else paragraph


def _replaced(text: str, present: Collection[int], forms: Mapping[int, int | str]) -> str:
    """Return a text in other forms; no form is itself replaced, so few are replaced one after the other.

    To translate a text takes as long for each character that stays as for one that does not.
    """
    if len(present) > _FEW:
        return text.translate(forms)
    for code in present:
        form = forms[code]
        text = text.replace(chr(code), form if isinstance(form, str) else chr(form))
    return text


def simplified(text: str) -> str:
    """Return a text with the simplified form of each character, one for one.

    Example:
        >>> simplified("責任編輯：李明")
        '责任编辑：李明'
    """
    table = simple_forms(set(text))
    return _replaced(text, table, table)
