"""What the graph holds about each country, on one page: `/countries`, `/countries/{code}`."""

from greensilk_kg.serve.profiles.routes import blueprint

__all__ = ["blueprint"]
