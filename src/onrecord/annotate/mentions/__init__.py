"""Words that stand for an actor: persons, states, seats, bodies, unnamed officials, pronouns.

It finds words and the office that they give; who is meant is told later, by coreference.
It must never decide who spoke or who did something.
"""

from onrecord.annotate.mentions.find import find_mentions

__all__ = ["find_mentions"]
