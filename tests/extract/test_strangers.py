"""A work without a name that a sentence begins with is not the named one that was told of before."""

import pytest

BEFORE = "代表团考察了白河省晴川水电站，随后走访了沿线村镇。"


@pytest.mark.parametrize(
    "told",
    [
        "示范园由绿洲建设公司承建，2019年3月奠基，2021年11月启用。",
        "变电站位于河口县，由绿洲建设公司投资建设。",
        "二期扩建工程由绿洲建设公司承建，2023年5月开工。",
        "加氢站2023年5月投运，由绿洲建设公司负责运营。",
    ],
)
def test_nothing_is_told_of_the_work_before(told, statements):
    said = [words for _, words in statements(BEFORE + told)]
    assert not [
        one for one in said if "晴川水电站 " in one and ("绿洲" in one or "20" in one or "河口" in one)
    ]


@pytest.mark.parametrize("noun", ["电站", "水电站", "项目"])
def test_the_work_before_is_meant_by_its_sort(noun, statements):
    told = statements(f"晴川水电站位于白河省。{noun}由绿洲建设公司承建。")
    assert any("contractor" in words for _, words in told)
