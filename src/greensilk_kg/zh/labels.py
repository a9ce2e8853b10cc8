"""Labels of the lines of a programme: 时间：, 主办单位：."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"(?:会议|活动|举办|举行|召开|论坛|培训|大会|演讲|发言|致辞|对话|讨论|特邀|与会|出席|联合|主要)?"
    r"(?:时间|日期|地点|会址|主题|(?:主办|承办|协办|支持|指导|合作|组织|发起|参与|联办|媒体支持|战略合作)(?:单位|方|机构|伙伴)?|主持人?|"
    r"嘉宾|主讲人|演讲人|发言人|与谈人|评议人|点评人|致辞人|报告人|议题|议程|语言|形式|规模)[:：]"
)
_ENTRY = re.compile(
    r"[^，。；：:、“”《》？！\d\s]{2,10}(?:[（(][^（）()]{1,6}[)）])?[:：](?=(?:[^：:，；。！？!?（）()]|[（(][^（）()。]*[）)])+$)"
)
_OF_NAMES = re.compile(
    r"[^，。；：]{0,14}(?:单位|[^上下地两]方|机构|成员|成员国|会员|理事|高校|大学|院校|学校|企业|公司|国家|部门|组织|伙伴|媒体|团体|嘉宾|城市|银行|港口|园区|项目)"
    r"(?:名单|名录)?(?:[（(][^（）()]{1,8}[）)])?(?:包括|有|如下|为|主要有|主要包括)?[:：]"
)


def is_over_names(text: str) -> bool:
    """Tell whether a line announces names, which stand below it.

    Example:
        >>> is_over_names("发起单位（部分）："), is_over_names("成员包括："), is_over_names("要闻：")
        (True, True, False)
    """
    return _OF_NAMES.fullmatch(text) is not None


def is_entry(text: str) -> bool:
    """Tell whether a line is one of a fact sheet's: a label, and behind the colon what it is.

    Example:
        >>> is_entry("建设单位：甲公司"), is_entry("建设单位：甲公司承建了它。"), is_entry("建设单位是甲公司")
        (True, False, False)
    """
    return _ENTRY.match(text) is not None


def starts_label(text: str) -> bool:
    """Tell whether a text begins with what a programme says of a meeting, line by line.

    Example:
        >>> starts_label("主办单位：甲大学"), starts_label("地点：甲市"), starts_label("主办单位是甲大学")
        (True, True, False)
    """
    return _LABEL.match(text) is not None
