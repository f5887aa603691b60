"""Which words are verbs, whatever the tagger and the tree make of them."""

from collections.abc import Container

from onrecord.text.parse import Parse, Token


def is_verb(parse: Parse, token: Token, claims: Container[str]) -> bool:
    """Whether a cue form is used as a verb; a noun or name in the tagger's eyes may still head a clause.

    `claims` are the nouns that hold what is said: a verb before one may be an adjective to the tree.
    """
    if token.pos in ("VERB", "AUX"):
        if token.relation == "amod":
            return _before_claim(parse, token, claims)
        return token.relation not in ("aux", "cop", "case")
    if token.pos in ("NOUN", "PROPN", "ADJ", "X"):
        if _before_that(parse, token):
            return True
        return parse.kid(token.i, "nsubj", "ccomp") is not None and parse.kid(token.i, "det", "cop", "case") is None
    return False


def _before_that(parse: Parse, token: Token) -> bool:
    """`Your neighbour affirms that ...`, whatever the tagger makes of it: a name or noun before, `that` after."""
    if token.i == 0 or token.i + 2 >= len(parse) or not token.lower.endswith(("s", "ed")):
        return False
    following = parse[token.i + 1] if parse[token.i + 1].pos != "ADV" else parse[token.i + 2]
    before = parse[token.i - 1]
    if token.lower.endswith("s") and token.tag not in ("NNS", "NNPS", "VBZ"):
        return False
    return (
        following.lower == "that"
        and before.pos in ("PROPN", "NOUN", "PRON")
        and before.dep not in ("nmod:poss", "amod")
    )


def _before_claim(parse: Parse, token: Token, claims: Container[str]) -> bool:
    """`The navy denied reports that ...`: a participle between a noun and a cue noun with its clause."""
    claim = parse[token.head]
    return (
        token.tag in ("VBN", "VBD")
        and token.i > 0
        and claim.i == token.i + 1 < len(parse) - 1
        and claim.lower in claims
        and parse[claim.i + 1].lower == "that"
        and parse[token.i - 1].pos in ("NOUN", "PROPN", "PRON")
    )
