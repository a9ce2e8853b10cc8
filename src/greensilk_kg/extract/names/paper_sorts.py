"""What class an agreement is of by the word that it is called by: 备忘录, 意向书."""

from __future__ import annotations

from greensilk_kg.extract.names.known_papers import TOP

CLASSES = (
    ("备忘录", "MemorandumOfUnderstanding"),
    ("备忘", "MemorandumOfUnderstanding"),
    ("合作安排", "CooperationAgreement"),
    ("意向书", "LetterOfIntent"),
    ("声明", "JointDeclaration"),
    ("宣言", "JointDeclaration"),
    ("公报", "JointDeclaration"),
    ("协议", "CooperationAgreement"),
    ("协议书", "CooperationAgreement"),
    ("", TOP),
)
"""How a sort ends → its class."""


def class_of(sort: str) -> str:
    """Return the class of an agreement by its sort.

    Example:
        >>> class_of("战略合作备忘录"), class_of("购电合约")
        ('MemorandumOfUnderstanding', 'Agreement')
    """
    return next(cls for ending, cls in CLASSES if sort.endswith(ending))
