"""Words by which copies and retellings are told: how common a stem is, and the notices of where a report is from."""

import math
from functools import cached_property

from onrecord.lexicon.credits import CreditWords, load_credit_words
from onrecord.lexicon.load import read_data
from onrecord.lexicon.record import RecordWords, load_record_words
from onrecord.model.places import Value


class Step(Value, frozen=True):
    """Stems of which each stands in one sentence of 2**bits."""

    bits: int
    stems: str


class RarityExample(Value, frozen=True):
    """Two words, one of them more common."""

    common: str
    rare: str


class Rarity(Value, frozen=True, dict=True):
    """How common stems are in everyday English."""

    rare: int
    """Bits of a stem that stands in no step."""
    steps: tuple[Step, ...]
    examples: tuple[RarityExample, ...] = ()

    @cached_property
    def bits(self) -> dict[str, int]:
        """For a stem its bits; missing: it is rare."""
        return {stem: step.bits for step in self.steps for stem in step.stems.split()}

    def of(self, stem: str) -> float:
        """Return how much a stem tells: the natural logarithm of the sentences in which it stands once."""
        return self.bits.get(stem, self.rare) * math.log(2)

    @cached_property
    def _up_to(self) -> dict[float, frozenset[str]]:
        return {}

    def up_to(self, most: float) -> frozenset[str]:
        """Return the stems that tell no more than this."""
        if most not in self._up_to:
            self._up_to[most] = frozenset(s for s in self.bits if self.of(s) <= most)
        return self._up_to[most]


class CopyWords(Value, frozen=True):
    """What `reconcile.copies` is given."""

    rarity: Rarity
    record: RecordWords
    credits: CreditWords


def load_copy_words() -> CopyWords:
    """Return the bundled words; LexiconError tells a wrong entry."""
    return CopyWords(rarity=read_data("rarity.toml", Rarity), record=load_record_words(), credits=load_credit_words())
