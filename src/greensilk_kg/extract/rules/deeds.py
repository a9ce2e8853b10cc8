"""Shorthand of the rules about agreements, publications and initiatives: verbs with their synonyms."""

from __future__ import annotations

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

THAT_PAPER = (
    rf"(?<![㐀-鿿{FIRST}-{LAST}])(?:该|本|此|这[份部项一本]|上述)?"
    r"(?:(?:国际|国家|行业|团体|企业)(?=标准)|行动(?=方案|指南|规划))?"
    rf"{any_of('papers/spoken-of')}(?!提出|建议|要求|实施|落实|建设)"
)
"""What speaks of a paper named before by the word for its sort: 该报告, 这份文件."""
NUMBER = CODES["Quantity"]
WRITERS = CODES["Institution"] + CODES["Initiative"] + CODES["Person"] + CODES["Country"]
TEXTS = CODES["Publication"] + CODES["Agreement"]
SIGN = f"{words('papers/signs')}|签(?=了|过|成|《)"
ISSUE = words("papers/issues")
WRITE = words("papers/writes")
FOUND = words("papers/founds")
BEGIN = words("papers/begins")
APPEAR = f"{words('papers/appears')}|与(?:读者|公众)见面"
WRITTEN_BY = (
    rf"(?:由|其|学校|自主|自行|独立|双方|[{WRITERS}])[^，。；：《》“”（）{TEXTS}]{{0,40}}?(?:{WRITE}|完成)的"
)
"""Who wrote a paper, between the verb and its title: 发布由甲牵头编写的."""
NEW = (
    rf"(?:上述|(?:两国|双方)?(?:政府|部门|机构)间的?|题为|名为|名称为|首份|首个|首部|首批|新一轮|新的|新版|新(?![型能建材])|全新|最新|三方|双边|双方|多方|四方|五方|正式|年度|专题|"
    rf"一?系列|[一二两三四五六七八九十几数多][份项个部批]|一揽子|若干[份项个]?|{NUMBER}的?|为期[^，。；《》]{{1,6}}的|长期|(?:合同|协议|贷款|项目|投资|涉及|融资|授信)*(?:总)?(?:价值|金额|总额|总值|规模|额度|额|期限|有效期)(?:为|达|约|逾|超|近|超过|共计|高达)*{NUMBER}(?:[（(]约?合?[^（）()]{{1,16}}[）)])?的?|"
    rf"首[单笔]|为期{NUMBER}的|第[一二三四五六七八九十]{{1,2}}[份个期部版轮]|"
    rf"(?:{any_of('papers/which')}|{WRITTEN_BY}|(?:(?!仪式|[会式坛]上|[之以]?后|[并由在和与同])[^，。；：、《》“”（）{FIRST}-{LAST}]){{1,16}}的)(?=[{TEXTS}])|"
    rf"{any_of('papers/sort-of-report')}*{any_of('papers/report')}(?=[{TEXTS}]))*"
)
ONE_OF = (
    r"(?:首批|首个|首届|首|创始|新加入|新近|最新|"
    r"战略|重要|联合|正式|核心|主要|理事|常务|新|第[一二三四五六七八九十\d]+个|第)*"
)
MEMBERS = any_of("papers/member")
FOUNDERS = rf"(?:共同|联合)?{any_of('papers/founder')}"

JOINS_IT = (
    rf"(?![、和与及]?[{CODES['Country']}{CODES['Institution']}]|(?:则|均|都|也)?(?:成为|将))"
    r"(?![^，。；]{0,20}?(?:加入|参加|参与)(?:其中)?(?:[，。；]|$))"
)
GOES_ON = (
    r"(?:(?=[”》][㐀-鿿]{0,8}(?:活动|行动|项目|计划|倡议)(?:[，。；]|$))|(?!”?(?:建设|进程|之|工作|秘书处|框架|主席|代表|负责|办公室|专家|专题|论坛|合作|国际|绿色|能源|生态|媒体|科技|投|智库|海洋|"
    r"可持续|可再生|工商|高校|国家|城市|企业|沿线|共建|参与国|倡议国|主题|旗下|下属|第|[^，。；：]{1,8}(?:储备库|名录|数据库|项目库|清单))))"
)
NOT_END = JOINS_IT + GOES_ON
"""What shows behind a body's name that the name goes on, or that something of the body is meant."""

TELLS = "(?:对外|正式)?(?:宣布|公告|发布公告|发布消息|披露)(?:称|说)?"
SAID = f"(?:{TELLS}，?(?:已|其)?)?"
"""How somebody tells of his own deed, between his name and the deed: 甲16日宣布，与乙."""

LEAD = rf"(?:{CODES['Date']}，|近日，|日前，|此前，|同期，|当[天日]，|同时，|此外，)?"
OCCASION = r"(?:在|于)[^，。；：]{1,40}?(?:上|期间|之际|现场|中)，?"
"""On which occasion, behind the comma that sets it apart from who acts."""

BEGINS = (
    r"(?:^|(?<=[示出绍调说称露]，))"
    r"(?:(?:近年来|近期|目前|长期以来|一直以来|多年来|当前|同时|此外|截至目前)，)?"
)
"""Where a sentence begins, or what somebody says in it."""

PURPOSE = (
    r"(?:(?:由|为|让)(?:后者|其|前者|双方)|以|将|拟|旨在|双方|后者|前者|分别|共同|合作|决定|计划|约定|同意|联合|携手|一道|并|商定|主要|正式|内容|进一步|意味着|标志着|以期|从而|为|在)*"
    rf"(?:{any_of('papers/purpose')}(?:、|和|与|并|及)?|(?<=标志着)|(?<=意味着)|(?<=，为)|(?<=双方将在))+"
)
"""How the clause behind a signing begins that tells what the agreement is for: 正式启动, 由后者承建."""

SYNONYMS = {
    "{purpose}": PURPOSE,
    "{begins}": BEGINS,
    "{lead}": LEAD,
    "{occasion}": OCCASION,
    "{said}": SAID,
    "{end}": NOT_END,
    "{name ends}": GOES_ON,
    "{sign}": f"(?:{SIGN})(?:并交换|并互换)?(?:了|过)?",
    "{signed}": any_of("papers/signed"),
    "{issue}": f"(?:{ISSUE})(?:了|过)?",
    "{issued}": f"(?:{ISSUE})",
    "{write}": f"(?:{WRITE})",
    "{found}": f"(?:{FOUND})",
    "{begin}": f"(?:{BEGIN})",
    "{appear}": f"(?:{APPEAR})",
    "{new}": NEW,
    "{oneof}": ONE_OF,
    "{members}": MEMBERS,
    "{founders}": FOUNDERS,
    "{paper}": any_of("papers/paper"),
    "{that paper}": THAT_PAPER,
}
"""What stands in braces in a rule's pattern → the regular expression that it stands for."""
