"""What cannot be answered is said on a page in the reader's language; unknown parameters are refused."""

from __future__ import annotations

import re

import pytest

from greensilk_kg.serve.web import sentences
from greensilk_kg.tables import read_table

GAP = re.compile(r"\{(\d)\}")


def lede(client, path, language):
    headers = {"Accept": "text/html", "Accept-Language": language}
    return re.search(r'<p class="lede"( lang="en")?>(.*)</p>', client.get(path, headers=headers).text)


@pytest.mark.parametrize(
    "path",
    [
        "/no/such/page", "/page/project/nothing-like-it", "/map?from=x", "/map?kind=Nothing",
        "/map?colour=red", "/network?least=0", "/browse/Nothing", "/browse/Project?colour=red",
        "/browse/Project?sort=odd", "/browse/Project?page=99", "/countries/zzz",
        "/countries/compare?country=zzz", "/countries?measure=odd", "/sources/nothing",
        "/sources/try-1/evidence?kind=odd", "/sources/try-1/evidence?from=x", "/conflicts", "/evidence",
        "/evidence?s=x", "/dumps/nothing", "/search?q=a&lang=!", "/search?q=a&page=0", "/graph/nothing",
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_the_language_of_the_page(client, path):
    marked, said = lede(client, path, "zh").groups()
    assert not marked
    assert re.search("[\u4e00-\u9fff]", said)
    assert not re.search("[\u4e00-\u9fff]", lede(client, path, "en")[2])


def test_words_that_have_no_chinese_are_marked_as_english(client):
    assert sentences.in_language("Never written before.", "zh") == ("Never written before.", "en")


def test_each_sentence_fills_in_chinese_what_it_leaves_open_in_english():
    for chinese, english in (row.cells for row in read_table(sentences.TABLE, 2)):
        gaps = GAP.findall(english)
        assert gaps == [str(number) for number in range(len(gaps))], english
        assert set(GAP.findall(chinese)) == set(gaps), english
        given = [f"<{number}>" for number in gaps]
        assert sentences.in_language(english.format(*given), "zh") == (chinese.format(*given), "zh")


@pytest.mark.parametrize("path", [
    "/map", "/timeline", "/network", "/browse", "/browse/Project", "/countries", "/countries/compare",
    "/countries/lao", "/countries/lao/projects", "/sources", "/quality", "/quality/history", "/search",
])  # fmt: skip
def test_a_parameter_that_an_address_does_not_have_is_refused(client, path):
    answer = client.get(f"{path}?colour=red")
    assert answer.status_code == 400
    assert {"lang", "format"} <= set(answer.json["available"])
    assert "'colour'" in answer.json["detail"]
