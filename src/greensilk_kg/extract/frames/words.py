"""Words of grammar around the verb of a frame."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

PLACES = CODES["Place"] + CODES["Country"]
VALUES = CODES["Date"] + CODES["Quantity"]
NAME = f"[{FIRST}-{LAST}]"
LOOSE = f"[^，。；：{FIRST}-{LAST}]"
WANTED = (
    "不(?!断|少|仅|但|久)|未(?!来)|没(?!收)|希望|呼吁|建议|邀请|鼓励|愿意?|期待|欢迎|如果|有望|力争|争取|"
    "取消|推迟|延期|申请|感谢|祝贺|谋求|拒绝|考虑"
)
MEANT = (
    "拟|计划(?!》)|预计|预期|预定|定于|承诺|(?<![主重首需纪概])要(?!点|素|闻)|(?<!供|响|对|反|效|适|相)应(?!邀|用|对|急|约)|"
    "可(?!持续|再生)|能够|准备|打算|将(?!军)|即将|正在|筹备|商讨|讨论|探讨|探索|推进|推动|加快|助力|协助|"
    "促进|服务|深化|加强|支持(?!下)|旨在|用于|为了|同意|决定|批准|参加|出席|确认$|提供[^，。；：]{0,14}?(?:贷款|融资|信贷|赠款)$"
)
EARLIER = (
    rf"前[{CODES['Quantity']}](?=均|都|分别|先后|曾|已|在|由|于|的|论坛|大会|会议|峰会)|"
    r"[上往历][一两]?[届期次]|下一?届|前(?:[一二两三四五六七八九十几数]|\d+)[届期次]|"
    r"(?:此前|之前|以往|过去|往年)(?:的|已|[一二两三四五六七八九十几数各历]|\d)*[届期次]"
)
"""Other editions than the one that is spoken of."""
NEVER = re.compile(f"{WANTED}|{EARLIER}|明年|同期")
"""What shows before a verb that it was not done."""
UNDONE = re.compile(f"{WANTED}|{MEANT}|{EARLIER}")
"""The same, with what shows that it is yet to be done, or done by others."""
DEED = re.compile(
    f"(?!由)(?:{words('sentences/deed')}|{words('sentences/new-clause')})|会见|访问|包括|成为|获|根据|按照|合资|截至|属于|位于|认为|是(?!由)|受|经(?!济|理|贸|历)"
)
"""Another deed: what stands on its two sides does not belong together."""
NOT_WHO = re.compile(
    "(?:向|对|为|给|据|听|驻|赴|访问|在|于|面向|针对|关于|从|到|至|把|将|使|让|比|属|代表|感谢|邀请|陪同|会见|支持|帮助|"
    "包括|加入|通过|委托|协助|依托|借助|根据|按照|受|获|以|及其|其|听取|了|等|旗下|参与|共建|就|围绕|得到|受到|获得)$"
)
"""What shows before a name that it is not who acts."""
FROM = re.compile("来自(?:[^，。；：]{0,6}、)?$")
WITH = re.compile("(?:会同|联合|携手|联手|协同|偕同|牵头联合|与|和|同)$")
DELEGATE = "(?:代表团?|专家|官员|学者|负责人|负责同志|同行|同事|师生|教师|学生|学员|员工|志愿者|代表处代表)"
PEOPLE = re.compile(
    rf"”?(?:的|等)?{LOOSE}{{0,10}}?(?:{DELEGATE}|记者|团队|人士|成员|技术人员|研究员|领导|青年|企业|部门|公司|高校|机构|智库|政府部门)"
)
"""What shows behind a name that not it acts, but people of it."""
DELEGATES = re.compile(
    f"”?(?:的|等|{CODES['Quantity']})*(?:驻{LOOSE}{{1,4}})?(?:机构|办事处|有关|相关|主要|政府|高级)*{CODES['Quantity']}?{DELEGATE}"
)
OF_WHICH = re.compile(
    "”?(?:的(?!消息)|框架|秘书处|成员|筹备|相关|期间|之际|开幕式|闭幕式|上的?|各方|伙伴|理事|下的|系列|中(?!心|国)|"
    "以来|有关|规定|要求|提出|签约|签署仪式|仪式)"
)
"""What shows behind a name that something else is meant: the secretariat of a network."""
ON_IT = (
    "等|及|并|以|来|由|于|在|的|和|与|暨|共|至|英文|中文|外文|双语|多语|法文|俄文|全文|电子|纸质|单行|首|第[一二三四五六七八九十]|正式|成果|一书|"
    "两|三|四|五|六|七|八|九|十|项目|工程|计划|倡议|工作|活动|仪式?|建设|指出|显示|称|认为|提出|强调|明确|要求|规定|表明|预测|呼吁|说|介绍|披露|"
    "建议|旨在|支持|聚焦|落地|实施|成功|圆满|合作|之际|期间"
)
NOUN_BEHIND = re.compile(f"[”》]〇*(?!{ON_IT})[㐀-鿿]{{2,}}(?=[，。；]|$)")
"""A noun behind a name in marks, of which that is only an attribute: “甲计划”专题节目."""
ASIDE = re.compile(
    f"{CODES['Date']}起|面向(?:社会|公众|客户|读者|市场|全球|国内外|海内外|媒体)+|{words('sentences/manner')}|[在于自][^，。；：]{{0,8}}?[{PLACES}]|[{PLACES}{VALUES}〇”》，]|[在于自由将已也则又还都均便正现曾并]|目前|近日|日前|"
    "当前|其中|现在|如今|眼下|随后|此后|后来|近期|当天|当日|同日|同时|最终|首次|全部|全线|如期|陆续|相继|主要|具体|项目|工程|[一二三四五]期"
)
"""What may stand before a verb, or before 由, and tells of nothing else."""
OF_IT = re.compile("”?(?:框架|秘书处|成员|筹备|各方|伙伴|理事|系列|相关)")
"""The same behind a name that a clause with 的 tells of: 在甲市举行的乙上."""
NOUNLY = re.compile(
    "(?:单位|方(?!面)|机构|者|人|会(?!议)|仪|式|能力|经验|工作|服务|管理|领域|项目|过程|时|[中前后期]|费|额|商|率|权|局|部|"
    "力度|标准|进度|量|地|国|成本|规模|[、和与及](?!其))"
)
"""What shows behind the word for a deed that it is part of a noun."""
POINTING = "(?:该|本|此|这[份项一个座部次期本册套]?|上述|本次|此次|本届)?"

OTHERS = re.compile(
    f"等(?:国|地|方|[共多])?[{CODES['Quantity']}]?[^，。；：的{FIRST}-{LAST}]{{0,12}}(?:机构|单位|企业|组织|部门|高校|公司|伙伴|国家|院所|银行|城市|院校|港口)|"
    f"等(?:国|地|方|[共多])?[{CODES['Quantity']}]?[国方家校个]?"
)
"""Who else: 等12家机构."""
NOT_THEY = re.compile("的?特别代表|的?特使|的委托|思想|生态文明")
"""What shows behind a person that it was somebody else."""
EDITION = re.compile(r"第[一二三四五六七八九十\d]+[届次期]|首届|下一?届|上一?届|另一[场个]")
SPOKEN = re.compile("提出|表示|指出|强调|宣布|透露|介绍|认为|说|称|提到")
SENT = re.compile(
    f"(?:等[^，。；：]{{0,6}})?(?:的|政府|{CODES['Quantity']})*(?:代表团?|能源官员|官员|学员|部长|大使|使节|派员|派代表|派团)"
)
"""What shows behind a land that it was there by those whom it sent."""
