"""Readers: a file becomes a `Document`; one file a format."""

from greensilk_kg.sources.read import DEFAULT_MAX_SIZE, read_document
from greensilk_kg.sources.register import Register, load_register

__all__ = ["DEFAULT_MAX_SIZE", "Register", "load_register", "read_document"]
