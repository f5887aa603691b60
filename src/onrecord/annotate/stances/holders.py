"""Whose attitude it is: the speaker's, or that of an actor of whom he speaks."""

from onrecord.annotate.stances.directions import Sign
from onrecord.annotate.stances.scene import Scene
from onrecord.text.clauses import find_subject, heads_of_conjunction
from onrecord.text.parse import Token

_PERSONAL = "PronType=Prs"
_TWO = 2


def find_holders(scene: Scene, sign: Sign, speaker: str | None, first: int) -> tuple[str, ...]:
    """Return the actors whose attitude a sign tells: several where they are joined, none where it is someone unknown.

    `speaker` is whose words they are; None: the outlet's own. `first` is the first token of what is said.
    """
    own = (speaker,) if speaker is not None else ()
    entry = sign.attitude.entry
    if own and entry.of_speaker:
        return own
    predicate = _predicate(scene, sign.attitude.start, sign.attitude.end)
    if predicate is None:
        return own
    if scene.parse.kid(predicate, "nsubj:pass", "aux:pass") is not None:
        agent = _agent(scene, predicate)
        if agent is None:
            return own if entry.where == "content" else ()
        return _named(scene, agent) or own
    subject, _ = find_subject(scene.parse, predicate)
    return own if subject < first else _of_subject(scene, scene.parse[subject], own)


def _of_subject(scene: Scene, subject: Token, own: tuple[str, ...]) -> tuple[str, ...]:
    """Return the actors that a subject stands for."""
    if _PERSONAL in subject.morph or subject.pos == "PRON":
        if "Person=1" in subject.morph:
            return own
        return _named(scene, subject) or own
    named = tuple(a for i in heads_of_conjunction(scene.parse, subject.i) for a in _named(scene, scene.parse[i]))
    if named:
        return tuple(dict.fromkeys(named))
    if _is_both(scene, subject):
        return _last_two(scene, subject.i)
    return own


def _named(scene: Scene, token: Token) -> tuple[str, ...]:
    mention = scene.by_token.get(token.i)
    return (mention.actor,) if mention is not None and mention.actor is not None else ()


def _is_both(scene: Scene, subject: Token) -> bool:
    """Whether a subject is `both sides`, `the two nations`, `both`."""
    joint = scene.issues.joint
    words = {t.lower for t in scene.parse.kids(subject.i, "det", "nummod", "advmod", "amod")}
    alone = subject.lower in joint.determiners
    return alone or (subject.lemma in joint.nouns and bool(words & joint.determiners))


def _last_two(scene: Scene, i: int) -> tuple[str, ...]:
    """Return the two states that the text named last before token i, in the order of their names."""
    found: dict[str, None] = {}
    start = scene.parse[i].start
    for mention in reversed(scene.mentions):
        if mention.anchor.start < start and mention.kind in ("state", "group") and mention.actor is not None:
            found.setdefault(mention.actor)
        if len(found) == _TWO:
            return tuple(sorted(found))
    return ()


def _predicate(scene: Scene, start: int, end: int) -> int | None:
    """Return the predicate that the words of attitude are or stand under."""
    verb = next((i for i in range(start, end) if scene.parse[i].pos == "VERB"), None)
    return verb if verb is not None else _predicate_above(scene, end - 1)


def _predicate_above(scene: Scene, i: int) -> int | None:
    """Return the nearest token at or above i that has a subject of its own."""
    parse = scene.parse
    for j in (i, *(t.i for t in parse.ancestors(i))):
        if parse.kid(j, "nsubj", "csubj") is not None:
            return j
    return None


def _agent(scene: Scene, predicate: int) -> Token | None:
    """Return the head of a passive's `by` phrase."""
    for kid in scene.parse.kids(predicate, "obl"):
        case = scene.parse.kid(kid.i, "case")
        if case is not None and case.lower == "by":
            return kid
    return None
