"""Offers: by whom and to whom, how each party answered, and the state that follows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.lexicon.issues import Issues
from onrecord.model.dates import Order, PartialDate
from onrecord.model.document import Document
from onrecord.model.identity import content_id
from onrecord.model.reading import Annotations, Term
from onrecord.model.record import Actor, Incident, Offer, Position, Reply
from onrecord.reconcile.basis import OFFERS, Grounds, judge_basis
from onrecord.reconcile.offers.consent import judge_consent
from onrecord.reconcile.offers.gather import THIRD, Proposal, gather_proposals
from onrecord.reconcile.offers.replies import find_reply
from onrecord.reconcile.positions import Held, hold_stances

__all__ = ["find_offers"]

_FEW = 3  # sides at most of whom silence is told where the offer does not name them
_NOBODY = "unnamed:-:"  # someone of whom nothing is known
_WORDS = 16  # of an offer's own words that its name shows


@dataclass(frozen=True, slots=True)
class _Record:
    """What offers are judged by."""

    parties: Sequence[str]
    sides: Sequence[str]
    """The parties that do not mediate."""
    held: Mapping[str, list[Held]]
    """For an actor all its stances."""
    readings: Mapping[str, Annotations]
    grounds: Grounds
    issues: Issues


def find_offers(
    documents: Sequence[Document],
    readings: Sequence[Annotations],
    actors: Sequence[Actor],
    parties: Sequence[str],
    positions: Sequence[Position],
    incidents: Sequence[Incident],
    grounds: Grounds,
    issues: Issues,
) -> tuple[Offer, ...]:
    """Return the offers with each party's last reply, in the order of time."""
    _ = actors, positions, incidents
    held: defaultdict[str, list[Held]] = defaultdict(list)
    for row in hold_stances(documents, readings, grounds):
        if row.stance.issue in issues.by_key:
            held[row.actor].append(row)
    proposals = gather_proposals((row for rows in held.values() for row in rows), grounds, issues)
    third = {p.by for p in proposals if issues.get(p.issue).format in THIRD}
    sides = [p for p in parties if p not in third]
    record = _Record(parties, sides, held, {r.document: r for r in readings}, grounds, issues)
    offers = (_offer(proposal, record) for proposal in proposals)
    return tuple(offer for offer in offers if _counts(offer, record))


def _counts(offer: Offer, record: _Record) -> bool:
    """Whether it is someone's offer to the parties, and answered, or made from outside."""
    answered = any(r.reply != "silent" for r in offer.replies)
    outside = offer.by not in record.parties or record.issues.get(offer.issue).format in THIRD
    return bool(offer.to) and not offer.by.startswith(_NOBODY) and (answered or outside)


def _offer(proposal: Proposal, record: _Record) -> Offer:
    grounds, issues = record.grounds, record.issues
    replies = _replies(proposal, record)
    outcome = judge_consent(proposal.issue, replies, _conditions(replies, record), grounds.names, issues)
    statements = tuple(dict.fromkeys(r.stance.statement for r in proposal.held if r.stance.statement))
    events = tuple(dict.fromkeys(r.stance.event for r in proposal.held if r.stance.event))
    return Offer(
        id=content_id("offer", proposal.by, proposal.issue, *statements, *events),
        by=proposal.by,
        what=_what(proposal, issues),
        issue=proposal.issue,
        terms=_terms(proposal),
        to=tuple(r.actor for r in replies),
        when=_when(proposal, record),
        statements=statements,
        replies=replies,
        state=outcome.state,
        blocking=outcome.blocking,
        why=outcome.why,
        basis=judge_basis(grounds, about=proposal.by, statements=statements, events=events, shares=OFFERS),
    )


def _replies(proposal: Proposal, record: _Record) -> tuple[Reply, ...]:
    """Return the replies of those whom the offer's words name, or who answered it, or between whom it stands."""
    named = {
        record.grounds.counts_for(mention.actor)
        for row in proposal.held
        for mention in record.readings[row.stance.document].mentions
        if row.stance.anchor.span.covers(mention.anchor.span)
    }
    asked = named | set(record.sides if len(record.sides) <= _FEW else ())
    others = (party for party in record.parties if party != proposal.by)
    replies = (find_reply(proposal, p, record.held.get(p, ()), record.grounds, record.issues) for p in others)
    return tuple(reply for reply in replies if reply.reply != "silent" or reply.actor in asked)


def _when(proposal: Proposal, record: _Record) -> PartialDate | None:
    """Return when it was made: when its words were said, else a day past that they name, else the day of its report."""
    first = proposal.held[0]
    told = record.grounds.statements.get(first.stance.statement or "")
    if told is None or told.when is not None or first.when is None:
        return first.when
    times = record.readings[first.stance.document].times
    here = [t.moment for t in times if t.moment is not None and first.stance.anchor.span.covers(t.anchor.span)]
    past = [day for day in here if day.day is not None and day.compare(first.when) is Order.BEFORE]
    return min(past, key=lambda day: (day.earliest.date(), -len(str(day))), default=first.when)


def _what(proposal: Proposal, issues: Issues) -> str:
    """Return the offer's name: the issue, and its own words."""
    words = proposal.held[0].stance.anchor.quote.split()
    more = " …" if len(words) > _WORDS else ""
    return f"{issues.get(proposal.issue).name}: {' '.join(words[:_WORDS])}{more}"


def _terms(proposal: Proposal) -> tuple[Term, ...]:
    seen: dict[tuple[str, str], Term] = {}
    for row in proposal.held:
        for term in row.stance.terms:
            seen.setdefault((term.kind, term.value), term)
    return tuple(seen.values())


def _conditions(replies: Sequence[Reply], record: _Record) -> dict[str, str]:
    """Return for an actor who set a condition its words."""
    out: dict[str, str] = {}
    for reply in replies:
        if reply.reply == "conditional":
            rows = (r for r in record.held[reply.actor] if r.stance.statement in reply.statements)
            terms = (t.value for r in rows for t in r.stance.terms if t.kind == "precondition")
            out[reply.actor] = next(terms, "")
    return out
