"""Words that tell where a person's name ends, and those that only look like one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention

NEXT = re.compile(
    "当场|当即|当天|当日|当时|讲授|授课|主讲|随即|共同|联合|分别|先后|一同|一起|出席|参加|主持|致|作|就|围绕|会见|会晤|会谈|同|与|和|及|以及|一行|等|说|称|则|还|也|并|"
    "通过|以|于|在|向|对|为|从|到|任|应邀|受邀|率|带队|带领|代表|签署|宣布|启动|见证|发表|表示|指出|认为|强调|介绍|谈|回应|透露|现场|视频|线上|"
    "发来|莅临|到场|到会|亮相|参与|登台|出任|陪同|专程|亲临|用|同样|受邀|派|带领|做了|登上|共话|共商|为此|也|又|赴|走|当选|获|"
    "展开|开展|进行|交流|讨论|提交|担任|点评|回顾|总结|阐述|重点|详细|深入|系统|全面|首先|最后|随后|一致|列席|与会|到访|来访|拜会|拜访|"
    "结合|依次|轮流|发言|讲话|分享|呼吁|赞赏|感谢|欢迎|坚信|相信|期待|希望|建议|提出|提到|称赞|祝贺|补充|阐释|解读|牵头|组织|执笔|领衔|今日|日前|"
    "推介|讲述|宣读|演示|展示|陈述|汇报|通报|赞同|谈及|直言|表达|致谢|颁发|揭牌|剪彩|宣讲|递交|转交|考察|率先|"
    "按下|揭幕|培土|挥锹|开启|点亮|敲|围绕|提问|开场|简要|现身|远程|亲自|亲临|和中|和来自|一致认为|均|都|"
    "尊敬的|各位|抵达|到达|飞抵|启程|国事|正式|出访|访问|访华|来华|通话|致电|致函|致信|会面|视察|慰问|重申|敦促|再次|首次|今天|昨天|夫妇|"
    "专门|特意|特地|亲切|郑重|热情|热烈|女士|先生|爵士|勋爵|阁下|教授|博士|主席|总统|总理|院士|处长|司长|国务委员|大使|将|已|曾|是|的|率领|陪同|评价|坦言|告诉|接受|所"
)
"""Words that follow a person's name."""
NO_LIST = re.compile(
    r"和(?!和)|[，。、：等作致说称]|$|表示|出席|指出|认为|强调|介绍|主持|参加|分享|先生|女士|教授|在|以|博士|告诉|致辞|签署|讲话|发言|会见|宣布|回应|透露"
)
"""What follows a name that ends in 和; else 和 joins it to another."""
IN_NAME = re.compile(
    "中(?=[，。、：]|表示|出席|指出|认为|强调|介绍|主持|参加|致辞|签署|告诉|会见|先生|女士|教授|博士|大使|共同|一行|率|$)"
)
"""A 中 that ends a name of three characters, and is no word (大使某某中出席)."""
ASPECTS = tuple("了着过的地得们")
DONE = ("了", "着", "过")
FUNCTION = frozenset("于所从到在与和以为")
DOTS = re.compile("[·.]")
LATER = re.compile(r"[㐀-鿿]{2,8}(?:[-—–][㐀-鿿]{2,6})?")
FIRST_NAME = re.compile(
    r"(?!约翰|大卫|玛丽|彼得|保罗|穆罕默德|阿卜杜|亚历山大|乔治|迈克尔|安东|何塞|胡安)[㐀-鿿]{2,6}"
)
"""A first name that a text may call somebody by later; not one that many have."""


CALLED_BY = re.compile(
    "(?:大使|总领事|部长|副部长|主席|主任|院长|校长|会长|总经理|董事长|教授|博士|省长|市长|州长|县长|局长|司长|处长|秘书长|总裁|行长|"
    "参赞|院士|理事长|所长|厅长|代办)$"
)
"""Titles by which a text calls whom it has named in full: 卢大使."""
WITH_FAMILY = range(2, 4)


def called_by_post(person: Mention) -> Iterator[str]:
    """Yield what a text calls a person with a Chinese name and a post: family name and title."""
    if len(person.name) in WITH_FAMILY:
        for post in person.posts:
            if found := CALLED_BY.search(post.title):
                yield person.name[0] + found[0]


def last_names(name: str) -> Iterator[str]:
    """Yield what a text calls whom it has named in full by a foreign name: its last parts, or the first.

    Example:
        >>> list(last_names("维克多·阿拉·马诺波")), list(last_names("李·明")), list(last_names("张一文"))
        (['马诺波', '阿拉·马诺波', '维克多'], [], [])
    """
    parts = DOTS.split(name)
    if len(parts) > 1 and LATER.fullmatch(parts[-1]):
        yield parts[-1]
        yield from ("·".join(parts[at:]) for at in range(len(parts) - 2, 0, -1))
        if FIRST_NAME.fullmatch(parts[0]):
            yield parts[0]
