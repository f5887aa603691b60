"""Orders that cannot be: an offer dated after the agreement that it led to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.lexicon.issues import Issues
from onrecord.model.dates import Order, PartialDate
from onrecord.model.document import Document
from onrecord.model.places import Anchor
from onrecord.model.record import Finding
from onrecord.model.view import RecordView, gather_values, make_finding
from onrecord.wording.words import sentences_of

_DAYS = 30
"""An offer dated later than this after an agreement is another offer."""
_NEAR = 40
"""Code points between the word for an offer and what is offered."""


@dataclass(frozen=True, slots=True)
class _Act:
    """An offer or an agreement on an issue, dated."""

    issue: str
    when: PartialDate
    document: str
    where: tuple[Anchor, ...]


def check_order(view: RecordView, issues: Issues) -> tuple[Finding, ...]:
    """Return the offers dated after an agreement of both sides on the same issue in another report."""
    offers = [*_offer_words(view, issues), *_offers(view)]
    agreed = list(_agreements(view, issues))
    found, seen = [], set[tuple[str, str, str]]()
    for offer in offers:
        for act in agreed:
            if offer.issue != act.issue or act.when.compare(offer.when) is not Order.BEFORE:
                continue
            key = (offer.issue, str(offer.when), str(act.when))
            if (offer.when.earliest - act.when.latest).days <= _DAYS and key not in seen:
                seen.add(key)
                found.append(_finding(view, issues, offer, act))
    return tuple(found)


def _finding(view: RecordView, issues: Issues, offer: _Act, act: _Act) -> Finding:
    values = gather_values(
        [
            *((f"offer {offer.when}", a) for a in offer.where),
            *((f"agreement {act.when}", a) for a in act.where),
        ]
    )
    name = issues.get(offer.issue).name.lower() if offer.issue in issues.by_key else offer.issue
    return make_finding(
        view, "order", name, values,
        message=(
            f"An offer ({name}) is dated {offer.when} by {view.told_by([offer.document])}, "
            f"after the agreement dated {act.when} by {view.told_by([act.document])}."
        ),
        score=0.6,
        severity="high",
        why="an agreement cannot come before the offer that it accepts",
    )  # fmt: skip


def _offers(view: RecordView) -> Iterator[_Act]:
    """Yield the offers of the record that are dated to a day."""
    for offer in view.record.offers:
        statements = [view.statements[s] for s in offer.statements if s in view.statements]
        if offer.when is None or offer.when.as_day is None or not statements:
            continue
        first = statements[0]
        for start, end in sentences_of(view.documents[first.document].text):
            if start <= first.content[0].start < end:
                where = _dates_in(view, view.documents[first.document], start, end)
                dates = [(when, a) for when, a in where if when.agrees(offer.when)]
                if dates:
                    anchors = (
                        dates[0][1],
                        view.mark(first.document, first.content[0].start, first.content[0].end, "order"),
                    )
                    yield _Act(offer.issue, offer.when, first.document, anchors)


def _offer_words(view: RecordView, issues: Issues) -> Iterator[_Act]:
    """Yield the offers that a sentence names (`a ceasefire offer on May 11`) with its nearest date."""
    nouns = "|".join(re.escape(w) for w in sorted(issues.pointing.offer))
    offer = re.compile(rf"\b(?:{nouns})\b", re.IGNORECASE)
    for document, start, end in _sentences(view):
        match = offer.search(document.text, start, end)
        if match is None:
            continue
        near = document.text[max(start, match.start() - _NEAR) : match.end() + _NEAR]
        dates = [(when, a) for when, a in _dates_in(view, document, start, end) if when.as_day]
        for issue in _issues_in(near, issues):
            if dates:
                when, where = min(dates, key=lambda d: abs(d[1].start - match.start()))
                named = view.mark(document.id, match.start(), match.end(), "order")
                yield _Act(issue, when, document.id, (where, named))


def _agreements(view: RecordView, issues: Issues) -> Iterator[_Act]:
    """Yield the agreements of two sides, dated by their own words, their statement's or their sentence's."""
    for document, start, end in _sentences(view):
        for event in view.readings[document.id].events:
            if not start <= event.anchor.start < end or event.type not in ("AGREE", "RETREAT", "CONCEDE", "COOPERATE"):
                continue
            sides = {view.side(part) for p in event.actors for part in (p.actor or "").split("+") if part}
            if len(sides) < 2 or event.factuality not in ("asserted", "claimed"):
                continue
            dates = [(when, a) for when, a in _dates_in(view, document, start, end) if when.as_day]
            for issue in _issues_in(document.text[event.anchor.start : end], issues):
                if dates:
                    when, where = min(dates, key=lambda d: abs(d[1].start - event.anchor.start))
                    told = view.mark(document.id, event.anchor.start, event.anchor.end, "order")
                    yield _Act(issue, when, document.id, (where, told))


def _sentences(view: RecordView) -> Iterator[tuple[Document, int, int]]:
    for document in view.record.documents:
        for start, end in sentences_of(document.text, document.furniture):
            yield document, start, end


def _dates_in(view: RecordView, document: Document, start: int, end: int) -> Sequence[tuple[PartialDate, Anchor]]:
    return [
        (t.moment, view.mark(document.id, t.anchor.start, t.anchor.end, "order"))
        for t in view.readings[document.id].times
        if start <= t.anchor.start < end and t.moment is not None
    ]


def _issues_in(text: str, issues: Issues) -> list[str]:
    """Return the issues that plain words of a text name."""
    lower = text.casefold()
    return [
        entry.key
        for entry in issues.entries
        if any(word in lower for word in entry.words if "|" not in word and "..." not in word and len(word) > 4)
    ]
