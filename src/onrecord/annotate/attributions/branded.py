"""What is said of the subject of a passive: `the plan was dubbed a trap`, `the envoy is accused of theft`."""

from onrecord.annotate.attributions.clauses import extended, is_infinitive
from onrecord.annotate.attributions.found import Content
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.spans import chars, noun_phrase
from onrecord.lexicon.cues import CueEntry
from onrecord.text.clauses import Clause


def branded_content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """Return the subject of a passive that names or blames it, and what is said of it: two spans."""
    parse = page.parse
    if clause.subject < 0 or parse.kid(hit.first, "aux:pass", "nsubj:pass") is None:
        return None
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
