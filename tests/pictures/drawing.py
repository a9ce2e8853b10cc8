"""Reads pictures back: what is drawn where, and what it is called."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"


def read(picture: str) -> ET.Element:
    """Return the root element of a picture; fails where it is not well-formed."""
    return ET.fromstring(f"<all>{picture}</all>").find(f".//{SVG}svg")  # noqa: S314  # our own


def named(root: ET.Element) -> list[str]:
    """Return the names of all marks in their order."""
    return [title.text for title in root.iter(f"{SVG}title")]


def links(root: ET.Element) -> list[str]:
    return [link.get("href") for link in root.iter(f"{SVG}a")]


def frame(root: ET.Element) -> tuple[float, float]:
    """Return width and height of the frame."""
    return tuple(float(part) for part in root.get("viewBox").split()[2:])


def middles(root: ET.Element, kind: str) -> list[tuple[float, float]]:
    """Return the middle of each circle below elements of a class."""
    return [
        (float(circle.get("cx")), float(circle.get("cy")))
        for one in root.iter()
        if kind in (one.get("class") or "").split()
        for circle in one.iter(f"{SVG}circle")
    ]


def texts(root: ET.Element) -> list[tuple[str, float, float]]:
    """Return the words, each with the place where it begins, that stand from left to right."""
    return [
        (one.text, float(one.get("x")), float(one.get("y")))
        for one in root.iter(f"{SVG}text")
        if not one.get("text-anchor")
    ]


def bar_widths(root: ET.Element) -> list[float]:
    return [float(one.get("width")) for one in root.iter(f"{SVG}rect")]


def paths(root: ET.Element) -> list[str]:
    return [one.get("d") for one in root.iter(f"{SVG}path")]


NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
