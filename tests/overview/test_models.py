"""What map, line of time and network are made of, without a server."""

from __future__ import annotations

import pytest
from werkzeug.datastructures import MultiDict

from greensilk_kg.serve.overview import asked
from greensilk_kg.serve.overview.asked import ANY_YEAR, Years
from greensilk_kg.serve.overview.located import by_country, places_of, sectors
from greensilk_kg.serve.overview.moments import moments
from greensilk_kg.serve.overview.things import Thing
from greensilk_kg.serve.overview.ties import THROUGH, around, strongest, ties, weights
from greensilk_kg.serve.web.problem import ProblemError

BASE = "https://example.org/"
ID = f"{BASE}id/"


def thing(slug: str, kind: str, **values: tuple[str, ...]) -> Thing:
    return Thing(f"{ID}{kind.lower()}/{slug}", kind, values)


def of(*names: str) -> tuple[str, ...]:
    return tuple(ID + name for name in names)


SOLAR = thing(
    "solar",
    "Project",
    hostCountry=of("country/lao"),
    partner=of("institution/a", "country/chn"),
    completedOn=("2021-06",),
    sector=("urn:solar",),
)
LINE = thing("line", "Project", hostCountry=of("country/lao", "country/vnm"), partner=of("institution/a"))
PACT = thing("pact", "Agreement", party=of("institution/a", "institution/b"), signedOn=("2021", "2022-03-04"))
FORUM = thing(
    "forum",
    "Event",
    organizer=of("institution/a", "institution/b"),
    startDate=("2023-10-17",),
    endDate=("2023-10-18",),
    participant=of("institution/c"),
    locatedIn=of("place/hall"),
)
ALL = (FORUM, LINE, PACT, SOLAR)


def test_a_thing_of_two_countries_counts_in_both_and_the_largest_comes_first():
    groups = by_country(ALL, "Project", BASE)
    assert [(group.code, len(group.things), group.level) for group in groups] == [
        ("LAO", 2, 2),
        ("VNM", 1, 1),
    ]


def test_the_parties_of_an_agreement_that_are_no_countries_are_not_on_the_map():
    assert by_country(ALL, "Agreement", BASE) == []


def test_only_what_is_closer_than_a_country_has_a_place_of_its_own():
    where = {f"{ID}country/lao": (102.6, 18.0), f"{ID}place/hall": (116.4, 39.9)}
    assert places_of(ALL, where, BASE) == [(FORUM, (116.4, 39.9))]


def test_sectors_are_counted():
    assert sectors(ALL) == {"urn:solar": 1}


@pytest.mark.parametrize(("years", "found"), [
    (ANY_YEAR, [FORUM, LINE, PACT, SOLAR]),
    (Years(2021), [FORUM, PACT, SOLAR]),
    (Years(2022, 2022), [PACT]),
    (Years(None, 2021), [PACT, SOLAR]),
])  # fmt: skip
def test_things_without_a_date_are_in_no_years(years, found):
    assert [one for one in ALL if years.holds(one)] == found


def test_differing_dates_are_as_many_moments_in_the_order_of_time():
    found = moments(ALL, ("Agreement", "Event"), ANY_YEAR)
    assert [(one.begin, one.end, one.thing) for one in found] == [
        ("2021", "", PACT),
        ("2022-03-04", "", PACT),
        ("2023-10-17", "2023-10-18", FORUM),
    ]


def test_two_are_tied_by_everything_that_both_have_a_role_in():
    found = ties(ALL, THROUGH, ("institution",), BASE)
    assert [(tie.one[-1], tie.other[-1], tie.things) for tie in found] == [("a", "b", (FORUM, PACT))]
    assert weights(found) == {f"{ID}institution/a": 2, f"{ID}institution/b": 2}


def test_countries_tie_and_attendance_counts_where_they_are_asked_for():
    with_countries = ties(ALL, ("Project",), ("institution", "country"), BASE)
    assert [(tie.one, tie.other) for tie in with_countries] == [of("country/chn", "institution/a")]
    attended = ties(ALL, ("Event",), ("institution",), BASE, attendance=True)
    assert {(tie.one[-1], tie.other[-1]) for tie in attended} == {("a", "b"), ("a", "c"), ("b", "c")}


def test_the_strongest_are_kept_with_their_ties_and_a_centre_has_its_own():
    found = ties(ALL, THROUGH, ("institution",), BASE, attendance=True)
    assert [(tie.one[-1], tie.other[-1]) for tie in strongest(found, 2)] == [("a", "b")]
    assert {tie.other[-1] for tie in around(found, f"{ID}institution/a", 9)} == {"b", "c"}


def test_parameters_that_name_nothing_are_refused_with_what_there_is():
    with pytest.raises(ProblemError) as refused:
        asked.one_of(MultiDict({"kind": "x"}), "kind", ["Event", "Project"])
    assert refused.value.members["available"] == ["Event", "Project"]


@pytest.mark.parametrize("given", ["soon", "21", "２０２１", "20211", "-2021"])
def test_what_is_no_year_is_refused(given):
    with pytest.raises(ProblemError):
        asked.years(MultiDict({"from": given}))


def test_empty_fields_of_a_form_ask_for_nothing():
    form = MultiDict({"from": "", "to": " ", "kind": "", "least": ""})
    assert asked.years(form) == ANY_YEAR
    assert asked.some_of(form, "kind", ["a", "b"], ["b"]) == ("b",)
    assert asked.at_least(form, "least", 5) == 1


@pytest.mark.parametrize("given", ["0", "6", "-1", "1.5", "\u0661", "0" * 8 + "19", "1" + "0" * 5000])
def test_what_is_no_small_number_is_refused(given):
    with pytest.raises(ProblemError, match="from 1 to 5"):
        asked.at_least(MultiDict({"least": given}), "least", 5)
