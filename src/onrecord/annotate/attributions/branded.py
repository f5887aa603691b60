"""What is said of the subject of a passive: `the plan was dubbed a trap`, `the envoy is accused of theft`."""

from onrecord.annotate.attributions.clauses import extended, is_infinitive
from onrecord.annotate.attributions.found import Content, Found
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.passive import find_agent
from onrecord.annotate.attributions.spans import chars, clean_spans, clip, noun_phrase
from onrecord.lexicon.cues import CueEntry
from onrecord.text.clauses import Clause


def read_branded(page: Page, hit: Hit, clause: Clause) -> Found | None:
    """Return the statement of a passive that names or blames its subject: the subject and what is said of it."""
    if clause.subject < 0 or page.parse.kid(hit.first, "aux:pass", "nsubj:pass") is None:
        return None
    for entry in hit.entries:
        content = _content(page, hit, clause, entry)
        if content is None:
            continue
        region = page.region(hit.first)
        spans = clean_spans(page, content.spans, region)
        if not spans:
            return None
        out = Found(content=spans, rule=f"passive.{content.frame}", entry=entry, token=hit.first)
        out.negated, out.cue = clause.negated, chars(page, hit.first, hit.last)
        agent = find_agent(page, hit, clause)
        if agent >= 0:
            out.source, out.head = clip(chars(page, *noun_phrase(page, agent)), region), agent
        return out
    return None


def _content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    parse = page.parse
    subject = chars(page, *noun_phrase(page, clause.subject))
    naming = entry.has("naming", "as")
    for kid in parse.kids(hit.first, "xcomp", "obl", "advcl", "ccomp", "obj"):
        first, last = parse.edges[kid.i]
        if first < hit.last or kid.i == clause.agent:
            continue
        opening = parse[first].lower
        charged = opening in entry.charge
        named = naming and not is_infinitive(page, kid) and (opening == "as") == entry.has("as")
        if named and not entry.has("as") and (kid.relation not in ("xcomp", "obj") or first > hit.last + 1):
            continue
        if charged or named:
            last = extended(page, hit, first, last)
            if clause.agent >= 0 and parse.edges[clause.agent][0] > first:
                last = min(last, parse.edges[clause.agent][0])
            skip = charged or opening == "as"
            return Content("charge" if charged else "naming", [subject, chars(page, first + skip, last)])
    return None
