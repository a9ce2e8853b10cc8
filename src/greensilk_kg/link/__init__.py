"""From a document's entities to names in IRIs: an authority entry's, or one minted from the label."""

from greensilk_kg.link.link import link

__all__ = ["link"]
