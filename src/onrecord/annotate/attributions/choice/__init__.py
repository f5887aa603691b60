"""Which of the proposed statements are statements, and where each ends: chosen by learned weights."""

from onrecord.annotate.attributions.choice.candidates import Candidate, candidates_of
from onrecord.annotate.attributions.choice.choose import choose

__all__ = ["Candidate", "candidates_of", "choose"]
