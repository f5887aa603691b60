"""Who says it: the phrase that a cue verb has for its subject, also where the tree is broken."""

from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.spans import NOMINAL, noun_phrase
from onrecord.text.clauses import Clause

_BETWEEN = ("AUX", "ADV", "PART")
_MARKS = "\"“”'’»‘«,–—-"


def find_source(page: Page, hit: Hit, clause: Clause) -> tuple[int, bool]:
    """Return (head token of the source or -1, whether it was taken over from another clause)."""
    parse, i = page.parse, hit.first
    tree = clause.subject if clause.subject >= 0 and _same_region(page, i, clause.subject) else -1
    if tree >= 0 and clause.own_subject and tree != i:
        return tree, False
    near = _left_neighbour(page, i)
    if near >= 0 and parse[i].tag not in ("VBG", "VBN", "VB"):
        return near, False
    after = _inverted(page, hit)
    if after >= 0:
        return after, False
    if tree >= 0 and parse[tree].pos not in NOMINAL and parse[tree].pos not in ("DET", "ADJ"):
        tree = -1
    return tree, True


def _same_region(page: Page, i: int, j: int) -> bool:
    return page.region(i) == page.region(j)


def _left_neighbour(page: Page, i: int) -> int:
    """Return the head of the phrase directly left of a finite verb that the tree gives no subject."""
    parse = page.parse
    first, _ = page.sentence(i)
    j = i - 1
    while j >= first and parse[j].pos in _BETWEEN:
        j -= 1
    comma = j >= first and parse[j].text == ","
    if comma:  # "Belo, who ..., said": only a phrase that itself stands after a boundary
        return -1
    if j < first or parse[j].pos not in NOMINAL or parse[j].dep in ("obl:npmod", "obl:tmod"):
        return -1
    while parse[j].head < j and parse[j].head >= first and parse[parse[j].head].pos in NOMINAL:
        if parse[j].relation not in ("flat", "appos", "nmod", "compound", "conj"):
            break
        j = parse[j].head
    while parse[j].head > j and parse[j].head < i and parse[parse[j].head].pos in NOMINAL:
        j = parse[j].head
    left, _ = noun_phrase(page, j)
    if left == first or parse[left - 1].pos in ("PUNCT", "CCONJ", "SCONJ"):
        return j
    return -1


def _inverted(page: Page, hit: Hit) -> int:
    """Return the head of a subject after its verb: `"...," added the minister`; -1 where it is not inverted."""
    parse, i = page.parse, hit.first
    if i == 0 or not parse[i - 1].text or parse[i - 1].text[-1] not in _MARKS or parse[i].tag in ("VBG", "VB"):
        return -1
    _, last = page.sentence(i)
    j = hit.last
    while j < last and parse[j].pos in ("DET", "ADJ", "ADV", "NUM"):
        j += 1
    if j >= last or parse[j].pos not in NOMINAL or parse[j].lower in ("me", "him", "them", "us", "her"):
        return -1
    while parse[j].head > j and parse[j].head < last and parse[parse[j].head].pos in NOMINAL:
        j = parse[j].head
    while parse[j].head < j and parse[j].head >= hit.last and parse[parse[j].head].pos in NOMINAL:
        j = parse[j].head
    return j
