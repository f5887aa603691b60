"""Whose attitude it is: the speaker's, or that of an actor of whom he speaks."""

from onrecord.annotate.stances.directions import Sign
from onrecord.annotate.stances.scene import Scene
from onrecord.text.clauses import find_subject, heads_of_conjunction
from onrecord.text.parse import Token

_PERSONAL = "PronType=Prs"
_NOBODY = "unnamed:-:"  # words of whom nothing is known, not even whose they are
_NEAR = 5  # words from an offer to the preposition and the name of its maker


def find_holders(scene: Scene, sign: Sign, speaker: str | None, first: int) -> tuple[str, ...]:
    """Return the actors whose attitude a sign tells: several where they are joined, none where it is someone unknown.

    `speaker` is whose words they are; None: the outlet's own. `first` is the first token of what is said.
    """
    own = (speaker,) if speaker is not None else ()
    entry = sign.attitude.entry
    if own and entry.of_speaker:
        return own
    token = scene.parse[sign.attitude.start]
    if token.pos == "NOUN" and not entry.weak:
        owner = _owner(scene, token)
        if owner or entry.direction != "offers" or not _is_new(scene, token):
            return owner
    predicate = _predicate(scene, sign.attitude.start, sign.attitude.end)
    if predicate is None:
        return own
    if scene.parse.kid(predicate, "nsubj:pass", "aux:pass") is not None:
        agent = _agent(scene, predicate)
        if agent is None:
            return own if entry.where == "content" else ()
        return _named(scene, agent) or own
    subject, _ = find_subject(scene.parse, predicate)
    if subject < first:
        return _leading(scene, first, predicate) or own
    if subject >= 0 and scene.parse[subject].lower in scene.issues.pointing.no_place:
        return _named_before(scene, subject) or own  # "Ana Belo, on Monday offered": a day offers nothing
    return _of_subject(scene, scene.parse[subject], own)


def _named_before(scene: Scene, i: int) -> tuple[str, ...]:
    """Return the actor named last before token i in its sentence."""
    first, _ = scene.sentence_at(i)
    return next((named for j in range(i - 1, first - 1, -1) if (named := _named(scene, scene.parse[j]))), ())


def _owner(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Return whose offer or refusal it is: `Halden's offer`, `an offer from Halden`."""
    for kid in scene.parse.kids(noun.i, "nmod"):
        case = scene.parse.kid(kid.i, "case")
        if kid.dep == "nmod:poss" or (case is not None and case.lower in scene.issues.pointing.by):
            named = _named(scene, kid)
            if named:
                return named
    for i in range(noun.i + 1, min(noun.i + _NEAR, len(scene.parse))):
        if scene.parse[i - 1].lower in scene.issues.pointing.by and _named(scene, scene.parse[i]):
            return _named(scene, scene.parse[i])
    return ()


def _is_new(scene: Scene, noun: Token) -> bool:
    words = scene.issues.pointing.new
    return any(kid.lower in words for kid in scene.parse.kids(noun.i, "det", "amod"))


def _leading(scene: Scene, first: int, predicate: int) -> tuple[str, ...]:
    """Return the actors that open what is said, as of "praised | both Orlan and Vesta for agreeing"."""
    for i in range(first, min(first + 3, predicate)):
        named = _named(scene, scene.parse[i])
        if named:
            head = scene.parse[i]
            return tuple(dict.fromkeys(a for j in heads_of_conjunction(scene.parse, head.i)
                                       for a in _named(scene, scene.parse[j])))  # fmt: skip
    return ()


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
        return scene.two_sides
    return own


def _named(scene: Scene, token: Token) -> tuple[str, ...]:
    mention = scene.by_token.get(token.i)
    known = mention is not None and mention.actor is not None and not mention.actor.startswith(_NOBODY)
    return (mention.actor,) if mention is not None and mention.actor is not None and known else ()


def _is_both(scene: Scene, subject: Token) -> bool:
    """Whether a subject is `both sides`, `the two nations`, `both`."""
    joint = scene.issues.joint
    words = {t.lower for t in scene.parse.kids(subject.i, "det", "nummod", "advmod", "amod")}
    alone = subject.lower in joint.determiners
    return alone or (subject.lemma in joint.nouns and bool(words & joint.determiners))


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
