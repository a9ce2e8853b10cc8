"""Sums and terms of what was signed or won."""

import pytest

SIGNED = "斐济电力公司与丙丁能源集团有限公司签署莫拉卡光伏项目总承包合同，"


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (SIGNED + "合同金额约3亿美元。", "莫拉卡光伏项目总承包合同"),
        (SIGNED + "合同期限25年。", "莫拉卡光伏项目总承包合同"),
        (SIGNED + "总投资约3亿美元。", "莫拉卡光伏项目"),
        ("斐济开发银行与汤加电力公司签署3亿元贷款协议。", "斐济开发银行与汤加电力公司贷款协议"),
        ("丙丁能源集团有限公司成功中标莫拉卡光伏项目，中标金额2亿美元。", "莫拉卡光伏项目"),
    ],
)
def test_a_sum_is_of_what_was_signed_or_won(figures, text, about):
    assert [one["about"] for one in figures(text)] == [about]


def test_the_sum_of_several_agreements_is_of_none_of_them(figures):
    assert not figures(
        "斐济电力公司与丙丁能源集团有限公司签署《莫拉卡合同》和《塔鲁马合同》，总金额约3亿美元。"
    )


def test_a_text_is_not_counted_by_the_number_of_those_it_is_one_of(figures):
    assert not figures("《莫拉卡合作备忘录》等11份双边合作文件在两国元首见证下交换。")


def test_those_among_whom_a_firm_won_are_not_its_number(figures):
    assert not figures("丙丁能源集团有限公司从11家投标方中脱颖而出。")
