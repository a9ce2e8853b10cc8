"""The lines over a printed speech: its heading, and who holds it."""

from __future__ import annotations

import re

_TITLE = (
    "部长|大臣|主席|总统|总理|首相|书记|省长|市长|州长|局长|署长|主任|大使|总领事|代办|参赞|秘书长|总干事|干事|院长|校长|会长|理事长|"
    "董事长|总裁|总经理|行长|司长|代表|教授|院士|委员长|国王|议长|外长"
)
_BYLINE = re.compile(
    rf"[（(]?[^，。：；！？]{{2,40}}(?:{_TITLE})\s*"
    r"(?!会见|会谈|会晤|出席|访问|致辞|表示|参加|主持|率团|强调|介绍|发言|讲话|论坛|会议|级|们|团)"
    r"(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8}){1,3})[）)]?"
)
_SPEECH = re.compile(
    r"(?:致辞|致词|演讲|讲话|发言|讲演)(?:[（(](?:节选|摘要|全文|摘编|摘登|实录)[）)])?[）)]?$"
)


def is_byline(line: str) -> bool:
    """Tell whether a line is nothing but somebody's post and name.

    Example:
        >>> is_byline("斐济环境部部长 陈一文"), is_byline("斐济环境部部长会见外宾")
        (True, False)
    """
    return _BYLINE.fullmatch(line.strip()) is not None


def heads_speech(line: str) -> bool:
    """Tell whether a heading stands over a printed speech.

    Example:
        >>> heads_speech("在第三届论坛上的演讲（全文）"), heads_speech("他发表演讲时强调合作")
        (True, False)
    """
    return _SPEECH.search(line.strip()) is not None
