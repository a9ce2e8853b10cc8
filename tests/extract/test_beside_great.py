"""What the article reports, though a sentence does not name it: the great meeting, its hosts, its opening."""

from __future__ import annotations

import pytest

FORUM = "第三届海岛绿色能源论坛5月8日在青岛开幕。"
HOSTED = "5月8日，由青岛大学、太平洋环境协会共同主办的第三届海岛绿色能源论坛在青岛开幕。"
CHRONICLE = """2023年4月大事

5日　第三届海岛绿色能源论坛在青岛开幕。

6日　论坛期间，青岛大学与汤加环境部签署《海湾治理合作协议》。

12日　莫拉卡风电场开工。

20日　青岛海洋研究所发布《珊瑚报告》。"""


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "第二十九届联合国气候变化大会（COP29）正在巴库举行。\n\n11月15日，“海岛微电网：从试点到普及”边会在中国角举办。",
            "“海岛微电网：从试点到普及”边会 partOf 第二十九届联合国气候变化大会",
        ),
        (
            f"{FORUM}\n\n9日上午，“蓝色碳汇与社区”平行论坛在国际会议中心举行。",
            "“蓝色碳汇与社区”平行论坛 partOf 第三届海岛绿色能源论坛",
        ),
        (
            "COP29现场\n\n第二十九届联合国气候变化大会进入第六天。青岛大学主办的边会“海岛的公正转型：经验与教训”在这里开场。",
            "海岛的公正转型：经验与教训 partOf 第二十九届联合国气候变化大会",
        ),
        (
            f"{FORUM}\n\n太平洋环境协会宣布启动“蓝色海湾计划”，支持三个岛国培训电工。",
            "蓝色海湾计划 launchedAt 第三届海岛绿色能源论坛",
        ),
        (
            f"{FORUM}\n\n最受关注的是青岛大学发布的《海湾治理报告》。",
            "海湾治理报告 publishedAt 第三届海岛绿色能源论坛",
        ),
        (
            f"{FORUM}\n\n现场，青岛大学与汤加环境部签署《海湾治理合作协议》。",
            "海湾治理合作协议 signedDuring 第三届海岛绿色能源论坛",
        ),
        (
            f"{HOSTED}\n\n散场之前，两家主办方一起宣布启动“海湾学习网络”。",
            "海湾学习网络 launchedBy 太平洋环境协会",
        ),
        (
            f"{HOSTED}\n\n会上，主办单位联合发布《海湾治理报告》。",
            "海湾治理报告 publishedBy 青岛大学",
        ),
        (
            "2024年海岛垃圾治理研修班5月8日在厦门结业。开班式于4月12日在厦门大学举行，福建省生态环境厅副厅长李明到会致欢迎辞。",
            "2024年海岛垃圾治理研修班 participant 李明",
        ),
        (
            CHRONICLE,
            "海湾治理合作协议 signedDuring 第三届海岛绿色能源论坛",
        ),
        (
            "2024年11月15日下午，中国角座无虚席。“海岛的公正转型”边会在这里开场。",
            "“海岛的公正转型”边会 startDate 2024-11-15",
        ),
        (
            "2024年5月8日，第十七届海岛企业家高峰会能源专场在青岛举行。",
            "第十七届海岛企业家高峰会能源专场 partOf 第十七届海岛企业家高峰会",
        ),
        (
            "2024年5月8日，第十七届海岛企业家高峰会能源专场在青岛举行。\n\n本届高峰会由青岛大学主办。",
            "第十七届海岛企业家高峰会 organizer 青岛大学",
        ),
        (
            f"{FORUM}\n\n当天，青岛大学与汤加环境部签署《海湾治理合作协议》。",
            "海湾治理合作协议 signedDuring 第三届海岛绿色能源论坛",
        ),
        (
            "青岛大学与太平洋环境协会签署《莫拉卡铁路沿线生物保护协议》。莫拉卡铁路全长200公里。",
            "莫拉卡铁路沿线生物保护协议 concerns 莫拉卡铁路",
        ),
    ],
)
def test_told_by_what_the_article_reports(text, statement, statements):
    assert statement in {one for _, one in statements(text)}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            f"{FORUM}\n\n去年，“蓝色碳汇与社区”平行论坛在厦门举行。",
            "“蓝色碳汇与社区”平行论坛 partOf 第三届海岛绿色能源论坛",
        ),
        (
            f"{FORUM}\n\n2019年，太平洋环境协会启动“蓝色海湾计划”。",
            "蓝色海湾计划 launchedAt 第三届海岛绿色能源论坛",
        ),
        (
            f"{FORUM}\n\n据介绍，青岛大学先后发布了《海湾治理报告》等多份成果。",
            "海湾治理报告 publishedAt 第三届海岛绿色能源论坛",
        ),
        (
            f"{HOSTED}\n\n三家主办方一起宣布启动“海湾学习网络”。",
            "海湾学习网络 launchedBy 太平洋环境协会",
        ),
        (
            f"{HOSTED}\n\n主办单位代表希望发起“海湾学习网络”。",
            "海湾学习网络 launchedBy 太平洋环境协会",
        ),
        (
            "11月15日，“海岛微电网：从试点到普及”边会在中国角举办。",
            "“海岛微电网：从试点到普及”边会 locatedIn 中国",
        ),
        (
            "青岛大学与太平洋环境协会签署《莫拉卡铁路二期合作协议》。莫拉卡铁路全长200公里。",
            "莫拉卡铁路二期合作协议 concerns 莫拉卡铁路",
        ),
    ],
)
def test_left_unsaid(text, statement, statements):
    assert statement not in {one for _, one in statements(text)}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "莫拉卡风电场项目由丙丁环境科技有限公司投资，贷款来自东海银行和非洲开发银行，汤加电力公司是购电方。",
            "莫拉卡风电场项目 financedBy 汤加电力公司",
        ),
        (
            "《海湾治理报告》主笔是青岛大学教授李明，太平洋环境协会提供了数据。",
            "海湾治理报告 preparedBy 太平洋环境协会",
        ),
        (
            "代表团先后到访汤加大学、汤加气象局，与汤加环境部签署《海洋观测合作备忘录》。",
            "海洋观测合作备忘录 party 汤加气象局",
        ),
    ],
)
def test_a_list_ends_with_its_clause(text, statement, statements):
    assert statement not in {one for _, one in statements(text)}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            f"{FORUM}\n\n中国同斐济签署《海岛能源谅解备忘录》，贸易额稳步增长。",
            "海岛能源谅解备忘录 signedDuring 第三届海岛绿色能源论坛",
        ),
        (
            f"{FORUM}\n\n青岛海洋研究院成立于2010年，现有员工80人。研究院发布《海岛能源蓝皮书》。",
            "海岛能源蓝皮书 publishedAt 第三届海岛绿色能源论坛",
        ),
        (
            f"{FORUM}\n\n丙丁集团董事长王建国在公司总部看了直播。",
            "第三届海岛绿色能源论坛 participant 王建国",
        ),
        (
            f"{FORUM}\n\n“点亮计划”覆盖12座岛。太平洋环境协会、汤加大学参与。",
            "第三届海岛绿色能源论坛 participant 汤加大学",
        ),
        (
            "2024年5月8日，青岛大学公布了《海湾治理报告》。这份报告的英文版由太平洋环境协会出版。",
            "海湾治理报告 publishedBy 太平洋环境协会",
        ),
        (
            "2024年5月，青岛电视台推出“蓝色海湾计划”专题节目。",
            "蓝色海湾计划 launchedBy 青岛电视台",
        ),
        (
            "塔鲁马水电站位于老挝。2024年5月8日，塔鲁马水电站进场道路通车。",
            "塔鲁马水电站 commissionedOn 2024-05-08",
        ),
        (
            "隆海电气有限公司成立于1998年，员工三千，工厂设在西安。",
            "隆海电气有限公司 locatedIn 西安",
        ),
        (
            "太平洋环境协会抵制政府出台的《捕捞配额办法》。",
            "捕捞配额办法 publishedBy 太平洋环境协会",
        ),
        (
            "隆海电气有限公司收购了同行投资的塔鲁马水电站。",
            "塔鲁马水电站 financedBy 隆海电气有限公司",
        ),
    ],
)
def test_what_only_stands_near_is_not_told(text, statement, statements):
    assert statement not in {one for _, one in statements(text)}
