"""Statements by a verb: its subject says, its clause, quotation, infinitive or object is said."""

import re

from onrecord.annotate.attributions.clauses import told_phrase
from onrecord.annotate.attributions.contents import FRAMES, about_content, proform_content
from onrecord.annotate.attributions.found import Chars, Content, Found
from onrecord.annotate.attributions.objects import charge_content
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.passive import is_passive, read_passive
from onrecord.annotate.attributions.preposed import keep_inside, preposed_content
from onrecord.annotate.attributions.prompted import as_content, is_topic, read_prompt, read_relayed, relayers
from onrecord.annotate.attributions.quoted import announced_quote, quote_right, with_second, with_tail
from onrecord.annotate.attributions.sources import Source, find_source
from onrecord.annotate.attributions.spans import after_time, chars, clean_spans, clip, noun_phrase
from onrecord.lexicon.cues import CueEntry
from onrecord.text.clauses import Clause

_COLON = re.compile(r"[^.?!\n\"“”«»‘:,]{0,60}:\s+(?=[A-Z])")


def read_verbs(page: Page) -> list[Found]:
    """Return a statement for each cue verb that has a content, in the order of their cues."""
    out: list[Found] = []
    for hit in page.hits:
        clause = page.clause(hit.first)
        found = read_prompt(page, hit) or read_relayed(page, hit)
        if found is None:
            passive = is_passive(page, hit, clause)
            found = read_passive(page, hit, clause) if passive else _read_active(page, hit, clause, out)
        if found is not None:
            out.append(found)
    out.extend(relayers(page, out))
    keep_inside(out)
    return out


def _read_active(page: Page, hit: Hit, clause: Clause, before: list[Found]) -> Found | None:
    if _is_unsaid(page, hit, clause):
        return None
    source = find_source(page, hit, clause)
    if source is not None and _is_own_thought(page, hit, source):
        return None
    for entry in sorted(hit.entries, key=lambda e: not e.has("as")):
        if entry.subjects and (source is None or page.parse[source.head].lemma not in entry.subjects):
            continue
        content = _content(page, hit, clause, entry, source)
        if content is None:
            continue
        return _found(page, hit, clause, entry, content, source, before)
    return None


def _content(page: Page, hit: Hit, clause: Clause, entry: CueEntry, source: Source | None) -> Content | None:
    """Return the content by the first frame that has one: a quotation before the cue, then the tree's."""
    if entry.has("clause", "quote"):
        left = preposed_content(page, hit, clause, entry, source)
        if left is not None:
            return left
    if entry.has("quote"):
        announced = announced_quote(page, hit, clause, entry)
        if announced is not None:
            return announced
    if entry.has("clause"):
        beside = as_content(page, hit, clause, entry)
        if beside is not None:
            return beside
    charged = charge_content(page, hit, clause, entry)
    if charged is not None:
        return charged
    for frames, finder in FRAMES:
        if any(frame in entry.frames for frame in frames):
            content = finder(page, hit, clause, entry)
            if content is not None:
                return content
            if frames == ("clause",) and entry.has("quote"):
                content = quote_right(page, hit, clause, entry)
                if content is not None:
                    return content
    if entry.has("quote") and not entry.has("clause"):
        content = quote_right(page, hit, clause, entry)
        if content is not None:
            return content
    if entry.has("quote"):
        content = proform_content(page, hit, clause) if entry.has("proform") else None
        content = content or _colon_right(page, hit)
        if content is not None:
            return content
    return about_content(page, hit, clause, entry) if entry.about else None


def _colon_right(page: Page, hit: Hit) -> Content | None:
    """`He said to the agency: The story is old.`: the sentence after the colon."""
    match = _COLON.match(page.text, page.parse[hit.last - 1].end)
    if not match:
        return None
    block = page.blocks[page.block_at(hit_start := page.parse[hit.first].start)]
    if match.end() >= block[1] or hit_start >= match.end():
        return None
    token = page.parse.token_range(match.end(), block[1])[0]
    return Content("colon", [(match.end(), page.parse[page.sentence(token)[1] - 1].end)])


def _found(
    page: Page,
    hit: Hit,
    clause: Clause,
    entry: CueEntry,
    content: Content,
    source: Source | None,
    before: list[Found],
) -> Found | None:
    region = page.region(hit.first)
    if content.frame == "quote" and content.spans[0][0] >= region[1]:
        spans = content.spans  # the quotation after "He said:" is a paragraph of its own
    else:
        spans = clean_spans(page, content.spans, region)
    if not spans:
        return None
    if content.frame == "clause":
        spans[0] = after_time(page, spans[0])
        spans = clean_spans(page, [with_second(page, hit, span) for span in spans], region)
    if content.frame in ("clause", "quote", "figure", "to", "told_to"):
        spans[-1] = with_tail(page, hit, spans[-1])
    out = Found(content=spans, rule=f"verb.{content.frame}", entry=entry, token=hit.first, cue=cue_span(page, hit))
    out.negated = clause.negated
    out.open = bool(clause.modal) or _conditional(page, hit.first)
    if content.told >= 0:
        out.told = clip(chars(page, *told_phrase(page, content.told)), region)
    earlier = _outer_before(page, hit, before) if source is None or source.carried else None
    if earlier is not None and _takes_over(page, hit, entry, source, earlier):
        out.source, out.head, out.voice, out.carried = earlier.source, earlier.head, earlier.voice, True
        return out
    if source is None:
        finite = page.parse[hit.first].tag in ("VBD", "VBZ") and content.frame == "clause"
        return out if finite or content.frame in ("preposed", "quote") else None
    out.source = clip(chars(page, source.first, source.last), page.region(source.head))
    out.head, out.carried = source.head, source.carried
    if source.voice >= 0:
        first, last = noun_phrase(page, source.voice)
        out.voice, out.head = chars(page, first, max(min(last, source.first), source.voice + 1)), source.voice
    return out


def _takes_over(page: Page, hit: Hit, entry: CueEntry, source: Source | None, earlier: Found) -> bool:
    """Whether a cue without a subject of its own goes on with the speaker of the statement before it."""
    participle = page.parse[hit.first].tag == "VBG"
    if source is None or (participle and entry.kind != "attitude" and page.parse[hit.first - 1].text == ","):
        return participle
    return earlier.holds(page.parse[source.head].start) and not earlier.holds(page.parse[hit.first].start)


def cue_span(page: Page, hit: Hit) -> Chars:
    """Return the cue with its auxiliaries and negation directly before it."""
    parse, first = page.parse, hit.first
    while first > 0 and parse[first - 1].head == hit.first and parse[first - 1].relation == "aux":
        first -= 1
    return chars(page, first, hit.last)


def _outer_before(page: Page, hit: Hit, before: list[Found]) -> Found | None:
    """Return the last statement of the sentence whose cue stands in no other's content."""
    first, _ = page.sentence(hit.first)
    here = [f for f in before if f.token >= first and f.source and page.region(f.token) == page.region(hit.first)]
    for found in reversed(here):
        if not any(other is not found and found.cue and other.holds(found.cue[0]) for other in here):
            return found
    return None


def _is_unsaid(page: Page, hit: Hit, clause: Clause) -> bool:
    """`would not say`, `declined to say`, `asked about the dam`: no statement."""
    if is_topic(page, hit):
        return True
    if clause.negated and clause.modal in ("would", "wo", "will"):
        return True
    token = page.parse[hit.first]
    return token.relation == "xcomp" and page.parse[token.head].lemma in page.cues.unsaid


def _is_own_thought(page: Page, hit: Hit, source: Source) -> bool:
    """`I think` inside a quotation only softens what is said."""
    own = page.parse[source.head].lower in ("i", "we") and page.quote_of[hit.first] >= 0
    return own and all(entry.kind == "thought" for entry in hit.entries)


def _conditional(page: Page, i: int) -> bool:
    return any(m.lower in ("if", "whether", "unless") for m in page.parse.kids(i, "mark"))
