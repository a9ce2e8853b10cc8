"""Words that tell who speaks of a target, and whether it is one that somebody means to reach."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.names.short_places import LETTERS

AGENT = "".join(CODES[kind] for kind in ("Country", "Place", "Institution", "Initiative"))
DATE, PERSON = CODES["Date"], CODES["Person"]
ONE = rf"[{AGENT}](?:的?(?:首都|首府|东部城市|城市)?“?[{AGENT}])*”?(?:（[^（）]{{1,12}}）)?"
CLAUSE = re.compile(
    rf"(?:(?!、{CODES['Country']}[^，；。、则分均都和]{{0,5}}{DATE})[^，；。：？！])+[，；。：？！、]?"
)
LEAD = re.compile(
    rf"(?:但是?|而|则|其中|此外|同时|另外|并且?|且|还|也|随后|据悉|例如|比如|如|日前|近日|早在|目前|当前|“|"
    rf"(?:在|于)?{DATE}(?!年?(?:底|之)?[前实])|(?:在|于)[^，{AGENT}]{{1,20}}(?:上|中|下|方面|领域|期间))*"
)
WHO = re.compile(
    rf"(?P<by>根据|按照|依照|依据|按)?(?P<who>{ONE}(?:(?:、|和|与|及|以及){ONE})*)(?:等(?:国|\w{{0,3}}国家)?|政府|方面)?"
)
NOT_WHO = re.compile(
    rf"国家(?!主席|副主席|元首|能源局|发展)|各国|诸国|分[会行部]|办事处|代表处|的?(?:{words('commitments/not-who')}|[^，。；]{{0,5}}(?:专家|学者|首席|分析师)|"
    r"[^，。；]{0,20}(?:报告|研究|数据|统计)(?:显示|表明|指出|预测|认为))"
)
STATE = re.compile(
    rf"(?P<person>{PERSON})[^，。；]{{0,8}}(?:宣布|表示|承诺|重申|提出|说|称|透露|签署|批准|颁布|签发|指出|强调|介绍)"
)
BACK = re.compile(rf"该{any_of('commitments/points-back-to')}|其(?!中|他|余|实|次)|双方|两国|三国|各方")
BY_LETTER = re.compile(f"[{LETTERS}]国?(?:政府|方)")
BODY, BODIES = re.compile("该(?:行|公司|集团|银行|机构|企业|组织)"), ("Institution",)
REGION = re.compile("该(?:市|省|州|地区)")
SEVERAL = {"双方", "两国", "三国", "各方"}
OTHERS = re.compile(
    rf"(?:{words('commitments/others')}|"
    rf"[{CODES['Project']}{CODES['Event']}{CODES['Publication']}{CODES['Agreement']}{PERSON}])"
)
VOW = re.compile(
    "计划|规划|拟(?!人|态)|承诺|许诺|允诺|誓言|力争|争取|宣布|宣告|提出|明确|设定|设立|确定|确立|制定|定下|立下|立志|致力|目标|定[在于为]|不迟于|不晚于|最迟|"
    f"旨在|确保|决心|决定|约定|商定|打算|准备|将(?!军|来)|(?<![主重需次简必首纪摘扼])要(?![求素点闻道塞件])|(?<!志)愿|{words('commitments/vow-further')}"
)
OF_STATE = re.compile(
    rf"{PERSON}[^，。；：]{{0,8}}(?:宣布|提出|公布|介绍|重申)了?(?P<state>{CODES['Country']})的?(?:新一轮|更新|最新)?[^，。；：]{{0,6}}(?:自主贡献|目标|承诺)"
)
OF_WHOM = re.compile(
    rf"[和与及同](?P<who>[{AGENT}])”?(?:政府|方面)?(?:也|此前|已|曾|所|早前)*(?:提出|宣布|承诺|设定|制定|确定|设立)(?:了|的)[^，。；]{{0,6}}$"
)
"""Right before a goal that is not that of whom the clause speaks first: 甲国的目标与乙国提出的2060年目标."""
RESPECTIVELY = re.compile("分别")
PLAN_OPENS = re.compile("(?:按照|根据|依据|按)[^，。；]*(?:规划|计划|方案|意见|部署|目标|战略)，")
"""How a sentence begins that tells what a plan says: 按照规划，到2027年，…."""
SAID = re.compile(f"{any_of('commitments/said')}[，：]$")
ONLY_YEAR = re.compile(rf"[到至在]?{DATE}年?[底末]?(?:之?前)?，")
SAME = re.compile("同期|同年")
DOUBTED = re.compile(f"{any_of('commitments/doubted')}[，：]$")
GOES_ON = re.compile(
    rf"(?:还|也|并)?(?:计划|目标[是为]?|力争|争取|承诺|提出|拟(?!人|态))(?:将|把|在|于)?[^，。；]*?(?:{DATE}|[至到])"
)
"""How a clause without a subject begins that goes on with what was said before of somebody's aims."""
