"""The Natural Earth projection: longitude and latitude to a place on the map of the world.

Source: B. Šavrič, B. Jenny, T. Patterson, D. Petrovič, L. Hurni, “A polynomial equation for the Natural Earth
projection”, Cartography and Geographic Information Science 38(4), 2011; the polynomials are those of d3-geo.
"""

from __future__ import annotations

from math import radians

WIDTH, HEIGHT = 1000.0, 520.0
"""Of the frame that holds the whole globe."""
_X = (0.8707, -0.131979, -0.013791, 0.0, 0.0, 0.003971, -0.001529)
_Y = (1.007226, 0.015085, 0.0, -0.044475, 0.028874, -0.005916)
"""Coefficients of the powers of the squared latitude, from the lowest."""
_WIDEST = 2 * 3.141592653589793 * _X[0]
_SCALE = WIDTH / _WIDEST


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Return where a place is on the map, x to the right and y downwards.

    Args:
        longitude: In degrees, from -180 to 180.
        latitude: In degrees, from -90 to 90.

    Example:
        >>> project(0, 0)
        (500.0, 260.0)
        >>> [round(value, 1) for value in project(180, 0)]
        [1000.0, 260.0]
    """
    lam, phi = radians(longitude), radians(latitude)
    x, y = lam * _polynomial(_X, phi), phi * _polynomial(_Y, phi)
    return WIDTH / 2 + _SCALE * x, HEIGHT / 2 - _SCALE * y


def _polynomial(coefficients: tuple[float, ...], phi: float) -> float:
    return sum(factor * phi ** (2 * power) for power, factor in enumerate(coefficients))
