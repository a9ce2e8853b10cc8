"""A line that only says whose page it is, over the headline of the report: 甲省水利厅."""

from __future__ import annotations

import re

_LONGEST = 26
_BODY = re.compile(
    r"(?!.*[、，。：；])[\u4e00-\u9fff“”—·（）]{2,25}?"
    r"(?:[厅局署委部]|委员会|使馆|领事馆|大学|学院|研究院|研究所|中心|联盟|协会|商会|学会|基金会|公司|集团|政府|办公室|[日早晚]报|新闻网)"
)
_DONE = (
    "举行|召开|举办|开幕|闭幕|落幕|启动|开班|结业|结课|竣工|投产|并网|通车|揭牌|开工|奠基|发布|签署|签约|移交|交付|交接|"
    "完工|投运|落成|成立|动工|收官|运营"
)
_GOES_ON = (
    "[在与和及暨等的并为对向将以于到赴就同了（]|第[^届]{1,4}次|签[署约订]|召开|举[办行]|出席|参[加与观]|发布|启动|成功|顺利|联合|共同|"
    "[承主协]办|开展|拜访|访问|组织|印发|推出|发起|获|中标|承建|正式|一行|代表团|宣布|加入|积极|助力|迎来|完成|牵头"
)
_HEADLINE = re.compile(
    rf"(?!{_GOES_ON})(?:.{{5,}}(?:{_DONE})[！!]?|"
    r"[\u4e00-\u9fff·]{2,8}(?:大使|总领事|参赞|主任|[部厅局会校所院]长|总经理|董事长)(?:出席|会见|拜会|参加|率团).{4,})"
)


def is_issuer(text: str, after: str) -> bool:
    """Tell whether a line is a body's name alone, over a headline that tells by itself what was done.

    Args:
        text: The line.
        after: The line below.

    Example:
        >>> is_issuer("青岚省水利厅", "首届防洪合作论坛在青岚闭幕")
        True
        >>> is_issuer("青岚省水利厅", "举办首届防洪合作论坛")
        False
    """
    if len(text) > _LONGEST or _BODY.fullmatch(text) is None:
        return False
    return _HEADLINE.fullmatch(after) is not None
