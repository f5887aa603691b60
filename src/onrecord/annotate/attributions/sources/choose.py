"""Which phrase is the source of a verb: the tree's subject, a neighbour, or another clause's subject."""

from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.sources.extent import PHRASE, Source, in_time, source_at, tidied
from onrecord.annotate.attributions.sources.inherited import inherited_subject, owner_of_answer
from onrecord.annotate.attributions.sources.outside import outside_quotation
from onrecord.annotate.attributions.sources.surface import (
    OBJECTS,
    apart,
    clause_low,
    inserted,
    inverted,
    left_neighbour,
)
from onrecord.annotate.attributions.spans import NOMINAL
from onrecord.text.clauses import Clause
from onrecord.text.parse import FINITE


def find_source(page: Page, hit: Hit, clause: Clause) -> Source | None:
    """Return the source of a finite or participial cue in the active voice, or None."""
    found = _find(page, hit, clause)
    return found if found is None or found.last - found.first == 1 else tidied(page, hit, found)


def _find(page: Page, hit: Hit, clause: Clause) -> Source | None:
    parse, i = page.parse, hit.first
    tree = _subject(page, i, clause)
    outside = outside_quotation(page, hit) if tree < 0 else None
    if outside is not None:
        return outside
    tree = owner_of_answer(page, i, tree)
    relative = _relative(page, i, tree)
    if relative is not None:
        return relative
    low = clause_low(page, i)
    finite = parse[i].tag in ("VBD", "VBZ", "VBP")
    if tree >= 0 and finite and parse[i].relation == "acl" and not clause.own_subject:
        tree = -1  # a finite verb below a noun, and no relative pronoun: the tree is broken
    if tree >= 0 and (tree < low or in_time(page, tree) or _has_case(page, tree, i)):
        tree = -1
    between = inserted(page, hit, low)
    if between is not None:
        return between
    if tree >= 0 and parse[tree].pos == "DET" and tree + 1 < i and parse[tree + 1].pos in PHRASE:
        tree = -1
    if tree >= 0 and clause.own_subject and tree != i and parse[tree].lower not in OBJECTS:
        found = source_at(page, hit, tree)
        after = inverted(page, hit) if tree < i and apart(page, found.last, i) else -1
        return source_at(page, hit, after) if after >= 0 else found
    if parse[i].tag not in ("VBG", "VB"):
        near = left_neighbour(page, i)
        if near is not None:
            return near
        after = inverted(page, hit)
        if after >= 0:
            return source_at(page, hit, after)
    if not clause.own_subject:
        tree = inherited_subject(page, i, tree)
        first = parse[i].head
        if tree < 0 and parse[i].relation == "conj" and low <= first < i and parse[first].tag in FINITE:
            near = left_neighbour(page, first)  # "Belo, who had left, called and said"
            if near is not None:
                return Source(near.head, near.first, near.last, carried=True)
    if tree < 0 or tree == i or (parse[tree].pos not in NOMINAL and parse[tree].pos not in ("DET", "ADJ")):
        return None
    found = source_at(page, hit, tree)
    return Source(found.head, found.first, found.last, carried=True)


def _subject(page: Page, i: int, clause: Clause) -> int:
    """Return the subject that the tree gives, of several the one nearest before its verb; -1 outside the region."""
    parse = page.parse
    tree = clause.subject if clause.subject >= 0 and page.region(i) == page.region(clause.subject) else -1
    own = [k.i for k in parse.kids(i, "nsubj") if k.dep == "nsubj" and k.i < i and k.tag not in ("WP", "WDT")]
    own = [k for k in own if "Reflex=Yes" not in parse[k].morph]
    if own and tree >= 0 and parse[tree].dep == "nsubj:pass":
        return own[-1]
    return own[-1] if len(own) > 1 and tree in own and _are_two(page, own[-2], own[-1]) else tree


def _are_two(page: Page, first: int, last: int) -> bool:
    """Whether two subjects of one verb are two phrases, not one that the tree cut in two."""
    between = page.parse.tokens[first + 1 : last]
    if page.parse[last].tag == "PRP":
        return True
    if any(t.tag in ("WP", "WDT", "WP$") for t in between):
        return False
    return any(t.text in ",:" or t.pos in ("SCONJ", "AUX") for t in between)


def _has_case(page: Page, tree: int, i: int) -> bool:
    """`the minister in a telephone call told`: a noun behind a preposition is no subject."""
    if page.parse[i].tag not in FINITE or tree > i:
        return False
    cases = [k.i for k in page.parse.kids(tree, "case") if k.i < tree and k.tag == "IN"]
    return any(not any(in_time(page, k) for k in range(case, tree)) for case in cases)


def _relative(page: Page, i: int, antecedent: int) -> Source | None:
    """`a spokeswoman, who smiled and added`: the pronoun is the source, its noun the voice."""
    token = page.parse[i]
    while True:
        for kid in page.parse.kids(token.i, "nsubj"):
            if kid.lower in ("who", "which", "that") and kid.tag in ("WP", "WDT") and kid.i < token.i:
                return Source(kid.i, kid.i, kid.i + 1, voice=antecedent, carried=token.i != i)
            return None
        if token.relation not in ("conj", "xcomp") or token.head >= token.i:
            return None
        if token.relation == "conj" and page.parse.kid(token.i, "cc") is None:
            return None
        if page.parse.kid(token.head, "obj") is not None and token.relation == "xcomp":
            return None
        token = page.parse[token.head]
