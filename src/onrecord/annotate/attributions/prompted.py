"""Speech told by its surroundings: `Asked whether ..., she said`, `PTI quoted sources as saying`, `as Vesta claims`."""

from onrecord.annotate.attributions.clauses import said_clause
from onrecord.annotate.attributions.found import Content, Found
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.preposed import preposed_content
from onrecord.annotate.attributions.sources import Source, find_source, source_at
from onrecord.annotate.attributions.spans import chars, clean_spans
from onrecord.lexicon.cues import CueEntry
from onrecord.text.clauses import Clause
from onrecord.text.parse import FINITE

_ABOUT = ("about", "on", "for")


def read_prompt(page: Page, hit: Hit) -> Found | None:
    """`(When) asked whether the border was closed, she said no`: a question without a source, up to the comma."""
    opener, last = _prompt(page, hit)
    entry = next((e for e in hit.entries if e.stands == "asked" and e.has("clause")), None)
    if opener < 0 or entry is None or is_topic(page, hit):
        return None
    spans = clean_spans(page, [chars(page, opener + 1, last)], page.region(hit.first))
    cue = chars(page, hit.first, hit.last)
    return Found(content=spans, rule="prompt", entry=entry, token=hit.first, cue=cue) if spans else None


def is_topic(page: Page, hit: Hit) -> bool:
    """Whether a prompt names no more than what was asked about: `Asked about the dam, she said no`."""
    opener, _ = _prompt(page, hit)
    about = opener >= 0 and page.parse[opener].lower in _ABOUT
    return about and page.parse[opener + 1].tag not in ("WRB", "WP", "WDT") and page.parse[opener + 1].pos != "SCONJ"


def _prompt(page: Page, hit: Hit) -> tuple[int, int]:
    """Return the word that opens the question of a prompt and the comma that ends it, or -1 twice."""
    parse = page.parse
    token = parse[hit.first]
    first, end = page.sentence(hit.first)
    asked = any(entry.stands == "asked" for entry in hit.entries)
    if not asked or token.tag not in ("VBN", "VBD") or hit.first > first + 1 or hit.last >= end:
        return -1, -1
    if hit.first > first and parse[first].pos != "CCONJ" and parse[first].tag != "WRB":
        return -1, -1
    last = _main_clause(page, hit.last, end)
    openers = (k for k in range(hit.last, min(last, hit.last + 6)) if parse[k].lower in ("whether", "if", *_ABOUT))
    opener = next(openers, -1)
    return (opener, last) if opener >= 0 else (-1, -1)


def _main_clause(page: Page, first: int, end: int) -> int:
    """Return the comma before the clause that answers, or -1: a comma, then a subject and its verb."""
    parse = page.parse
    for k in range(first + 1, end - 1):
        if parse[k].text != ",":
            continue
        j = k + 1
        while j < end and parse[j].pos in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV", "AUX", "PART", "ADP"):
            if parse[j].tag in FINITE:
                return k
            j += 1
        if j < end and parse[j].tag in FINITE and j > k + 1:
            return k
    return -1


def read_relayed(page: Page, hit: Hit) -> Found | None:
    """`PTI quoted sources as saying that ...`: the quoted one is the source."""
    parse = page.parse
    token = parse[hit.first]
    if token.tag != "VBG" or hit.first == 0 or parse[hit.first - 1].lower != "as":
        return None
    outer = next((t for t in parse.ancestors(hit.first) if t.i in page.hit_at), None)
    if outer is None:
        outer_hit = next(
            (page.hit_at[k] for k in range(hit.first - 1, max(-1, hit.first - 15), -1) if k in page.hit_at), None
        )
    else:
        outer_hit = page.hit_at[outer.i]
    if outer_hit is None:
        return None
    clause, entry = page.clause(hit.first), hit.entries[0]
    said = said_clause(page, hit, clause, entry)
    governor = page.clause(outer_hit.first)
    quoted = next((j for j in governor.objects if j > outer_hit.first), governor.subject)
    source = source_at(page, outer_hit, quoted) if quoted >= 0 else None
    content = (
        Content("as", [said[0]])
        if said
        else preposed_content(page, outer_hit, governor, entry, _before(page, outer_hit))
    )
    spans = clean_spans(page, content.spans, page.region(hit.first)) if content else []
    if not spans or source is None:
        return None
    out = Found(content=spans, rule="relayed", entry=entry, token=hit.first, cue=chars(page, hit.first - 1, hit.last))
    out.source, out.head, out.under = chars(page, source.first, source.last), source.head, outer_hit.first
    return out


def relayers(page: Page, found: list[Found]) -> list[Found]:
    """Return for each relayed statement the one of who relays it, where no other rule found that.

    Both have one content: `PTI quoted sources as saying that ...` is PTI's word for the sources'.
    """
    told = {f.token for f in found}
    out = []
    for inner in found:
        if inner.under < 0 or inner.under in told:
            continue
        hit = page.hit_at[inner.under]
        clause = page.clause(hit.first)
        source = source_at(page, hit, clause.agent) if clause.agent >= 0 else find_source(page, hit, clause)
        if source is None or (inner.source and inner.source[0] <= page.parse[source.head].start < inner.source[1]):
            continue
        outer = Found(content=list(inner.content), rule="verb.relay", entry=hit.entries[0], token=hit.first)
        outer.cue, outer.source = chars(page, hit.first, hit.last), chars(page, source.first, source.last)
        outer.head = source.head
        out.append(outer)
    return out


def _before(page: Page, hit: Hit) -> Source | None:
    return find_source(page, hit, page.clause(hit.first))


def as_content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`The wells are dry, as Vesta claims`: the clause that the `as` clause stands beside."""
    parse = page.parse
    first, end = page.sentence(hit.first)
    begin = next((k for k in range(hit.first - 1, max(first - 1, hit.first - 10), -1) if parse[k].lower == "as"), -1)
    if begin < 0 or any(parse[k].pos in ("VERB", "PUNCT") for k in range(begin + 1, hit.first)):
        return None
    above = parse[begin].head
    if above != hit.first and parse[above].head != hit.first and parse[begin].dep != "mark":
        return None
    comma = next((k for k in range(hit.last, min(end, hit.last + 12)) if parse[k].text == ","), -1)
    if begin == first + 2 and parse[begin - 1].text == "," and 0 <= comma < end - 2:
        begin = first  # "Yet, as Vesta claims, the wells are dry"
    if begin > first + 1 and parse[begin - 1].text == ",":
        if _has_own(page, hit, clause, entry):
            return None
        start = first
        opener = next((k for k in range(begin - 1, first - 1, -1) if parse[k].lower in ("whether", "that")), -1)
        if opener >= 0:
            start = opener + 1
        return Content("as", [chars(page, start, begin - 1)])
    if begin == first and 0 <= comma < end - 2:
        return Content("as", [chars(page, comma + 1, end)])
    return None


def _has_own(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> bool:
    """Whether the `as` clause says something itself: `..., as Vesta said the wells were dry`."""
    taking = any(j >= hit.last for j in clause.objects) and not entry.has("told")
    return taking or said_clause(page, hit, clause, entry) is not None
