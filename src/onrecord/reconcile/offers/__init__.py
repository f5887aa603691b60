"""Offers: by whom and to whom, how each party answered, and the state that follows."""

from collections import defaultdict
from collections.abc import Sequence

from onrecord.lexicon.issues import Issues
from onrecord.model.document import Document
from onrecord.model.identity import content_id
from onrecord.model.reading import Annotations, Mention, Term
from onrecord.model.record import Actor, Incident, Offer, Position, Reply
from onrecord.reconcile.basis import Grounds, judge_basis
from onrecord.reconcile.offers.consent import judge_consent
from onrecord.reconcile.offers.gather import THIRD, Proposal, gather_proposals
from onrecord.reconcile.offers.replies import find_reply
from onrecord.reconcile.positions import Held, hold_stances

__all__ = ["find_offers"]

_FEW = 3  # sides at most of whom silence is told where the offer does not name them
_NOBODY = "unnamed:-:"  # someone of whom nothing is known
_WORDS = 16  # of an offer's own words that its name shows


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
    sides = tuple(p for p in parties if p not in third)
    named = {r.document: r.mentions for r in readings}
    offers = (
        _offer(p, _asked(p, parties, sides, held, named, grounds, issues), held, grounds, issues) for p in proposals
    )
    return tuple(offer for offer in offers if _counts(offer, parties, issues))


def _counts(offer: Offer, parties: Sequence[str], issues: Issues) -> bool:
    """Whether it is someone's offer to the parties, and answered, or made from outside."""
    answered = any(r.reply != "silent" for r in offer.replies)
    between = issues.get(offer.issue).format in THIRD
    return bool(offer.to) and not offer.by.startswith(_NOBODY) and (answered or between or offer.by not in parties)


def _asked(
    proposal: Proposal,
    parties: Sequence[str],
    sides: Sequence[str],
    held: dict[str, list[Held]],
    named: dict[str, tuple[Mention, ...]],
    grounds: Grounds,
    issues: Issues,
) -> tuple[Reply, ...]:
    """Return the replies of those whom the offer's words name, or who answered it, or between whom it stands.

    `sides` are the parties that do not mediate.
    """
    others = [p for p in parties if p != proposal.by]
    replies = [find_reply(proposal, party, held.get(party, ()), grounds, issues) for party in others]
    told = {
        grounds.counts_for(m.actor)
        for row in proposal.held
        for m in named.get(row.stance.document, ())
        if row.stance.anchor.start <= m.anchor.start and m.anchor.end <= row.stance.anchor.end
    }
    between = sides if len(sides) <= _FEW else ()
    return tuple(r for r in replies if r.reply != "silent" or r.actor in told or r.actor in between)


def _offer(
    proposal: Proposal, replies: tuple[Reply, ...], held: dict[str, list[Held]], grounds: Grounds, issues: Issues
) -> Offer:
    to = tuple(r.actor for r in replies)
    outcome = judge_consent(proposal.issue, replies, _conditions(replies, held), grounds.names, issues)
    statements = tuple(dict.fromkeys(r.stance.statement for r in proposal.held if r.stance.statement))
    events = tuple(dict.fromkeys(r.stance.event for r in proposal.held if r.stance.event))
    return Offer(
        id=content_id("offer", proposal.by, proposal.issue, *statements, *events),
        by=proposal.by,
        what=_what(proposal, issues),
        issue=proposal.issue,
        terms=_terms(proposal),
        to=to,
        when=proposal.held[0].when,
        statements=statements,
        replies=replies,
        state=outcome.state,
        blocking=outcome.blocking,
        why=outcome.why,
        basis=judge_basis(grounds, about=proposal.by, statements=statements, events=events),
    )


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


def _conditions(replies: Sequence[Reply], held: dict[str, list[Held]]) -> dict[str, str]:
    """Return for an actor who set a condition its words."""
    out: dict[str, str] = {}
    for reply in replies:
        if reply.reply == "conditional":
            rows = (r for r in held[reply.actor] if r.stance.statement in reply.statements)
            terms = (t.value for r in rows for t in r.stance.terms if t.kind == "precondition")
            out[reply.actor] = next(terms, "")
    return out
