"""Of which sort works are, more closely than words that point back tell it."""

from __future__ import annotations

import re

KINDS = tuple(
    (sort, re.compile(words))
    for sort, words in (
        ("solar", "光伏|太阳能|光电|光热|渔光|农光|光储"),
        ("wind", "风电|风力|风场"),
        ("hydro", "水电|水力|水利枢纽|蓄能"),
        ("thermal", "火电|火力|燃煤|煤电|燃气|燃油|热电|联合循环"),
        ("nuclear", "核电"),
        ("geothermal", "地热"),
        ("waste", "垃圾|固废|焚烧|生物质"),
        ("storage", "储能"),
        ("power", "电站|电厂|发电"),
        ("sewage", "污水"),
        ("supply", "供水|水厂|净水|饮水|打井|水井"),
        ("desalination", "淡化"),
        ("irrigation", "灌溉|灌区"),
        ("rail", "铁路|高铁|轻轨|地铁|有轨|城铁"),
        ("road", "公路|高速(?!铁路)|道路|快速路"),
        ("bridge", "桥"),
        ("tunnel", "隧道"),
        ("port", "港(?!口城)|码头"),
        ("airport", "机场|航站楼"),
        ("hospital", "医院|诊所|医疗"),
        ("school", "学校|小学|中学|大学|学院|教学楼"),
        ("park", "(?:产业|工业|示范|物流|科技)园区?|园区|示范区|合作区|开发区|经济特区|自贸区"),
        ("stadium", "体育"),
        ("mine", "矿"),
        ("cement", "水泥"),
        ("steel", "钢"),
        ("oil", "炼油|炼化|石化"),
        ("pipe", "管道|管线"),
        ("grid", "输变电|输电|变电站|电网|换流|联网|特高压"),
        ("data", "数据中心|光缆|宽带|基站"),
        ("homes", "住房|住宅"),
    )
)
"""Sort → the words of a name that show it."""
POWER = {"solar", "wind", "hydro", "thermal", "nuclear", "geothermal", "waste", "storage", "power"}
