"""Which pattern of the lexicon a predicate or a noun fits: the one with most conditions that all hold."""

from onrecord.annotate.events.frames import Frame, frame_at, squeezed, words_below
from onrecord.lexicon.event_patterns import EventPattern
from onrecord.lexicon.events import EventWords
from onrecord.text.parse import Parse, Token

NEAR = 3  # words between a verb and its particle: "turn the offer down"
_MISTAKEN = ("ADJ", "NOUN")
_VERBAL = ("VERB", "AUX")
_ADVERBS = ("in",)  # prepositions as often as particles: only the tree can tell
_PHRASES = ("obl", "advmod", "ccomp", "advcl", "xcomp", "obj")


def match_predicate(parse: Parse, token: Token, words: EventWords) -> tuple[EventPattern, Frame] | None:
    """Return the pattern that a predicate fits with its frame, or None."""
    lemma = _lemma(token, words)
    patterns = words.verbs.get(lemma) if lemma else None
    if not patterns or not _is_predicate(parse, token):
        return None
    frames: dict[str, Frame | None] = {}
    standing = words.standing
    for pattern in patterns:
        particle = pattern.particle
        if particle not in frames:
            there = not particle or _has_particle(parse, token.i, particle)
            frames[particle] = frame_at(parse, token.i, standing.negators, standing.no_one, particle) if there else None
        frame = frames[particle]
        if frame is not None and fits(pattern, frame):
            return pattern, frame
    return None


def fits(pattern: EventPattern, frame: Frame) -> bool:
    """Whether every condition of the pattern holds for the frame."""
    entry = pattern.entry
    if entry.negated and not frame.negated:
        return False
    if entry.voice and (entry.voice == "passive") != frame.passive:
        return False
    if pattern.modal and frame.modal not in pattern.modal:
        return False
    if entry.infinitive and not frame.infinitives:
        return False
    if (entry.bare and not frame.bare) or (entry.named and not frame.named):
        return False
    wanted = (
        (pattern.subjects, "doer_words"),
        (pattern.objects, "object_words"),
        (pattern.prepositions, "prepositions"),
        (pattern.complements, "complement_words"),
        (pattern.about, "argument_words"),
    )
    for condition, where in wanted:
        if condition and condition.isdisjoint(getattr(frame, where)):
            return False
    return not pattern.unless or pattern.unless.isdisjoint(frame.clause_words)


def _lemma(token: Token, words: EventWords) -> str:
    """Return the lemma under which the lexicon knows the word, also where the tagger got it wrong."""
    if token.pos in _VERBAL or token.lemma not in words.verbs:
        return token.lemma if token.lemma in words.verbs else words.forms.get(token.lower, "")
    return words.forms.get(token.lower, token.lemma)


def _is_predicate(parse: Parse, token: Token) -> bool:
    """Whether the word is used as a predicate: a verb, or a noun or adjective with a copula."""
    if token.pos == "VERB":
        return token.dep not in ("amod", "compound", "case") or squeezed(parse, token)
    if token.pos == "AUX":
        return token.relation not in ("aux", "cop")
    if token.pos in _MISTAKEN and (squeezed(parse, token) or _governs(parse, token)):
        return True
    if parse.kid(token.i, "cop") is not None:
        return token.pos not in ("NOUN", "PROPN", "VERB")
    return token.pos == "ADJ" and token.relation in ("xcomp", "acl", "advcl", "root", "conj", "parataxis")


def _governs(parse: Parse, token: Token) -> bool:
    """Whether a word that the tagger took for a noun or adjective has a subject and what it is done to."""
    if parse.kid(token.i, "cop", "det", "case", "nmod:poss") is not None or parse.kid(token.i, "nsubj") is None:
        return False
    return parse.kid(token.i, "obj") is not None or token.lower.endswith("ed")


def _has_particle(parse: Parse, i: int, particle: str) -> bool:
    """Whether the particle belongs to the verb: it hangs on it, opens a phrase that does, or follows it."""
    for kid in parse.children[i]:
        token = parse[kid]
        if token.lower == particle and i < kid:
            return True
        if particle not in _ADVERBS and token.relation in _PHRASES and kid > i:
            case = next(iter(parse.kids(kid, "case", "mark")), None)
            if case is not None and case.lower == particle and case.i - i <= 2 * NEAR:
                return True
    following = parse[i + 1] if i + 1 < len(parse) else None
    return following is not None and following.lower == particle and not _is_case(following)


def _is_case(token: Token) -> bool:
    """Whether the word is a preposition of a phrase and so no particle."""
    return token.lower in _ADVERBS and token.dep == "case"


def match_noun(parse: Parse, token: Token, words: EventWords) -> EventPattern | None:
    """Return the pattern that a noun fits, or None. Whether the noun is an event at all is judged elsewhere."""
    patterns = words.nouns.get(token.lemma) or words.nouns.get(token.lower)
    if not patterns or token.pos not in ("NOUN", "PROPN") or token.dep in ("compound", "flat"):
        return None
    below: frozenset[str] | None = None
    for pattern in patterns:
        if pattern.before and not _follows(parse, token.i, pattern.before):
            continue
        if below is None:
            below = frozenset(w for w in words_below(parse, token.i) if w not in (token.lemma, token.lower))
            below |= _above(parse, token)
        if pattern.about and pattern.about.isdisjoint(_with_clause(parse, token.i, below)):
            continue
        if pattern.prepositions and pattern.prepositions.isdisjoint(_cases(parse, token.i)):
            continue
        if not pattern.unless or pattern.unless.isdisjoint(below):
            return pattern
    return None


def _follows(parse: Parse, i: int, before: tuple[str, ...]) -> bool:
    """Whether the words stand right before the noun, hyphens apart."""
    j = i - 1
    for word in reversed(before):
        while j >= 0 and parse[j].text in ("-", "‑", "–"):
            j -= 1
        if j < 0 or word not in (parse[j].lemma, parse[j].lower):
            return False
        j -= 1
    return True


def _above(parse: Parse, token: Token) -> frozenset[str]:
    """Return the lemma of the verb or noun that the noun hangs on."""
    return frozenset((parse[token.head].lemma,)) if token.head != token.i else frozenset()


def _with_clause(parse: Parse, i: int, below: frozenset[str]) -> frozenset[str]:
    """Return the words below with those of an infinitive on the noun (`offer to mediate`)."""
    inner = (w for t in parse.kids(i, "acl") for w in words_below(parse, t.i))
    return below | frozenset(inner)


def _cases(parse: Parse, i: int) -> frozenset[str]:
    kids = parse.kids(i, "nmod", "obl", "acl")
    return frozenset(c.lower for n in kids for c in parse.kids(n.i, "case", "mark"))
