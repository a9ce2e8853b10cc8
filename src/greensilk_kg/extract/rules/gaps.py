"""What the short marks of a rule pattern stand for that hold no slot: gaps, asides, the work spoken of."""

from __future__ import annotations

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.tempered import neither
from greensilk_kg.extract.rules.deeds import SYNONYMS
from greensilk_kg.extract.rules.shorthand import SHORTHAND
from greensilk_kg.extract.rules.slots import STOP
from greensilk_kg.extract.rules.whereabouts import WHEREABOUTS
from greensilk_kg.extract.rules.works import WORKS

ADVERBS = words("sentences/manner")
ASIDES = (
    rf"(?:于|在|自)?{CODES['Event']}(?:开幕式|闭幕式)?(?:上|中|期间|之际|现场|框架下)?|"
    rf"(?:于|在)?{CODES['Date']}|(?:于|在)?(?:当地时间)?(?<![\d月])\d{{1,2}}[日号](?:上午|下午|晚间?)?|在?(?:首都|[{CODES['Place']}{CODES['Country']}])*[{CODES['Place']}{CODES['Country']}]"
    r"(?:当地时间)?|"
    rf"(?:以|通过|采取|采用|借助)[^，。；：{FIRST}-{LAST}]{{1,16}}?(?:方式|形式|途径|渠道|程序)|"
    rf"(?:历时|经过|经)[^，。；：{FIRST}-{LAST}]{{0,12}}?(?:{CODES['Quantity']}|协商|磋商|谈判)|应[^，。；：]{{1,24}}?邀请|"
    rf"(?:面向|向)(?:社会|公众|{CODES['Place']})|"
    r"在?(?:本次|此次|本届)?(?:会议|论坛|大会|会|活动|仪式|其)(?:上|期间)|在京|在线上?|近日|日前|此前|"
    rf"(?:对标|依据|根据|结合|围绕|按照|参照|立足|针对)[^，。；：{FIRST}-{LAST}]{{1,20}}?|"
    r"在[^，。；：]{1,30}?(?:支持|指导|推动|协助|帮助|见证|统筹|框架|倡议|主持|陪同|授权|共同努力)下|(?:就|围绕)(?![业此是如像在近地])[^，。；：]{1,30}?|"
    r"在[^，。；：]{1,30}?(?:上|期间|之际|时|之时)|"
    rf"(?:自|从){CODES['Date']}(?:起|开始)|每[一两三]?年|定期|逐年"
)
UNDONE = f"{words('sentences/undone')}|{CODES['Quantity']}后"
OTHERS = (
    rf"(?:(?:以及|及|与|和|同|会同|联合)(?:来自)?(?:我[部委局厅署院校所行司会]|{CODES['Quantity']}[^，。；：]{{0,24}}?|"
    rf"[^{STOP}]{{0,12}}?(?:国家|各方|伙伴|组织|机构|企业|单位|部门)))?"
)
IT = (
    r"(?<![㐀-鿿])(?:(?:该|本|此|这一|这个|这座|这条|上述)?(?:项目|工程|电站|水电站|光伏电站|电厂|发电厂|风电场|园区|工业园|产业园|"
    rf"{any_of('sentences/work-spoken-of')})(?!企业|公司|集团|行业|部门|群|协会|管理局)|(?:该|此|这[座家条])[厂站桥路港园线坝]|(?:该|此|这[座家条个])[^，。；：的\ue001-\ue008]{{0,14}}?(?:电站|电厂|发电厂|焚烧厂|处理厂|水厂|风电场|大桥|医院|"
    r"体育场|体育馆|水库|公园|开发区|特区|园区|工厂|铁路|公路)|"
    rf"这[座个条项](?!(?:国家|行业|领域|地区|城市|市场|公司|时期|过程|方面|企业|省|州|县|村|部门|平台|计划))[^，。；：\ue002-\ue008]{{2,24}}?(?<![和与、])"
    rf"(?:{any_of('sentences/work-spoken-of')}|水电站|电站|电厂|风电场|项目|工程)(?![所的中群])|"
    rf"(?:该|此|本|上述|这[座家条个项所处])(?![国省市州县区镇村校院所行]|地区|公司|集团|企业|领域|行业|系列|类|批|些|机构|组织|部门)"
    rf"[^，。；：、和与的了是{FIRST}-{LAST}]{{0,10}}?(?:{any_of('sentences/work-spoken-of')}|{any_of('sentences/work-pointed-at')})"
    r"(?:项目|工程)?(?![所的中群组库方部]|公司|集团|管理|负责|经理|团队|建设者|合同|协议)|"
    r"(?:[一二三四]期(?:工程|项目)?[、和与及]){1,3}[一二三四]期(?:工程|项目)?(?=均|都|全部)|它(?=也?[是由位总]))"
)
OTHER_VERBS = words("sentences/other-deed")
"""Verbs that a generous gap never holds: with one of them something else is said."""
OF_THEIRS = (
    rf"(?<={CODES['Country']})(?:企业|公司|开发商|媒体|专家|学者|的|驻|籍|高校|机构|银行|集团|气象|地方|"
    r"民间|环保|代表|青年|智库|一家|部分|有关|[A-Za-z])"
)
"""What shows that not the land acts, but somebody of it."""
WORK_BEGAN = words("sentences/work-began")
ACTORS = CODES["Country"] + CODES["Institution"] + CODES["Initiative"]
"""A work that was begun on a day, before a clause of somebody: his deed is of another day."""
TOLD_LATER = (
    "，?[^。；，]{0,12}?(?:消息|公告|宣布|披露|通报)[^。；，]{0,3}，?"
    "[^。；，]{0,14}?(?:近日|日前|此前|前不久|已[与同和经于签])"
)
"""What shows behind a day that it is the day of the news, not of what was done: 5日公告，近日签署."""
GAPS = {
    "{gap}": (
        rf"(?!{OF_THEIRS})(?:{neither(STOP, OTHER_VERBS)}|[{CODES['Date']}{CODES['Quantity']}]|"
        rf"(?:在|于)[{CODES['Place']}{CODES['Country']}]{{1,3}}|(?:在|于)?{CODES['Event']}(?:期间|上|中|框架下)){{0,20}}?"
    ),
    "{~}": rf"[^。；{CODES['Event']}]{{0,40}}?",
    "{-}": rf"[^{STOP}]{{0,12}}?",
    "{then}": (
        rf"(?!{TOLD_LATER})"
        rf"(?!(?<=于{CODES['Date']})[^，。；]{{0,14}}(?:{WORK_BEGAN})[^，。；]{{0,10}}，(?:[{ACTORS}]|[^，。；]{{2,8}}[与和同][^，。；]{{0,4}}[{ACTORS}]))"
        rf"(?:，为了?[^，。；：{CODES['Date']}]{{4,40}}(?=，)|"
        + neither(f"。；{CODES['Date']}", UNDONE)
        + "){0,140}?"
    ),
    "{listed}": (
        rf"[^。；{CODES['Date']}{CODES['Event']}]{{1,140}}；(?:[^。；{CODES['Date']}{CODES['Event']}]{{1,140}}；){{0,4}}"
        + neither(f"。；{CODES['Date']}{CODES['Event']}", UNDONE)
        + "{0,100}?"
    ),
    "{same}": (
        f"(?:(?!，(?:由|[{CODES['Country']}{CODES['Institution']}{CODES['Initiative']}{CODES['Person']}]))"
        r"[^。；《》]){0,70}?，"
    ),
    "{adv}": f"(?:{ADVERBS})*",
    "{others}": OTHERS,
    "{it}": IT,
    "{at}": f"(?:(?:{ASIDES})，?|{ADVERBS})*",
}
GAPS |= SHORTHAND | SYNONYMS | WHEREABOUTS | WORKS
