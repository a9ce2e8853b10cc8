"""Shorthand of the rules about events: ways of holding one, of taking part, of speaking there."""

from __future__ import annotations

from greensilk_kg.extract.core.ceremonies import CEREMONY, DEEDS, RITE
from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES

EVENT, DATE = CODES["Event"], CODES["Date"]
NAMED = "".join(code for kind, code in CODES.items() if kind not in {"Date", "Quantity"})
LAND = CODES["Country"] + CODES["Place"]
TODAY = rf"(?:{DATE}|[今昨][天日]（{DATE}）)"
"""A day, as reports of the same day write it too: 今天（6日）."""
CHIEF = (
    "(?:首都|首府|省会|首都城市|首都圈|第[一二三]大城市|最大城市|[东西南北中]{1,2}部的?(?:港口|沿海|海滨|旅游)?(?:城市|省份)?|"
    "(?:港口|沿海|海滨|旅游|历史|文化|经济)?(?:城市|名城|重镇))"
)
"""What stands between a land and the city where something is held: 首都, 北部城市."""
SEAT = "(?:总部|驻地|办公室|所在地|国际?会议中心|大楼|大厦|会议厅|礼堂|校园|校区|会场)"
WHERE = (
    f"{{land:Place}}?的?{CHIEF}?{{city:Place}}?的?{CHIEF}?{{town:Place}}?的?{{where:Place}}(?:{{hall:Place}}(?![、和与及]))?"
    f"(?!”?(?:角(?![度色落逐])|馆(?![长藏员])))(?:的?(?:位于该[市地]的)?{CODES['Institution']}(?:（[^（）]{{1,20}}）)?{SEAT}?(?=(?:以|通过|采用|采取|成功|顺利|隆重|正式|举|召|开|联|共|拉|落|启|揭|同)))?"
)
"""A land, its city, a town of it, a hall there, one behind the other, and the body that has the hall."""
PAVILION = rf"(?:[{LAND}]?(?:主题|国家)?(?:角|展?馆|展区|会场)|[蓝绿]区|主会场|会场|现场|举办地)"
"""Where at a great meeting: 中国角."""
WAYS = rf"(?:{words('events/way')}|组织|牵头|以视频[形方]式|以线上线下相?结合的?[形方]式)*"
DUE = rf"，?{any_of('events/due')}*(?:[于在从自]|自从)?"
"""What stands between an event and its day: 已于, 原定于, 计划."""
NOTHING = (
    r"(?!期间|之际|之前|之后|前夕|前|后|地|多届|多次|[了的]|[式方会词]|"
    rf"，(?:后来?|因|但|由于|受)[^。；]{{0,20}}?(?:推迟|延期|延至|改期|取消|顺延)|"
    rf"[^，。；的]{{0,8}}{any_of('events/apart')}|了?“?{EVENT})"
)
"""No word that tells of another time, nor what is held for the event elsewhere: 举行新闻发布会."""
HELD = (
    rf"”?(?:“[^“”{EVENT}]{{1,40}}”|（[^（）]{{1,30}}）)?(?:，?(?:在|于)?“?{EVENT}”?(?:（[^（）]{{1,20}}）)?(?:期间|框架下|{PAVILION}))?(?:{DUE}(?:{TODAY}|\d{{1,2}}[日号](?:上午|下午|晚)?)(?:起|开始)?(?:一?连续?(?:{CODES['Quantity']}|[两三四五六七八九十\d]天))?)?{any_of('events/due')}*"
    rf"(?:，?(?:在|于|假|以|通过|采用|采取)[^，。；：{EVENT}]{{1,30}}?)?{WAYS}"
    rf"(?:{words('events/held')}|(?:启动|开场)(?=[，。；]|$)){NOTHING}"
)
LENGTH = rf"(?:为期(?:{CODES['Quantity']}|[^，。；]{{1,4}})的?)?"
SEVERAL = "(?<![两二三四五六七八九几数多][期场个次届])"
"""Before a gathering that is not one but two or more: 两期研修班."""
GATHERING = (
    rf"(?:{SEVERAL}(?:该班|(?:本次|此次|本届|本期|这次|上述|该|当[天日]的?|线上|线下)?{LENGTH}(?:{words('events/gathering-spoken-of')}|开[幕班]式|闭幕式|"
    rf"{CEREMONY}|典礼)|(?:本次|此次|本届|本期|这次)(?:(?![的期在和与及]|举办|召开)[㐀-鿿]){{1,8}}?(?:{words('events/gathering-spoken-of')}))"
    r"(?:开幕式|闭幕式|部分环节)?)"
)
SESSION = any_of("events/session")
THERE = (
    rf"(?:会议?上|会议?(?:召开)?期间|会间|(?:{any_of('events/has-sessions')}的?|主)?(?:{GATHERING}|{SESSION})(?:暨{SESSION})?(?:的?[㐀-鿿]{{2,6}}环节)?(?:召开|举[办行])?"
    r"(?:上|期间|现场|中(?![国方外资])|间隙|同期|最后|闭幕时|结束[前时]|之机|之际)|"
    rf"(?:(?!一|的|各|个)[㐀-鿿]){{0,6}}?{any_of('events/part-of-gathering')}[㐀-鿿]{{0,4}}?环节(?:上|中|(?=，)))"
)
"""Where the event is that an article reports: 论坛开幕式上, 大会期间."""
HELD_THEN = rf"(?:(?:随后|当[天日]|同日|同期|{TODAY})?(?:举[办行]|召开)的)?"
AMID = rf"(?:[在于]{HELD_THEN})?(?:{THERE}|同日|当天|当日|同期|[其会]间)"
"""Where the event is that an article reports, or when: 论坛期间, 当天."""
MANNER = (
    r"(?:以[^，。；]{1,20}?(?:身份|方式|形式)|通过[^，。；]{1,20}?(?:方式|形式)|应邀|受邀|[应受](?!邀)[^，。；]{1,24}?的?(?:盛情|诚挚)?邀请，?|视频|线上线?下?|在线|现场|共同|分别|先后|一同|一起|登台|则|也|亲临|远程|亲自|"
    r"专程|率[^，。；]{1,10}|还|也|并|均|通过视频|连线|莅临|，)*"
)
SPEECH = (
    r"(?:(?<![的次份篇])(?<!书面)致(?:开幕|闭幕|欢迎|视频|书面|答谢)*[辞词](?!给予|予以|作出|得到|获得|受到)|"
    r"作(?:了|为)?(?:主旨|主题|会议|专题|交流|总结|开幕|视频|书面|特邀|重要|闭幕|学术|大会|科普|辅导)*(?:发言|演讲|致辞|报告|讲话)|"
    r"发表(?:了)?(?:视频|主旨|重要|主题|书面|开幕|特别|专题|线上)*(?:致辞|讲话|演讲|发言)|"
    r"(?:做|带来)(?:了)?(?:主旨|主题|会议|专题|交流|特别|视频|学术|大会|科普|辅导)*(?:发言|演讲|致辞|报告|讲话)|"
    r"(?:(?<!其)视频|线上|在线|书面|远程|现场)(?:讲话|发言|演讲|致贺)(?=[，。；、]|$)|(?<![的次篇取习听读要旨])讲话(?=[，。；]|$)|"
    r"(?:发来|送上|录制|带来)(?:了)?(?:视频|书面)?(?:致辞|致词|讲话|演讲|祝福|寄语)|"
    r"宣读(?:了)?[^。；]{0,24}?(?:贺信|贺电|致辞|致词)|"
    r"(?:通过|以)视频(?:方式|连线|形式)?(?:表达|表示|送上)(?:了)?(?:热烈)?祝贺|"
    r"进行(?:了)?(?:主旨|主题|交流|专题|总结)*(?:发言|演讲)|发言(?!人)|"
    r"(?:作|做|进行)(?:了)?[^，。；：]{0,8}?(?:点评|分享|讲解|解读|授课|推介)|"
    r"(?:阐述|发表|分享|交流)(?:了)?(?:各自|主要|自己)?的?(?:看法|观点|见解|意见)|"
    r"(?:展开|开展|进行)(?:了)?(?:深入|热烈|充分|广泛)?的?(?:对话|讨论|研讨|交流|探讨))"
)
GUESTS = (
    rf"(?:{any_of('events/takes-part')}了?[^，。；：{CODES['Person']}]{{0,20}}?{any_of('events/guest')}|嘉宾|来宾|主讲人|主持人)"
    r"(?:名单)?(?:当中|之中|[中里上]|方面)?(?:还|另外?|又|分别|主要|则|也|共|，)*(?:有(?!了|关|望|所|着|意)|包括|包含|是|为|系|：)：?(?:来自)?"
)
"""Who came or spoke, up to their names: 出席仪式的斐方官员中有, 先后发言的是."""
NOT_THERE = f"(?![^，。；：]{{0,24}}{any_of('events/not-there')})"
"""No word that tells of another time or of staying away, before the guests: 缺席的嘉宾有, 上届的嘉宾."""
OWNERS = CODES["Institution"] + CODES["Initiative"] + CODES["Project"] + LAND
"""Whose gathering is another one: 某集团年会."""
AT_IT = (
    rf"(?:(?<![㐀-鿿{OWNERS}])(?:[在于]{HELD_THEN})?|(?<=[㐀-鿿{OWNERS}])(?<!曾)在)(?!会[谈晤见]|谈判|磋商)"
    rf"(?:{THERE}|(?<![㐀-鿿])(?:现场|[其会]间|期间|当[天日](?!，?[^，。；]{{0,16}}在[{LAND}])))"
)
"""The same where nothing else is at hand: no talks of two sides, and no word goes before."""
DELEGATES = rf"(?:代表团?|{words('events/delegate')})"

STUDIES = (
    r"(?:(?:将|正式|已|陆续|在[^，。；：]{1,10})*(?:(?:顺利|圆满|如期)*结业|(?:获得?|领取|拿到)了?结业证书|参训|"
    r"(?:开启|开始|展开|进行|接受|完成)(?:了|为期[^，。；：]{1,6}的|[㐀-鿿·]{0,6}?的?)*?(?:学习|培训|研修|研学|访学|课程|研修之旅)|"
    r"(?:学习|研修|培训)(?:交流|考察)?(?=[，。；]|$)))"
)
"""What those do who come to a course: 顺利结业, 开启学习之旅."""

SORTS = rf"(?:{words('events/sort-of-part')}|[一两二三四五六七八九十\d]+[个场项大]|首[个场]|一[个场项])*"
PARTS = f"(?:活动|分论坛|论坛|边会|环节|会议?|{words('events/part')})"
"""What an event is within a greater one: 重要配套活动, 高层论坛."""

ALSO = "(?:还|也|同时|正式|现场|首次|集中|并|一致|共同|最终|协商一致|成功|联合|审议|讨论|会上|期间|随后|，)*"
MEETING_DID = (
    r"(?:^|[，；])(?:本次|此次|本届|该|当天的?)?(?:会议|论坛|大会|峰会|发布会|研讨会|边会|活动|年会|对话会|"
    "圆桌会|交流会|座谈会|博览会)"
    rf"(?:期间|现场)?(?:{ALSO}{any_of('events/meeting-did')}了?"
    rf"[^。；]{{1,120}}?(?:，|、(?=发布|启动|公布|推出)))?{ALSO}"
)
"""What a meeting did, up to its next deed: 会议通过了章程，正式."""
WHICH = (
    rf"(?:以“[^“”]{{1,40}}”为(?:主题|题)的|主题为“[^“”]{{1,40}}”的|为期{CODES['Quantity']}的|首届|"
    rf"[^，。；：的“”（）{NAMED}]{{2,12}}(?=“{EVENT}))*"
)
"""What stands between 主办的 and the name of an event: theme, length, sort (援外培训项目“…”)."""

ENVOY = rf"(?:{CODES['Person']}(?:国家)?(?:主席|总统|总理|国王)的?(?:特别代表|特使)[、，]?)?"
"""Whose envoy somebody is, before who he is: 某某主席特别代表."""
VISITING = (
    r"(?:(?:来[㐀-鿿]|到访|来访|出访)[^，。；：]{0,24}?的|到访的|来访的|率团[^，。；：]{0,16}?的|应邀[^，。；：]{0,24}?的|"
    r"前来[^，。；：]{0,20}?的|正在[^，。；：]{0,20}?的|出席[^，。；：]{2,30}?的|对[^，。；：]{0,14}?访问的)?"
)
"""What is said of a guest before who he is: 来华出席某论坛的."""

OFFICE = (
    rf"(?:[{LAND}]{{0,2}}(?:(?!希望|期待|欢迎|邀请|感谢|将|拟|愿|未)[^，。；：、的“”{NAMED}]){{2,14}}?"
    rf"(?={CODES['Person']}))"
)
"""A post at a body whose name is not known, before the person who holds it: 某某办主任."""

SETTING_OUT = (
    rf"率(?:[{LAND}]{{0,2}}{CODES['Institution']}?[^，。；{''.join(CODES.values())}]{{0,16}}?团|[{LAND}]?{CODES['Institution']})"
    rf"(?:一行)?(?:{CODES['Quantity']}|[0-9一二三四五六七八九十]{{1,3}}人)?"
)
"""Whom one leads abroad, and how many they are: 率某市代表团一行12人."""
GOING = (
    rf"(?:(?:应邀|应约|{SETTING_OUT}|率队|带队|专程|再次|首次|分别|先后|陆续|日前|近日|近期|当天|当日|"
    r"还|又|曾|已|也|均|即|开始|结束了?)|乘专机|一同|共同|在[^，。；：]{2,20}陪同下，?)"
)
"""How somebody sets out on a visit."""
VISIT = (
    rf"(?:(?:成功|顺利|圆满|再次|首次|正在|开始|开启|展开|进行|开展|作|做|举行)(?:了|的)?|为期(?:{CODES['Quantity']}|[^，。；]{{1,4}}[天日周])的?|"
    rf"{any_of('events/sort-of-visit')}的?)*"
)
"""What stands around the word for a visit: 进行为期三天的正式友好."""

GRAND = "(?:了|首届|年度|第一届|[一两][场次]|隆重的?|盛大的?|简短的?|热烈的?|简朴的?)*"
"""What stands between the word for holding and what is held: 了隆重的."""

SHORTHAND = {
    "{grand}": GRAND,
    "{feat}": any_of("events/feat"),
    "{going}": GOING,
    "{office}": OFFICE,
    "{rite}": f"(?:{RITE}|{DEEDS}(?=(?:仪式|典礼)))",
    "{ceremony}": CEREMONY,
    "{visit}": VISIT,
    "{visited}": any_of("events/visit") + "{1,3}",
    "{host house}": rf"(?:{CODES['Institution']}(?:会议室|会议厅|大楼|会议中心)?)",
    "{unposted}": rf"(?:(?!希望|期待|欢迎|邀请|感谢)[^，。；：、{''.join(CODES.values())}]){{0,12}}?",
    "{hours}": "(?:上午|下午|晚上?|傍晚|晚间|中午)?",
    "{meanwhile}": "(?:在[^，。；：]{1,30}?(?:期间|之际|前夕|间隙|召开之前)，?)?",
    "{kindly}": (
        "(?:分别|集体|共同|一同|先后|应邀|应约|专程|还|也|又|亲切|礼节性|率团|率队|以视频(?:连线)?[形方]式|"
        "通过视频(?:连线)?(?:方式|形式)?|视频|线上|在线)*"
    ),
    "{delegation}": (
        "(?:(?:代表|考察|访问|参访|采访|记者|专家|使节|交流|经贸|青年|观察|参观|采风|调研|学习)团|(?:专家|工作|调研|考察)组|驻华?[㐀-鿿]{0,3}(?:使节|领事|外交官)|"
        "学员|师生)"
    ),
    "{not a guest}": "[的率由]|欢迎|希望|期待|感谢|支持|各国|邀请|接待|会见|计划|参加|出席|将",
    "{talks}": (
        rf"(?:(?:举行|进行|开展|展开)(?:了)?(?:{words('events/sort-of-talks')}|的)*"
        "(?:会谈|会见|会晤|会面|座谈|交流|磋商|洽谈)|(?:会谈|会见|会晤|会面)(?!时间|机制|结果|中|上))"
    ),
    "{briefing}": "(?:发布会|吹风会|通气会|记者会|招待会|见面会)",
    "{about}": "(?:就|围绕|聚焦|针对)(?![此这])[^，。；：]{2,50}?",
    "{exchange}": "(?:深入|充分|友好|坦诚|广泛|、|地|的)*交换(?:了)?(?:意见|看法)",
    "{great hall}": "(?:人民大会堂(?:[^，。；：]{1,4}厅)?|中南海(?:紫光阁|瀛台|怀仁堂)?|"
    "(?:钓鱼台)?国宾馆|(?:总统|总理)(?:府|官邸)|[王皇白]宫)",
    "{party}": r"(?:一行(?:[0-9一二三四五六七八九十]{1,3}人)?|夫妇|等人?)?",
    "{visiting}": VISITING,
    "{whereabouts}": WHERE,
    "{chief}": CHIEF,
    "{today}": TODAY,
    "{pavilion}": PAVILION,
    "{envoy}": ENVOY,
    "{sorts}": SORTS,
    "{parts}": PARTS,
    "{ways}": WAYS,
    "{on occasion}": "(?:期间|上|现场|当[天日]|为契机|(?:举办|举行|召开|开幕)?(?:之际|之机))",
    "{due}": DUE,
    "{due word}": any_of("events/due"),
    "{nothing}": NOTHING,
    "{held}": HELD,
    "{once}": r"(?!等|之|的|代表团|组委会|期间|框架|上|中|系列|筹备|新闻|发言)",
    "{studies}": STUDIES,
    "{gathering}": GATHERING,
    "{manner}": MANNER,
    "{amid}": AMID,
    "{at it}": AT_IT,
    "{speech}": SPEECH,
    "{delegates}": DELEGATES,
    "{attend}": any_of("events/attends"),
    "{guests}": GUESTS,
    "{not there}": NOT_THERE,
    "{EVENTS}": EVENT,
    "{refused}": any_of("sentences/refused"),
    "{looked back}": any_of("sentences/looked-back"),
    "{denied}": any_of("sentences/denied"),
    "{of a part}": any_of("works/part-of-work"),
    "{DATES}": DATE,
    "{PLACES}": CODES["Place"] + CODES["Country"],
    "{PERSONS}": CODES["Person"],
    "{which}": WHICH,
    "{NUMBERS}": CODES["Quantity"],
    "{meeting did}": MEETING_DID,
    "{NAMES}": NAMED,
}
"""What stands in braces in a rule's pattern → the regular expression that it stands for."""
