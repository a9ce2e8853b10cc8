"""Who wrote, issued and signed papers, when and where, told beside the deed, in lists and in chronicles."""

import pytest

FORUM = "第三届海岛绿色能源论坛"
OPENS = f"2023年5月8日，{FORUM}在苏瓦举行。"
CHRONICLE = (
    "太平洋海岸环境协会2024年大事记（节选）\n\n（秘书处整理，2025年1月8日上网）\n\n"
    "1月18日　协会发布《海岛微电网指南》。\n\n2月27日　协会与汤加环境部签署《海岛供水合作协议》。\n\n"
    "6月5日　协会推出《海岛垃圾治理手册》。\n\n8月9日　协会推出《海岛植物手册》。"
)
BY_MONTH = (
    "太平洋海岸环境中心2023年大事记\n\n■ 9月\n4日　非洲气候峰会在内罗毕开幕。\n\n"
    "19日　斐济环境部与汤加环境部签署《海岛供水合作协议》。\n\n■ 12月\n1日　专家组赴苏瓦考察。\n\n"
    "27日　《海岛能源年度报告》中、英两种文本上线。"
)

LAUNCH = (
    "2023年5月8日，清华大学在苏瓦发布《海岛气候报告》。这是该系列连续第四年面世。"
    "发布会由斐济环境部部长维利主持。"
)
LAUNCHED = (
    "《海岛气候报告》发布会 concerns 海岛气候报告",
    "海岛气候报告 publishedAt 《海岛气候报告》发布会",
)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (f"{OPENS}青岚市生态环境局在会上公布的《海岛供水规划》分三步。", f"海岛供水规划 publishedAt {FORUM}"),
        (f"{OPENS}沙龙上，斐济环境部发布《海岛供水规划》。", "海岛供水规划 publishedBy 斐济环境部"),
        (
            "斐济环境部发布由清华大学、汤加环境部牵头起草的《海岛供水规划》。",
            "海岛供水规划 publishedBy 斐济环境部",
        ),
        (
            "斐济环境部发布由清华大学、汤加环境部牵头起草的《海岛供水规划》。",
            "海岛供水规划 preparedBy 汤加环境部",
        ),
        (
            "2023年6月16日，斐济环境部推出清华大学主编的《海岛植物手册》。",
            "海岛植物手册 publishedOn 2023-06-16",
        ),
        (CHRONICLE, "海岛微电网指南 publishedOn 2024-01-18"),
        (CHRONICLE, "海岛供水合作协议 signedOn 2024-02-27"),
        (BY_MONTH, "海岛供水合作协议 signedOn 2023-09-19"),
        (BY_MONTH, "海岛能源年度报告 publishedOn 2023-12-27"),
        (
            "2025年1月14日，斐济环境部和我部签署了《中斐绿色城市合作计划》。",
            "中斐绿色城市合作计划 party 斐济环境部",
        ),
        (
            "2025年1月14日，斐济环境部和我部签署了《中斐绿色城市合作计划》。",
            "中斐绿色城市合作计划 signedOn 2025-01-14",
        ),
        (
            "海岛能源联盟2019年在苏瓦成立，由清华大学和太平洋环境协会倡议，会员现有88家。",
            "海岛能源联盟 launchedBy 太平洋环境协会",
        ),
        *((LAUNCH, one) for one in LAUNCHED),
    ],
)
def test_what_is_told_beside_the_deed(statements, text, statement):
    assert statement in {one for _, one in statements(text)}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "清华大学在苏瓦发布《海岛气候报告》。座谈会由斐济环境部部长维利主持。",
            "海岛气候报告 publishedAt 《海岛气候报告》发布会",
        ),
        (f"{OPENS}丙丁集团年会上，斐济环境部发布《海岛供水规划》。", f"海岛供水规划 publishedAt {FORUM}"),
        ("斐济环境部介绍清华大学起草的《海岛供水规划》。", "海岛供水规划 publishedBy 斐济环境部"),
        (
            "世界海洋日当天，斐济环境部与汤加环境部签署《海岛供水合作协议》。",
            "海岛供水合作协议 signedDuring 世界海洋日",
        ),
        (
            "基金会理事长王小明宣布启动“海岛微光计划”，青岚公益基金会将投入5000万元。",
            "青岚公益基金会 launchedBy 王小明",
        ),
        (
            "中国和斐济交往密切。清华大学与斐济环境部签署《中斐关于湿地监测的谅解备忘录》。",
            "中斐关于湿地监测的谅解备忘录 party 中国",
        ),
        ("2025年1月14日，斐济环境部发布《海岛绿色城市计划》。", "海岛绿色城市计划 signedOn 2025-01-14"),
    ],
)
def test_what_is_not_told(statements, text, wrong):
    assert wrong not in {one for _, one in statements(text)}
