"""Wordings that tell, or hide, what a clause is about."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.names.givers import GIVES

KINDS = ("Project", "Initiative", "Event", "Institution", "Publication", "Agreement", "Country", "Place")
NAMED = "".join(CODES[kind] for kind in KINDS)
LAND = CODES["Country"] + CODES["Place"]
QUANTITY = CODES["Quantity"]
COVERS = re.compile(rf"[^，。；{FIRST}-{LAST}]{{0,4}}覆盖(?:了|到)?(?:[{LAND}]|全国|全球|该国|当地)")
"""What a work reaches: how many live there is a figure of the work."""
CLAUSE = re.compile(r"[^，。；：！？]+")
LEAD = re.compile(
    rf"(?:(?:预计|预测|据估算?)(?=[到至]?{CODES['Date']}|[{NAMED}])|目前|当前|如今|现在?|至今|至此|迄今为止|这?标志着|意味着|迄今|截[至止]目前|近年来|[该本此]届?(?=[{NAMED}])|其中|此外|同时|另外|例如|譬如|[再又]比?如|比如|如|而|但|且|并且|据统计|统计显示|"
    rf"未来|首批|仅|截[至止]|自|到|于|“|”|(?:{CODES['Institution']})?(?:记者|通讯员)[^，。；]{{0,6}}摄|{CODES['Date']}|年?底|末|初(?![步期级次始中衷])|以来|期间|{CODES['Quantity']}以?来(?![自源])|(?:前|第)?[一二三四1-4]季度|[上下]半年|前{CODES['Quantity']}(?=[^，。；]{{0,12}}(?:贸易|出口|进口|外贸|投资)|，)|前|覆盖)*"
)
NO_TOPIC = re.compile(
    rf"(?!(?:也|正|便|就|则|均)?[是为系])[^，。；、{FIRST}-{LAST}]{{0,4}}(?:{CODES['Country']}|{CODES['Place']})?{any_of('figures/no-topic-verb')}[^，。；{FIRST}-{LAST}]{{0,6}}的(?!{CODES['Quantity']})|"
    rf"[^，。；、的派送出{FIRST}-{LAST}]{{0,3}}(?:打井|工程|施工|勘探|技术|专家|建设)(?:队|团队|人员)|"
    rf"(?:的|各类|多家|主要|部分|不少)?(?:工程师|建设者|工人|师傅|{words('figures/no-topic-actor')})|"
    rf"[{CODES['Place']}]?[和与、及](?=[{NAMED}])|的?(?:成员|会员|旗下|下属|所属)[^，。；]{{0,6}}{CODES['Institution']}|{CODES['Country']}(?:双方|两国(?!之间|间|的?(?:双边|货物)*贸易|进出口))|"
    rf"(?:农户|村民|农民|牧民|居民|学生|店主|女工|青年|妇女)(?:们?)?[“]?{CODES['Person']}|"
    r"(?:自主)?(?:品牌|车企|货)[^，。；]{0,8}占|"
    r"”?(?:重点|沿线|参与|相关|共建)(?:区域|地区|国家|国)|"
    r"(?:室外|室内|屋顶|附近|旁边?(?=，|的)|周边|现场|门口)|"
    r"各地|居民|人民|民众|国内|式|市场|总数|[摄讯]|[^，。；]{0,10}(?:记者|摄影|通讯员|电[（ ])|"
    rf"[^，]{{0,30}}{any_of('figures/says')}$|"
    rf"[^，。；、了{QUANTITY}]{{0,8}}、[^，。；]*等[^，。；、]{{0,6}}?(?:入选|入围|上榜|获评|获奖|在列|签约|加入|参展|参加|投产|开工)[^，。；]{{0,4}}$"
)
NO_LAND = re.compile(
    rf"(?:第[一二三四五六七八九十]|最)[大高长早老]|[到至往](?=[{LAND}])|[经](?=[{LAND}])|[^，。；、的有{FIRST}-{LAST}]{{1,14}}"
    rf"(?:公司|集团|银行(?!业)|基金(?!规模|组织|会)|{words('figures/part-of-land')})"
    rf"(?!数量|总数|总量|和居民|及居民|(?:已|共|达到?|有|增至|数)*{CODES['Quantity']})|"
    rf"(?![以用靠])[^，。；、的有在向对为与和及将已了年月新增共建设给从由把被使可投出签是占其让到至经{FIRST}-{LAST}]{{0,8}}(?:{words('figures/land-thing')}|段(?=全长|总长|总投资|建成|长))"
    rf"(?!数量|总数|总量|[^，。；]{{0,6}}(?:吞吐量|总里程)|(?<=[电厂场站])总?装机|(?:已|共|达到?|有|增至|数|超过?)*{CODES['Quantity']})|"
    rf"(?![^，。；]*(?:签|援|支持|参与|承建|将|与|和|在))[^，。；{FIRST}-{LAST}]{{0,20}}(?![^，。；]*{CODES['Quantity']}[^，。；]{{2,8}}$)[^，。；]{{0,14}}(?:项目|工程|合同|协议|电站)$"
)
"""What follows a country or place that a figure is not about: another place, or a name not known."""
PART_OF_WORK = re.compile(
    rf"”?的[^，。；、的{FIRST}-{LAST}]{{2,12}}(?:项目|工程(?!师|量|款)|计划|车间|班(?![列次组子]))(?!总投资|投资|进度|部)"
)
"""Another work at the one named, whose name is not known: 甲港二号泊位的护岸项目."""
SEVERAL_WORKS = re.compile(
    rf"[^，。；{FIRST}-{LAST}]{{0,8}}(?:投资|建设|承建|承包|参与|开发|运营|援建|实施)[^，。；{FIRST}-{LAST}]{{0,8}}的"
    rf"[^，。；{FIRST}-{LAST}]{{0,8}}(?:项目|工程|电站|园区|合作区)(?:数量|共|达到?|已|约|近|超过|有|总计|累计|多达|分布|遍布|于)*{CODES['Quantity']}"
)
"""Works in the plural (承建的国际项目90个): a figure of who builds them."""
PASSING = re.compile(
    rf"[到至往经](?=[{LAND}])|[{LAND}](?:境内|一?侧|段|部分)|其中，?(?:[{LAND}]{QUANTITY}|(?![外我对])[㐀-鿿]方{QUANTITY}|[{LAND}]籍?{any_of('figures/people-of-work')})"
)
PRAISED = re.compile(
    "(?:是|为|系)[^，。；]{0,12}(?:最大|最早|领先|主要|知名|著名)[^，。；]{0,12}(?:商|企业|公司|集团)$"
)
"""What a body is told to be, of which the sentence then goes on to speak."""
AT_MEETING = re.compile(
    "(?:主办|承办|协办|联办|支持|指导|主持|出席|与会|参会|列席|致辞|致词|发言|讲话|参加|到会|见证)[^，。；]{0,4}$"
)
"""What a body does at a meeting that the sentence goes on to speak of."""
ROLE = re.compile(
    "承建|总?承包|施工|设计|监理|运营|运维|开发|投资|出资|参股|持股|控股|融资|贷款|承担|负责|提供|供货|联合体|中标|实施|勘测|咨询|担任"
)
"""What somebody does for a project that the sentence goes on to speak of."""
WORKS_IN_ALL = re.compile(
    rf"(?:项目|工程|电站|园区)(?:共|约|近|超过?)*{CODES['Quantity']}|{CODES['Quantity']}[^，。；]{{0,8}}(?:项目|工程|电站|[厂场站园港桥路]|医院|学校)$"
)
"""What a company has built in all is no part of the project that was spoken of."""
NATIONAL = re.compile(
    rf"[{LAND}](?:的)?(?:企业|金融机构)(?:已|累计|共|新|全年|前{CODES['Quantity']}|{CODES['Date']}|上半年|前[一二三]季度)*"
    rf"(?:[在对向与同和][^，。；]{{0,14}}(?:国家|地区|境外|海外|领域|[{LAND}])|对外(?=投资)|在[非拉欧亚](?=[签新承完投]))[^，。；]{{0,24}}"
    "(?:投资|签|承接|承包|参与|建设|建成|实施|开展|完成)"
)
"""What a country's companies together do abroad is a figure of that country."""
FLOW_OF_LAND = re.compile(
    rf"{CODES['Country']}(?:企业)?(?:(?:累计|已)?[对向在][{LAND}][^，。；]{{0,16}}|的(?:对外|海外|境外)?(?:直接)?)(?:投资|贷款|融资|援助|出口|承包工程)(?:总?额|金额|规模|存量|流量)"
)
"""What a country invests in others is its figure, whatever works the words name."""
PLANTS = words("figures/plant")
WORDS = rf"[^，。；：、的和与在有为向是已将{FIRST}-{LAST}]"
NAMELESS = "项目|(?<!承包)工程|水电站|电站|电厂|风电场|铁路|高铁|大桥|隧道"
UNNAMED = re.compile(
    rf"(?:{WORDS}{{1,8}}{CODES['Date']})?{WORDS}{{0,12}}[{LAND}]?(?:{WORDS}{{1,8}}{CODES['Date']})?{WORDS}{{0,12}}(?:{NAMELESS}){WORDS}{{0,12}}{CODES['Quantity']}"
)
UNNAMED_WORK = re.compile(
    rf"[^，。；：、的]{{2,24}}(?:{NAMELESS})(?:[一二三]期)?(?:由[^，。；]{{0,40}}(?:承建|承包|建设|实施|投资|设计|援建|负责|出资)|位于|坐落|正式|全[线面]|顺利|{CODES['Date']}(?:正式)?(?:开工|动工|竣工|完工|奠基))"
)
"""A work without a known name whose name begins with a land: what follows is not of the land."""
OF_FIRM = re.compile(rf"[{LAND}]{WORDS}{{0,12}}(?:{NAMELESS}|管道|管线|港|机场|油田|气田|工厂|基地)")
"""A company's works abroad whose name is not known (甲公司乙国管道)."""
OTHER_WORK = (
    rf"(?:承建|援建|承包|投资|建设|实施|兴建|修建|中标|签约|新签|参建)的(?![该本此这]|[^，。；、]{{0,30}}{CODES['Project']})[^，。；、{QUANTITY}]{{2,30}}(?:{NAMELESS})"
    rf"(?!数量|总数|[^，。；、]{{0,6}}{QUANTITY}[个项座])"
)
"""A clause of a list that speaks of another work, whose name is not known (承建的甲中心（二期）项目竣工)."""
UNKNOWN = re.compile(
    rf"^{OTHER_WORK}|"
    rf"[{LAND}]{WORDS}{{1,12}}(?:{NAMELESS})(?!部门|公司|集团|企业|局|运输|货运|客运|口岸|建设者|工人|职工)"
)
COUNTED = rf"{CODES['Quantity']}[^，。；、]{{0,10}}?(?:国家|国际组织|组织|国|机构|地区|经济体)"
"""Lands and bodies that are counted: 32个国际组织."""
ISSUES = any_of("figures/issues", "figures/writes")
HEADS = (
    re.compile(rf"(?:入驻|落户|进驻)“?(?P<head>{CODES['Project']})”?的[^，。；]{{0,8}}(?:企业|商户|工厂)"),
    re.compile(rf"[{LAND}{CODES['Initiative']}](?P<head>{CODES['Project']})"),
    re.compile(rf"[{LAND}](?:政府)?(?:无偿)?{GIVES}(?:[{LAND}]的?)?“?(?P<head>{CODES['Project']})(?!等|[、和与及])"),
    re.compile(rf"(?P<head>[{LAND}{CODES['Institution']}])(?:和|与|同|对|自|从|向)(?:[{LAND}](?:[、和与及]|以及))*(?:[{LAND}{CODES['Institution']}]|“?{CODES['Initiative']}”?)(?:等?(?:沿线|共建|相关)?(?:国家|成员国|各国|国)|{CODES['Quantity']})?(?:的|之间的?)?{any_of('figures/flow-attribute')}*(?:贸易|进出口|出口|进口|投资)(?!合作|协定|区|协议|便利|促进|伙伴|保护|政策|环境)"),
    re.compile(rf"(?!“?{CODES['Project']}”?(?:项目|工程)?(?:是|作为|为|系))[^，。；：]{{0,24}}(?:投资|建设|承建|援建|兴建|开发|运营|实施|修建|打造|合作|持股|控股|参股|承包|施工|融资|出资|参建|设计|共建)[^，。；{NAMED}]{{0,6}}的(?:[{LAND}]|[^，。；、和与{FIRST}-{LAST}]{{0,5}})“?(?P<head>{CODES['Project']})"),
    re.compile(rf"由?[{NAMED}](?:企业|公司|政府)?(?:[和与、][{NAMED}](?:企业|公司|政府)?)?[^，。；{NAMED}]{{0,14}}的(?:[{LAND}]|[^，。；、和与{FIRST}-{LAST}]{{0,5}})“?(?P<head>[{CODES['Project']}{CODES['Initiative']}])(?!”?(?![获得]){WORDS}{{0,14}}(?:库|名录|清单|数据|债券?|票据|贷款))"),
    re.compile(rf"(?:即将|正在|已|刚刚|近日|新)[^，。；：{NAMED}]{{0,10}}的“?(?P<head>{CODES['Project']})”?(?=[总全占装年设共累日每投项工线])"),
    re.compile(rf"(?:{WORDS}{{1,8}}|[{LAND}]{WORDS}{{0,4}})“?(?P<head>{CODES['Project']})”?(?=[总全占装年设共累日每可建投自于已将项工规线现一二首])"),
    re.compile(rf"[{LAND}](?:和|与|、)[{LAND}](?:两国|企业|政府)?[^，。；{NAMED}]{{0,4}}(?:共建|合作|合建|合作建设|共同建设|联合开发)(?:的)?“?(?P<head>{CODES['Project']})"),
    re.compile(rf"由(?:学校|我校|公司|集团|[协学]会|中心|学院|[{NAMED}])[^，。；{NAMED}]{{0,8}}(?:发起|牵头|倡议|创办|组建|成立|创立|建立)[^，。；{NAMED}]{{0,4}}的“?(?P<head>[{CODES['Institution']}{CODES['Initiative']}])”?(?=[目现已共如汇覆拥吸])"),
    re.compile(rf"[^，。；：的{NAMED}{QUANTITY}]{{1,12}}(?:就|便|正|即)是“?(?P<head>{CODES['Project']})$"),
    re.compile(rf"(?:这|它)(?:也|正|就)?是[^，。；：]{{0,30}}的“?(?P<head>[{CODES['Project']}{CODES['Initiative']}])$"),
    re.compile(rf"[{NAMED}]?[^，。；：{NAMED}]{{0,12}}{ISSUES}的[“《]?(?P<head>{CODES['Publication']})[”》]?[^，。；：的{NAMED}]{{0,4}}(?:提出|明确|规定|要求|指出|显示|认为|预计|测算|部署|设定)$"),
    re.compile(rf"(?:[{LAND}])?[^，。；：{NAMED}]{{0,12}}{any_of('figures/writes')}[^，。；{NAMED}]{{0,6}}的“?(?P<head>[{CODES['Publication']}{CODES['Agreement']}{CODES['Initiative']}])”?(?:已|共|收|汇|被|得|获|有|吸)"),
    re.compile(
        rf"[{LAND}](?:[^，。；：的{NAMED}]{{0,8}}?{any_of('figures/firm')})"
        rf"“?(?P<head>{CODES['Institution']})"
    ),
    re.compile(rf"[{LAND}]公司(?P<head>{CODES['Institution']})"),
    re.compile(rf"[^，。；：{NAMED}]{{1,14}}的“?(?P<head>{CODES['Project']})”?(?!的|[和与、及])"),
    re.compile(rf"位于[{LAND}](?:[^，。；的{NAMED}]{{0,6}}[{LAND}]){{0,3}}[^，。；{NAMED}]{{0,4}}的(?P<head>[{NAMED}])"),
    re.compile(rf"(?:已经?有|共有|共|有|全球|来自)*{COUNTED}(?:(?:和|、|及|与|以及){COUNTED})*(?:[、和及与][{CODES['Institution']}{CODES['Place']}])*(?:的[^，。；的]{{2,8}})?(?:已经?|先后|陆续|分别)*[与同和跟](?P<head>{CODES['Country']})(?:政府)?(?:签署|签订|建立|达成|开展|商签|建交)"),
    re.compile(rf"(?:接受|获得)(?P<head>{CODES['Country']})(?:企业)?[^，。；的{NAMED}]{{0,12}}的[^，。；的]{{0,14}}{any_of('figures/lands-counted')}(?:已|共|目前|总数|数量)*{any_of('figures/amounts-to')}{CODES['Quantity']}"),
    re.compile(rf"(?:已)?[与同和跟](?P<head>{CODES['Country']})(?:政府)?(?:签署|签订|建立|达成|开展|商签|建交)[^，。；]{{0,24}}的[^，。；的]{{0,10}}{any_of('figures/lands-counted')}(?:已|共|目前|总数|数量)*{any_of('figures/amounts-to')}{CODES['Quantity']}"),
    re.compile(rf"[^。；：的]{{2,50}}的[^，。；：、的]{{1,20}}—+“?(?P<head>[{CODES['Project']}{CODES['Initiative']}])"),
    re.compile(rf"在{CODES['Quantity']}(?P<head>{CODES['Country']})[^，。；]{{0,16}}的[^，。；的]{{2,10}}中$"),
    re.compile(rf"(?:[^，。；：、占该此其{NAMED}]{{0,8}}(?:品|电|能源|贸易|[进出]口|投资|行业|产业|农业|面积))占(?P<head>{CODES['Country']})(?:与[^，。；]{{2,16}}?)?(?:的|全部|全国|同期)?(?:外贸|对外|进出口|出口|进口|总|发电|电力|能源|用电|装机|国土)[^，。；]{{0,16}}?{CODES['Quantity']}"),
    re.compile(rf"[^，。；：的{NAMED}{QUANTITY}]{{0,6}}(?:举办|举行|召开|开幕)的“?(?P<head>{CODES['Event']})"),
    re.compile(rf"在(?P<head>[{LAND}{CODES['Project']}])(?:境内)?$"),
)  # fmt: skip
LISTED = re.compile(
    rf"{CODES['Country']}(?:、{CODES['Country']})+(?:(?:和|及|与|以及){CODES['Country']})?(?=等国|等[^，]{{0,4}}国家|[两三四五六七八九十]国|均|都|[^，。；]{{0,16}}分别)|"
    rf"{CODES['Initiative']}(?:[和、]{CODES['Initiative']})+|"
    rf"{CODES['Institution']}(?:[和、]{CODES['Institution']})+(?=分别)"
)
FROM_THEM = re.compile(
    rf"等?(?:多|各|诸)?(?:{CODES['Quantity']}|[两三四五六七八九十])?(?:个?国家?(?:和地区)?|个?地区)?的?(?:约|近|共|逾|超过?)?{CODES['Quantity']}"
    rf"[^，。；{CODES['Quantity']}]*(?:员|生|者|师|家|人|表|宾|官|士|民|青年|干部)"
)
"""Behind the names of lands: those are counted who come from them, and what they do is no land's."""
ITEM = re.compile("(?:[一二三四五六七八九]是|第[一二三四五六七八九](?=，|$))")
"""How an item of a list within a sentence begins: it speaks of nothing that stood before."""
ON = re.compile(r"此外|同时|另外|其中|还|并|累计|目前|截[至止]|迄今|现")
TRADE_WITH = re.compile(
    rf"[自从对向与同](?:(?:共建|沿线|“)*[{LAND}{CODES['Institution']}{CODES['Initiative']}]|沿线|共建|周边|上述|这些|其他|新兴|发达|发展中)(?:[^，。；{NAMED}]{{0,10}}?)(?:进口|出口|进出口|贸易)"
)
"""With whom a trade is: it is another's, of whom the sentence spoke before."""
BESIDE = re.compile(
    rf"{CODES['Project']}”?(?:沿线|周边|附近|配套)(?:的)?[^，。；：有共设{QUANTITY}]{{2,12}}$"
)
"""Another work beside the one that is named, which a line is headed by: 甲铁路沿线生态修复."""
NUMBERED = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])\s*$")
"""What stands before a paragraph that is an item of a list."""
WORK_SIZE = re.compile(
    rf"(?:{LEAD.pattern})(?:预计|设计|规划|计划|估算|可|将|其)*{any_of('figures/work-size')}"
)
"""How a clause begins that tells the size of a work which it does not name."""
WORK_DOES = re.compile(
    rf"(?:{LEAD.pattern})(?:建成|竣工|完工|投产|投运|通车|启用|开通|并网|施工|建设|高峰|每年|每天|年均|全部|全面|机组|预计|累计|总共|先后|陆续|直接|间接|这?相当于|正式|投入|使用|运营|运行|以来|期间|[至今已共还可将能其约近后期时有])*"
    rf"(?:{words('figures/work-does')}|(?:完成|建成|竣工|交付|移交|打好)[^，。；、{FIRST}-{LAST}]{{0,6}}的|[为给使让向](?:当地|沿线|周边|附近|全国|国家|[{LAND}])|"
    rf"[^，。；、{FIRST}-{LAST}]{{0,8}}{CODES['Quantity']}[^，。；]{{0,20}}(?:受益|获益|[喝用吃住走]上|[了这]项目))"
)
"""How a clause begins that tells what a work which it does not name has, does or gives."""
FORESHOWN = re.compile(
    rf"这(?:就|正|便)?是[^，。；]{{0,24}}(?:的|——)“?(?P<head>{CODES['Project']})(?=[，。；”]|$)"
)
"""What a sentence that begins with figures says in the end that they are about."""
OTHERS = re.compile(
    r"我们|[前后]者|当地(?:政府|居民|媒体|已?有)|他|她|双方|各方|与会|专家|记者|有关|相关|许多|设计人员|人类"
)
FIELD = re.compile("(?:业主|[方商]|单位|机构|地点|位置|国别|国家|公司|银行)：$")
"""A line of a table whose value is not what the next figure is about (业主：…)."""
SPEAKER = re.compile(rf"[^，。；{FIRST}-{LAST}]{{0,10}}{CODES['Person']}")
HOUSES = re.compile("银行|公司|集团|基金|联盟|协会|股份")
STRANGERS = re.compile(
    rf"[^，。；：、的该本此这全进出到离在各外内海空陆河新港{FIRST}-{LAST}][^，。；：、的港{FIRST}-{LAST}]?港(?=的|项目|码头|集装箱|货物|年|吞吐)|"
    rf"[{LAND}](?:境内(?!投资者|投资主体|企业|机构|(?:目前|现|已|共|总|累计)*(?:有|拥有|建有|建成|分布))|一?侧|段|部分)|我们|我(?![国省市])|(?:中企|中资|外资|外企|日企|欧企|韩企)(?!在?{LAND}?外)|(?<=其中)(?![外我对])[㐀-鿿]方{QUANTITY}|援[{LAND}]的?{QUANTITY}|(?![全该本此这各是在由向把与和])[㐀-鿿]{{2,6}}[省州](?=[有约近超的将全]|目前|年均|每年|人口|{QUANTITY})|(?:中|英|法|俄|西|阿|葡|双语|多语|电子|纸质|网络|中英文|英文|法文|俄文)文?语?版(?![权面图])|由[{NAMED}][^，。；、{NAMED}]{{0,16}}的(?![^，。；]{{0,8}}[{NAMED}])|"
    rf"{OTHER_WORK}|{CODES['Quantity']}?国家级(?:经开区|经济技术开发区|高新区|开发区)(?!{CODES['Quantity']})|"
    "全[州省市县区镇村乡岛城](?!共|长)|该[^，。；、的]{0,6}(?:集散|集结|物流|货运)中心|"
    rf"(?![该本此这]|(?:{PLANTS}|{words('figures/work-by-name')})[总占装年由全位现拥始成岸])(?:{WORDS}{{1,8}}){any_of('figures/stranger-ends')}(?=岸线|总投资|总装机|装机|全长|总长|年|占地|位于|现有|拥有|"
    r"始建|成立于|由[^，。；]{1,24}(?:组建|整合|成立|组成|承建|建设))|"
    "在[㐀-鿿]{1,4}(?:注册|经营|设立|落户)的[^，。；]{0,10}(?:企业|公司|机构)|"
    f"(?:距离?|离)[^，。；]{{0,20}}的|当地(?:政府|居民|媒体|已?有)|世界(?!银行|自然|气象|卫生|贸易|500强|五百强)|{words('figures/stranger')}|"
    "(?:一项|有|相关|最新)?(?:研究|数据|统计|报告|调查|资料|分析|测算)(?:结果)?(?:显示|表明|指出|认为|称|发现|预计|预测)"
)
"""What a clause may begin with that is neither named nor what was spoken of before."""
FAIR = re.compile("[博交贸洽链览展]会|展览?$")
AT_FAIR = re.compile(
    rf"(?:其中，?)?(?:(?:共有|有)?来自)?(?:[“”]|共建|沿线|新兴|欧美|传统|主要|[{LAND}{CODES['Initiative']}{CODES['Agreement']}{CODES['Institution']}])+(?:共建|沿线|成员)*(?:国家?(?:和地区)?|地区|市场)?的?"
    rf"(?:(?:境外|新|参展)*{any_of('figures/guest')}|(?:出口|进口|意向|现场)*成交)"
)
"""Who came to a fair, and what was sold there to whom: figures of the fair."""
STEADY = {"Project", "Initiative", "Institution", "Event"}
LASTING = {"Project", "Event"}
"""Kinds of things that a sentence without a subject goes on with; of a body it says so (累计, 目前)."""
