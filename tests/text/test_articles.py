"""Articles, headings and sentences."""

from greensilk_kg.text import prepare

NEWSLETTER = """绿色合作简报

要闻：
- 第四次绿色合作会议在某市举办
- 某风电项目并网发电
- 两国签署环境合作协议
- 某港口改造项目竣工
- 培训班顺利结业

第四次绿色合作会议在某市举办

2024年5月6日，第四次绿色合作会议在某市举办。会议由甲中心（以下简称中心）主办。

中心主任作了报告。

（来源：甲中心，2024年5月7日）

2024年5月8日，某风电项目并网发电。项目装机5万千瓦。

（来源：乙报）



来自三国的代表参加了讨论，并就下一步工作交换了意见。

2024年5月9日，两国在某市签署环境合作协议。

要闻



培训班的学员来自八个国家。
"""


def titles(text):
    return [article.title.of(text.surface) if article.title else None for article in text.articles]


def first(article, text):
    return next(s.span.of(text.surface) for s in article.sentences if s.role == "body")


def test_a_newsletter_is_parted_by_headings_sources_and_leads():
    text = prepare(NEWSLETTER)
    roles = [{sentence.role for sentence in article.sentences} for article in text.articles]
    assert roles[1] == {"contents"}
    assert titles(text)[2] == "第四次绿色合作会议在某市举办"
    assert first(text.articles[3], text) == "2024年5月8日，某风电项目并网发电。"
    assert text.articles[3].credit.of(text.surface) == "（来源：乙报）"


def test_a_lead_behind_its_report_is_put_before_it():
    text = prepare(NEWSLETTER)
    assert first(text.articles[4], text) == "2024年5月9日，两国在某市签署环境合作协议。"
    assert text.stitches


def test_a_chronicle_keeps_its_years_above_the_entries():
    text = prepare(
        "# 附件\n\n## 大事记\n\n### 2015 年\n\n9月，基金成立。\n\n## **2016年**\n\n1月2日，中心揭牌。\n"
    )
    last = text.articles[0].sentences[-1]
    assert [span.of(text.surface) for span in last.headings] == ["附件", "大事记", "2016年"]
    assert len(text.articles) == 1


def test_boxes_count_their_sections_from_one_again():
    source = """# 一、成效

## （一）电力

### 1. 电站

两国共建电站。

## 专栏一 电站

### （一）甲电站

甲电站已建成。

## （二）乙电站

乙电站在建。

## （二）交通

### 1. 铁路

铁路已通车。
"""
    text = prepare(source)
    above = {
        sentence.span.of(text.surface): [span.of(text.surface) for span in sentence.headings]
        for article in text.articles
        for sentence in article.sentences
        if sentence.role == "body"
    }
    assert above["乙电站在建。"] == ["一、成效", "（一）电力", "1.电站", "专栏一电站", "（二）乙电站"]
    assert above["铁路已通车。"] == ["一、成效", "（二）交通", "1.铁路"]


def test_lines_of_a_table_of_contents_have_their_own_role():
    text = prepare("# 目 录\n\n前 言 .....\t1\n一、成效 .....\t4\n\n# 前 言\n\n正文一句。\n")
    found = [s.span.of(text.surface)[:2] for a in text.articles for s in a.sentences if s.role == "contents"]
    assert found == ["前言", "一、"]


def test_answers_of_an_interview_are_articles():
    answers = ["王某（甲大学教授）：合作要务实。", "继续推进。", "李某（乙公司总经理）：我们建了两座电站。"]
    source = "\n\n".join(["怎样推进合作？", *answers]) + "\n"
    starts = [first(article, prepare(source)) for article in prepare(source).articles]
    assert starts == [
        "怎样推进合作？",
        "王某（甲大学教授）：合作要务实。",
        "李某（乙公司总经理）：我们建了两座电站。",
    ]


def test_sentences_end_outside_brackets_and_quotations():
    text = prepare("他说：“路通了。电也来了。”随后参观《今天。明天》展览（免费。）。结束！好？\n")
    assert [s.span.of(text.surface) for s in text.articles[0].sentences] == [
        "他说：“路通了。电也来了。”",
        "随后参观《今天。明天》展览（免费。）。",
        "结束！",
        "好？",
    ]


def test_a_date_behind_its_sentence_is_part_of_it():
    text = prepare("代表团拜访港务局。4月8日\n\n代表团拜访商会。随后返回。4月19日\n")
    spans = [s.span.of(text.surface) for s in text.articles[0].sentences]
    assert spans == ["代表团拜访港务局。4月8日", "代表团拜访商会。", "随后返回。4月19日"]


def test_a_bracket_never_closed_protects_nothing():
    text = prepare("会议发布《指南。" + "代表们参加了讨论。" * 3 + "\n")
    assert len(text.articles[0].sentences) == 4


def test_numbered_sections_stay_within_the_report_whose_title_stands_above_them():
    sections = "一、成立经过\n\n联盟在某市成立，三国代表到会。\n\n二、成员名单\n\n甲国、乙国、丙国等。\n"
    text = prepare(f"海岛能源联盟成立\n\n{sections}")
    assert titles(text) == ["海岛能源联盟成立"]
    assert text.articles[0].sentences[-1].headings[-1].of(text.surface) == "二、成员名单"


def test_a_section_that_counts_on_from_none_begins_a_report():
    text = prepare("海岛能源联盟成立\n\n联盟在某市成立。\n\n三、培训\n\n培训班在某市结业，学员来自三国。\n")
    assert titles(text) == ["海岛能源联盟成立", "三、培训"]


def test_each_paragraph_that_an_agency_opens_is_a_report():
    text = prepare(
        "海岛社甲市3月26日电（记者李明）珊瑚论坛25日在甲市举行。\n"
        "海岛社乙城3月28日电（记者王五）莫拉卡公路28日通车。\n"
        "公路长五公里。\n"
    )
    assert [first(one, text) for one in text.articles] == ["珊瑚论坛25日在甲市举行。", "莫拉卡公路28日通车。"]


def test_source_lines_in_traditional_characters_are_source_lines():
    text = prepare("斐濟與老撾簽署備忘錄\n大公報 2024-05-06 10:20\n論壇在蘇瓦舉行，三百人參加。\n")
    assert titles(text) == ["斐濟與老撾簽署備忘錄"]
    assert text.articles[0].credit.of(text.surface) == "大公報2024-05-06 10:20"
