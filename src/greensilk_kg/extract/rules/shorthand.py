"""Shorthand of the rules about events: ways of holding one, of taking part, of speaking there."""

from __future__ import annotations

from greensilk_kg.extract.core.ceremonies import CEREMONY
from greensilk_kg.extract.core.mask import CODES

EVENT, DATE = CODES["Event"], CODES["Date"]
LAND = CODES["Country"] + CODES["Place"]
TODAY = rf"(?:{DATE}|[今昨][天日]（{DATE}）)"
"""A day, as reports of the same day write it too: 今天（6日）."""
CHIEF = (
    "(?:首都|首府|省会|首都城市|首都圈|第[一二三]大城市|最大城市|[东西南北中]{1,2}部的?(?:港口|沿海|海滨|旅游)?(?:城市|省份)?|"
    "(?:港口|沿海|海滨|旅游|历史|文化|经济)?(?:城市|名城|重镇))"
)
"""What stands between a land and the city where something is held: 首都, 北部城市."""
PAVILION = rf"(?:[{LAND}]?(?:主题|国家)?(?:角|展?馆|展区|会场)|主会场|会场|现场|举办地)"
"""Where at a great meeting: 中国角."""
WAYS = (
    r"(?:成功|顺利|隆重|正式|圆满|胜利|如期|线上|在线|同步|联合|共同|分别|组织|牵头|以视频[形方]式|"
    r"以线上线下相?结合的?[形方]式)*"
)
NOTHING = r"(?!期间|之际|之前|之后|前夕|前|后|地|多届|多次|[了的]|[式方会词])"
HELD = (
    rf"(?:”|“[^“”{EVENT}]{{1,40}}”|（[^（）]{{1,30}}）)?(?:(?:在|于)?“?{EVENT}”?(?:（[^（）]{{1,20}}）)?(?:期间|框架下|{PAVILION}))?(?:于?(?:{TODAY}|\d{{1,2}}日(?:上午|下午|晚)?))?(?:将|拟|计划)?"
    rf"(?:(?:在|于|以|通过|采用|采取)[^，。；：{EVENT}]{{1,30}}?)?{WAYS}"
    rf"(?:举办|召开|举行|开幕|启幕|开班|揭幕|开赛|拉开帷幕|拉开序幕|启动(?=[，。；]|$)){NOTHING}"
)
GATHERING = (
    r"(?:该班|(?:本次|此次|本届|该|当天的?)?(?:主论坛|分论坛|论坛|会议|大会|活动|仪式|研讨会|年会|峰会|培训班?|边会|"
    r"圆桌会议?|交流会|座谈会|发布会|对话会?|对接会|洽谈会|推介会|博览会|磋商|研修班|展会|展览|开[幕班]式|闭幕式|"
    rf"{CEREMONY}|典礼)"
    r"(?:开幕式|闭幕式|部分环节)?)"
)
MANNER = (
    r"(?:以[^，。；]{1,20}?(?:身份|方式|形式)|应邀|受邀|视频|线上线?下?|在线|现场|共同|分别|先后|一同|一起|登台|则|也|亲临|远程|亲自|"
    r"专程|率[^，。；]{1,10}|还|也|并|均|通过视频|连线|莅临|，)*"
)
SPEECH = (
    r"(?:(?<![的次份篇])(?<!书面)致(?:开幕|闭幕|欢迎|视频|书面|答谢)*[辞词](?!给予|予以|作出|得到|获得|受到)|"
    r"作(?:了|为)?(?:主旨|主题|会议|专题|交流|总结|开幕|视频|书面|特邀|重要|闭幕)*(?:发言|演讲|致辞|报告|讲话)|"
    r"发表(?:了)?(?:视频|主旨|重要|主题|书面|开幕|特别|专题|线上)*(?:致辞|讲话|演讲|发言)|"
    r"(?:做|带来)(?:了)?(?:主旨|主题|会议|专题|交流|特别|视频)*(?:发言|演讲|致辞|报告|讲话)|"
    r"(?:通过|以)视频(?:方式|连线|形式)?(?:表达|表示|送上)(?:了)?(?:热烈)?祝贺|"
    r"进行(?:了)?(?:主旨|主题|交流|专题|总结)*(?:发言|演讲)|发言(?!人)|"
    r"(?:作|做|进行)(?:了)?[^，。；：]{0,8}?(?:点评|分享|讲解|解读|授课|推介)|"
    r"(?:阐述|发表|分享|交流)(?:了)?(?:各自|主要|自己)?的?(?:看法|观点|见解|意见)|"
    r"(?:展开|开展|进行)(?:了)?(?:深入|热烈|充分|广泛)?的?(?:对话|讨论|研讨|交流|探讨))"
)
DELEGATES = r"(?:代表团?|专家|学者|负责人|负责同志|嘉宾|官员|人员|学员|企业家|高管)"

ENVOY = rf"(?:{CODES['Person']}(?:国家)?(?:主席|总统|总理|国王)的?(?:特别代表|特使)[、，]?)?"
"""Whose envoy somebody is, before who he is: 某某主席特别代表."""
VISITING = (
    r"(?:(?:来[华访京]|到访|来访|出访)[^，。；：]{0,24}?的|到访的|来访的|率团[^，。；：]{0,16}?的|应邀[^，。；：]{0,24}?的|"
    r"前来[^，。；：]{0,20}?的|正在[^，。；：]{0,20}?的|出席[^，。；：]{2,30}?的|对[^，。；：]{0,14}?访问的)?"
)
"""What is said of a guest before who he is: 来华出席某论坛的."""

SHORTHAND = {
    "{visiting}": VISITING,
    "{chief}": CHIEF,
    "{today}": TODAY,
    "{pavilion}": PAVILION,
    "{envoy}": ENVOY,
    "{ways}": WAYS,
    "{nothing}": NOTHING,
    "{held}": HELD,
    "{once}": r"(?!等|之|的|期间|框架|上|中|系列|筹备|新闻|发言)",
    "{gathering}": GATHERING,
    "{manner}": MANNER,
    "{speech}": SPEECH,
    "{delegates}": DELEGATES,
    "{attend}": r"(?:出席|参加|参会|与会|列席|到场|到会|莅临|参与)",
    "{EVENTS}": EVENT,
    "{DATES}": DATE,
    "{PLACES}": CODES["Place"] + CODES["Country"],
    "{PERSONS}": CODES["Person"],
    "{NAMES}": "".join(code for kind, code in CODES.items() if kind not in {"Date", "Quantity"}),
}
"""What stands in braces in a rule's pattern → the regular expression that it stands for."""
