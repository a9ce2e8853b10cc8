"""Words by which a form is a name of its own, or none: a pact of two lands, a ministry's charge."""

from __future__ import annotations

import re

from greensilk_kg.extract.names.bodies import TWO_LANDS

CHARGE = re.compile(
    r"(?:与|和|及|、)[㐀-鿿]{2,6}?部(?![分门署队委件])|"
    r"(?:与|和|及|、)[㐀-鿿]{2,6}?(?:管理|监督|服务|发展|事务|建设)总?(?:局|司|署|处|厅|办公室)|(?:高级)?(?:官员|总监|助理|顾问|协调员|协调人|干事|专员)|"
    r"(?<=项目)(?:的发展(?![银集公])|的?(?:投资|开发)(?:[与和及、]|以及)(?:建设|投资|开发|运营))"
)
"""What shows that works are a charge, or any: 公共工程与运输部, 某项目官员, 光伏项目的发展."""
FIRM_OF = re.compile(
    r"(?:(?![由与和是为在将已的于及对向从经获并等承总商方主被把给让，。；])[㐀-鿿]){0,5}?"
    r"(?:有限公司|股份公司|公司|集团|管理局|管理委员会|管委会|协会|研究院|设计院|商会|基金会)"
)
"""What shows that a work's name only begins the name of a body: 甲乙铁路衔接公司."""
ORGANISES = re.compile(
    r"(?:协会|中心|研究院|研究所|大学|学院|委员会|[局部署]|公司|集团|学会|银行|秘书处)组织$|"
    r"(?:协会|学会|商会|大学|学院|研究院|研究所|基金会|委员会|集团|公司|银行|秘书处)(?:共同|联合|首先|率先)?倡议$|"
    r"(?:组成|组建|成立)的?(?:联合体|联营体|财团)$|"
    r"(?<=..)(?:派出?|派遣|率)(?:领|出|遣)?(?:[㐀-鿿]{2,6})?(?:代表团|考察团|工作组|专家组)$|"
    r"(?<=..)共建(?!“|“?一带|国家)(?:[㐀-鿿]{0,8})(?:中心|研究院|研究所|实验室|学院)$"
)
"""Where 组织 is what the body does, or 组成 what several do: 甲协会组织专家撰写, 甲公司与乙公司组成联合体.

So it is with 派 and 共建: 甲省政府派代表团, 甲城共建联合研究中心.
"""
OWN_INITIATIVE = re.compile(
    TWO_LANDS + r"[^的]{2,}$|澜湄|"
    r"^(?:国际|全球|世界|亚洲|非洲|亚太|欧亚|拉美|东盟|中亚|南南|太平洋|萨赫勒|北极)"
    r"(?!化|性)[^的]{4,}(?:伙伴关系|网络|联盟|承诺|倡议|计划|基金)$"
)
"""Partnerships of two lands, and those of the world with a matter of their own."""
