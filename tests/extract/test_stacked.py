"""Posts that stack, and single titles in one."""

from __future__ import annotations

import re

import pytest

from greensilk_kg.extract.persons.posts import Post
from greensilk_kg.extract.persons.stacked import single_titles, stacked

HEADS = re.compile("会长|主席|总裁|副教授|成员")


@pytest.mark.parametrize(
    ("title", "body", "single"),
    [
        ("主席兼总裁", "海岛集团", ["主席", "总裁"]),
        ("会长、副教授", "海岛协会", ["会长"]),
        ("会长、副教授", "海岛大学", ["会长", "副教授"]),
        ("气候、海洋司主席", "海岛集团", ["气候、海洋司主席"]),
    ],
)
def test_a_title_is_parted_behind_a_head(title, body, single):
    assert list(single_titles(title, body, HEADS)) == single


def test_posts_stack_where_nothing_but_a_link_stands_between():
    first, second = Post(0, 1, 1, 3, 0), Post(4, 5, 5, 7, 4)
    assert stacked("\ue002主席、\ue002总裁", [first, second], 0) == [first, second]
    assert stacked("\ue002主席到\ue002总裁", [first, second], 0) == [second]


def test_a_post_without_a_body_is_at_that_of_the_one_before():
    first, second = Post(0, 1, 1, 3, 0), Post(4, 4, 4, 6, None)
    assert stacked("\ue002主席兼总裁", [first, second], 0)[1].at == 0
