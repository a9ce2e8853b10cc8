"""How clauses begin that speak of a gathering by a noun, of another edition, or of another time."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.ceremonies import CEREMONY
from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES

EVENT, DATE, QUANTITY, PERSON = (CODES[kind] for kind in ("Event", "Date", "Quantity", "Person"))
HEAD = (
    rf"(?:{words('events/gathering-spoken-of')}|专场|平行会议|平行论坛|{CEREMONY}|典礼|颁奖[礼典]|"
    "[开闭][幕营班]式|[开闭]幕[礼会]|圆桌|分会场|主会场|创新营|发起仪式|专题研讨|展会|招待会|欢迎宴会|(?<![开结])班)"
)
"""The last word of a gathering's name, or of what it is called without one."""
TIME = (
    rf"(?:(?=[{DATE}\d当同随前次昨今上下晚中傍清])(?:{DATE}|\d{{1,2}}日|当[天日]|同[日天]|同期|随后|[前次]一?[天日晚]|昨[天日晚]|今[天日晨])?"
    "(?:上午|下午|晚[上间]?|中午|傍晚|清晨)?)"
)
LEAD = (
    rf"(?:{TIME}(?:举[办行]|召开)?的|{TIME}，?|其中，?|与此同时，?|同时，?|此外，?|另外，?|而|但|不过，?|据(?:悉|介绍|了解)，?|"
    r"(?:值得一提|需要说明|值得注意)的是，?|会议间隙，?|[^，。；：！？“”和与]{1,8}的(?=[^，。；：]{0,10}(?:由|在|设|是)))*"
)
"""What may stand before the noun with which a clause begins."""
NO_OWN = (
    "出席|参加|参与|担任|出任|作为|成为|宣布|发起(?!仪式)|发布(?![会仪])|希望|推动|见证|主持|致辞|举[行办]|开展|承办|主办|召开|组织|关注|开设|安排|策划|推进|加强|提供|支持|欢迎参|负责|列为|[将了由在于是系和与及等的被]|"
    f"[{EVENT}{PERSON}{QUANTITY}{CODES['Institution']}{CODES['Project']}{CODES['Publication']}{CODES['Agreement']}{DATE}]"
)
OWN = rf"(?:(?!{NO_OWN})[^，。；：！？“”]|“[^“”]*”){{0,14}}?"
"""The words of a noun before its last one."""
BEHIND = (
    rf"(?=[{DATE}，：（—]|由|是|系|在(?!即)|于|设(?!备|施|计|立)|以|为(?!了)|将|定于|邀请|吸引|共(?!同体|建|识)|还|也|则|已|均|主[办持]|主要|承办|来宾|嘉宾|"
    r"观众|听众|全[场程]|方面|规模|展[期览区出]|历时|持续|从|自|到|有(?!关|限)|开[幕班讲课场]|闭幕|举[行办]|召开|结束|期间|[上中](?!海|国|心|亚|东|游|层|级)|现场|"
    r"本身|每[年两届]|聚焦|围绕|选举|审议|通过|推选|的(?!士)|不(?!断)|达成|发布|首次|[主协]办|得到|获|设在|间隙|最后|中场|学员|课程|采取|采用|延期|推迟|宣布|与(?!会)|和)"
)
"""What follows such a noun, by which it is no part of a longer one."""
TOPIC = re.compile(
    rf"{LEAD}(?P<own>(?:本[次届期场]|此次|这[次场期届]|该|整[场个]|首场|上述)?)(?P<noun>{OWN}{HEAD}){BEHIND}"
)
"""A clause that begins with a gathering: 专场由甲主办, 同期举行的圆桌由乙主持."""
THERE = re.compile(
    rf"(?:在|于|出席|参加)(?:了|{TIME}举[办行]的)?(?P<own>(?:本[次届期场]|此次|这[次场期届]|该)?)(?P<noun>{OWN}{HEAD})(?:的?(?:期间|[上中](?!海|国|心|亚|东|游)|现场|间隙)|(?=[，。；并时]|$))"
)
"""Where something is done: 在专场上."""
NAMED = re.compile(
    rf"{LEAD}(?:作为[^，。；：]{{1,30}}，)?“?(?P<event>{EVENT})”?(?:（[^（）]{{1,20}}）)?{BEHIND}(?!期间|框架|之际)"
)
"""A clause that begins with an event's name."""
CLAUSE = re.compile("(?:^|(?<=[，；：。]))(?=[^，；：。])")
"""Where a clause begins."""

NUMBERED = re.compile(r"第([一二三四五六七八九十百\d]{1,4})[届次期场]|(首)[届次]")
OTHER = re.compile(
    rf"{LEAD}(?:与|和|同|相比|相较|比起?|而|早?在|按照|由)?(?:[上下]一?[届次场期站]|下一?期|前(?:[两一几三四]|{QUANTITY})?[届次年场]|往[届年]|历[届次年]|[去前]年|"
    rf"明年|后年|当时|那时|彼时|那[次届场年]|此前|之前曾|曾经?(?![㐀-鿿]{{1,3}}任)|当年|原定)"
)
"""How a clause begins that tells of another time or edition."""
NOW = re.compile(r"本[届次期]|此次|今年|今[天日]|这[次届场期]|如今|目前|现在|当[天日]|同[日天]")
"""What shows that a clause is of the edition reported again."""
APART = re.compile(
    rf"{LEAD}(?:会[前后](?:一[天日晚](?!的))?(?![总累])，?|(?:此?前一[天日晚]|次日|翌日|第二天|隔天)(?!(?:上午|下午|晚上?)?(?:举[办行]的|的|[召举开]))|(?P<noun>{OWN}{HEAD}|“?{EVENT}”?)(?:举[办行]|召开|开始|开[幕场]|结束|闭幕|落幕|散场|正式)*(?:[之以]?后|(?<!结束)(?<!闭幕)(?<!落幕)之?前夕?|前一[天日晚]夕?)(?=[，。、]))"
)
"""How a clause begins that tells of what was done before or after a gathering."""
AT_IT = re.compile(
    rf"(?<![㐀-鿿])在?会上|会议上|会议现场|与会(?!议)|到会|(?<![{EVENT}㐀-鿿])(?:在)?(?:论坛|大会|峰会|研讨会)上"
)
"""What shows that something was done at the gathering that is reported."""
ITEM = re.compile("(?:又讯|另讯|另悉|另据|另有?消息|此外，?据|同一周|同月)")
"""How a sentence begins that brings a further item."""
WHOLE = re.compile("[开闭][幕班营学课训]|结[业训营课]|毕业|主论坛|主会场")
"""What of a gathering is told as the gathering itself."""
BROAD = frozenset(
    {
        "会议",
        "活动",
        "大会",
        "论坛",
        "峰会",
        "年会",
        "会",
        "展会",
        "博览会",
        "展览",
        "展览会",
        "仪式",
        "典礼",
        "现场会",
    }
)
"""Words for a gathering that may be called otherwise."""
SHOWS = ("展", "展会", "展览", "展览会", "博览会", "交易会")
RITES = ("仪式", "典礼", "礼", "式")
COURSES = ("研修班", "培训班", "研讨班", "研修", "培训", "班", "训练营", "讲习班", "进修班", "课程")
CLOSES = re.compile("(?:的)?(?:结业|毕业|结训|结营|闭营|闭幕|结课)(?:式|典礼|仪式)$")
"""The end of the name of a ceremony that ends what its name begins with."""
