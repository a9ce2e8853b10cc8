"""Bodies called by the last words of their names."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def posts(read):
    """Return the posts read in a text, each as `holder title organisation`."""

    def find(text: str) -> list[str]:
        extraction = read(text)
        held: dict[object, dict[str, str]] = {}
        for claim in extraction.claims:
            if claim.subject.type == "Post" and claim.predicate in {"holder", "title", "postAt"}:
                entity = extraction.entities.get(claim.object)
                words = entity.label if entity else claim.object.value
                held.setdefault(claim.subject, {})[claim.predicate] = words
        return [f"{one['holder']} {one['title']} {one['postAt']}" for one in held.values()]

    return find


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "汤加海草床恢复创新中心在苏瓦举行年会。创新中心主任李永明说，成果很多。",
            "李永明 主任 汤加海草床恢复创新中心",
        ),
        (
            "5月6日，青岚市水文监测总站代表团访问苏瓦。其间，监测总站与斐济环境部签署《潮位数据共享协议》。",
            "潮位数据共享协议 party 青岚市水文监测总站",
        ),
        (
            "中斐海藻养殖联合实验室在苏瓦揭牌。联合实验室主任为李永明。",
            "李永明 主任 中斐海藻养殖联合实验室",
        ),
        (
            "太平洋珊瑚保护联盟召开年会。联盟秘书处主任黄丽娜主持会议。",
            "黄丽娜 主任 太平洋珊瑚保护联盟秘书处",
        ),
    ],
)
def test_the_last_words_of_a_name_mean_who_has_it(text, statement, statements, posts):
    told = [words for _, words in statements(text)] + posts(text)
    assert statement in told


def test_of_two_such_names_neither_is_meant(posts):
    text = "汤加海草床创新中心与萨摩亚环礁创新中心签约。\n\n第二天，创新中心主任李永明说，成果很多。"
    assert not [one for one in posts(text) if one.endswith("创新中心")]


def test_a_short_form_means_the_nearer_body_that_ends_so(posts):
    text = (
        "青岚绿色港口促进会（以下简称“促进会”）召开年会，促进会会长李永明致辞。\n\n"
        "会议由斐济风能促进会主办，促进会会长扬·奥佐林斯主持。"
    )
    assert "扬·奥佐林斯 会长 斐济风能促进会" in posts(text)
    assert "李永明 会长 青岚绿色港口促进会" in posts(text)
