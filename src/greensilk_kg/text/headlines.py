"""Two headlines that stand one over the other are not one headline that the layout broke."""

from __future__ import annotations

import re

_NEAR = 2
_OWN = 5
"""By how many characters the body shows that a line goes on, or that a name begins with it."""
_HANGS = re.compile(
    r"(?:[的与和及由于为对向把将被赴援“《（·]|在|出席|参加|签署|承建|投资|建设|共建|举办|举行|发布|启动|牵头)"
    r"[^，；：！？ ]{0,5}$|[，、；：—]$"
)
"""How a line ends that cannot stand alone."""
_GOES_ON = re.compile(
    r"[在的与和及、，。：；为对向将以于到赴就同了（）”》—–\-·]|举[办行]|召开|开幕|闭幕|签[署约订]|成功|顺利|正式|"
    r"发布|启动|(?:投产|竣工|并网|通车|落成|揭牌)|第[^届次期]{1,4}[章节条]"
)
"""How a line begins that goes on with the one above."""
_NUMBERED = re.compile(
    r"(?:19|20)\d\d年?[\u4e00-\u9fff“]|(?:第[一二三四五六七八九十\d]{1,4}|首)[届次期][\u4e00-\u9fff“]"
)
_CLAUSES = re.compile(r"[\u4e00-\u9fff”]{2,}[，！？!? ][\u4e00-\u9fff“]{2,}[^，]*$")


def stand_apart(line: str, after: str, body: str) -> bool:
    """Tell whether a title's line ends where it stands, and the line below is a headline of its own.

    Args:
        line: The line.
        after: The line below it.
        body: The document's lines without what parts them.

    Example:
        >>> body = "风吹过海岛乡村甲乙渔港治理论坛举行6月2日，甲乙渔港治理论坛举行。"
        >>> stand_apart("风吹过海岛乡村", "甲乙渔港治理论坛举行", body)
        True
        >>> stand_apart("丙大学承办的甲乙渔", "港治理论坛举行", body)
        False
        >>> stand_apart("岛更绿，水更清", "第三届渔港治理论坛开幕", "")
        True
    """
    if _HANGS.search(line) or _GOES_ON.match(after):
        return False
    across = line[-_NEAR:] + after[:_NEAR]
    if body.count(across) > body.count(line + after):
        return False
    is_clause = _NUMBERED.match(after) is not None and _CLAUSES.search(line) is not None
    return is_clause or _begins(line, after, body)


def _begins(line: str, after: str, body: str) -> bool:
    """Tell whether the body has what the line below begins with, and something else before it."""
    own = after[:_OWN]
    if len(own) < _OWN:
        return False
    at = body.find(own)
    while at >= 0:
        if at and body[at - 1] != line[-1]:
            return True
        at = body.find(own, at + 1)
    return False
