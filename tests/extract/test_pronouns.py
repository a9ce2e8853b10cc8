"""Words that stand for a body named before."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "丙丁工程建设有限公司成立于1998年。塔鲁马水电站由该公司承建。",
            "塔鲁马水电站 contractor 丙丁工程建设有限公司",
        ),
        (
            "“我们愿意长期经营。”丙丁能源有限公司总经理李平说。塔鲁马水电站由该公司投资建设。",
            "塔鲁马水电站 financedBy 丙丁能源有限公司",
        ),
        (
            "丙丁能源有限公司在万象成立。2024年3月，公司与海岛大学签署《绿色港口合作备忘录》。",
            "绿色港口合作备忘录 party 丙丁能源有限公司",
        ),
        (
            "他介绍了青岚海洋研究院。该院与海岛大学联合发布《珊瑚礁保护报告》。",
            "珊瑚礁保护报告 publishedBy 青岚海洋研究院",
        ),
        (
            "青岚银行召开年会。行长李平介绍，我行与海岛大学联合发布《绿色航运报告》。",
            "绿色航运报告 publishedBy 青岚银行",
        ),
        (
            "丙丁能源有限公司董事长王一鸣说，塔鲁马水电站由我们公司承建。",
            "塔鲁马水电站 contractor 丙丁能源有限公司",
        ),
        (
            "青岚大学在苏瓦举办培训班。会上，院长李平发布了学校编写的《海岛垃圾治理手册》。",
            "海岛垃圾治理手册 preparedBy 青岚大学",
        ),
        (
            "青岚大学举行年会。\n\n3月5日，学校与汤加环境部签署《海岛供水合作协议》。",
            "海岛供水合作协议 party 青岚大学",
        ),
        (
            "青岚大学举行年会。\n\n由学校发起的“海岛大学联盟”已有成员22所。",
            "海岛大学联盟 launchedBy 青岚大学",
        ),
    ],
)
def test_what_is_said_of_a_body_by_such_a_word(statements, text, statement):
    assert statement in {one for _, one in statements(text)}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("丙丁能源有限公司与戊己电力有限公司到会。塔鲁马水电站由该公司承建。", "contractor"),
        ("丙丁能源有限公司参会。\n\n会议谈到公司法。塔鲁马水电站由本地企业承建。", "contractor"),
        ("青岚大学参会。塔鲁马水电站由该公司承建。", "contractor"),
        ("青岚大学与海马大学举行年会。3月5日，学校发布《海岛垃圾治理手册》。", "publishedBy"),
        ("青岚大学举行年会。当地学校发布《海岛垃圾治理手册》。", "publishedBy"),
        ("青岚银行举行年会。3月5日，学校发布《海岛垃圾治理手册》。", "publishedBy"),
        ("青岚银行参会。塔鲁马水电站自我行动以来已经完工，由该行业承建。", "contractor"),
    ],
)
def test_what_may_mean_several_means_none(statements, text, wrong):
    assert not [one for _, one in statements(text) if f" {wrong} " in one]


def test_posts_in_the_own_house_are_held_there(read):
    text = "丙丁能源有限公司在老挝建设电站。公司总经理王一鸣出席。"
    claims = {(one.predicate, getattr(one.object, "key", "")) for one in read(text).claims}
    assert ("postAt", "丙丁能源有限公司") in claims


def test_an_agreement_is_called_by_names(statements):
    text = "青岚银行行长李平到会。该行与丙丁集团签署合作协议。"
    assert "青岚银行与丙丁集团合作协议 party 青岚银行" in {one for _, one in statements(text)}
