"""Wordings that point back to what was named: 该项目, 会议, 公司, 此次援助的物资."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import FIRST, LAST
from greensilk_kg.extract.figures.topic_words import PLANTS
from greensilk_kg.extract.names.land_letters import LETTERS

MEETINGS = words("figures/meeting")
BY_LETTER = re.compile(f"[{LETTERS}](?:全国|境内|国内(?!外)|政府|方(?![面案法]))")
"""A land called by one character: 柬全国, 哈境内."""
SORT_OF_EVENT = re.compile(f"(?:{MEETINGS})$")
ANY_EVENT = {"会议", "活动"}
ANY_FAIR = "展会"
UNDERTAKINGS = "倡议|计划|行动|平台|机制|原则|伙伴关系|基金"
SET_FORTH = r"(?:该|本|此|这|上述)一?[座条个家项批份处所片段]?"
GIFTS = "(?:援助|捐赠|赠送)?(?:物资|设备|器材)"
GIVEN_THINGS = re.compile(
    rf"(?:此次|本次|这次)(?:援助|捐赠|赠送|交付|移交|交接|启运|发运|抵达|运抵)?的?(?:援助|捐赠|全部)?(?:物资|设备|器材)|(?:这|该|此|首|两|第[一二三四五])批[^，。；：]{{0,8}}?(?:物资|设备|器材|系统)|(?:此次|本次|这次)(?:援助|捐赠|赠送|交付|移交|交接|启运|发运|运抵)的[^，。；：的{FIRST}-{LAST}]{{2,12}}?(?:共计?|合计|总计|有|包括|为|，)*(?=[{FIRST}-{LAST}])|(?:全部|上述|所有){GIFTS}|物资"
)
GOODS = re.compile("物资|设备|器材|装备")
THIS = re.compile("[该本此这](?!批)")
HOLDS = f"(?:共|一共|总共|系统|全面|重点|深入|详细|集中|分别|还)*{any_of('figures/holds')}(?!指出|显示|表示)"
BY_NAME = re.compile(
    rf"(?:{SET_FORTH}|整个|全)?(?P<noun>"
    rf"公司|集团|银行|行(?=[^业动政程为李])|{words('figures/body-by-name')}|中心(?![城区思内组部])|"
    rf"(?<=[该这座全])厂(?![区房长商址家内外矿])|(?<=[该这座])[港桥](?![口区城澳珠梁])|(?<=该)[校矿馆院园站所](?![长区友园内方士子])|(?<=[该本])(?:机构|单位|组织)|(?<=该)(?:地区|口岸|省|市(?![场民])|州|县|岛(?![屿国]))|班列(?=[平年累日已每开全运总单共通首]|$)|{words('figures/work-by-name')}|班(?=[由共为次级]))(?!之间|群|网|级|名|负责|董事|总裁|行长|会员国)"
)
WORKS = re.compile(rf"(?P<noun>{words('figures/writing')})(?={HOLDS})")
SCHOOL = "学校"
OF_TITLE = {"中心", "研究院", "协会", "商会", "联盟", "基金会", "研究所", "学会"}
"""Nouns that mean, in an article about one such body, that one."""
FIRM = re.compile("公司|集团")
NO_FIRM = re.compile("(?:[部局署厅委会府院所校区盟馆室网报社台]|(?<!集)团|银行|大学|中心|组织|机构|基金|处)$")
REACH = 80
WHOLE_LAND = f"全国(?!{words('figures/of-whole-land')})"
YEARLY = "（）()《》”年版0123456789"
STAGE = re.compile("(?P<stage>[一二三四首]期)(?:工程|项目)?$")
"""What ends the name of a stage of a work that is called like the whole."""
ONE_STAGE = re.compile("(?:项目|工程|园区|电站)?(?P<stage>[一二三四首]期)(?![、和与])")
"""How a clause begins that tells of one stage of a work."""
WHOLE = re.compile(WHOLE_LAND)
OPENING = 4
"""Among so many sentences at the begin of its news a company is named."""
ONCE_BUILT = re.compile(
    r"(?:全部|全面|整体)?(?:建成|投产|投运|竣工|完工|并网|通车|投入(?:运营|使用|商运))(?:投产|投运|并网|运营|通车)?(?:之)?后"
)
KIN = {
    "学校": ("小学", "中学", "学院"),
    "工厂": ("厂",),
    "港口": ("港",),
    "校园": ("学校", "小学", "中学"),
    "水库": ("水电站", "水电站项目", "水电站工程", "水利枢纽", "枢纽工程", "水利工程", "大坝", "电站"),
}
"""What a noun may mean whose name ends otherwise: 学校 a 小学."""
BODY_AT_ALL = {"机构", "单位", "组织"}
"""该机构 may mean any body that a sentence before began with."""
BACK = (
    (
        "Project",
        re.compile(
            rf"(?:{SET_FORTH}(?:(?:(?!没有|至今|尚[无未]|缺)[^，。；：]){{1,18}}的(?:[^，。；：、的{FIRST}-{LAST}]{{2,4}}(?=铁路|公路|大桥|电站))?|{any_of('figures/work-sort')}{{1,2}})?|整个|全)?(?:{PLANTS})(?!遍|分布|数量|总数|(?:承包)?业务|咨询|技术|市场|经验|承包)"
        ),
    ),
    (
        "Project",
        re.compile(rf"(?:(?:一|二|两|三|一、二)期)(?:工程|项目)?|首期(?:工程|项目)|(?:{PLANTS})[一二三两]期"),
    ),
    ("Project", re.compile(rf"(?:这|它)(?:也|正|就)?是[^，。；：]{{2,60}}(?:{PLANTS})(?:之一)?$")),
    ("Project", GIVEN_THINGS),
    ("Project", ONCE_BUILT),
    (
        "Event",
        re.compile(
            rf"在?(?:该|本|此|这|本次|此次|本届|上届|[今是][届次]|(?:[此本今是][次届])[^，。；：、的在{FIRST}-{LAST}]{{1,10}})?(?:届|次)?(?:{MEETINGS})"
        ),
    ),
    ("Country", re.compile(rf"该国|{WHOLE_LAND}")),
    (
        "Initiative",
        re.compile(rf"(?:该|此|这一|整个)(?:{UNDERTAKINGS})"),
    ),
    ("Members", re.compile("其?(?:合作)?(?:成员|伙伴|会员)|自?(?:成立|启动|建立|创立)(?:之初|时|以来|至今)")),
    (
        "Publication",
        re.compile(
            rf"(?:全书|书[中内]|文[中内])(?={HOLDS})|{SET_FORTH}(?:[^，。；：]{{1,18}}的)?(?:报告|指南|目录|文件|白皮书|手册|标准|规划|指引|图册)"
        ),
    ),
)
