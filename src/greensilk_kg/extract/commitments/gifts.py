"""What a state says that it will give: places of study, projects, money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention

GIVES = "commitment/will-give"
MORE = re.compile(
    r"(?:、|，?(?:以?及|和|并|还|同时|再|并且|以及|将)*)(?:将|再|还)?"
    rf"{any_of('commitments/gives')}?(?:至少|不少于)?"
    rf"(?P<goal>{CODES['Quantity']}(?:为期{CODES['Quantity']}|[^。；，、{CODES['Date']}{CODES['Quantity']}])*)"
)
"""What else is given in the same breath: …、100个奖学金名额，实施20个项目."""


def is_gift(figure: Mention | None) -> bool:
    """Tell whether a figure says how much is given; 一座 is an article."""
    value = figure.value if figure is not None else None
    return isinstance(value, QuantityMatch) and not value.text.startswith("一")
