"""Values of a whole record -> rows of the jsonl files."""

from onrecord.export.convert import date_text, place_row, terms_row
from onrecord.export.record_rows import (
    ActorRow,
    AllowedRow,
    BasisRow,
    ClaimRow,
    DifferenceRow,
    FindingRow,
    FoundValueRow,
    IncidentRow,
    JudgementRow,
    MomentRow,
    OfferRow,
    PlaceOfRow,
    PositionRow,
    ReplyRow,
    RoleRow,
    SpotRow,
    UtteranceRow,
    WordingRow,
)
from onrecord.model.judgement import Judged, Place
from onrecord.model.record import (
    Actor,
    Basis,
    Claim,
    Finding,
    FoundValue,
    Incident,
    Moment,
    Offer,
    Position,
    Reply,
    Tenure,
    Utterance,
)
from onrecord.model.wordings import Difference


def basis_row(basis: Basis) -> BasisRow:
    """Return whose word a row rests on."""
    return BasisRow(
        whose=basis.whose,
        depth=basis.depth,
        speakers=basis.speakers,
        witnesses=basis.witnesses,
        origins=basis.origins,
        score=basis.score,
        tier=basis.tier,
        why=basis.why,
    )


def _role(tenure: Tenure) -> RoleRow:
    return RoleRow(
        role=tenure.role.title,
        organisation=tenure.role.organisation,
        since=date_text(tenure.since),
        until=date_text(tenure.until),
        anchors=tuple(place_row(a) for a in tenure.anchors),
    )


def actor_row(actor: Actor) -> ActorRow:
    """Return an actor's row."""
    return ActorRow(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        names=actor.names,
        roles=tuple(_role(t) for t in actor.tenures),
        joined=actor.joined,
    )


def claim_row(claim: Claim) -> ClaimRow:
    """Return a claim's row."""
    return ClaimRow(
        id=claim.id,
        text=claim.text,
        type=claim.type,
        actors=claim.actors,
        recipients=claim.recipients,
        when=date_text(claim.when),
        asserted_by=claim.asserted_by,
        denied_by=claim.denied_by,
        documents=claim.documents,
        origins=claim.origins,
        basis=basis_row(claim.basis),
    )


def _differences(differences: tuple[Difference, ...]) -> tuple[DifferenceRow, ...]:
    return tuple(DifferenceRow(kind=d.kind, values=d.values, quoted=d.quoted) for d in differences)


def utterance_row(utterance: Utterance) -> UtteranceRow:
    """Return an utterance's row."""
    return UtteranceRow(
        id=utterance.id,
        speaker=utterance.speaker,
        wordings=tuple(
            WordingRow(
                text=w.text,
                documents=w.documents,
                statements=w.statements,
                quotation=w.quotation,
                fidelity=w.fidelity,
                differences=_differences(w.differences),
                anchors=tuple(place_row(a) for a in w.anchors),
            )
            for w in utterance.wordings
        ),
        first=utterance.first,
        fullest=utterance.fullest,
        most_carried=utterance.most_carried,
        differences=_differences(utterance.differences),
        allowed=tuple(AllowedRow(kind=a.kind, values=a.values) for a in utterance.allowed),
        basis=basis_row(utterance.basis),
        primary=utterance.primary,
    )


def incident_row(incident: Incident) -> IncidentRow:
    """Return an incident's row."""
    return IncidentRow(
        id=incident.id,
        type=incident.type,
        cameo=incident.cameo,
        actors=incident.actors,
        recipients=incident.recipients,
        when=date_text(incident.when),
        where=incident.where,
        events=incident.events,
        documents=incident.documents,
        origins=incident.origins,
        factuality=incident.factuality,
        basis=basis_row(incident.basis),
    )


def position_row(position: Position) -> PositionRow:
    """Return a position's row."""
    return PositionRow(
        id=position.id,
        actor=position.actor,
        issue=position.issue,
        direction=position.direction,
        terms=terms_row(position.terms),
        since=date_text(position.since),
        until=date_text(position.until),
        statements=position.statements,
        events=position.events,
        basis=basis_row(position.basis),
    )


def _reply(reply: Reply) -> ReplyRow:
    return ReplyRow(
        actor=reply.actor,
        reply=reply.reply,
        when=date_text(reply.when),
        statements=reply.statements,
        anchors=tuple(place_row(a) for a in reply.anchors),
        basis=basis_row(reply.basis),
    )


def offer_row(offer: Offer) -> OfferRow:
    """Return an offer's row."""
    return OfferRow(
        id=offer.id,
        by=offer.by,
        what=offer.what,
        issue=offer.issue,
        terms=terms_row(offer.terms),
        to=offer.to,
        when=date_text(offer.when),
        statements=offer.statements,
        replies=tuple(_reply(r) for r in offer.replies),
        state=offer.state,
        blocking=offer.blocking,
        why=offer.why,
        basis=basis_row(offer.basis),
    )


def moment_row(moment: Moment) -> MomentRow:
    """Return a line of the chronology."""
    return MomentRow(
        when=date_text(moment.when),
        precision=moment.when.precision if moment.when else None,
        incident=moment.incident,
        statements=moment.statements,
        text=moment.text,
        documents=moment.documents,
        origins=moment.origins,
        disputed=moment.disputed,
    )


def _found_value(found: FoundValue) -> FoundValueRow:
    return FoundValueRow(
        value=found.value, documents=found.documents, anchors=tuple(place_row(a) for a in found.anchors)
    )


def finding_row(finding: Finding) -> FindingRow:
    """Return a finding's row."""
    return FindingRow(
        id=finding.id,
        kind=finding.kind,
        about=finding.about,
        values=tuple(_found_value(v) for v in finding.values),
        origins=finding.origins,
        severity=finding.severity,
        message=finding.message,
        basis=basis_row(finding.basis),
        tier=finding.basis.tier,
    )


def judgement_row(judged: Judged) -> JudgementRow:
    """Return a judgement's row, with how it stands."""
    judgement = judged.judgement
    return JudgementRow(
        id=judgement.id,
        kind=judgement.kind,
        subject=judgement.subject,
        verdict=judgement.verdict,
        by=judgement.by,
        at=judgement.at,
        reason=judgement.reason,
        places=tuple(_place(p) for p in judgement.places),
        state=judged.state,
        rows=judged.rows,
        why=judged.why,
    )


def _place(place: Place) -> PlaceOfRow:
    return PlaceOfRow(
        row=place.row,
        kind=place.kind,
        says=place.says,
        spots=tuple(
            SpotRow(
                document=s.document,
                sha256=s.sha256,
                external_id=s.external_id,
                spans=s.spans,
                words=s.words,
                row=s.row,
            )
            for s in place.spots
        ),
        names=place.names,
    )
