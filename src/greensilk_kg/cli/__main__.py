"""Lets `python -m greensilk_kg.cli` be `greensilk`."""

from greensilk_kg.cli import main

main()
