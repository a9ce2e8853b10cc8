"""How texts name the events that have no ending of their own: patterns over masked sentences."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES

LEAST = 5
LEAST_OWNER = 4
YEARLY = re.compile(
    r"20\d\d年?度?(?:年会|年度会议|年度大会|年度论坛|大会|论坛|会员大会|工作会议|全体会议|理事会|峰会)(?:[开闭]幕式)?"
)
OF_YEAR = re.compile(r"20\d\d年?度?[㐀-鿿]{0,10}?(?:会议|大会|年会|论坛|峰会|研讨会|理事会)")
"""What is held by somebody in a year, behind whose it is."""
OWNER = "".join(CODES[kind] for kind in ("Initiative", "Institution", "Agreement", "Project"))
EDITION = r"(?:第[一二三四五六七八九十百\d]{1,4}|首)[届次期]"
LAND = CODES["Country"] + CODES["Place"]
OWNED = re.compile(rf"[㐀-鿿{LAND}]{{4,16}}$")
TAG = "【】"
"""Around the column of a newsletter, which no name of an event goes on through: 【要闻】第三届…."""
NO_NAME = "".join(CODES[kind] for kind in ("Date", "Person", "Quantity")) + TAG
CITY = "[京沪津渝穗深蓉邕琼兰甬榕杭宁昆筑汉]"
SITE = (
    rf"(?:在{CITY}?(?:[{LAND}](?:首都|首府)?){{0,3}}|在[{CODES['Institution']}]|"
    r"在[㐀-鿿\dA-Z]{1,10}(?:[厅馆室]|会场|礼堂|酒店|校区|报告厅)(?=举|召|开)|"
    "在(?:这里|此间|此地|当地|[㐀-鿿])(?=举[办行]|召开|开[幕讲场]))"
)
HALL = (
    rf"(?:(?<=[{CODES['Country']}{CODES['Place']}])[{CODES['Institution']}](?:（[^（）]{{1,16}}）)?)?"
    "(?:总部|大楼|会议室|会场|校区)?"
)
"""Whose house something is held in, behind the place: 在甲国乙市某组织总部."""
WHEN = (
    rf"(?:[将拟定]?[于在]?(?:当地时间)?(?:{CODES['Date']}|近日|日前|今[天日]|昨[天日]|\d{{1,2}}日)"
    "(?:上午|下午|晚)?，?)?"
)
WAYS = f"{any_of('events/way')}*"
DONE = rf"{WAYS}{any_of('events/took-place')}"
BEGUN = (
    rf"(?:{WAYS}{any_of('events/took-place-or-began')}"
    "|走进)"
)
GATHERINGS = words("events/gathering")
GREAT = (
    rf"[{''.join(CODES.values())}“]|第[一二三四五六七八九十\d]|首[届次]|20\d\d|国际|全球|世界|亚洲|非洲|亚太|全国|中国|"
    r"中[㐀-鿿](?=[㐀-鿿])|“?一带一路"
)
VAGUE = re.compile(
    r"(?:此次|本次|本届|[历每各][次届]|该|当天|首场|一场|两国|双方|有关|相关|多场|系列|多项|为期)"
)
JOINED = frozenset([
    *"和与及暨日再同期可能上下内外", "沿线", "沿线国家", "共建国家", "联合", "合作",
    "建设", "应对", "落实", "实施", "推进", "启动", "发布", "签署", "签约", "交付", "揭牌",
    "奠基", "竣工", "开工", "开园", "开港", "投产", "投运", "提升", "加强", "加快", "深化",
    "拓展", "培育", "践行", "构建", "推动", "探讨", "推广", "宣传", "学习", "考察", "服务",
    "多方", "三方", "双方", "两国", "中外", "中资", "东部", "西部", "南部", "北部", "中部",
    "东北部", "西北部", "东南部", "西南部", "开展", "全面", "深入", "援助", "改善",
    "保护好", "演讲", "交流讨论", "分享", "优化", "融资", "运营", "投资建设", "众多",
    "管理的", "缔结", "缔约", "结好", "建立", "赠送", "捐赠", "援建", "移交", "交接", "承建",
])  # fmt: skip
"""Words that no name holds, but the name of an event that a whole clause is about may."""
NAME = rf"(?P<name>[^，。：；！？、{NO_NAME}]{{1,40}}?)"
PARTY = "".join(CODES[kind] for kind in ("Institution", "Initiative", "Country"))
NOTE = r"(?:（[^（）]{1,30}）)?"
JOINT = re.compile(
    rf"(?:^|(?<=[，。；）]))(?P<name>[{PARTY}]{NOTE}(?:、[{PARTY}]{NOTE})*[与和同](?:[{PARTY}]{NOTE}的?)?(?P<event>{CODES['Event']}))"
    rf"(?={WHEN}{SITE}?{HALL}{BEGUN}|[，。]|$)"
)
"""A ceremony of two parties: 甲与乙合作协议签署仪式."""
OF_TWO = ("签署仪式", "签约仪式", "签字仪式", "换文仪式", "交接仪式", "揭牌仪式", "座谈会", "交流会", "会谈")
HEADLINE = re.compile(rf"^(?:【[^【】]*】)?{NAME}{SITE}?{HALL}{DONE}(?=$| |！)")
THEMED = "(?:以“[^“”]{2,40}”为(?:主题|题)的?)?"
"""A theme before the name of what has it: 以“海岛用水”为主题的第三届…."""
DATELINE = (
    rf"(?:^|(?<=[，。；）】]))(?:(?:近日|日前|当天)，?|(?:当地时间)?{CODES['Date']}(?:电|讯)?，?)?{THEMED}"
)
COURSE = "(?:培训班|研修班|研讨班|进修班|讲习班)"
"""What is named by its matter, however many words and commas that takes: 风险、适应与能力培训班."""
HELD = re.compile(
    rf"{DATELINE}(?P<name>(?!{VAGUE.pattern})(?:(?=[^，。；]*?(?:{GREAT}))"
    rf"[^，。：；！？、{NO_NAME}{CODES['Agreement']}]{{3,40}}?(?:{GATHERINGS})|"
    rf"(?=[^，。；]*?{COURSE})(?:[^，。：；！？、的{NO_NAME}{PARTY}]|(?<![会坛班式动展周])、(?=[㐀-鿿])){{4,36}}?{COURSE}|"
    rf"(?:(?![的等在和与])[㐀-鿿]{{3,12}}(?<![会坛班式动展周])、){{1,3}}{CODES['Event']}|"
    rf"(?={GREAT})[^，。：；！？、{NO_NAME}{CODES['Agreement']}{CODES['Event']}]{{3,24}}{CODES['Event']}))"
    rf"{WHEN}{SITE}?{HALL}{BEGUN}(?=[，。；]|$|{CODES['Place']}|{CODES['Country']})"
)
OF_WHICH = re.compile(
    rf"(?:主办|承办|协办|举办|召开|举行|发起|承建|援建)的(?P<name>(?!{VAGUE.pattern})(?=[^，。；]*?(?:{GREAT}))"
    rf"(?:[^，。：；！？、的{NO_NAME}]|(?<![会坛班式动展周])、(?=[㐀-鿿])){{3,40}}?(?:{GATHERINGS})){WHEN}{SITE}?{HALL}{BEGUN}(?=[，。；]|$)"
)
IN_QUOTES = re.compile("“[^“”]*”(?:的(?=[㐀-鿿]))?")
ABOUT = re.compile(
    rf"以(?P<name>(?P<theme>“[^“”]{{2,40}}”)(?P<as>为主题的)[㐀-鿿]{{0,8}}?(?:{GATHERINGS}))"
    rf"(?=[，。；、上中由与和将于在]|$|{DONE}|{CODES['Date']})"
)
"""A meeting named by its theme: 以“海岛用水”为主题的研讨会."""
TITLED_SO = re.compile(
    rf"(?:题为|名为|主题为|名称为)(?P<name>“[^“”]{{2,40}}”的?[㐀-鿿]{{0,8}}?(?:{GATHERINGS}))"
    rf"(?=[，。；、上中由与和将于在]|$|{DONE}|开幕式|期间)"
)
"""A meeting called by its title: 题为“海岛用水”的专题会议."""
CALLED = re.compile(
    rf"(?:举办|举行|开展|启动|召开|参加|出席|主办|承办)(?:了)?(?:一[场次]|首场)?(?P<name>(?:{EDITION})?“[^“”]{{2,30}}”"
    rf"[㐀-鿿]{{0,12}}?(?:{GATHERINGS}))(?=[，。；]|$)"
)
ONE_CALLED = re.compile(
    rf"(?:举办|举行|开展|安排|组织|穿插|召开|迎来|推出|办)了?(?:一[场次]|首[场次届])“(?P<name>[^“”，。；{NO_NAME}]{{2,24}}?(?:{GATHERINGS}))”(?=[，。；]|$)"
)
"""One meeting called by what stands in quotes: 安排了一场“海岸对话”."""
QUOTED_HELD = re.compile(
    rf"“(?P<name>[^“”。；{NO_NAME}]{{6,50}})”{WHEN}{SITE}?{HALL}{BEGUN}(?=[，。；]|$|{CODES['Place']}|{CODES['Country']})"
)
"""What stands in quotes and is held: “海岸青年对话：携手行动”在甲市举办."""
NOUN_FIRST = re.compile(
    rf"(?:(?:边会|分论坛|平行论坛|主题论坛)(?:——|—|：)?“(?=[^“”]{{4,5}}”(?:[上中]，|期间|现场))|"
    r"(?:边会|分论坛|平行论坛|主题论坛|沙龙|研讨会|对话会|圆桌会|讲座|主题活动|交流会)(?:——|—|：)?“(?=[^“”]{6}))"
    rf"(?P<name>[^“”。；{NO_NAME}]{{4,50}})”"
    r"(?!等|主题|项目|计划|倡议|为主题|报告|[号奖])"
)
"""What a meeting is called behind the word for what it is: 边会“海岸青年对话：携手行动”."""
QUOTED_AT = re.compile(
    rf"“(?P<name>[^“”，。；{NO_NAME}]{{2,24}}?(?:{GATHERINGS}|月|季))”(?=期间|现场|[开闭]幕[式后]?|上(?:，|发布|签署|展示|亮相|宣布))"
)
"""What stands in quotes and something is done at: “海岸绿色技术周”期间."""
GIVEN = re.compile(
    rf"(?:^|(?<=[，。；举行办席加的]))(?P<name>[{PARTY}](?:政府|驻[{LAND}]使馆|大使馆)?(?:无偿)?(?:援助|援|捐赠|赠送|赠予|向[{PARTY}](?:政府)?(?:援助|捐赠|赠送))(?:给)?[{PARTY}]?"
    rf"(?:{CODES['Event']}|[^，。：；！？的{CODES['Date']}{CODES['Person']}{CODES['Event']}]{{2,30}}?(?:交接|移交|交付|捐赠|赠送|发运|启运|启用)(?:仪式|典礼)))(?={WHEN}{SITE}?{HALL}{BEGUN}|[，。；]|{CODES['Date']}|\d{{1,2}}日|在|于|$)"
)
"""The ceremony at which a gift is handed over, with how much of it: 甲国援助乙国2000套太阳能灯交接仪式."""
SPOKEN = re.compile(
    rf"(?:总书记|主席|总理|总统|书记|部长|秘书长)在(?P<name>(?!{VAGUE.pattern})[^，。：；！？、{NO_NAME}]{{6,40}}?"
    rf"(?:{GATHERINGS}|{CODES['Event']}))上的?"
    "(?:重要|主旨|开幕)*(?:讲话|致辞|演讲|指示)"
)
"""At what somebody spoke, whatever words its name holds: 某人在加强海岸治理座谈会上的讲话."""
TWO_EVENTS = re.compile(
    r"(?:博[览覽][会會]|展[览覽][会會]|[论論][坛壇]|[峰大年讨討流谈談接介][会會])[和与與][^和与與]{6,}$"
)
"""Two events that are joined are none: 甲博览会和乙林业展在丙市开幕."""
YEAR = re.compile(r"20\d\d年?度?")
VISITED = re.compile(
    r"(?:出席|参加|列席|主持|主持召开|举办|举行|召开|主办|承办|(?:举办|举行|召开|启动)的)(?:了)?(?:[一两]次|首次)?"
    rf"(?P<name>(?!{VAGUE.pattern})"
    rf"(?=(?:{CODES['Date']})?[^，。；]*?(?:[{OWNER}{CODES['Event']}“]|第[一二三四五六七八九十\d]|首[届次])|{CODES['Date']})"
    rf"{CODES['Date']}?[^，。：；！？、的{NO_NAME}]{{4,40}}?(?:{GATHERINGS}))(?=[，。；]|$|并|开幕|闭幕|上|期间|和|、|的(?:还?有|包括|人员|嘉宾|代表))"
)
"""An event that somebody comes to or holds; a year may begin its name."""
BY_WHOM = re.compile(
    rf"(?:^|(?<=[，。；]))(?P<name>(?!{VAGUE.pattern})(?={GREAT})[^，。：；！？、的由{NO_NAME}]{{3,24}}?(?:{GATHERINGS}))"
    rf"(?=由[{PARTY}][^。；]{{0,80}}?(?:主办|承办|举办|指导))"
)
"""What is told by whom it is held: 甲国文化展由乙主办."""
HOLDS = re.compile(
    rf"^[{PARTY}]{WAYS}(?:举办|承办|主办|协办|召开|开展|组织)(?P<name>(?!{VAGUE.pattern})[^，。：；！？{NO_NAME}]{{4,40}}?"
    rf"(?:{GATHERINGS}))$"
)
"""A headline that tells who holds what: 甲大学承办乙、丙与丁培训班."""
REPORT = re.compile(rf"^{CODES['Date']}，(?=[^，。]*[“第{OWNER}]){NAME}{SITE}{DONE}(?=[。，]|$)")
NUMBERED = re.compile(
    r"(?:第[一二三四五六七八九十\d]{1,3}届[㐀-鿿]{0,8}会)?"
    r"(?:第[一二三四五六七八九十\d]{1,3}|首)次[㐀-鿿]{0,8}会议?$"
)
"""What one meeting of many is called by whom it belongs to."""
BEHIND_SHORT = re.compile(
    rf"(?:^|(?<=[，。；{CODES['Date']}]))(?P<owner>[^，。；：（）]{{2,30}}?(?:{any_of('events/meets-again')}|[{OWNER}{CODES['Event']}]))"
    r"（(?:以下|下文|下)?(?:简称|称)[^（）]{2,20}）"
    rf"(?P<number>(?:第[一二三四五六七八九十\d]{{1,3}}|首)[次届][㐀-鿿]{{0,8}}会议?|{CODES['Event']})(?=[在于上由，。]|$)"
)
"""A meeting by its number behind whose it is, with a short form between (某论坛（下称论坛）第二次会议)."""
