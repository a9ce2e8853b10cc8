"""Undertakings by the verb before their title, and who begins, writes or issues what a clause tells of."""

from __future__ import annotations

import pytest

FORUM = "2024年5月8日，第三届海岛绿色能源论坛在青岛开幕。"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "2021年10月，青岛大学设立“岛屿绿色转型贷款便利”，面向小企业。",
            "岛屿绿色转型贷款便利 launchedBy 青岛大学",
        ),
        (
            "太平洋环境协会牵头组建“海草床守护同行者”，首个动作是做一张地图。",
            "海草床守护同行者 launchedBy 太平洋环境协会",
        ),
        ("“岛屿微电网瞭望台”2024年5月8日上线。", "岛屿微电网瞭望台 launchedOn 2024-05-08"),
        ("青岛大学与汤加大学共同创办的“鲁班蓝海学堂”办了两个班。", "鲁班蓝海学堂 launchedBy 汤加大学"),
        ("2023年9月，中方宣布实施太平洋绿色伙伴行动。", "太平洋绿色伙伴行动 launchedBy country/chn"),
        ("青岛大学宣布牵头组建“蓝色海湾联合体”。", "蓝色海湾联合体 launchedBy 青岛大学"),
        (
            "青岛大学、苏瓦港务局、汤加大学等12家单位共同发起“蓝色海湾计划”。",
            "蓝色海湾计划 launchedBy 青岛大学",
        ),
        (
            f"{FORUM}\n\n论坛期间，青岛大学、汤加大学组建太平洋海湾联盟。",
            "太平洋海湾联盟 launchedAt 第三届海岛绿色能源论坛",
        ),
        (
            f"{FORUM}\n\n在第三届海岛绿色能源论坛的分论坛上，青岛大学宣布成立太平洋海湾联盟。",
            "太平洋海湾联盟 launchedAt 第三届海岛绿色能源论坛",
        ),
        (
            "青岛大学、汤加大学、太平洋环境协会等9家单位协商一致，对外发出《蓝色海湾倡议》。",
            "蓝色海湾倡议 party 汤加大学",
        ),
        ("《海湾治理报告》由海湾项目组和青岛大学合作撰写。", "海湾治理报告 preparedBy 青岛大学"),
        (
            "会场发布了两样东西。一样是《海湾治理手册》，由青岛大学联合汤加大学历时一年半编写。",
            "海湾治理手册 preparedBy 汤加大学",
        ),
        (
            "《海湾治理指南》摆上了展台。这本双语小册子由青岛大学历时三年编写，太平洋环境协会当天对外公布。",
            "海湾治理指南 publishedBy 太平洋环境协会",
        ),
        (
            "“蓝色海湾计划”，自2022年由青岛大学发起以来，已培训海事人员187人。",
            "蓝色海湾计划 launchedBy 青岛大学",
        ),
        ("斐济宣布“蓝色海湾计划”。", "蓝色海湾计划 launchedBy 斐济"),
        ("青岛大学、汤加大学和“红树律师社”三家共同发起“蓝色海湾计划”。", "蓝色海湾计划 launchedBy 汤加大学"),
        (
            f"{FORUM}\n\n开幕当天，青岛大学与汤加大学签署《海湾合作协议》。",
            "海湾合作协议 signedOn 2024-05-08",
        ),
        (
            "2024年5月8日，中国援汤加气象设备交接仪式在努库阿洛法举行。\n\n仪式结束后，青岛大学与汤加大学签署《设备维护协议》。",
            "设备维护协议 signedOn 2024-05-08",
        ),
        (
            f"{FORUM}\n\n《海湾治理报告》也在会上与读者见面。",
            "海湾治理报告 publishedAt 第三届海岛绿色能源论坛",
        ),
        ("汤加海洋学院挂牌了。学院由青岛大学与汤加大学合办。", "汤加海洋学院 launchedBy 青岛大学"),
        (
            "青岛大学更新了《蓝色债券框架》。该框架由汤加大学拟定，2024年6月18日起对外公开。",
            "蓝色债券框架 publishedOn 2024-06-18",
        ),
    ],
)
def test_it_is_told(text, statement, statements):
    told = {one for _, one in statements(text)}
    assert statement in told, sorted(told)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("青岛大学启动“让蓝色重新回到海湾”活动。", "launchedBy"),
        ("青岛大学发起“海湾清洁志愿者周末”。", "海湾清洁志愿者周末 launchedBy"),
        ("青岛大学推出“海岛低碳生活七日”系列讲座。", "launchedBy"),
        ("两国宣布建立全面战略伙伴关系。", "launchedBy"),
        ("青岛大学设立“海岛微电网瞭望台”的建议被采纳。", "launchedBy 青岛大学"),
        ("青岛大学和汤加的“红树律师社”三家共同发起“蓝色海湾计划”。", "launchedBy 汤加"),
        ("《海湾治理报告》已经完成。这本小册子的插图由青岛大学绘制。", "preparedBy 青岛大学"),
        ("《海湾治理报告》自2024年6月18日起施行。", "publishedOn 2024-06-18"),
        ("专家说，国家2013年通过的《海湾治理报告》要求关停煤电。", "publishedBy"),
        (f"{FORUM}\n\n论坛结束一周后，青岛大学与汤加大学签署《海湾合作协议》。", "signedOn 2024-05-08"),
        (
            f"{FORUM}\n\n开幕当天，他回忆说，青岛大学与汤加大学2019年签署《海湾合作协议》。",
            "signedOn 2024-05-08",
        ),
    ],
)
def test_it_is_not_told(text, words, statements):
    told = {one for _, one in statements(text)}
    assert not any(words in one for one in told), sorted(told)
