"""The state of an offer, by the table of consent: whose yes it needs, and what blocks it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.lexicon.issues import Issues, When
from onrecord.model.record import Answer, Reply, State

_ANSWERS: Mapping[When, tuple[Answer, ...]] = {
    "one refuses": ("refused",),
    "one sets a condition": ("conditional",),
    "one is undecided": ("undecided",),
    "one is silent": ("silent",),
}
_YES: tuple[Answer, ...] = ("accepted", "welcomed")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A state, what blocks it, and why, in a sentence."""

    state: State
    blocking: tuple[str, ...]
    why: str


def judge_consent(
    issue: str, replies: Sequence[Reply], conditions: Mapping[str, str], names: Mapping[str, str], issues: Issues
) -> Outcome:
    """Return the state that follows from the replies; `conditions` are the actors' in their words."""
    entry = issues.get(issue)
    for rule in issues.consent:
        who = _who(rule.when, replies)
        if who is None:
            continue
        named = " and ".join(names.get(a, a) for a in who)
        why = rule.why.format(what=entry.name[0].lower() + entry.name[1:], asked=entry.consent, who=named)
        blocking = () if rule.state == "in force" else tuple(_block(a, conditions) for a in who)
        return Outcome(rule.state, blocking, why)
    return Outcome("open", (), f"no reply to {entry.name} is reported")


def _who(when: When, replies: Sequence[Reply]) -> list[str] | None:
    """Return the actors of whom a row of the table speaks, None where the row does not hold."""
    if when == "all accept":
        return [r.actor for r in replies] if replies and all(r.reply in _YES for r in replies) else None
    return [r.actor for r in replies if r.reply in _ANSWERS[when]] or None


def _block(actor: str, conditions: Mapping[str, str]) -> str:
    condition = conditions.get(actor)
    return f"{actor}: {condition}" if condition else actor
