"""The list of stages that read many documents together. To swap a stage, call another function here."""

from collections.abc import Sequence

from onrecord.lexicon.lexicon import Lexicon
from onrecord.model.document import Document
from onrecord.model.judgement import Judgement
from onrecord.model.kinship import Kinship
from onrecord.model.reading import Annotations
from onrecord.model.record import Record
from onrecord.model.wordings import Likeness
from onrecord.reconcile.actors import name_set_aside, resolve_actors
from onrecord.reconcile.basis import index_grounds
from onrecord.reconcile.chronology import order_incidents
from onrecord.reconcile.claims import find_claims
from onrecord.reconcile.copies import find_copies, find_credits, relate_documents
from onrecord.reconcile.incidents import find_incidents
from onrecord.reconcile.judgements import (
    drop_parted,
    judge_rows,
    name_joined,
    settle_copies,
    settle_judgements,
    tell_judged,
)
from onrecord.reconcile.offers import find_offers
from onrecord.reconcile.parties import find_parties
from onrecord.reconcile.positions import find_positions
from onrecord.reconcile.primaries import Weaver, among, ties_among, without_turns
from onrecord.reconcile.utterances import find_utterances, relate_statements


def reconcile(
    documents: Sequence[Document],
    readings: Sequence[Annotations],
    lexicon: Lexicon,
    judgements: Sequence[Judgement] = (),
    *,
    kinships: Sequence[Kinship] | None = None,
    likenesses: Sequence[Likeness] | None = None,
) -> Record:
    """Return the record of a set of documents; the order in which they are given changes nothing.

    People's judgements come before what is found: they join, part, set aside and establish rows.

    `readings` are one a document, in any order. What was found before by comparing documents and statements
    may be given, if it is all there is to find. Findings are added by `checks.run`.
    """
    documents = sorted(documents, key=lambda d: d.id)
    reading_of = {r.document: r for r in readings}
    readings = tuple(reading_of[d.id] for d in documents)
    decisions, readings = settle_judgements(judgements, documents, readings)
    if kinships is None:
        kinships = relate_documents(documents, lexicon.copies)
    kinships = drop_parted(kinships, decisions.sources)
    notices = tuple(c for d in documents for c in find_credits(d, lexicon.copies))
    found = find_copies(documents, kinships, notices, lexicon.copies)
    copies = settle_copies(found, decisions.sources, kinships)
    actors, readings = resolve_actors(documents, readings, lexicon, decisions.actors)
    decisions = name_joined(decisions, actors)
    parties = find_parties(readings, actors, lexicon.parties)
    grounds = index_grounds(documents, readings, copies=copies, actors=actors, parties=parties)
    told = without_turns(readings)
    if likenesses is None:
        likenesses = relate_statements([s for r in told for s in r.statements], lexicon.copies)
    ties = ties_among(told, decisions.utterances)
    printed = find_utterances(documents, told, grounds, lexicon.copies, among(told, likenesses), ties)
    weaver = Weaver(documents, actors, grounds, lexicon.copies, lexicon.turns, decisions.utterances)
    utterances, decisions = judge_rows(decisions, "utterance", weaver.weave(readings, printed))
    grounds = index_grounds(documents, readings, copies=copies, actors=actors, parties=parties, utterances=utterances)
    happened = find_incidents(documents, readings, grounds, lexicon.record, decisions.incidents)
    incidents, decisions = judge_rows(decisions, "incident", happened)
    claimed = find_claims(readings, incidents, utterances, grounds, lexicon.record)
    claims, decisions = judge_rows(decisions, "claim", claimed)
    wanted = find_positions(documents, readings, actors, parties, grounds, lexicon.issues)
    positions, decisions = judge_rows(decisions, "position", wanted)
    offered = find_offers(documents, readings, actors, parties, positions, incidents, grounds, lexicon.issues)
    offers, decisions = judge_rows(decisions, "offer", offered)
    return Record(
        documents=tuple(documents),
        readings=readings,
        parties=parties,
        copies=copies,
        credits=notices,
        actors=actors,
        utterances=utterances,
        incidents=incidents,
        claims=claims,
        chronology=order_incidents(incidents, claims, grounds),
        positions=positions,
        offers=offers,
        judged=tell_judged(decisions, judgements),
        set_aside=name_set_aside(decisions.set_aside, actors),
    )
