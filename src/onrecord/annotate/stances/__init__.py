"""Stances: the attitude of an actor to an issue, from his statements and from acts that the outlet tells."""

from onrecord.annotate.stances.narration import told_attitudes
from onrecord.annotate.stances.scene import Scene
from onrecord.annotate.stances.statements import Found, attitudes_of
from onrecord.annotate.stances.terms import STAGE, find_terms
from onrecord.lexicon.issues import Issues
from onrecord.model.document import Document
from onrecord.model.places import anchor
from onrecord.model.reading import Attribution, Event, Mention, Stance
from onrecord.text.parse import Parse

__all__ = ["find_stances"]


def find_stances(
    document: Document,
    parse: Parse,
    mentions: tuple[Mention, ...],
    statements: tuple[Attribution, ...],
    events: tuple[Event, ...],
    issues: Issues,
) -> tuple[Stance, ...]:
    """Return the stances of a document in the order of their words.

    A minister's stance is his state's where the document tells his office; what a speaker says
    that another wants is the other's stance, and its statement tells whose word that is.
    """
    ordered = tuple(sorted(events, key=lambda e: e.anchor.start))
    scene = Scene(document, parse, mentions, statements, ordered, issues)
    out = [_stance(scene, found, s) for s in statements for found in attitudes_of(scene, s)]
    out += [_stance(scene, found, None) for found in told_attitudes(scene)]
    return tuple(sorted(out, key=lambda s: (s.anchor.start, s.anchor.end, s.actor, s.issue)))


def _stance(scene: Scene, found: Found, statement: Attribution | None) -> Stance:
    a, b = found.said
    start, end = scene.parse.span(a, b)
    actor = scene.counts_for(found.actor) or found.actor
    return Stance(
        document=scene.document.id,
        actor=actor,
        actor_name=scene.name_of(actor),
        issue=found.topic.issue,
        direction=found.direction,
        terms=find_terms(scene, a, b, found.topic.issue, found.condition),
        statement=statement.id if statement is not None else None,
        event=None if statement is not None else scene.event_at(start, end),
        anchor=anchor(scene.document, start, end, stage=STAGE, rule=found.rule),
    )
