"""How the names of events are built that hold another name: a network's second meeting, a work's ceremony."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.ceremonies import CEREMONY
from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.names.event_frames import EDITION, LAND, NOTE, OWNER
from greensilk_kg.extract.names.land_letters import LETTERS

MEETING = (
    r"(?:高级别会议|部长级?会议|缔约方大会|会员大会|工作会议|理事会会议|全体会议|会议|大会|论坛|峰会|年会|"
    r"研讨会)"
)
OF_STATE = r"(?:高级别会议|部长级?会议|首脑会议|领导人会议)"
OPENING = r"(?:开幕式|闭幕式)?"
WORKS = CODES["Project"] + CODES["Agreement"]
ASIDE = (
    "(?!举办|召开|举行|主办|承办|发布|开幕|闭幕|期间|出席|参加|支持|人民代表|全国代表|[在与将的了是为至由])"
)
BEHIND = (
    rf"[，。；、）上在于由与和是将的（”{CODES['Date']}{LAND}\d]|"
    "期间|开幕|闭幕|举行|召开|举办|发布|通过|达成|成功|正式|成果|框架"
)
NTH = (
    rf"第[一二三四五六七八九十百\d]{{1,4}}[次轮]()(?!会议|全体|工作|部长)(?:{ASIDE}(?:[㐀-鿿·—\-]|（[㐀-鿿]{{2,6}}）|[{LAND}{OWNER}{CODES['Quantity']}])){{3,24}}?"
    rf"(?:部长级?会议|领导人会议|首脑会议|高级别会议|联委会会议|混委会会议|工作组会议|联席会议|对话会?|磋商|峰会|论坛)(?={BEHIND}|$)"
)
"""A meeting of a series that counts by 次: 第九次甲乙经济对话."""
ORDERED = (
    rf"第[一二三四五六七八九十百\d]{{1,4}}届()(?:{ASIDE}(?:[㐀-鿿·—\-]|（[㐀-鿿]{{2,6}}）|[{LAND}{OWNER}])){{2,24}}?"
    r"(?:论坛|大会|峰会|博览会|年会|研讨会|洽谈会|展览会|交易会|对话会|高级别会议|部长级?会议|圆桌会议)"
    rf"(?={BEHIND}|$)"
)
"""What has a number and an ending is the name of one meeting, whatever words it holds."""
SORTS = "专题论坛|平行论坛|分论坛|专题会议|平行会议"
OF_A_SORT = (
    rf"(?:^|(?<=[在，。；]))()(?!本次|此次|本届|这|该|各|多场|首场|系列|其他|有关|相关)(?:(?![个场项次在的了将由与及]|举行|举办|召开|设|包括)[㐀-鿿]){{4,12}}?"
    rf"(?:{SORTS})(?=上，|中，|期间|由|发布|达成|展现|聚焦|围绕|展示|推出|吸引|邀请|签署|共有)"
)
"""One of the parallel meetings of a great one, named by its matter: 湿地保护专题论坛."""
ON_A_PAPER = any_of("events/on-a-paper")
"""Meetings on a paper: 《海岛发展报告》工作会议."""
COUNT, FIGURE = "[一二三四五六七八九十]{1,3}", CODES["Quantity"]
MANY_LANDS = rf"(?:[两二三四五六七八]国|{FIGURE})"
HEADS = rf"(?:元首|首脑|领导人|总理|总统|外长|国防部长|(?:{ASIDE}[㐀-鿿]){{2,6}}部长|部长级?|高官)"
LANDS_MEET = (
    rf"(?:[{LAND}](?:[、—\-和与及][{LAND}])+(?:等?{MANY_LANDS})?|(?<![㐀-鿿—\-{OWNER}])[中{LETTERS}]{{3,5}}(?:{MANY_LANDS})?|(?<![㐀-鿿])中[{LETTERS}]两国)()"
    rf"{HEADS}(?:理事会)?(?:第{COUNT}[次届]|首次|非正式|视频|特别|[一二三]轮)*(?:会晤|会谈|会议|峰会|磋商|对话会?)(?![机中]|期间举|时间)"
)
"""Several lands' heads of state or ministers who meet: 甲国、乙国、丙国三国元首会晤."""
SESSION_OF_TERM = (
    rf"[{OWNER}]{NOTE}()第?{COUNT}届第?(?:{COUNT}次|{FIGURE})(?:(?:{ASIDE}[㐀-鿿]){{0,6}}?)"
    r"(?:理事会|董事会|监事会|会员代表大会|会员大会|代表大会|大会|全会|会议)(?:会议)?(?![㐀-鿿]?[长室厅])"
)
"""A session by the number of the term and its own: 某协会一届二次理事会."""
SESSIONS = (
    ORDERED,
    NTH,
    OF_A_SORT,
    LANDS_MEET,
    SESSION_OF_TERM,
    rf"[{OWNER}]{CODES['Date']}(度?(?:{ASIDE}[㐀-鿿]){{0,8}}?)(?:工作会议|年会|会员大会|年度大会|全体会议|理事会|年度会议)(?![㐀-鿿]?[长室厅])",
    (
        rf"[{OWNER}]{NOTE}()(?:成立|建校|建院|创立|创办)(?:{CODES['Event']}|仪式|典礼|大会|(?:{CODES['Quantity']}|[一二三四五六七八九十百]{{1,3}}周年)"
        r"[㐀-鿿]{0,30}?(?:大会|论坛|峰会|庆典|仪式|座谈会|研讨会|纪念活动))(?=在|于|[，。]|举|召|成功|隆重|$)"
    ),
    rf"[{OWNER}{CODES['Event']}]{EDITION}([㐀-鿿]{{0,10}}?){MEETING}{OPENING}(?![㐀-鿿]?(?:长|室|厅))",
    rf"{EDITION}“?[{OWNER}]”?([㐀-鿿]{{1,10}}?){MEETING}{OPENING}",
    rf"“?[{OWNER}]”?([㐀-鿿{LAND}—\-]{{0,12}}?){OF_STATE}{OPENING}(?![㐀-鿿]?(?:长|室|厅))",
    (
        rf"“?[{OWNER}{LAND}]”?(?:国家|成员国)?()(?:领导人|首脑|元首|外长|总理|[㐀-鿿]{{2,6}}部长)"
        r"(?:(?:第[一二三四五六七八九十百\d]{1,4}|首)[次届](?:非正式|视频|特别)?(?:会晤|会议|峰会)|(?:非正式|特别|视频)(?:会晤|峰会))(?![中上]?(?:机制|期间举))"
    ),
    rf"{CODES['Event']}((?!上|期间|中|设|举|还|的|将)[㐀-鿿]{{2,8}}?)专场(?:活动|对接会|推介会|论坛)?(?=在|于|上|期间|由|[，。]|举|成功|$)",
    rf"{CODES['Event']}暨([㐀-鿿]{{2,24}}?)(?:会|论坛|仪式|培训班)(?=在|于|成功|顺利|举|召|[，。”]|$)",
    rf"{CODES['Event']}暨()“?{CODES['Event']}",
    rf"{CODES['Publication']}([㐀-鿿]{{0,8}}?){ON_A_PAPER}(?![㐀-鿿]{{0,2}}[室上的])",
    rf"“{CODES['Event']}”暨()“{CODES['Event']}”",
    (
        rf"(?<![在于的])“?{CODES['Event']}”?(?:（[^（）]{{1,12}}）)?()(?:“中国角”|中国[角馆]|{CODES['Country']}[角馆])"
        rf"(?:(?:开幕式|闭幕式|系列活动)|(?=(?:正式|于|在|近日|{CODES['Date']}|[{LAND}])*(?:开幕|启幕|揭幕|启动|闭幕|落幕)))"
    ),
    r"第[一二三四五六七八九十\d]{1,3}场()(?:记者招待会|新闻发布会|记者会|专题发布会|集体采访)(?=[，。；]|$)",
    (
        rf"{CODES['Event']}暨([㐀-鿿“”]{{0,12}}?)[{OWNER}][㐀-鿿]{{0,16}}?(?:会|论坛|仪式|培训班|活动)"
        r"(?=在|于|成功|顺利|举|召|[，。”]|$)"
    ),
    (
        r"(?:第[一二三四五六七八九十\d]{1,3}|首)[届次]()(?:论坛|大会|会议|峰会|年会|对话会|博览会|研讨会)"
        rf"(?=(?:将|拟|已|当年|同年|次年|{CODES['Date']})?(?:于|在|{CODES['Date']}))"
    ),
    (
        rf"[{OWNER}]([㐀-鿿]{{2,12}}?)(?:活动|培训班|研修班|研讨会|对话会|交流会|推介会|座谈会|圆桌会|发布会|论坛)"
        rf"(?=在[{CODES['Place']}{CODES['Country']}]|成功举|顺利举|举办$|举行$|召开$)"
    ),
)
"""Forms of the names of meetings; a group holds the words between another name and what the meeting is."""
PRAISED = "隆重的?|盛大的?|简短的?|热烈的?|正式|举行|举办|迎来|出席|参加|[将拟在于]"
"""What stands before the word for a ceremony and belongs to no name of one."""
CEREMONIES = (
    (
        rf"(?:(?:^|(?<=[，。；]))[㐀-鿿]{{4,16}}?)?[{WORKS}](?:竣工|开工|启动|揭牌|交付|移交|签约|奠基|落成|通车|投产|开通)"
        rf"(?:仪式)?暨()“?{CODES['Event']}"
    ),
    rf"[{WORKS}](物资|[一二三四首]期)?{CEREMONY}",
    rf"[{WORKS}]”?(?:项目|工程)?的?(?:首[批台个座])?((?:(?!{PRAISED})[㐀-鿿\d#]){{0,8}}?)(?:的(?:{PRAISED})?)?{CEREMONY}(?![长主])",
    rf"[{OWNER}]”?的(?:{PRAISED})?()(?:揭牌|挂牌|成立|启用|落成|奠基|开馆|开园|开业|启动){{1,2}}(?:仪式|典礼)",
)
"""Forms of the names of ceremonies for a work or an agreement, with a group likewise."""
FORMS = (
    *((re.compile(one), "Conference") for one in SESSIONS),
    *((re.compile(one), "Ceremony") for one in CEREMONIES),
)
"""Form and class."""
