"""Each trouble of layout, in a document of its own."""

import pytest

from greensilk_kg.text import dropped, prepare


def paragraphs(source):
    return prepare(source).surface.split("\n")


def test_hard_wraps_are_mended():
    source = (
        "两国能源主管部门昨日在首都举行了第三次工作会议，就风电项目\n"
        "的建设进度交换了意见，并商定明年春天启动二期工程的前期研究\n"
        "工作，双方还将派出技术人员互访。\n"
        "\n"
        "会议由两国司长共同主持，来自十二家企业的代表参加了讨论，并\n"
        "实地察看了在建的升压站。\n"
    )
    assert [len(paragraph) for paragraph in paragraphs(source)] == [74, 41]


def test_a_title_cut_by_a_wrap_is_mended():
    source = "双方当天还签署了《关于共建绿色\n\n走廊的谅解备忘录》，有效期五年。\n"
    assert paragraphs(source) == ["双方当天还签署了《关于共建绿色走廊的谅解备忘录》，有效期五年。"]


def test_a_page_break_and_its_furniture_inside_a_sentence_are_dropped():
    source = "该电站年发电量约三亿千瓦时，可满足当地\n- 12 -\n\f\n![](page13.png)\n八万户家庭的用电需要。\n"
    assert paragraphs(source) == ["该电站年发电量约三亿千瓦时，可满足当地八万户家庭的用电需要。"]
    assert {stretch.reason for stretch in dropped(source)} == {"page number", "picture"}


@pytest.mark.parametrize(
    ("source", "surface"),
    [
        ("家 在 开 展 绿 色 合 作。", "家在开展绿色合作。"),
        ("截至 2023 年 11 月，共 46 家。", "截至2023年11月，共46家。"),
        ("由 Green Fund 出资。", "由Green Fund出资。"),
        ("由Green\nFund出资，共三期。", "由Green Fund出资，共三期。"),
        ("**要点。**合作 3.37 太瓦、1,000 万元。", "要点。合作3.37太瓦、1,000万元。"),
        ("详见[公报](http://a.cn/x_y)全文。", "详见公报全文。"),
        ("> 引文一句。", "引文一句。"),
        ("论坛年会   2021年4月20日，海南", "论坛年会 2021年4月20日，海南"),
        ("海风电力落子阿曼　南屿组件工厂年产五吉瓦\n", "海风电力落子阿曼 南屿组件工厂年产五吉瓦"),
        ("第三届 海岛能源 论坛 在南屿 开幕\n", "第三届海岛能源论坛在南屿开幕"),
        ("海风电力董事长周明远和南屿大学 校长何青\n", "海风电力董事长周明远和南屿大学校长何青"),
    ],
)
def test_spaces_and_marks_are_dropped(source, surface):
    assert prepare(source).surface == surface


def test_paragraphs_that_end_are_not_joined():
    source = "甲方代表介绍了进展。\n\n乙方代表作了回应。\n\n——加强对接。继续推进。\n"
    assert paragraphs(source) == ["甲方代表介绍了进展。", "乙方代表作了回应。", "——加强对接。继续推进。"]


def test_one_paragraph_a_line_without_empty_lines_stays_so():
    lines = [
        "第一段只有这么短短的一句话。",
        "第二段要长得多，它讲的是一座水电站从勘察到投产的全部经过，用了二十多个字以上。",
        "第三段又短了。",
    ]
    assert paragraphs("\n".join(lines)) == lines


def test_a_heading_over_a_paragraph_is_not_joined_to_it():
    source = "两国举行环境合作会议\n2024年3月5日，两国环境部门在河内举行会议，讨论了跨境河流的水质监测。\n"
    text = prepare(source)
    assert text.articles[0].title.of(text.surface) == "两国举行环境合作会议"
    assert [sentence.role for sentence in text.articles[0].sentences] == ["heading", "body"]


def test_short_headings_over_lines_that_are_whole_paragraphs_stay_apart():
    report = "由三家企业承建的青岚水电站昨日举行开工仪式，当地官员和居民代表参加了仪式，并察看了工地。{}"
    tails = (
        "",
        "项目计划在六年内建成。",
        "项目计划在六年内建成，将创造约八千个就业岗位，并满足一半的用电需求。",
    )
    titles = ("海岛最大水电站正式开工", "高原风电场全部机组投产", "首座光伏电站主体完工")
    source = "".join(f"{title}\n{report.format(tail)}\n" for title, tail in zip(titles, tails, strict=True))
    assert [len(paragraph) for paragraph in paragraphs(source)] == [11, 44, 11, 55, 10, 78]


def test_numbered_headings_of_like_width_are_no_narrow_column():
    source = (
        "一、成立经过\n海岛能源联盟成立仪式在青岚市举行，三十个成员国派代表到会，并就章程取得一致意见。\n"
        "二、成果文件\n成员国会上发布《海岛能源合作原则》，约定每两年举办一次部长会议，并视需要组织培训班，搭建技术交流平台。\n"
        "三、成员国名\n甲国、乙国、丙国、丁国、戊国、己国、庚国、辛国等。\n"
    )
    assert [len(paragraph) for paragraph in paragraphs(source)] == [6, 40, 6, 51, 6, 25]


def test_an_entry_with_its_day_stands_over_its_text():
    report = "来自十八个海岛的三十位气候官员在青岚市研讨，{}各方交流了经验。"
    tails = (
        "",
        "会议为期三天，其间代表们考察了两座风电场，",
        "会议为期三天，其间代表们考察了两座风电场和一座污水处理厂，并同居民座谈，",
    )
    titles = (
        "2017年4月24日 海岛官员开展研讨",
        "2018年4月24日 海岛官员再次研讨",
        "2019年4月24日 海岛官员继续研讨",
    )
    source = "".join(f"{title}\n{report.format(tail)}\n" for title, tail in zip(titles, tails, strict=True))
    assert len(paragraphs(source)) == 6


def test_a_heading_over_two_lines_is_one():
    source = "某港口绿色改造\n项目竣工仪式在当地举行\n\n2024年3月5日，某港口绿色改造项目竣工。\n"
    assert (
        prepare(source).articles[0].title.of(prepare(source).surface)
        == "某港口绿色改造项目竣工仪式在当地举行"
    )


def test_lines_all_set_apart_by_empty_lines():
    rows = [
        "绿色航运", "近年来，两国港口怎样", "推进岸电设施的建设和使", "用，取得了哪些进展？",
        "李明（某港口研究中心研究", "员）：岸电设施的建设从两年前", "就开始了，一共改造了十二个泊",
        "位，每年减少排放约三千吨。这", "些泊位都已投入使用，靠港船舶", "可以关闭辅机，改用岸上的电。",
        "下一步，双方准备把经验介绍给", "其他港口，并且编写一份双语的", "技术手册。",
    ]  # fmt: skip
    text = prepare("\n\n".join(rows) + "\n")
    assert text.articles[0].title.of(text.surface) == "绿色航运"
    assert "近年来，两国港口怎样推进岸电设施的建设和使用，取得了哪些进展？" in text.surface.split("\n")
    assert (
        text.articles[1].sentences[0].span.of(text.surface).startswith("李明（某港口研究中心研究员）：岸电")
    )


def test_a_torn_title_is_stitched_only_where_one_end_fits():
    torn = "代表介绍了《海外园区\n\n2023年2月1日，研讨会在京召开。\n\n环境指引》的内容。\n\n随后休会。\n"
    assert "代表介绍了《海外园区环境指引》的内容。" in paragraphs(torn)
    twice = torn + "\n另一指引》也将发布。\n"
    assert "《海外园区环境指引》" not in prepare(twice).surface


def test_notes_of_time_behind_their_sentences_stay_with_them():
    source = "代表团拜访港务局。4月8日\n\n代表团拜访商会。4月9日\n\n4月10日 代表团拜访大学。\n"
    assert paragraphs(source) == [
        "代表团拜访港务局。4月8日",
        "代表团拜访商会。4月9日",
        "4月10日代表团拜访大学。",
    ]


def test_lines_end_with_any_line_break():
    for feed in ("\n", "\r\n", "\r", "\u2028"):
        assert paragraphs(feed.join(["第一段完。", "", "第二段完。", ""])) == ["第一段完。", "第二段完。"]


def test_empty_documents():
    for source in ("", " \n\n\t", "\n---\n12\n"):
        assert prepare(source).surface == ""
        assert prepare(source).articles == ()


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("云南省水利厅", "首届海湾防洪论坛在青岚闭幕", True),
        ("中国驻某国大使馆", "海湾绿色论坛成功举办", True),
        ("青岚大学环境学院", "周明大使出席海湾绿色论坛", True),
        ("云南省水利厅", "举办首届海湾防洪论坛", False),
        ("青岚国际联盟与丙丁报社", "在京签署合作框架协议", False),
        ("某港口绿色改造", "项目竣工仪式在当地举行", False),
    ],
)
def test_who_issues_a_page_stands_apart_from_its_headline(first, second, apart):
    assert len(paragraphs(f"{first}\n{second}\n\n8月29日，论坛在青岚市举行。\n")) == 2 + apart


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("清风吹到海岛国家\n甲乙渔港治理与绿色航运论坛在青岚举行", 2),
        ("天更蓝，水更清\n2024甲乙渔港治理与绿色航运论坛举行", 2),
        ("渔民有了新码头\n甲乙渔港治理论坛走进青岚", 2),
        ("青岚大学等单位承办的甲乙渔\n港治理与绿色航运论坛举行", 1),
        ("青岚大学出席\n甲乙渔港治理与绿色航运论坛", 1),
        ("青岚大学承办的论坛\n在海岛之国顺利举行", 1),
    ],
)
def test_two_headlines_are_not_one(title, lines):
    source = (
        f"{title}\n\n2024-06-03　来源：青岚日报\n\n"
        "6月2日，甲乙渔港治理与绿色航运论坛在青岚举行，来自十二国的代\n"
        "表围绕渔港治理展开交流。论坛由青岚大学主办，各国渔民代表也参\n"
        "加了讨论，并参观了新建的码头和加冰站。\n"
    )
    assert len(paragraphs(source)[:-2]) == lines
