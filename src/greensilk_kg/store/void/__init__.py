"""The dataset described by figures: VoID, computed when a snapshot is built and part of it (`graph/void`)."""

from greensilk_kg.store.void.description import describe
from greensilk_kg.store.void.parts import DESCRIPTIONS, LICENCE, TITLES

__all__ = ["DESCRIPTIONS", "LICENCE", "TITLES", "describe"]
