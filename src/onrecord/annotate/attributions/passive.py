"""Passive cues: `a move later confirmed by Vesta`, `he was told to leave`, `the men are said to have drowned`."""

from itertools import product

from onrecord.annotate.attributions.branded import branded_content
from onrecord.annotate.attributions.clauses import cut, said_clause
from onrecord.annotate.attributions.contents import about_content, told_infinitive
from onrecord.annotate.attributions.found import Content, Found
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.preposed import preposed_content
from onrecord.annotate.attributions.sources import behind_verb, outside_quotation
from onrecord.annotate.attributions.spans import chars, clean_spans, clip, noun_phrase
from onrecord.lexicon.cues import CueEntry, Frame
from onrecord.text.clauses import Clause

_PASSIVE: tuple[Frame, ...] = ("object", "object_quote", "passive_subject", "told", "told_to")
_EMPTY = ("it", "there", "what", "which", "that")


def read_passive(page: Page, hit: Hit, clause: Clause) -> Found | None:
    """Return the statement of a passive cue; its agent is the source, its subject the content or the one told."""
    for content_of, entry in product((_content, branded_content), hit.entries):
        content = content_of(page, hit, clause, entry)
        if content is None:
            continue
        region = page.region(hit.first)
        spans = clean_spans(page, content.spans, region)
        if not spans:
            return None
        out = Found(content=spans, rule=f"passive.{content.frame}", entry=entry, token=hit.first)
        out.negated = clause.negated
        out.cue = chars(page, hit.first, hit.last)
        agent = find_agent(page, hit, clause)
        if agent >= 0:
            out.source = clip(chars(page, *_agent_phrase(page, agent)), region)
            out.head = agent
        if content.told >= 0:
            out.told = clip(chars(page, *noun_phrase(page, content.told)), page.region(content.told))
        return out
    return None


def is_passive(page: Page, hit: Hit, clause: Clause) -> bool:
    """Whether the cue is passive: an auxiliary says so, or a bare participle after a noun has an agent."""
    token = page.parse[hit.first]
    if token.tag not in ("VBN", "VBD"):
        return False
    if page.parse.kid(hit.first, "aux:pass") is not None:
        return True
    if page.parse.kid(hit.first, "aux") is not None or not any(e.has(*_PASSIVE) for e in hit.entries):
        return False
    if page.parse.kid(hit.first, "nsubj:pass") is not None:
        return True
    if hit.last < len(page.parse) and page.parse[hit.last].lower == "by" and page.parse.kid(hit.first, "aux") is None:
        return find_agent(page, hit, clause) >= 0
    return clause.agent >= 0 and _is_reduced(page, hit, clause)


def find_agent(page: Page, hit: Hit, clause: Clause) -> int:
    """Return the head of the `by` phrase, also where the tree calls it something else; -1 where there is none."""
    if clause.agent >= 0 or hit.last + 1 >= len(page.parse) or page.parse[hit.last].lower != "by":
        return clause.agent
    head = page.parse[hit.last].head
    return head if head > hit.last and page.parse[head].pos in ("NOUN", "PROPN", "PRON") else -1


def _agent_phrase(page: Page, agent: int) -> tuple[int, int]:
    """Return the phrase behind `by`, with the place of an office and the asides that name it."""
    parse = page.parse
    first, last = noun_phrase(page, agent, related=True)
    _, high = page.sentence(agent)
    k = last + 1
    if parse[agent].pos == "NOUN" and k < high and parse[last].lower == "in" and parse[k].pos == "PROPN":
        while k < high and parse[k].pos == "PROPN" and not page.times_between(parse[k].start, parse[k].end):
            k += 1
        last = k if k > last + 1 else last  # "the revenue office in Kolvat"
    return first, behind_verb(page, agent, last, high)


def _is_reduced(page: Page, hit: Hit, clause: Clause) -> bool:
    token = page.parse[hit.first]
    return token.tag == "VBN" and token.relation == "acl" and not clause.own_subject


def _content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    subject = _subject(page, hit, clause)
    reduced = _is_reduced(page, hit, clause)
    if subject < 0 and not reduced and entry.has("clause") and page.parse.kid(hit.first, "aux:pass") is not None:
        return _impersonal(page, hit, clause, entry)
    if subject >= 0 and page.parse[subject].lower in _EMPTY and entry.has("clause"):
        return _impersonal(page, hit, clause, entry)
    if entry.has("told", "told_to") and subject >= 0 and not reduced:
        content = _told(page, hit, clause, entry, subject)
        if content is not None:
            return content
    if subject < 0 or not entry.has("object", "object_quote", "passive_subject"):
        return _said_to(page, hit, subject) if entry.has("clause") and subject >= 0 and not reduced else None
    claimed = entry.stands == "denied" and page.parse[subject].lower in page.cues.nouns
    if find_agent(page, hit, clause) < 0 and not claimed:
        return _said_to(page, hit, subject) if entry.has("clause") and not reduced else None
    first, last = noun_phrase(page, subject, whole=claimed)
    return Content("object", [chars(page, first, min(last, hit.first) if first < hit.first else last)])


def _subject(page: Page, hit: Hit, clause: Clause) -> int:
    """Return the head of the subject, also before the quotation that the cue opens: `Vesta "was told to leave"`; -1."""
    outside = outside_quotation(page, hit) if clause.subject < 0 else None
    return clause.subject if outside is None else outside.head


def _impersonal(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`It was announced that ...`, and `..., it was announced`."""
    said = said_clause(page, hit, clause, entry)
    return Content("it", [said[0]]) if said else preposed_content(page, hit, clause, entry, None)


def _told(page: Page, hit: Hit, clause: Clause, entry: CueEntry, subject: int) -> Content | None:
    """`He was told to leave`, `he was told that ...`: the subject is the one told."""
    content = told_infinitive(page, hit, clause, entry)
    if content is None:
        for kid in page.parse.kids(hit.first, "xcomp", "ccomp", "advcl"):
            first, last = page.parse.edges[kid.i]
            first = max(first, hit.last)
            if kid.i > hit.first and entry.has("told_to") and page.parse[first].tag == "TO":
                content = Content("told_to", [chars(page, first, cut(page, hit, first, last))])
    if content is None:
        said = said_clause(page, hit, clause, entry)
        content = Content("clause", [said[0]]) if said else about_content(page, hit, clause, entry)
    if content is not None:
        content.told = subject
    return content


def _said_to(page: Page, hit: Hit, subject: int) -> Content | None:
    """`The men are said to have drowned`: two spans."""
    parse = page.parse
    for kid in parse.kids(hit.first, "xcomp", "ccomp"):
        first, last = parse.edges[kid.i]
        first = max(first, hit.last)
        if kid.i > hit.first and parse[first].tag == "TO":
            return Content("said_to", [chars(page, *noun_phrase(page, subject)), chars(page, first, last)])
    return None
