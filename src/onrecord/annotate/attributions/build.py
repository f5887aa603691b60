"""The values: anchors, ids, speakers, how a content is quoted and stands, and when it was said."""

import re

from onrecord.annotate.attributions.found import Chars, Found
from onrecord.annotate.attributions.page import Page
from onrecord.model.dates import PartialDate
from onrecord.model.identity import content_id
from onrecord.model.places import Anchor, anchor
from onrecord.model.reading import Attribution, Mention, Quotation, Stands

_WORD = re.compile(r"\w+")
_PROMISE = re.compile(r"(?:\W*)(?:I|we|it|he|she|they)(?:['’]ll| will| would| shall)\b", re.IGNORECASE)


def build(page: Page, found: list[Found], outer: list[int | None]) -> tuple[Attribution, ...]:
    """Return the statements in the order of their contents; `outer` gives the index of the one around each."""
    ids = [_id(page, item) for item in found]
    order = sorted(range(len(found)), key=lambda i: (found[i].start, -found[i].end, found[i].under))
    seen: set[str] = set()
    out = []
    for i in order:
        if ids[i] in seen:
            continue
        seen.add(ids[i])
        above = outer[i]
        out.append(_statement(page, found[i], ids[i], None if above is None else ids[above]))
    return tuple(out)


def _id(page: Page, item: Found) -> str:
    return content_id("statement", page.document.id, *item.content, item.cue, item.source)


def _statement(page: Page, item: Found, own_id: str, within: str | None) -> Attribution:
    voice = item.source or item.voice
    speaker = _mention(page, voice, item.head)
    told = _mention(page, item.told, -1)
    return Attribution(
        id=own_id,
        document=page.document.id,
        source=_anchor(page, item.source, item.rule),
        cue=_anchor(page, item.cue, item.rule),
        content=tuple(
            anchor(page.document, a, b, stage="attributions", rule=item.rule) for a, b in sorted(item.content)
        ),
        quotation=_quotation(page, item),
        speaker=speaker.actor if speaker else None,
        speaker_name=speaker.name if speaker else (page.text[slice(*voice)] if voice else item.name),
        within=within,
        told=_anchor(page, item.told, item.rule),
        told_actor=told.actor if told else None,
        when=_when(page, item),
        stands=_stands(page, item),
        given=item.given,
        cue_key=item.entry.key if item.entry else None,
    )


def _anchor(page: Page, span: Chars | None, rule: str) -> Anchor | None:
    return None if span is None else anchor(page.document, *span, stage="attributions", rule=rule)


def _mention(page: Page, span: Chars | None, head: int) -> Mention | None:
    """Return the mention that names a phrase: the one over its head, else the longest inside it."""
    if span is None:
        return None
    at = page.parse[head].start if head >= 0 else -1
    inside = [m for m in page.mentions_near(span) if m.anchor.start < span[1] and span[0] < m.anchor.end]
    over = [m for m in inside if m.anchor.start <= at < m.anchor.end] or inside
    return max(over, key=lambda m: (m.actor is not None, m.anchor.end - m.anchor.start), default=None)


def _quotation(page: Page, item: Found) -> Quotation:
    """Return `direct` where every word stands in quotation marks within the content, `mixed` where some do."""
    if item.given is not None:
        return "direct"
    words = quoted = 0
    for a, b in item.content:
        marks = [q for q in page.quotes_near(a, b) if q.start < b and a < q.end and (a <= q.start or q.end <= b)]
        for match in _WORD.finditer(page.text, a, b):
            words += 1
            quoted += any(q.inner_start <= match.start() < q.inner_end for q in marks)
    if quoted == 0:
        return "indirect"
    return "direct" if quoted == words else "mixed"


def _stands(page: Page, item: Found) -> Stands:
    if item.open and (item.entry is None or item.entry.stands == "claimed"):
        return "hypothetical"
    if item.rule == "turn.asks":
        return "asked"
    if item.entry is None:
        return "claimed"
    stands = item.entry.stands_when(negated=item.negated)
    if stands == "claimed" and item.entry.kind == "speech":
        words = page.text[item.start : item.start + 60].lstrip("\"“‘'«„ ")
        if _PROMISE.match(words):
            return "promised"
        if page.text[item.end - 1] == "?" or page.text[max(0, item.end - 2) : item.end - 1] == "?":
            return "asked"
    return stands


def _when(page: Page, item: Found) -> PartialDate | None:
    """Return the time told in the cue's own clause: of its sentence, outside content and source, nearest the cue."""
    if item.cue is None or item.token < 0:
        return None
    first, last = page.sentence(item.token)
    start, end = page.parse.span(first, last)
    near = [
        (abs(t.anchor.start - item.cue[1]), t.moment)
        for t in page.times_between(start, end)
        if t.moment and not item.holds(t.anchor.start) and not _covers(item.source, t.anchor.start)
    ]
    return min(near, key=lambda pair: pair[0], default=(0, None))[1]


def _covers(span: Chars | None, at: int) -> bool:
    return span is not None and span[0] <= at < span[1]
