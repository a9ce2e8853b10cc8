"""Whether words that have the form of a work's name are about many works, or praise one: 甲国三大炼厂."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import any_of

OF_MANY = re.compile(
    r"全[国省区州县境](?:的)?[㐀-鿿]{0,4}(?:公路|铁路|机场|港口|电站|电网|项目|工程)|(?<!第)[两三四五六七八九十]大|不再|境外|境内|海外|沿线|多[个座家项]|各[类种]|一批|现有|更多|许多|首[只个条]|第[一二三四五六七八九十\d]{1,3}[个座条家]|部分|一系列|"
    r"最大|最佳|年度|优秀|标杆(?:项目|工程)$|^(?:大|中|小)?规模|(?:重点|关键)[^，。；的]{0,6}(?:项目|工程)$|(?:重大|重要|核心)(?:项目|工程)$|“一带一路”[^，。；“”]{0,4}项目$|目前|标志性(?:项目|工程)|(?:签署|签订|签约|达成)的?(?:项目|工程)$|"
    rf"(?<=..)(?:兴建|修建|新建|建造|建设|开发|开采|勘探|经营|承包|收购)的?(?:大型|小型)?{any_of('works/bare-of-a-land')}$|"
    r"(?<=..)(?:兴建|修建|新建|建造)的?(?:大型|小型|多座|更多)*(?:[水火风核]|光伏|太阳能|风力|水力)*(?:发电|电)?(?:站|厂|场|坝|项目|工程)$|"
    r"(?<=[㐀-鿿]{2})[两三四五六七八九十几\d]个[㐀-鿿]{0,6}(?:项目|工程)$|"
    r"^(?:扩能|改造|扩建|升级|修复|更新|扩容)(?:改造)?(?:[和与及、]|以及)"
)
"""What shows that words are about many projects, or praise one, and name none."""


def is_of_many(name: str) -> bool:
    """Tell whether words that have the form of a project's name are about many, or praise one.

    Example:
        >>> is_of_many("甲国三大炼厂"), is_of_many("甲国两个风电项目"), is_of_many("甲国乙城炼厂")
        (True, True, False)
    """
    return OF_MANY.search(name) is not None
