"""Statements by a noun: `his claim that talks had failed`, `a demand by Vesta to leave`."""

from itertools import pairwise

from onrecord.annotate.attributions.found import Found
from onrecord.annotate.attributions.page import Page
from onrecord.annotate.attributions.sources import find_owner
from onrecord.annotate.attributions.spans import chars, claimed_clause, clean_spans, noun_phrase
from onrecord.lexicon.cues import CueEntry
from onrecord.text.parse import FINITE, Token


def read_nouns(page: Page) -> list[Found]:
    """Return a statement for each cue noun with a clause or an infinitive of its own."""
    out = []
    for token in page.parse.tokens:
        entries = page.cues.nouns.get(token.lower, ()) if token.pos in ("NOUN", "PROPN") else ()
        if entries and not page.in_furniture(token.start) and token.i not in page.carriers:
            found = next(filter(None, (_read(page, token, entry) for entry in entries)), None)
            if found is not None:
                out.append(found)
    return out


def _read(page: Page, token: Token, entry: CueEntry) -> Found | None:
    parse = page.parse
    clause = next(
        (k for k in parse.kids(token.i, "acl", "ccomp", "appos", "nmod", "obl") if _is_content(page, k, entry)), None
    )
    first, last = parse.edges[clause.i] if clause is not None else _loose(page, token, entry)
    if last <= first:
        first, last = _beside(page, token, entry)
    if last <= first:
        first, last = _after_copula(page, token, entry)
    owner = find_owner(page, token, first)
    if last <= first or (entry.owned and owner is None):
        return None
    if parse[first].lower in entry.about:
        first += 1
        if page.times_between(parse[first].start, parse[first].end):
            return None  # "his remarks on Saturday"
    last = _before_own_verb(page, token, first, last)
    if parse[first].tag == "TO" or parse[first - 1].lower in entry.about:
        last = cut_loose(page, first, last)
    content = clean_spans(page, [chars(page, first, last)], page.region(token.i))
    if not content:
        return None
    out = Found(content=content, rule="noun", entry=entry, token=token.i, cue=chars(page, token.i, token.i + 1))
    if owner is not None:
        out.head, out.source = owner[0], chars(page, *owner[1:])
    return out


def _before_own_verb(page: Page, token: Token, first: int, last: int) -> int:
    """Return the end before the noun's own verb: `His claim that Vesta fired is a lie`, all one clause to the tree."""
    parse = page.parse
    low, _ = page.sentence(token.i)
    if any(t.tag in FINITE for t in parse.tokens[low : token.i]):
        return last
    verbs = [j for j in range(first, last) if parse[j].tag in FINITE]
    for before, verb in pairwise(verbs):
        between = parse.tokens[before + 1 : verb]
        if between and not any(t.pos in ("CCONJ", "SCONJ", "PUNCT", "PRON") or t.tag == "WDT" for t in between):
            return verb
    return last


def _loose(page: Page, token: Token, entry: CueEntry) -> tuple[int, int]:
    """Return the clause after `that` that the tree hangs elsewhere, or an empty range."""
    if entry.has("that"):
        after = noun_phrase(page, token.i)[1]
        last = claimed_clause(page, token.i, 0)
        marks = [j for j in range(token.i + 1, last) if page.parse[j].lower == "that" and page.parse[j].dep == "mark"]
        if marks and marks[0] <= after + 6:
            return marks[0], last
        mark = _past_aside(page, token.i)
        if mark > 0:
            return mark, page.parse.edges[page.parse[mark].head][1]
    return 0, 0


def _past_aside(page: Page, noun: int) -> int:
    """Return the `that` of `the claim, put about by Vesta, that ...`, with an aside of a participle; or -1."""
    parse = page.parse
    _, end = page.sentence(noun)
    if noun + 3 >= end or parse[noun + 1].text != "," or parse[noun + 2].pos not in ("VERB", "ADV"):
        return -1
    for k in range(noun + 3, min(end - 1, noun + 16)):
        if parse[k].text == ",":
            that = parse[k + 1]
            return that.i if that.lower == "that" and that.dep == "mark" and that.head > that.i else -1
        if parse[k].tag in FINITE or parse[k].tag == "WDT":
            return -1
    return -1


def _beside(page: Page, token: Token, entry: CueEntry) -> tuple[int, int]:
    """Return the infinitive or the phrase right after the noun that the tree hangs on a verb, or an empty range."""
    parse, k = page.parse, token.i + 1
    first, end = page.sentence(token.i)
    bare = token.tag == "NN" and token.i > first and parse[token.i - 1].pos == "ADP"  # "in order to"
    if k + 1 < end and parse[k].head > k and not bare:
        infinitive = entry.has("to") and parse[k].tag == "TO" and parse[parse[k].head].tag == "VB"
        if infinitive or (parse[k].lower in entry.about and parse[k].dep in ("case", "mark")):
            return k, parse.edges[parse[k].head][1]
    return 0, 0


def _after_copula(page: Page, token: Token, entry: CueEntry) -> tuple[int, int]:
    """Return the clause or infinitive of `her position is that ...`, `the plan is to ...`, or an empty range."""
    parse, k = page.parse, noun_phrase(page, token.i)[1]
    _, end = page.sentence(token.i)
    if token.relation != "nsubj" or k + 2 >= end or parse[k].lemma != "be":
        return 0, 0
    that = entry.has("that") and parse[k + 1].lower in ("that", "whether")
    infinitive = entry.has("to") and parse[k + 1].tag == "TO" and parse[k + 2].tag == "VB"
    if not that and not infinitive:
        return 0, 0
    tops = [j for j in range(k + 2, end) if not k < parse[j].head < end or parse[j].head == j]
    return k + 1, max([parse.edges[j][1] for j in tops if parse.edges[j][0] <= k + 2] or [cut_loose(page, k + 1, end)])


def cut_loose(page: Page, first: int, last: int) -> int:
    """Return where an infinitive ends: before a comma and a loose clause."""
    for j in range(first + 1, last - 1):
        if page.parse[j].text == "," and page.parse[j + 1].tag in ("VBG", "WRB", "WDT", "WP", "DT", "IN", "CD"):
            return j
    return last


def _is_content(page: Page, kid: Token, entry: CueEntry) -> bool:
    """Whether a clause below the noun is what is said: after `that` (no relative), an infinitive, or `for X`."""
    parse = page.parse
    opening = parse[parse.edges[kid.i][0]]
    if kid.i <= kid.head:
        return False
    if opening.lower == "that" and opening.dep == "mark":
        return entry.has("that") and parse.kid(kid.i, "nsubj", "csubj", "expl") is not None
    if opening.lower in entry.about and opening.head == kid.i:
        return opening.i == kid.head + 1 and not (opening.lower == "of" and kid.pos == "PROPN")
    return entry.has("to") and opening.tag == "TO"
