"""Which titles are posts at what stands before them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.persons.posts import Post

AT = "".join(CODES[kind] for kind in ("Institution", "Initiative", "Country", "Place", "Event"))
MISSIONS = ("馆", "团", "处", "机构")
"""How what stands behind 驻 ends if it is no name: 驻华使馆参赞."""
FIELD = re.compile(r"（[㐀-鿿、·]{2,14}）(?=[㐀-鿿]+[·-])")
"""What somebody is charged with, between his post and a foreign name: 助理总干事（自然资源）某·某."""
ROLE = re.compile(
    rf"[{AT}]*(?:联合|共同|创始|副|常务)?(?:召集|成员|理事|发起|合作|支持|牵头|主办|承办)(?:机构|单位|伙伴|方)"
)
"""What a body is, behind the posts that a person holds at another: 联盟成员单位."""
CHARGE = re.compile(f"{any_of('persons/charge-of-envoy')}+$")
"""What an envoy is charged with, between his name and his rank: 某某商务参赞."""
HONORIFICS = {"女士", "先生", "博士"}
FORMER = re.compile("(?:^|(?<=[，、。；：由与和及同]))(?P<word>原|前任?)$")
"""Before a body: the post was held there once."""
LONGEST = 3
"""Characters of the word and of what stands before it."""
UNIT = re.compile("(?:自治区|自治州|[省市州县区旗盟])$")
"""A unit of administration has a Party committee as a company has."""
NO_POST = re.compile(
    "(?:女士|先生|获得者|得主)$|夫人|[多数几两各][名位]|东道主|嘉宾|与会|听众|参会|^[派与和及籍]"
)
OF_A_PLACE = re.compile("[㐀-鿿]{2,8}(?:省省长|市市长|州州长|县县长)")
"""A title that tells its own place: it is held at no body named before."""
SEATS = ("议员", "人大代表", "政协委员")
PARLIAMENT = re.compile("议会|议院|国会|人大|政协|大会$|委员会$|联盟$")
OF_FIRM = re.compile(
    "(?:董事长|总经理|总裁|创始人|创办人|合伙人|首席执行官|执行董事|党委书记|党组书记|项目经理|工程师|技术员|居民|村民|工人|员工|农民|司机|店主)$"
)
"""Posts of companies: where a land stands before one, the company's name was not known."""


FORUM = re.compile("^(?!.*(?:第[一二三四五六七八九十百\\d]+[届次]|[首本]届|年会|年))[^，。]{2,}论坛$")
OF_FORUM = re.compile("(?:主席|秘书长|理事长|总干事|监事长)$")
"""Whose heads a forum has that is a body of its own, not one meeting."""


SIDED = re.compile("[组会]$")
"""How a body ends on which several sides sit."""
OF_SIDE = re.compile(
    "(?:首任|联合|共同|执行|常务|副)*(?:主任|主席|组长|会长|所长|秘书长|召集人|联络人|站长|首席专家|首席科学家|负责人|"
    "项目经理|总经理|董事长)$"
)
"""What one side names somebody in a body of several: 甲方主席, but 甲方代表, 甲方部长."""


def former(string: str, post: Post) -> str:
    """Return the word before a body that says that a post was held there once, or none: 原商务部副部长.

    Args:
        string: The masked sentence.
        post: A post in it.
    """
    found = FORMER.search(string, max(0, post.start - LONGEST), post.start)
    return found["word"] if found else ""


def is_side(masked: Masked, post: Post) -> bool:
    """Tell whether a post is one side's in a body of unknown name: 某某混委会中方主席.

    Args:
        masked: The sentence, its names replaced.
        post: A post that seems held at the side's land.
    """
    at = post.at
    if at is None or not masked.mentions[at].plain.endswith("方"):
        return False
    is_joint = OF_SIDE.fullmatch(masked.string, post.title, post.end) is not None
    return is_joint or SIDED.search(masked.string, 0, at) is not None


def seat(at: Mention, head: str) -> Mention:
    """Return the body at which a post is held: a forum that has a head is a body, too.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> forum = Mention(0, 6, "Event", "Conference", "青岚能源论坛", "name/form")
        >>> seat(forum, "秘书长").kind, seat(forum, "嘉宾").kind
        ('Institution', 'Event')
    """
    heads = at.kind == "Event" and FORUM.search(at.plain) and OF_FORUM.search(head)
    return replace(at, kind="Institution", cls="Institution") if heads else at


def is_in_parliament(title: str, at: Mention) -> bool:
    """Tell whether a title is a seat in a parliament, and the body none: 甲部前部长、参议员."""
    of_bodies = at.kind == "Institution" and PARLIAMENT.search(at.plain) is None
    return of_bodies and title.endswith(SEATS)


def is_post(title: str, at: Mention) -> bool:
    """Tell whether a title is a post at a body or land.

    Args:
        title: As written.
        at: What stands before it.
    """
    if at.kind == "Institution" and OF_A_PLACE.fullmatch(title):
        return False
    of_firm = at.kind in {"Country", "Place"} and OF_FIRM.search(title)
    if of_firm and title == "党委书记" and UNIT.search(at.plain):
        of_firm = None
    return title not in HONORIFICS and not NO_POST.search(title) and not of_firm
