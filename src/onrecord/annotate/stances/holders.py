"""Whose attitude it is: the speaker's, or that of an actor of whom he speaks."""

from onrecord.annotate.stances.directions import Sign
from onrecord.annotate.stances.scene import Scene
from onrecord.text.clauses import find_subject
from onrecord.text.parse import Token

_PERSONAL = "PronType=Prs"


def find_holder(scene: Scene, sign: Sign, speaker: str | None, first: int) -> str | None:
    """Return the actor whose attitude a sign tells, or None where it is someone unknown.

    `speaker` is whose words they are; None: the outlet's own.
    """
    if speaker is not None and sign.attitude.entry.of_speaker:
        return speaker
    subject = _subject(scene, sign.attitude.start, sign.attitude.end, first)
    if subject is None:
        return speaker
    mention = scene.by_first_token.get(subject.i)
    if _PERSONAL in subject.morph or subject.pos == "PRON":
        known = mention.actor if mention is not None else None
        return speaker if "Person=1" in subject.morph or known is None else known
    if mention is not None and mention.actor is not None:
        return mention.actor
    return speaker


def _subject(scene: Scene, start: int, end: int, first: int) -> Token | None:
    """Return the subject of the predicate that the words of attitude stand in or under."""
    parse = scene.parse
    predicate = next((i for i in range(start, end) if parse[i].pos == "VERB"), None)
    if predicate is None:
        predicate = _predicate_above(scene, end - 1)
    if predicate is None:
        return None
    if parse.kid(predicate, "nsubj:pass", "aux:pass") is not None:
        return next((k for k in parse.kids(predicate, "obl") if parse.kid(k.i, "case") is not None
                      and parse.kid(k.i, "case").lower == "by"), None)  # type: ignore[union-attr]  # fmt: skip
    subject, _ = find_subject(parse, predicate)
    if subject < first:
        return None
    return parse[subject]


def _predicate_above(scene: Scene, i: int) -> int | None:
    """Return the nearest token at or above i that has a subject of its own."""
    parse = scene.parse
    for j in (i, *(t.i for t in parse.ancestors(i))):
        if parse.kid(j, "nsubj", "csubj") is not None:
            return j
    return None
