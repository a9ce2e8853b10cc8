"""Laws of the pictures: names, links, places, and that nothing lies over anything else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.serve.pictures.chart import Bar, Series, bars, lines
from greensilk_kg.serve.pictures.labels import Disc, Rectangle, place_labels
from greensilk_kg.serve.pictures.network import Edge, Node, network
from greensilk_kg.serve.pictures.svg import width_of
from greensilk_kg.serve.pictures.timeline import Span, lanes, timeline
from greensilk_kg.serve.pictures.worldmap import Place, Shade, worldmap

EVIL = '<script>alert("1")</script>&'


def ring(count: int) -> tuple[list[Node], list[Edge]]:
    nodes = [Node(str(i), f"某某研究机构{i}", f"/{i}", "Institution", i % 7) for i in range(count)]
    ties = [Edge(str(i), str((i * 3 + 1) % count), "同办活动", i % 4) for i in range(count)]
    return nodes, ties


def test_marks_of_a_map_are_in_its_frame_and_lead_to_their_things(drawing):
    places = [Place(x, y, f"p{x}{y}", f"/{x}/{y}") for x in (-180, 0, 179) for y in (-90, 0, 90)]
    root = drawing.read(worldmap(places, {}, label="where", lang="en"))
    width, height = drawing.frame(root)
    found = drawing.middles(root, "mark")
    assert len(found) == len(drawing.links(root)) == 9
    assert all(0 <= x <= width and 0 <= y <= height for x, y in found)


def test_marks_at_one_place_do_not_hide_each_other(drawing):
    places = [Place(10, 10, str(i), f"/{i}") for i in range(5)]
    root = drawing.read(worldmap(places, {}, label="where", lang="en"))
    assert len(set(drawing.middles(root, "mark"))) == 5


def test_a_map_says_that_boundaries_are_illustrative():
    assert "illustrative" in worldmap([], {}, label="where", lang="en")
    assert "示意" in worldmap([], {}, label="where", lang="zh")


def test_a_picture_with_links_is_a_group_and_one_without_an_image(drawing):
    place = Place(1, 1, "a", "/a")
    assert drawing.read(worldmap([place], {}, label="x", lang="en")).get("role") == "group"
    assert drawing.read(worldmap([], {}, label="x", lang="en")).get("role") == "img"


def test_a_closer_view_holds_its_marks(drawing):
    places = [Place(102.6, 17.97, "a", "/a"), Place(105, 20, "b", "/b")]
    root = drawing.read(worldmap(places, {}, label="where", lang="en", focus=[]))
    (ax, ay), (bx, by) = drawing.middles(root, "mark")
    width, height = drawing.frame(root)
    assert bx - ax > 40
    assert ay > by
    assert 0 < ax < bx < width
    assert 0 < by < ay < height


@pytest.mark.parametrize("made", [
    lambda: worldmap([Place(0, 0, EVIL, EVIL, EVIL)], {"KEN": Shade(1, EVIL, EVIL)}, label=EVIL, lang="en"),
    lambda: timeline([Span(EVIL, EVIL, "2021", kind=EVIL)], label=EVIL, lang="en"),
    lambda: network([Node("a", EVIL, EVIL), Node("b", "", "")], [Edge("a", "b", EVIL)], label="x", lang="en"),
    lambda: bars([Bar(EVIL, 1, EVIL, EVIL)], label=EVIL, lang="en"),
    lambda: lines([Series(EVIL, [("2021", 1)])], label=EVIL, lang="en"),
])  # fmt: skip
def test_names_are_escaped(drawing, made):
    picture = made()
    assert "<script" not in picture
    assert EVIL in drawing.named(drawing.read(picture)) or EVIL in picture.unescape()


def test_words_of_a_network_overlap_neither_each_other_nor_leave_the_frame(drawing):
    root = drawing.read(network(*ring(40), label="who", lang="zh"))
    width, height = drawing.frame(root)
    boxes = [Rectangle(x, y - 10, width_of(text), 12) for text, x, y in drawing.texts(root)]
    assert len(boxes) > 30
    for i, box in enumerate(boxes):
        assert box.within(Rectangle(0, 0, width, height))
        assert not any(box.overlaps(other) for other in boxes[:i])


def test_the_same_network_is_drawn_the_same():
    assert network(*ring(20), label="who", lang="zh") == network(*ring(20), label="who", lang="zh")


def test_all_others_stand_around_a_centre_in_their_order(drawing):
    nodes, _ = ring(11)
    ties = [Edge("0", node.key, "同办活动") for node in nodes[1:]]
    root = drawing.read(network(nodes, ties, label="who", lang="zh", centre="0"))
    assert drawing.links(root) == [f"/{i}" for i in [*range(1, 11), 0]]
    heights = [y for text, _, y in drawing.texts(root) if text[-1] in "12345"]
    assert heights == sorted(heights)


def test_ties_to_unknown_nodes_and_repeated_nodes_are_left_out(drawing):
    nodes = [Node("a", "first", "/1"), Node("a", "second", "/2")]
    root = drawing.read(network(nodes, [Edge("a", "b", "tie"), Edge("a", "a", "self")], label="x", lang="en"))
    assert drawing.named(root) == ["first"]


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(0, 300), st.floats(1, 20)), max_size=25))
def test_places_of_words_are_free(spots):
    discs = [Disc(x, y, r, "生态环境部") for x, y, r in spots]
    frame = Rectangle(0, 0, 500, 300)
    placed = [spot for spot in place_labels(discs, frame) if spot]
    for i, spot in enumerate(placed):
        assert spot.within(frame)
        assert not any(spot.overlaps(other) for other in placed[:i])


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(1, 200)), max_size=60))
def test_two_in_one_lane_never_meet(found):
    reaches = [(left, left + width) for left, width in found]
    rows = lanes(reaches)
    for i, (left, right) in enumerate(reaches):
        same = [reaches[j] for j in range(i) if rows[j] == rows[i]]
        assert all(right <= a or b <= left for a, b in same)


def test_a_line_of_time_is_in_the_order_of_time_and_a_year_as_long_as_the_year(drawing):
    spans = [Span("c", "/c", "2023-05-01"), Span("a", "/a", "2021"), Span("b", "/b", "2022-03", "2022-08")]
    root = drawing.read(timeline([*spans, Span("undated", "/d", "")], label="when", lang="en"))
    assert drawing.links(root) == ["/a", "/b", "/c"]
    year, months = drawing.bar_widths(root)
    assert year + 4 == pytest.approx(2 * (months + 4), abs=0.3)  # marks keep 2 apart from their ends
    assert drawing.named(root) == ["a (2021)", "b (2022-03 – 2022-08)", "c (2023-05-01)"]


@pytest.mark.parametrize("count", [30, 300])
def test_many_entries_stay_in_the_frame_of_a_line_of_time(drawing, count):
    spans = [Span(f"会议{i}", f"/{i}", f"20{10 + i % 15}-{1 + i % 12:02}") for i in range(count)]
    root = drawing.read(timeline(spans, label="when", lang="zh"))
    width, height = drawing.frame(root)
    assert len(drawing.links(root)) == count
    for text, x, y in drawing.texts(root):
        assert x >= 0
        assert x + width_of(text) <= width
        assert 0 < y < height


def test_bars_are_as_long_as_their_values_and_in_the_order_given(drawing):
    root = drawing.read(
        bars([Bar("a", 10, "/a"), Bar("b", 20, "/b", "20 GW"), Bar("c", 5)], label="x", lang="en")
    )
    first, second, third = drawing.bar_widths(root)
    assert (second / first, third / first) == pytest.approx((2, 0.5), abs=0.01)
    assert drawing.named(root) == ["a: 10", "b: 20 GW", "c: 5"]
    assert drawing.links(root) == ["/a", "/b"]


def test_a_known_gap_breaks_a_line_and_years_without_a_figure_are_dashed(drawing):
    series = Series("power", [("2015", 1), ("2016", 2), ("2017", None), ("2018", 3), ("2021", 4)])
    root = drawing.read(lines([series], label="x", lang="en"))
    drawn = [one.get("class") for one in root.iter(f"{drawing.SVG}path") if one.get("d").count("L") == 1]
    assert drawn == [None, "gap"]
    assert drawing.named(root) == [
        f"power, {year}: {n}" for year, n in ((2015, 1), (2016, 2), (2018, 3), (2021, 4))
    ]


@pytest.mark.parametrize("made", [
    lambda: worldmap([], {}, label="x", lang="en", focus=["XXX"]),
    lambda: timeline([], label="x", lang="en"),
    lambda: network([], [], label="x", lang="en"),
    lambda: bars([], label="x", lang="en"),
    lambda: bars([Bar("a", 0), Bar("b", -3)], label="x", lang="en"),
    lambda: lines([], label="x", lang="en"),
    lambda: lines([Series("a", [("2021", 0)])], label="x", lang="en"),
])  # fmt: skip
def test_nothing_to_show_is_still_a_picture(drawing, made):
    assert drawing.read(made()).get("aria-label") == "x"


def test_a_legend_tells_kinds_apart_by_shape_and_only_where_there_are_several():
    one = Place(1, 1, "a", "/a", "Project")
    assert "picture-legend" not in worldmap([one], {}, label="x", lang="en")
    both = worldmap([one, Place(2, 2, "b", "/b", "Agreement")], {}, label="x", lang="zh")
    circle, diamond = both.split("picture-legend")[1].split("<li>")[1:]
    assert "项目" in circle
    assert "<circle" in circle
    assert "协议" in diamond
    assert "<path" in diamond
