"""SHACL: one source, the whole after reasoning, what new triples touch, and files with their lines."""

from greensilk_kg.validate.delta import validate_delta
from greensilk_kg.validate.files import validate_files
from greensilk_kg.validate.locate import locate
from greensilk_kg.validate.records import FileViolation, Report, Validated, Violation
from greensilk_kg.validate.report import FORMATS, render
from greensilk_kg.validate.shapes import Shapes, load_shapes
from greensilk_kg.validate.source import validate_source
from greensilk_kg.validate.whole import validate_whole

__all__ = [
    "FORMATS",
    "FileViolation",
    "Report",
    "Shapes",
    "Validated",
    "Violation",
    "load_shapes",
    "locate",
    "render",
    "validate_delta",
    "validate_files",
    "validate_source",
    "validate_whole",
]
