"""What a name or a word only seems to say: halls, offices, investors, those quoted about a work."""

from __future__ import annotations

import pytest

FORUM = "第三届海岛绿色能源论坛5月8日在苏瓦开幕。"
HANDED = "援汤加海岸净水设备交接仪式5月3日在苏瓦举行。"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("第三届海岛绿色能源论坛由青岛市政府口岸办主办。", "organizer 青岛市政府口岸办"),
        ("《山地低碳方案》由青岛市政府外事办公室印发。", "山地低碳方案 publishedBy 青岛市政府外事办公室"),
        ("太平洋环境协会2025年理事会日前在苏瓦召开。", "太平洋环境协会2025年理事会 organizer 太平洋环境协会"),
        (f"{HANDED}\n\n青岛大学研究员李子明在仪式上说，这是开头。", "交接仪式 participant 李子明"),
        ("双方签署《关于共建中斐海岸农业联合实验室的协议》。", "concerns 中斐海岸农业联合实验室"),
        ("斐济总理访华。驻斐使馆临时代办王小明致辞。", "postAt 中国驻斐济大使馆"),
        ("斐济渔业部今年改组。斐生态、环境与海洋部副部长维利·拉图致辞。", "postAt 斐济生态、环境与海洋部"),
        ("斐济环境部与坦桑尼亚副总统府签署海岸合作备忘录。", "party 坦桑尼亚副总统府"),
    ],
)  # fmt: skip
def test_it_is_read_for_what_it_is(text, statement, statements):
    said = {one for _, one in statements(text)}
    assert any(statement in one for one in said), sorted(said)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (f"{FORUM}“海岸新能”主题边会在苏瓦中国角举行。", "organizer 中国"),
        ("第三届海岛绿色能源论坛由青岛市政府口岸办主办。", "organizer 青岛市政府."),
        ("太平洋环境协会2025年理事会日前在苏瓦召开。会议由青岛大学主办。", "organizer 太平洋环境协会"),
        (f"{HANDED}\n\n2022年，苏瓦遭遇大旱。青岛大学研究员李子明认为，净水只是开头。", "participant 李子明"),
        (f"{FORUM}\n\n据青岛大学研究员李子明介绍，当地缺水。", "participant 李子明"),
        ("塔鲁马水电站由丙丁能源集团、斐济电力公司合资兴建。", "contractor"),
        ("双方就多哈雷港电动集卡示范项目签约。", "locatedIn 多哈."),
        ("丙丁集团与斐济电力公司在苏瓦签约，开行班列。", "altLabel 签约"),
        ("两校在青岚州建起一处旱作小麦示范基地。", "青岚州建起"),
        ("计划系第五次中斐高级别对话会议的成果。", "计划系"),
        ("一根渔网的绿色对话\n2025海岛渔网供应链大会在青岛举行", "对话2025"),
        ("由我校农学院教授雷明和团队常年驻守。", "校农学院"),
        ("海岸学院办班。学院国际教育学院院长欧阳宁主持。", "postAt 学院国际教育学院"),
        ("奇帕塔至塞伦杰铁路全长380公里。", "locatedIn"),
        ("黄河流域治沙培训基地今年建成。", "locatedIn"),
        ("塔鲁马水电站预定2026年底送电。", "commissionedOn"),
        ("全省面向南亚东南亚开放。", "locatedIn"),
        ("斐济学员到丙丁环境科技有限公司设在昆明的实训基地学习。", "丙丁环境科技有限公司 locatedIn"),
        (
            "2022年11月，青岛大学发起“绿礁倡议”；一年之后，又推出《绿礁行动计划》。",
            "绿礁行动计划 publishedOn",
        ),
    ],
)
def test_what_it_only_seems_to_say_is_not_said(text, never, statements):
    said = {one for _, one in statements(text)}
    assert not any(never in f"{one}." for one in said), sorted(said)
