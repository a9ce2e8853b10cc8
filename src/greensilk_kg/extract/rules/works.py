"""Shorthand of the rules about projects: verbs of building, paying and running, days of works."""

from __future__ import annotations

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.rules import builders
from greensilk_kg.extract.rules.doing import LIST, ROLES

LAND, PLACE, DATE, NUMBER = (CODES[one] for one in ("Country", "Place", "Date", "Quantity"))
BODY, PROJECT, ROAD = CODES["Institution"], CODES["Project"], CODES["Initiative"]
STOP = rf"，。；：！？、（）“”{FIRST}-{LAST}"
BUILD = words("projects/builds")
FUND = words("projects/pays")
RUN = words("projects/runs")
SHARE = words("projects/shares-in")
OTHER = words("projects/does-more")
HOW = f"{words('projects/manner-of-acting')}|，并|、并|，|、|和|及其|及|与|并|以及|将|已|曾"
MANNER = (
    rf"(?:以|采用|采取|按照?|通过)[^，。；{FIRST}-{LAST}]{{1,26}}?(?:模式|方式|形式|比例|标准|技术)|"
    rf"(?:以|按照?)(?:各)?{NUMBER}(?:[和与、比:：∶]{NUMBER})*的?(?:(?:股权|持股|出资|投资|股份)?比例|股比)(?:共同|联合|分别)?|"
    rf"(?:作为|担任|为主要?)[^，。；{FIRST}-{LAST}]{{0,14}}?(?:商|方|主体|股东|业主|单位)"
)
GROUP = (
    rf"(?:共同|联合|合资)*(?:牵头|组成|组建|成立|参与|设立)的?[^，。；{FIRST}-{LAST}]{{0,8}}?"
    r"(?:(?:联合体|联营体)(?:公司)?|财团|银团|合资公司|合资企业|项目公司|联合公司)"
)
SINCE_THEN = (
    rf"(?:自从?|从)(?:[{DATE}{LAND}{PLACE}{NUMBER}]|[^，。；{FIRST}-{LAST}]){{1,20}}?(?:以来|至今|之?后|起)，?|"
    rf"(?:长期|多年来|一直)*{any_of('projects/comes-to-land')}(?:[{LAND}{PLACE}{NUMBER}]|[^，。；{FIRST}-{LAST}]){{1,16}}，?"
)
"""Since when one acts, or where one has worked for long: 自进入老挝市场以来, 扎根老挝二十年."""
ACTS = (
    rf"(?:{SINCE_THEN}|{GROUP}|{BUILD}|{FUND}|{RUN}|开发|实施|设计|{OTHER}|{HOW}|{MANNER}|(?:在|于)[{LAND}{PLACE}]{{1,3}}|"
    rf"(?:在|于)?{DATE}|在(?:这里|此|当地)|在?(?:海外|境外|国外)|为期{NUMBER}的|耗资{NUMBER}|斥资{NUMBER}|投资{NUMBER})"
)
"""What may stand between one who acts and the verb: verbs, adverbs, manner, days and places, since when."""
NO_VERB = f"(?!{any_of('projects/no-verb-before')})"
NOT_ATTR = f"{words('projects/speaks-of')}|(?<!集)中(?![型小国压])"
ATTR = (
    rf"(?:(?!{NOT_ATTR})[^{STOP}]|的?[{LAND}{PLACE}{NUMBER}{ROAD}]|位于[{LAND}{PLACE}]{{1,3}}|[“、]|“[^“”，。；{FIRST}-{LAST}]{{1,12}}”)"
    rf"{{0,20}}?(?:[^，。；{FIRST}-{LAST}]{{0,12}}（(?:以下)?简称“)?(?:、[^，。；：{PROJECT}]{{0,24}}[—－]{{2}}[{LAND}{PLACE}]*)?"
)
"""What may stand between 的 and a project's name: 海外首个水电项目, the land, its size."""
TOPIC = (
    r"(?:目前|现|现已|如今|最终|也|还|主要|则|均|都|共|是|系|将|已|改|，|当时|当年|工程|项目|"
    rf"建成后|投产后|完工后|竣工后|移交后|{DATE}|总投资{NUMBER}|耗资{NUMBER}){{0,5}}"
)
"""What may stand between a project and 由."""
NOT_YET = (
    r"(?<!段)(?<!段于)(?<!段在)(?<!支线)(?<!支线于)"
    r"(?<![将拟计])(?<!预计)(?<!计划)(?<!有望)(?<!目标)(?<!力争)(?<!计划于)(?<!预计于)(?<!将于)(?<!拟于)(?<!有望于)(?<!争取)"
    r"(?<!计划在)(?<!预计在)(?<!将在)(?<!拟在)(?<!有望在)(?<!力争在)(?<!争取在)(?<!目标在)"
    r"(?<!争取于)(?<!原定)(?<!原定于)(?<!预定)(?<!预定于)(?<!定于)(?<!原计划)(?<!截至)(?<!力争于)"
)
PACE = (
    rf"(?:底|初|中旬|上旬|下旬|年中|起|正式|全面|全部|全线|顺利|如期|提前|成功|实现|完成|整体|"
    rf"已|即|便|就|才|举行|破土|主体|率先|同步|"
    rf"陆续|相继|先后|建成|竣工|完工|全容量|首台机组|第一台机组|首批机组|首批风机|全部机组|"
    rf"最后一台机组|所有(?:发电)?机组|全部{NUMBER}?(?:发电)?机组|机组|[一二三四五六七八\d]号机组|"
    rf"{NUMBER}机组|并|后|宣布|通过|点火|满负荷|高标准|隆重|开始|一次性|成功地|最终|对外|一期|"
    rf"二期|三期|投产|，){{0,6}}"
)
BEGUN = (
    "(?:开工|动工|奠基|开建|始建|启动建设|启动施工|开始建设|开始施工|开始修建|开始兴建|"
    "打下第一桩|破土|建设启动|进场施工|"
    "开钻|打桩|(?<!投产)(?<!运营)(?<!运行)启动(?=[，。；、])|正式启动)(?:建设|兴建|动工|修建|开工)?"
)
DONE = (
    "(?:竣工|完工|建成|落成|完成建设|完成施工|通过(?:首次|工程|整体|国家|业主|全面)*(?:竣工|完工|最终)*验收|交付使用|交付|"
    "全部建成|移交(?:业主|使用)?|"
    "完成(?:竣工|完工)?(?:验收|移交)|交工|修建完成|建设完成|建好|修通|收官)"
)
USED = (
    "(?:投产|投运|投用|通车|并网|投入(?:全面|正式|商业|试|生产性|满负荷|全部)*(?:运营|运行|"
    "使用|生产|商用|商业运[行营])|"
    rf"并入[^，。；]{{0,10}}?(?:{BODY}|电网)|"
    "进入(?:全面|正式|商业)*(?:运营|运行|发电|生产)阶段|"
    "(?:开始|进入|实现|转入|启动)(?:全面|正式|商业|满负荷)*(?:商业)?(?:运营|运行|发电|供电|"
    "供水|生产|供气|供热|制水|处理污水)|"
    "商业(?:运营|运行)|运营|开港|开航|通航|启用|揭牌|开园|开通|送电|发电|开门迎客|通气|供水|"
    "开馆|开业|投料试车|投料|"
    "出水|通水|点亮|首航|首发|发车|上线运行)"
)
AFTER_DAY = (
    rf"(?!的[^，。；]{{0,30}}?{PROJECT}|日期|时间|仪式|典礼|庆典|庆祝|商|方|的?权|公司|管理|情况|在即|前夕|之前|前(?!景)|阶段|准备|"
    r"(?:建设|施工)?条件|项目的|"
    r"[^，。；]{0,4}目标的?(?:[^，。；]{0,6}基础|而|努力|冲刺|迈进|[^，。；]{0,4}条件)|"
    rf"量|收入|里程|能力|小时|成本|利润|(?:达|约|超|近|逾|总|过|共|到){{0,3}}{NUMBER})"
)
SINCE = r"(?:以来|至今|算起|之?后|起)"

GOODS = (
    rf"(?:一批|首批|第[一二三四五六七八九十]批|新一批|全部|共|合计|总计|共计|约|近|超过?|{NUMBER}|的){{0,4}}"
    rf"[^，。；：、{FIRST}-{LAST}]{{0,24}}?{any_of('projects/goods')}"
)
"""What is given: how much of it, of what sort (500套户用光伏系统)."""
RECEIVER = (
    rf"(?:{{land:Country}}(?:政府|方面|人民|民众|当地)?(?:{CODES['Institution']}|[{CODES['Place']}]{{1,2}}的?[^，。；：{FIRST}-{LAST}]{{0,8}})?|"
    rf"{{to:Institution}})"
)
"""To whom something is given: a land, its ministry, a town of it."""

WORKS = {
    "{acts}": f"(?:{ACTS}){{0,12}}?",
    "{in group}": f"(?:(?:{MANNER})?(?:所|共同|联合)?{GROUP}，?)?",
    "{more}": (
        rf"(?:{BUILD}|{FUND}|{RUN}|开发|实施|设计|{OTHER}|自主|独立|、|和|及|与|并|以及|，并|负责|的?后期|"
        rf"一体化|落地|工作|任务){{0,8}}+(?:(?:(?<=、)|、)(?:连接|位于|途经|贯穿|全长|总投资|装机|耗资)[^，。；{PROJECT}]{{1,30}}?(?=的))?"
    ),
    "{build}": f"(?:{BUILD}){NO_VERB}",
    "{fund}": f"(?:{FUND}){NO_VERB}",
    "{run}": f"(?:{RUN}){NO_VERB}",
    "{share}": f"(?:{SHARE}){NO_VERB}",
    "{topic}": TOPIC,
    "{over}": (
        rf"(?!的(?![，。；])|公司|集团|方|商|局|部|院|银行|厅|单位|{PROJECT}|"
        rf"(?:、|(?<=、))[^，。；]{{1,30}}?的[^，。；]{{0,16}}?{PROJECT})"
    ),
    "{parent}": rf"(?:[^。；，{PROJECT}]{{1,24}}?(?:控股|所属|旗下|下属|全资|设立|组建|成立|持股|合资)的?)?",
    "{attr}": ATTR,
    "{part of work}": any_of("works/part-of-work"),
    "{not done}": "(?:未|没|不(?![仅但断])|若|倘|如果|拒)",
    "{notyet}": NOT_YET,
    "{pace}": PACE,
    "{begun}": BEGUN,
    "{done}": DONE,
    "{used}": USED,
    "{after works}": (
        f"(?:历?经(?:过|历)?(?:[^，。；、{FIRST}-{LAST}]|{NUMBER}){{2,12}}?(?:之?后|建设|努力|奋战))?"
    ),
    "{afterday}": AFTER_DAY,
    "{since}": SINCE,
    "{of builders}": builders.NAME,
    "{builder}": f"(?<!分)(?:EPC)?{any_of('projects/builder')}",
    "{runner}": any_of("projects/runner"),
    "{payer}": any_of("projects/payer"),
    "{sharer}": f"(?:业主(?:方|单位)?|{words('projects/sharer')})",
    "{spoken}": (
        f"(?:{any_of('sentences/work-spoken-of')}|项目|工程|水?电站|光伏电站|发?电厂|风电场|园区|工业园|产业园)"
    ),
    "{pointed}": any_of("sentences/work-spoken-of", "sentences/work-pointed-at"),
    "{crosses}": any_of("projects/crosses"),
    "{money}": any_of("projects/money"),
    "{gives}": any_of("projects/gives"),
    "{goods}": GOODS,
    "{receiver}": RECEIVER,
    "{firms}": (
        f"的?{any_of('projects/trade')}*"
        f"{any_of('projects/firm')}"
        "(?:牵头|组成|组建)?的?(?:联合体|联营体|财团)?"
    ),
    "{chinese}": f"{any_of('projects/chinese-firm')}(?:牵头|组成|组建)?的?(?:联合体|联营体)?",
    "{deeds}": f"(?P<deeds>{LIST})",
    "{listed deeds}": LIST,
    "{roles}": f"(?P<roles>{ROLES})",
    "{is}": "(?:为|是|系|：|:|】|分别为|分别是|包括|有|由)",
}
"""What stands in braces in a rule's pattern → the regular expression that it stands for."""
