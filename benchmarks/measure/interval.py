"""Confidence intervals of a share."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist

LEVEL = 0.9


def wilson(right: int, judged: int, level: float = LEVEL) -> tuple[float, float]:
    """Return the score interval of a share; everything from 0 to 1 where nothing was judged.

    Args:
        right: How many were right.
        judged: How many were judged.
        level: How often an interval made so holds the true share.

    Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
    the American Statistical Association 22 (1927), 209-212; compared with others, and recommended, by Brown,
    Cai and DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16 (2001).

    Example:
        >>> [round(end, 3) for end in wilson(288, 300)]
        [0.937, 0.975]
        >>> wilson(0, 0)
        (0.0, 1.0)
    """
    if judged == 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + level) / 2)
    share, square = right / judged, z * z
    middle = share + square / (2 * judged)
    spread = z * sqrt(share * (1 - share) / judged + square / (4 * judged * judged))
    scale = 1 + square / judged
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)
