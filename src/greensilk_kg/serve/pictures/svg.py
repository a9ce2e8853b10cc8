"""Elements of SVG, and the width of words in it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Iterable

SIZE = 12.0
"""Height of the letters in a picture, in its own units."""
_WIDE, _NARROW, _THIN = 1.0, 0.58, 0.32
"""Width of a Chinese character, of another letter and of a thin one, in heights."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")


def element(name: str, *children: Markup | str, **attributes: str | float) -> Markup:
    """Return an element; text in it is escaped, `class_` is `class`, `text_anchor` is `text-anchor`.

    Attributes that are empty are left out; numbers have one decimal at most.

    Example:
        >>> element("a", element("circle", r=2.5), href="/x?a&b", class_="mark")
        Markup('<a href="/x?a&amp;b" class="mark"><circle r="2.5"/></a>')
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(number(value))}"'
        for key, value in attributes.items()
        if value != ""
    )
    inner = Markup("").join(children)
    return Markup(f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>")  # noqa: S704  # both are escaped


def number(value: str | float) -> str:
    """Return a coordinate as short as it can be.

    Example:
        >>> number(3.0), number(2.25), number(-0.01), number("x")
        ('3', '2.2', '0', 'x')
    """
    if isinstance(value, str):
        return value
    shown = f"{value:.1f}".removesuffix(".0")
    return "0" if shown == "-0" else shown


def picture(parts: Iterable[Markup], width: float, height: float, label: str, kind: str, lang: str) -> Markup:
    """Return a whole picture that scrolls sideways where the page is narrow.

    It is an image to a screen reader, or a group where it holds links, which an image may not.

    Args:
        parts: What is in it.
        width: Of its frame, which begins at (0, 0).
        height: Of its frame.
        label: What it shows, in words.
        kind: Class of the picture: `worldmap`, `timeline`, …
        lang: Language of the label.
    """
    drawn = Markup("").join(parts)
    return _framed(drawn, f"0 0 {number(width)} {number(height)}", label, kind, lang)


def _framed(drawn: Markup, box: str, label: str, kind: str, lang: str) -> Markup:
    role = "group" if "<a " in drawn else "img"
    root = element(
        "svg",
        element("desc", label),
        drawn,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=box,
        role=role,
        aria_label=label,
        lang=lang,
        class_=f"picture {kind}",
    )
    return element("div", root, class_="wide picture-frame")


def mark(
    name: str,
    *drawn: Markup,
    href: str = "",
    class_: str = "",
    lang: str = "",
    written: str = "",
    **data: str,
) -> Markup:
    """Return drawn shapes with a name, as a link where it leads anywhere.

    Args:
        name: Read aloud, and shown where a pointer rests on it.
        drawn: Its shapes.
        href: Where it leads.
        class_: Its classes.
        lang: Language of the name, where it is not the page's.
        written: What is written in it. Then the title alone tells the name: a label would hide from who
            speaks to the computer what is seen (WCAG 2.2, 2.5.3).
        **data: For scripts: `data_node` is `data-node`.
    """
    title, label = element("title", name), "" if written else name
    if href:
        return element("a", title, *drawn, href=href, class_=class_, aria_label=label, lang=lang, **data)
    return element("g", title, *drawn, class_=class_, lang=lang, **data)


def language_of(text: str, lang: str) -> str:
    """Return the language of a text where it is plainly not that of the page, else nothing.

    Example:
        >>> language_of("加里萨光伏电站", "en"), language_of("Laos", "zh"), language_of("老挝", "zh")
        ('zh', 'en', '')
    """
    if lang == "zh":
        return "en" if _LATIN.search(text) and not _HAN.search(text) else ""
    return "zh" if _HAN.search(text) else ""


def width_of(text: str, size: float = SIZE) -> float:
    """Return about how wide a text is, rather too much than too little.

    Example:
        >>> width_of("中国", 10), width_of("ab", 10)
        (20.0, 11.6)
    """
    return size * sum(_width(letter) for letter in text)


def _width(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    if letter in "MWmw%@":
        return 0.9
    return _THIN if letter in "iljIf.,:;'|!()- " else _NARROW


def shorten(text: str, width: float, size: float = SIZE) -> str:
    """Return a text that is no wider than this, with `…` for what is left out.

    Example:
        >>> shorten("绿色发展国际联盟", 60, 12), shorten("Laos", 60, 12)
        ('绿色发展…', 'Laos')
    """
    if width_of(text, size) <= width:
        return text
    kept = text
    while kept and width_of(kept + "…", size) > width:
        kept = kept[:-1]
    return kept.rstrip(" ,、，（(“") + "…"
