"""Phases of works that clauses speak of without the works' names."""

from __future__ import annotations

from greensilk_kg.model.claim import Ref


def dates(read, text: str) -> set[tuple[str, str, str]]:
    found = read(text)
    return {
        (found.entities[one.subject].label, one.predicate, str(getattr(one.object, "value", "")))
        for one in found.claims
        if one.predicate in {"startedOn", "completedOn", "commissionedOn"} and isinstance(one.subject, Ref)
    }


def test_what_is_told_of_a_phase_is_not_told_of_the_other(read):
    text = "老挝塔鲁马风电场一期2012年5月投产；二期2015年6月竣工。"
    assert dates(read, text) == {
        ("老挝塔鲁马风电场一期", "commissionedOn", "2012-05"),
        ("老挝塔鲁马风电场二期", "completedOn", "2015-06"),
    }


def test_a_phase_is_of_the_work_that_was_named(read):
    text = "老挝塔鲁马风电场由丙丁集团投资。项目一期于2023年6月投产。"
    assert ("老挝塔鲁马风电场一期", "commissionedOn", "2023-06") in dates(read, text)


def test_without_a_work_there_is_no_phase(read):
    assert dates(read, "丙丁集团介绍了情况。二期2015年6月竣工。") == set()


def test_a_phase_is_not_of_the_zone_where_the_work_lies(read):
    text = "塔鲁马光伏项目地处肯尼亚莫卡经济特区，一期于2024年2月开工。"
    assert dates(read, text) == {("塔鲁马光伏项目一期", "startedOn", "2024-02")}
