"""How a figure changed from snapshot to snapshot, as a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.pictures.svg import element, mark, picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

WIDTH, HEIGHT, SIDE = 260.0, 64.0, 10.0


def trend(values: Sequence[tuple[str, float, str]], *, label: str, lang: str) -> Markup:
    """Return one figure of several snapshots as a line without axes; its ends say all there is to read.

    Args:
        values: (name of the snapshot, figure, figure as text), the oldest first.
        label: What the figure is.
        lang: `zh` or `en`.
    """
    figures = [value for _, value, _ in values]
    low, high = min(figures, default=0.0), max(figures, default=0.0)
    step = (WIDTH - 2 * SIDE) / max(len(values) - 1, 1)
    points = [(SIDE + n * step, _height(value, low, high)) for n, value in enumerate(figures)]
    path = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    marks = [
        mark(f"{name}: {shown}", element("circle", cx=x, cy=y, r=3.0), class_="point")
        for (name, _, shown), (x, y) in zip(values, points, strict=True)
    ]
    line = element("g", element("path", d=path), *marks, class_="line series-1")
    return picture([line] if values else [], WIDTH, HEIGHT, label, "chart trend", lang)


def _height(value: float, low: float, high: float) -> float:
    """Return where a figure stands; in the middle where none differs."""
    share = (value - low) / (high - low) if high > low else 0.5
    return HEIGHT - SIDE - share * (HEIGHT - 2 * SIDE)
