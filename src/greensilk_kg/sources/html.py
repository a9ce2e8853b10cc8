"""HTML documents: block structure becomes lines; script, style and navigation are left out."""

from __future__ import annotations

import codecs
import re

from bs4 import BeautifulSoup, Comment
from bs4.dammit import EncodingDetector
from bs4.element import CData, Declaration, Doctype, NavigableString, ProcessingInstruction, Tag

from greensilk_kg.sources.decode import decode, decode_as

_LEFT_OUT = [
    "script",
    "style",
    "nav",
    "noscript",
    "template",
    "iframe",
    "svg",
    "head",
    "title",
    "form",
    "button",
]
_BLOCK = re.compile(
    r"address|article|aside|blockquote|body|caption|center|d[dlt]|details|div|fieldset|figcaption|figure|footer"
    r"|h[1-6r]|header|hgroup|html|li|main|ol|p|pre|section|summary|table|tbody|t[dhr]|tfoot|thead|ul|br"
)
_NO_TEXT = (Comment, CData, Declaration, Doctype, ProcessingInstruction)
_WHITE = re.compile(r"[ \t\r\n\f\v]+")
# Pages that declare GB2312 or GBK use the larger set.
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030"}


def html_text(data: bytes) -> str | None:
    r"""Draw the text out of an HTML file.

    Args:
        data: The whole file; its declared charset is honoured where the bytes fit it.

    Returns:
        One line a block, an empty line between blocks; `None` where the encoding is unknown.

    Example:
        >>> html_text("<title>t</title><h1>标题</h1><p>第一<b>段</b>。<script>x</script></p>".encode())
        '标题\n\n第一段。\n'
    """
    markup = _markup(data)
    if markup is None:
        return None
    soup = BeautifulSoup(markup, "html.parser")
    for tag in soup(_LEFT_OUT):
        tag.decompose()
    lines = (_WHITE.sub(" ", line).strip(" ") for line in _flow(soup).split("\x00"))
    return "".join(f"{line}\n\n" for line in lines if line).removesuffix("\n")


def _markup(data: bytes) -> str | None:
    declared = EncodingDetector.find_declared_encoding(data, is_html=True, search_entire_document=False)
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode_as(data, _SUPERSETS.get(declared.lower(), declared)) or decode(data)
    return decode(data)


def _flow(root: Tag) -> str:
    """Return the text with a NUL at every block edge and line break; iterative, so depth is no matter."""
    parts: list[str] = []
    stack: list[object] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str) and not isinstance(node, NavigableString):
            parts.append(node)
        elif isinstance(node, NavigableString):
            parts.append("" if isinstance(node, _NO_TEXT) else str(node).replace("\x00", ""))
        elif isinstance(node, Tag):
            edge = "\x00" if _BLOCK.fullmatch(node.name) else ""
            stack.append(edge)
            stack.extend(reversed(node.contents))
            parts.append(edge)
    return "".join(parts)
