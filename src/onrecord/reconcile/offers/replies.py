"""How each party answered an offer: its last word on the offer's issue since the offer was made."""

from collections.abc import Sequence

from onrecord.lexicon.issues import Issues
from onrecord.model.dates import Order
from onrecord.model.record import Answer, Basis, Reply
from onrecord.reconcile.basis import ESTABLISHED, REPLIES, Grounds, judge_basis, share_right
from onrecord.reconcile.offers.gather import Proposal, is_offer, issues_of
from onrecord.reconcile.positions import Held

_ANSWERS: dict[str, Answer] = {
    "accepts": "accepted", "rejects": "refused", "conditional": "conditional", "undecided": "undecided",
}  # fmt: skip
OUTLET = 0.85  # what an outlet asserts is worth, as in basis.py
_WELCOME = ":welcome"


def find_reply(proposal: Proposal, party: str, held: Sequence[Held], grounds: Grounds, issues: Issues) -> Reply:
    """Return a party's last reply, `silent` where none is told; `held` is all that the party wants.

    What it said before counts where nothing later is told: an offer is often reported long after its answer.
    """
    answers = [(answer, row) for row in held for answer in [_answer(proposal, row, issues)] if answer is not None]
    if not answers:
        basis = judge_basis(grounds, about=party, statements=())
        return Reply(actor=party, reply="silent", when=None, statements=(), basis=basis)
    to_it = [found for found in answers if _names_it(proposal, found[1], issues)]
    answers = to_it or answers
    since = [found for found in answers if not _is_earlier(proposal, found[1])]
    last, row = max(since or answers, key=lambda found: found[1].order)
    same = [r for answer, r in answers if answer == last]
    row = _first_of_run(last, since or answers)
    statements = tuple(dict.fromkeys(r.stance.statement for r in same if r.stance.statement))
    events = tuple(dict.fromkeys(r.stance.event for r in same if r.stance.event))
    basis = judge_basis(grounds, about=party, statements=statements, events=events, shares=REPLIES)
    if not statements and not events:
        basis = _of_the_outlet({r.stance.document for r in same}, grounds)
    anchors = tuple(dict.fromkeys(r.stance.anchor for r in same))
    return Reply(actor=party, reply=last, when=row.when, statements=statements, basis=basis, anchors=anchors)


def _first_of_run(last: Answer, answers: Sequence[tuple[Answer, Held]]) -> Held:
    """Return the first row of the unbroken run of a party's last answer: later reports only repeat it."""
    first = None
    for answer, row in sorted(answers, key=lambda found: found[1].order, reverse=True):
        if answer != last:
            break
        first = row
    assert first is not None, "the last answer is among the answers"
    return first


def _of_the_outlet(documents: set[str], grounds: Grounds) -> Basis:
    """Return the basis of what reports tell in their own words, beside all statements and events."""
    origins = len({grounds.origin.get(d, d) for d in documents})
    score = min(OUTLET + 0.1 * (origins - 1), share_right(REPLIES, origins))
    return Basis(
        whose="outlet", depth=0, speakers=(), witnesses=len(documents), origins=origins, score=score,
        tier="established" if score >= ESTABLISHED else "to check",
        why="told by the outlet itself",
    )  # fmt: skip


def _answer(proposal: Proposal, row: Held, issues: Issues) -> Answer | None:
    """Return what a stance says to the offer, None where it is no reply to it."""
    if is_offer(row):
        return None
    issue = row.stance.issue
    if issue in issues_of(proposal, issues) or _is_named(proposal, row, issues):
        if row.stance.anchor.maker.rule.endswith(_WELCOME) and row.stance.direction == "accepts":
            return "welcomed"
        return _ANSWERS.get(row.stance.direction)
    entry = issues.get(issue)
    only = any(term.kind == "format" and term.value == entry.format for term in row.stance.terms)
    return "refused" if only and row.stance.direction == "demands" and proposal.issue in entry.excludes else None


def _names_it(proposal: Proposal, row: Held, issues: Issues) -> bool:
    """Whether a stance is on the offer's very issue, or on one that excludes it, and not only on a kindred form."""
    return row.stance.issue == proposal.issue or row.stance.issue not in issues_of(proposal, issues)


def _is_named(proposal: Proposal, row: Held, issues: Issues) -> bool:
    """Whether a stance's words name the place that was offered for talks."""
    if issues.get(proposal.issue).format != "hosted":
        return False
    return any(place in row.stance.anchor.quote for place in proposal.places)


def _is_earlier(proposal: Proposal, row: Held) -> bool:
    made = proposal.held[0].when
    return made is not None and row.when is not None and row.when.compare(made) is Order.BEFORE
