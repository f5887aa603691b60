"""Statements by an adjective: `she is confident that talks will go on`, `they were ready to leave`."""

from onrecord.annotate.attributions.clauses import cut, is_infinitive
from onrecord.annotate.attributions.found import Chars, Found
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.spans import NOMINAL, chars, clean_spans, clip, noun_phrase
from onrecord.lexicon.cues import CueEntry
from onrecord.text.parse import Token

_OPENERS = ("that", "whether", "if", "how", "why", "what", "who", "where", "when")


def read_adjectives(page: Page) -> list[Found]:
    """Return a statement for each cue adjective that is said of someone and has a content."""
    out = []
    for token in page.parse.tokens:
        entry = page.cues.adjectives.get(token.lower) if token.pos in ("ADJ", "VERB", "ADV") else None
        if entry is not None and not page.in_furniture(token.start):
            found = _read(page, token, entry)
            if found is not None:
                out.append(found)
    return out


def _read(page: Page, token: Token, entry: CueEntry) -> Found | None:
    first, last = _content(page, token, entry)
    subject = _subject(page, token) if last > first else -1
    if subject < 0 or page.parse[subject].lower in ("it", "there", "what", "which", "that"):
        return None
    region = page.region(token.i)
    hit = Hit(token.i, token.i + 1, (entry,))
    content = clean_spans(page, [chars(page, first, cut(page, hit, first, last))], region)
    if not content:
        return None
    out = Found(content=content, rule="adjective", entry=entry, token=token.i, cue=chars(page, token.i, token.i + 1))
    out.source, out.head = clip(_holder(page, subject, token.i), region), subject
    clause = page.clause(token.i)
    out.negated, out.open = clause.negated, bool(clause.modal)
    return out


def _holder(page: Page, subject: int, adjective: int) -> Chars:
    """Return the subject's phrase, without the adjective where it stands in it: `the farmers, worried about rain`."""
    first, last = noun_phrase(page, subject)
    last = min(last, adjective) if subject < adjective else last
    while last - 1 > subject and page.parse[last - 1].pos in ("PUNCT", "ADV", "CCONJ"):
        last -= 1
    return chars(page, first, last)


def _subject(page: Page, token: Token) -> int:
    """Return the head of the one the adjective is said of: the subject of its copula, or the noun before it."""
    parse = page.parse
    copular = parse.kid(token.i, "cop", "aux:pass", "aux", "nsubj") is not None
    if not copular and token.relation not in ("acl", "amod", "xcomp", "advcl", "parataxis", "conj", "root", "ccomp"):
        return -1
    if token.relation in ("acl", "amod") and not copular:
        return token.head if token.head < token.i and parse[token.head].pos in NOMINAL else -1
    return page.clause(token.i).subject


def _content(page: Page, token: Token, entry: CueEntry) -> tuple[int, int]:
    """Return the half-open tokens of what the one is sure of, ready to do or worried about."""
    parse = page.parse
    for kid in parse.kids(token.i, "ccomp", "xcomp", "advcl", "obl", "acl", "nmod"):
        first, last = parse.edges[kid.i]
        if first <= token.i or first > token.i + 2:
            continue
        opening = parse[first].lower
        if is_infinitive(page, kid):
            if entry.has("to"):
                return first, last
        elif opening in entry.about:
            return first + 1, last
        elif entry.has("that") and (opening in _OPENERS or kid.relation == "ccomp"):
            return first, last
    return _beside(page, token, entry)


def _beside(page: Page, token: Token, entry: CueEntry) -> tuple[int, int]:
    """Return what follows the adjective right away, where the tree hangs it on another word."""
    parse, k = page.parse, token.i + 1
    _, end = page.sentence(token.i)
    if k + 1 >= end or parse[k].head <= k:
        return 0, 0
    last = parse.edges[parse[k].head][1]
    if parse[k].tag == "TO" and parse[parse[k].head].tag == "VB":
        return (k, last) if entry.has("to") else (0, 0)
    if parse[k].lower in entry.about and parse[k].dep in ("case", "mark"):
        return k + 1, last
    return (k, last) if entry.has("that") and parse[k].lower == "that" and parse[k].dep == "mark" else (0, 0)
