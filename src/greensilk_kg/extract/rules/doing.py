"""What a list of deeds or of roles says of a work: who pays for it, who builds it, who runs it."""

from __future__ import annotations

import re
from functools import lru_cache

from greensilk_kg.extract.core.lists import any_of, words

SAYS = tuple(
    (re.compile(words(*lists)), predicate)
    for predicate, lists in (
        ("financedBy", ("projects/pays", "projects/payer")),
        ("contractor", ("projects/builds", "projects/builder")),
        ("operator", ("projects/runs", "projects/runner")),
    )
)
SHARES = re.compile(words("projects/shares-in", "projects/sharer", "projects/owner"))
CARE = re.compile("(?:(?:项目|工程|建设|施工|设计|投资)管理)+")
"""To manage what is being built is not to run what was built."""

DEEDS = words("projects/builds", "projects/pays", "projects/runs", "projects/shares-in")
DEED = f"(?:{DEEDS}|{words('projects/listed-deed')})"
SORT = any_of("projects/sort-of-deed")
ROLE = any_of("projects/owner", "projects/payer", "projects/builder", "projects/runner", "projects/sharer")
CHIEF = "(?:EPC|主要|主|唯一|独家|最大|控股|联合)*"
AND = "(?:、|和|与|及|并|以及|、并|，并|，以及|兼|到|至|直至|再到)"
LIST = rf"{SORT}*{DEED}(?:{AND}?{SORT}*{DEED})*"
ROLES = rf"{CHIEF}{ROLE}(?:{AND}{CHIEF}{ROLE})*"


@lru_cache(maxsize=4096)
def said(listed: str) -> tuple[str, ...]:
    """Return the properties that tie one who does what a list names to the work.

    Example:
        >>> said("融资、设计、建造和运营"), said("勘察设计"), said("项目管理"), said("投资方兼总承包商")
        (('financedBy', 'contractor', 'operator'), ('partner',), (), ('financedBy', 'contractor'))
    """
    plain = CARE.sub("", listed)
    found = tuple(predicate for words, predicate in SAYS if words.search(plain))
    return found or (("partner",) if SHARES.search(plain) else ())
