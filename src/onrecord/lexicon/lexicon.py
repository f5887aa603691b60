"""All the words together: what `annotate` and `reconcile` are given."""

from onrecord.lexicon.actors import ActorWords, load_actors
from onrecord.lexicon.copies import CopyWords, load_copy_words
from onrecord.lexicon.cues import Cues, load_cues
from onrecord.lexicon.dispute import Dispute
from onrecord.lexicon.events import EventWords, load_events
from onrecord.lexicon.issues import Issues, load_issues
from onrecord.lexicon.record import RecordWords, load_record_words
from onrecord.lexicon.times import TimeWords, load_times
from onrecord.lexicon.turns import TurnWords, load_turns
from onrecord.lexicon.weights import Weights, load_weights
from onrecord.model.places import Value


class Lexicon(Value, frozen=True):
    """Every lexicon, a dispute's own entries first."""

    actors: ActorWords
    copies: CopyWords
    cues: Cues
    events: EventWords
    issues: Issues
    times: TimeWords
    record: RecordWords
    turns: TurnWords
    weights: Weights
    parties: tuple[str, ...] = ()
    """Actor ids set by the dispute file; empty: inferred from the record."""


def load_lexicon(dispute: Dispute | None = None) -> Lexicon:
    """Return the bundled words, with a dispute's own laid over them; LexiconError tells a wrong entry."""
    dispute = dispute or Dispute()
    return Lexicon(
        actors=load_actors(dispute.states, dispute.bodies, dispute.people),
        copies=load_copy_words(),
        cues=load_cues(dispute.cues),
        events=load_events(dispute.events),
        issues=load_issues(dispute.issues),
        times=load_times(),
        record=load_record_words(),
        turns=load_turns(),
        weights=dispute.weights or load_weights(),
        parties=dispute.parties,
    )
