"""Labels of the lines of a programme: 时间：, 主办单位：."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"(?:会议|活动|举办|举行|召开|论坛|培训|大会|演讲|发言|致辞|对话|讨论|特邀|与会|出席|联合|主要)?"
    r"(?:时间|日期|地点|会址|主题|(?:主办|承办|协办|支持|指导|合作|组织|发起|参与|联办|媒体支持|战略合作)(?:单位|方|机构|伙伴)?|主持人?|"
    r"嘉宾|主讲人|演讲人|发言人|与谈人|评议人|点评人|致辞人|报告人|议题|议程|语言|形式|规模)[:：]"
)


def starts_label(text: str) -> bool:
    """Tell whether a text begins with what a programme says of a meeting, line by line.

    Example:
        >>> starts_label("主办单位：甲大学"), starts_label("地点：甲市"), starts_label("主办单位是甲大学")
        (True, True, False)
    """
    return _LABEL.match(text) is not None
