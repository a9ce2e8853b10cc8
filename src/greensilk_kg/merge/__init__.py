"""Merging by identity: judgements on paper first, then what facts make certain; the rest is listed."""

from greensilk_kg.merge.judgements import Judgement, load_judgements
from greensilk_kg.merge.merge import Merged, merge
from greensilk_kg.merge.score import Candidate

__all__ = ["Candidate", "Judgement", "Merged", "load_judgements", "merge"]
