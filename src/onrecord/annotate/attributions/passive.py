"""Passive cues: `a move later confirmed by Vesta`, `he was told to leave`, `the men are said to have drowned`."""

from onrecord.annotate.attributions.contents import Content, clause_content, told_infinitive
from onrecord.annotate.attributions.found import Found
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.spans import chars, clip, noun_phrase, trimmed
from onrecord.lexicon.cues import CueEntry
from onrecord.text.clauses import Clause


def read_passive(page: Page, hit: Hit, clause: Clause) -> Found | None:
    """Return the statement of a passive cue; its agent is the source, its subject the content or the one told."""
    parse = page.parse
    token = parse[hit.first]
    reduced = token.tag == "VBN" and token.relation == "acl" and not clause.own_subject
    if not is_passive(page, hit, clause):
        return None
    for entry in hit.entries:
        content = _content(page, hit, clause, entry, reduced=reduced)
        if content is None:
            continue
        region = page.region(hit.first)
        spans = [t for s in content.spans if (c := clip(s, region)) and (t := trimmed(page, c))]
        if not spans:
            return None
        out = Found(
            content=spans, rule=f"passive.{content.frame}", entry=entry, token=hit.first, negated=clause.negated
        )
        last = hit.last
        if clause.agent >= 0:
            out.source = clip(chars(page, *noun_phrase(page, clause.agent)), region)
            out.head = clause.agent
            if last < len(parse) and parse[last].lower == "by":
                last += 0
        out.cue = chars(page, hit.first, last)
        if content.told >= 0:
            out.told = clip(chars(page, *noun_phrase(page, content.told)), region)
        return out
    return None


def is_passive(page: Page, hit: Hit, clause: Clause) -> bool:
    """Whether the cue is passive: an auxiliary says so, or a bare participle after a noun has an agent."""
    token = page.parse[hit.first]
    if token.tag not in ("VBN", "VBD"):
        return False
    if any(k.dep in ("aux:pass", "nsubj:pass") for k in page.parse.kids(hit.first, "aux:pass", "nsubj:pass")):
        return True
    return clause.agent >= 0 and token.tag == "VBN" and token.relation == "acl" and not clause.own_subject


def _content(page: Page, hit: Hit, clause: Clause, entry: CueEntry, *, reduced: bool) -> Content | None:
    subject = clause.subject
    if entry.has("told", "told_to") and subject >= 0:
        content = _infinitive(page, hit, clause, entry) or clause_content(page, hit, clause, entry)
        if content is not None:
            content.told = subject
            return content
    content = clause_content(page, hit, clause, entry) if entry.has("clause") and clause.agent >= 0 else None
    if content is not None:
        return content
    if clause.agent >= 0 and subject >= 0 and entry.has("object", "object_quote"):
        return Content("object", [chars(page, *noun_phrase(page, subject, whole=False))])
    if entry.has("clause") and subject >= 0 and not reduced:
        return _said_to(page, hit, subject)
    return None


def _infinitive(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    content = told_infinitive(page, hit, clause, entry)
    if content is not None or not entry.has("told_to"):
        return content
    for kid in page.parse.kids(hit.first, "xcomp", "ccomp", "advcl"):
        if kid.i > hit.first and page.parse[page.parse.edges[kid.i][0]].tag == "TO":
            return Content("told_to", [chars(page, *page.parse.edges[kid.i])])
    return None


def _said_to(page: Page, hit: Hit, subject: int) -> Content | None:
    """`The men are said to have drowned` (two spans), `it was announced that ...`."""
    parse = page.parse
    if parse[subject].lower in ("it", "there"):
        return clause_content(page, hit, page.clause(hit.first), hit.entries[0])
    for kid in parse.kids(hit.first, "xcomp", "ccomp"):
        first, last = parse.edges[kid.i]
        if first >= hit.last and parse[first].tag == "TO":
            return Content("said_to", [chars(page, *noun_phrase(page, subject)), chars(page, first, last)])
    return None
