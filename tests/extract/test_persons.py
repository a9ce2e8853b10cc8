"""Persons and their posts, read out of whole sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from greensilk_kg.model.claim import Ref, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.model.claim import Extraction


def posts_in(extraction: Extraction) -> set[tuple[str, str, str]]:
    """Return name, title and organisation of every post."""
    told: dict[Ref, dict[str, str]] = {}
    for claim in extraction.claims:
        if claim.predicate in {"holder", "title", "postAt"}:
            named = claim.object
            label = extraction.entities[named].label if isinstance(named, Ref) else ""
            told.setdefault(claim.subject, {})[claim.predicate] = (
                named.value if isinstance(named, Value) else label
            )
    return {(post["holder"], post["title"], post["postAt"]) for post in told.values()}


def persons_in(extraction: Extraction) -> set[str]:
    return {one.label for one in extraction.entities.values() if "Person" in one.classes}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青岛市市长李子明出席仪式。", {("李子明", "市长", "青岛市")}),
        ("斐济环境部陈一文部长致辞。", {("陈一文", "部长", "斐济环境部")}),
        (
            "丙丁环境科技有限公司董事长兼总裁李子明出席仪式。",
            {
                ("李子明", "董事长", "丙丁环境科技有限公司"),
                ("李子明", "总裁", "丙丁环境科技有限公司"),
            },
        ),
        (
            "商务部副部长、青岛市市长李子明出席仪式。",
            {("李子明", "副部长", "商务部"), ("李子明", "市长", "青岛市")},
        ),
        (
            "丙丁环境科技有限公司首席科学家兼中国区总裁李子明出席仪式。",
            {
                ("李子明", "首席科学家", "丙丁环境科技有限公司"),
                ("李子明", "中国区总裁", "丙丁环境科技有限公司"),
            },
        ),
        ("斐济前总理陈一文出席仪式。", {("陈一文", "前总理", "斐济")}),
        (
            "丙丁环境科技有限公司（英文简称BDET）总经理李子明出席仪式。",
            {("李子明", "总经理", "丙丁环境科技有限公司")},
        ),
        (
            "李子明（青岛市生态环境局副局长、高级工程师）：海湾治理已见成效。",
            {("李子明", "副局长", "青岛市生态环境局")},
        ),
        ("中国驻斐济大使陈一文出席仪式。", {("陈一文", "驻斐济大使", "中国")}),
        ("老挝农林部部长坎佩·西万出席仪式。", {("坎佩·西万", "部长", "老挝农林部")}),
        (
            "肯尼亚环境部司长Jane Wanjiru Mwangi出席仪式。",
            {("Jane Wanjiru Mwangi", "司长", "肯尼亚环境部")},
        ),
    ],
)
def test_posts_are_read_in_whatever_order_the_text_has_them(
    read: Callable[[str], Extraction], text: str, expected: set[tuple[str, str, str]]
):
    assert expected <= posts_in(read(text))


def test_a_post_behind_and_others_belongs_to_everyone_in_the_list(read: Callable[[str], Extraction]):
    text = "商务部副部长李子明、斐济环境部部长陈一文等丙丁环境科技有限公司董事，出席了仪式。"
    shared = {holder for holder, title, _ in posts_in(read(text)) if title == "董事"}
    assert shared == {"李子明", "陈一文"}


def test_a_name_on_its_own_line_has_the_posts_of_the_next(read: Callable[[str], Extraction]):
    lines = ["李子明", "青岛市市长，丙丁环境科技有限公司顾问", "◆ 海湾治理要靠大家", "海湾治理已见成效。"]
    text = "\n\n".join(lines)
    assert {("李子明", "市长", "青岛市"), ("李子明", "顾问", "丙丁环境科技有限公司")} <= posts_in(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "各国专家展开了讨论。",
        "我们发挥主席国作用，推动治理进程。",
        "主席郑重宣布新的目标。",
        "企业代表方面提出建议。",
        "董事会主席高度评价这一成果。",
    ],
)
def test_common_words_behind_a_title_are_no_names(read: Callable[[str], Extraction], text: str):
    assert not persons_in(read(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("老挝农林部部长坎佩·西万介绍了经验。", "坎佩·西万"),
        ("乌兹别克斯坦总统米尔济约耶夫出席仪式。", "米尔济约耶夫"),
        ("青岛市副市长周瑞和和各方代表出席仪式。", "周瑞和"),
        ("青岛市市长李子明等出席仪式。", "李子明"),
        ("时任肯尼亚总统肯雅塔所说的话令人难忘。", "肯雅塔"),
    ],
)
def test_names_end_where_the_next_word_begins(read: Callable[[str], Extraction], text: str, name: str):
    assert name in persons_in(read(text))


@pytest.mark.parametrize("word", ["国家", "项目", "安全"])
def test_a_word_that_looks_like_a_name_is_none(word, read):
    found = read(f"丹麦能源部长莫滕森等十位{word}部长代表出席第三届海岛论坛。")
    persons = {entity.label for ref, entity in found.entities.items() if ref.type == "Person"}
    assert persons == {"莫滕森"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青岚研究所副所长颂猜·巴实讲授了法律。", {("颂猜·巴实", "副所长", "青岚研究所")}),
        ("中国驻斐济大使雷克中出席仪式。", {("雷克中", "驻斐济大使", "中国")}),
        ("丙丁治沙研究所所长周广和告诉记者，沙地变绿了。", {("周广和", "所长", "丙丁治沙研究所")}),
        ("丙丁治沙研究所主席李子明爵士（Sir John Lee）致辞。", {("李子明", "主席", "丙丁治沙研究所")}),
        ("新疆维吾尔自治区党委书记李子明致辞。", {("李子明", "党委书记", "新疆维吾尔自治区")}),
        (
            "中共中央总书记、国家主席习近平致辞。",
            {("习近平", "总书记", "中共中央"), ("习近平", "国家主席", "中国")},
        ),
        ("习近平总书记致辞。", {("习近平", "总书记", "")}),
        ("青岚报·青岚日报记者李子明摄影。", set()),
        ("青岚日报记者 李明 摄", set()),
        ("周明在接受《青岚日报》记者采访时表示满意。", set()),
        ("这是他担任青岛市市长时亲自推动的项目。", set()),
    ],
)
def test_names_that_end_in_a_word_and_posts_of_the_party(
    read: Callable[[str], Extraction], text: str, expected: set[tuple[str, str, str]]
):
    assert posts_in(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    ["大使李明中国方面表示欢迎。", "司长李明和代表团出席。", "老挝人民革命党中央总书记坎蓬·西苏出席。"],
)
def test_words_behind_a_name_and_parties_abroad(read: Callable[[str], Extraction], text: str):
    posts = posts_in(read(text))
    assert not any(name in {"李明中", "李明和"} or at.startswith(("中共", "中国共")) for name, _, at in posts)
