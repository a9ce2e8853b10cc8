"""Wordings that tell, or hide, what a clause is about."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

KINDS = ("Project", "Initiative", "Event", "Institution", "Publication", "Agreement", "Country", "Place")
NAMED = "".join(CODES[kind] for kind in KINDS)
LAND = CODES["Country"] + CODES["Place"]
CLAUSE = re.compile(r"[^，。；：！？]+")
LEAD = re.compile(
    rf"(?:目前|当前|如今|现在?|至今|迄今为止|迄今|截[至止]目前|近年来|其中|此外|同时|另外|例如|譬如|如|而|但|且|并且|据统计|统计显示|"
    rf"未来|首批|仅|截[至止]|自|到|于|“|”|{CODES['Date']}|年?底|末|初|以来|期间|前|覆盖)*"
)
NO_TOPIC = re.compile(
    rf"[^，。；、{FIRST}-{LAST}]{{0,4}}(?:{CODES['Country']}|{CODES['Place']})?(?:援助|援建|捐建|资助|投资|建设|承建|开发|运营|提出|发起|倡导|主办|举办)[^，。；{FIRST}-{LAST}]{{0,6}}的(?!{CODES['Quantity']})|"
    r"企业|公司|各地|居民|人民|国内|式|代表|专家|学者|青年|市场|总数|"
    r"[^，]{0,30}(?:表示|指出|认为|称|说|强调|显示|介绍|建议|预计|预测|呼吁|估算|测算|警告|报道|透露|回应|坦言)$"
)
PLANTS = (
    "项目|工程|水电站|电站|电厂|风电场|铁路|公路|高铁|大桥|隧道|港口|机场|园区|示范区|污水处理厂|全线|线路"
)
WORDS = rf"[^，。；：、的和与在有为向是已将{FIRST}-{LAST}]"
NAMELESS = "项目|工程|水电站|电站|电厂|风电场|铁路|高铁|大桥|隧道"
UNNAMED = re.compile(
    rf"{WORDS}{{0,12}}[{LAND}]?{WORDS}{{0,12}}(?:{NAMELESS}){WORDS}{{0,12}}{CODES['Quantity']}"
)
UNKNOWN = re.compile(rf"[{LAND}]{WORDS}{{1,12}}(?:{NAMELESS})")
HEADS = (
    re.compile(rf"[^，。；：]{{0,24}}(?:投资|建设|承建|援建|兴建|开发|运营|实施|修建|打造|合作)[^，。；{NAMED}]{{0,6}}的“?(?P<head>{CODES['Project']})"),
    re.compile(rf"由?[{NAMED}](?:企业|公司|政府)?(?:[和与、][{NAMED}](?:企业|公司|政府)?)?[^，。；{NAMED}]{{0,14}}的“?(?P<head>[{CODES['Project']}{CODES['Initiative']}])"),
    re.compile(rf"[{LAND}](?:和|与|、)[{LAND}](?:两国|企业|政府)?[^，。；{NAMED}]{{0,4}}(?:共建|合作建设|共同建设|联合开发)(?:的)?(?P<head>{CODES['Project']})"),
    re.compile(rf"[{LAND}](?:企业|公司)(?P<head>{CODES['Institution']})"),
    re.compile(rf"位于[{LAND}]+[^，。；{NAMED}]{{0,4}}的(?P<head>[{NAMED}])"),
    re.compile(rf"在(?P<head>[{LAND}{CODES['Project']}])(?:境内)?$"),
)  # fmt: skip
LISTED = re.compile(
    rf"{CODES['Country']}(?:、{CODES['Country']})+(?:(?:和|及|与|以及){CODES['Country']})?(?=等国|等[^，]{{0,4}}国家|[两三四五六七八九十]国|均|都)|"
    rf"{CODES['Initiative']}(?:[和、]{CODES['Initiative']})+|"
    rf"{CODES['Institution']}(?:[和、]{CODES['Institution']})+(?=分别)"
)
ON = re.compile(r"此外|同时|另外|其中|还|并|累计|目前|截[至止]|迄今|现")
MADE = re.compile(
    rf"(?:发起|成立|建立|创立|设立|启动|推出|建设|实施|发布)(?:成立|建设|筹备)?(?:了)?“?"
    rf"(?P<head>[{CODES['Initiative']}{CODES['Institution']}{CODES['Publication']}{CODES['Agreement']}])[”）]?$"
)
GROWN = re.compile(
    r"(?:现|目前|截[至止]目前|已|并|共|累计|业务范围)*"
    r"(?:包括|包含|汇集|聚集|吸引|覆盖|成员|拥有|已有|现有|有(?!关|效|利|助)|培训|惠及|即在)"
)
OTHERS = re.compile(r"我们|他|她|双方|各方|与会|专家|记者|有关|相关|许多|设计人员|人类")
STEADY = {"Project", "Initiative", "Institution", "Event"}
