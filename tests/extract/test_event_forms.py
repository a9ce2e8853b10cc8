"""The forms of events' names that hold another name."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.names.event_forms import FORMS


def test_a_form_has_one_group_for_the_words_between():
    assert {form.groups for form, _ in FORMS} == {1}


@pytest.mark.parametrize(
    ("masked", "cls"),
    [
        ("\ue003第二次部长级会议", "Conference"),
        ("\ue004竣工仪式", "Ceremony"),
        ("\ue007暨\ue007", "Conference"),
    ],
)
def test_what_kind_of_event_a_form_names(masked, cls):
    assert cls in {cls for form, cls in FORMS if form.search(masked)}


@pytest.mark.parametrize("masked", ["\ue003的会议", "\ue004竣工", "\ue007和\ue007"])
def test_what_no_form_names(masked):
    assert not [form for form, _ in FORMS if form.search(masked)]
