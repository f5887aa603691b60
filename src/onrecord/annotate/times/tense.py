"""Whether the words around an expression look back or ahead: the tense of the verb that governs it."""

from onrecord.lexicon.times import Tense
from onrecord.text.parse import Parse, Token

FAR = 8  # steps up the tree: a verb further up governs something else


def lean_at(parse: Parse, start: int, end: int, tense: Tense) -> int:
    """Return -1 where the governing verb looks back, 1 where it looks ahead, 0 where nothing tells.

    `start`, `end` are code points of the expression; `tense` holds the words that tell what a verb's form does not.
    """
    a, b = parse.token_range(start, end)
    if a >= b or a >= len(parse):
        return 0
    if _follows_past_verb(parse, a):
        return -1
    verb = _governor(parse, a, b)
    return 0 if verb is None else _lean(parse, verb, tense)


def is_habit(parse: Parse, start: int, end: int, tense: Tense) -> bool:
    """Whether the governing verb tells what always holds: `the pass closes in May`, `cannot be heated in May`."""
    a, b = parse.token_range(start, end)
    verb = _governor(parse, a, b) if a < b and a < len(parse) else None
    if verb is None:
        return False
    if verb.tag == "VB" and verb.relation == "xcomp":
        verb = parse[verb.head]
    helpers = list(parse.kids(verb.i, "aux", "cop"))
    if any(helper.lemma in tense.habits for helper in helpers):
        return True
    plain = verb.tag in ("VBZ", "VBP") and verb.pos == "VERB" and not helpers
    return plain and verb.lemma not in (*tense.telling, *tense.planning)


def _follows_past_verb(parse: Parse, a: int) -> bool:
    """Whether a verb in the past stands right before: `said on Monday it would`, whatever the tree says."""
    first = parse.sentences[parse.sentence_of[a]][0]
    j = a - 1
    while j >= first and parse[j].pos in ("ADP", "ADV", "DET") and j > a - 4:
        j -= 1
    return j >= first and parse[j].tag == "VBD"


def _governor(parse: Parse, a: int, b: int) -> Token | None:
    """Return the nearest predicate above the expression."""
    token = next((t for t in parse.tokens[a:b] if not a <= t.head < b), parse[a])
    if token.head == token.i:
        return None
    for steps, above in enumerate(parse.ancestors(token.i)):
        if steps > FAR:
            return None
        if above.pos in ("VERB", "AUX") or parse.kid(above.i, "cop") is not None:
            return above
    return None


def _lean(parse: Parse, verb: Token, tense: Tense) -> int:
    """News tells of what was: only clear words of what is to come look ahead."""
    helpers = list(parse.kids(verb.i, "aux", "cop"))
    tags = {helper.tag for helper in helpers} | {verb.tag}
    if any(helper.lemma == "have" for helper in helpers):
        return -1
    if any(helper.lower in tense.ahead for helper in helpers):
        return 1
    if "VBD" in tags:
        return -1
    if verb.tag == "VBG" and not helpers:
        return _inherited(parse, verb, tense)
    if verb.tag == "VBN" and not helpers:
        return 1 if verb.lemma in tense.planning else -1
    if tags & {"VBZ", "VBP"}:
        planned = verb.tag in ("VB", "VBG") or verb.lemma in tense.planning  # `is to meet`, `is meeting`
        return 1 if planned else -1 if verb.lemma in tense.telling else 0
    if verb.tag == "VB":
        return _infinitive(parse, verb, tense)
    return 0


def _infinitive(parse: Parse, verb: Token, tense: Tense) -> int:
    """`offered to police the road on Tuesday` tells of the offer, `plans to meet on Tuesday` of the meeting."""
    above = parse[verb.head]
    if (
        verb.relation not in ("xcomp", "advcl", "ccomp")
        or above.pos not in ("VERB", "AUX")
        or above.lemma in tense.planning
    ):
        return 1
    return _lean(parse, above, tense)


def _inherited(parse: Parse, verb: Token, tense: Tense) -> int:
    """A participle looks where the predicate above it looks."""
    above = next((t for t in parse.ancestors(verb.i) if t.pos in ("VERB", "AUX") and t.tag != "VBG"), None)
    return 0 if above is None else _lean(parse, above, tense)
