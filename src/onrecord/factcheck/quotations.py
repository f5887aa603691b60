"""A draft's quotation against the record: verbatim, altered, cut, another's, or nowhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.factcheck.claims import SHORT, Claim
from onrecord.factcheck.dates import contradicted_day
from onrecord.factcheck.edges import says_itself, turned_by, turned_within
from onrecord.factcheck.ruling import Bench, Ruling, at, named, nearest, told
from onrecord.factcheck.sight import sight_statement, sight_words
from onrecord.factcheck.voices import Answer
from onrecord.model.factcheck import Change, Sighting, Verdict
from onrecord.wording.align import ALTERED
from onrecord.wording.words import words_of

_FOUND = 0.6
"""Likeness from which a quotation is the one printed, altered."""
_MISTAKEN = 0.75
"""Likeness from which another's words are the ones quoted: below it two people said like things."""
_RUN = 5
"""Words that are the same, from which three in four of all words will do, however little they tell."""
_OTHERS = 0.3
"""What being another's counts against a likeness, when the place is chosen."""
_TERM = 2
"""Words that may stand between marks as a term, though a report reports them."""
_NEAREST = 3
_WRONG: frozenset[Answer] = frozenset(("other", "report"))


def judge_quotation(claim: Claim, bench: Bench) -> Ruling:
    """Return how a quotation stands."""
    sightings = sight_words(claim.text, bench.shelf)
    answers = {id(s): bench.voices.compare(claim.statement, s, claim.start) for s in sightings}
    ranked = sorted(sightings, key=lambda s: -_worth(s, answers[id(s)], claim, bench))
    best = next(iter(ranked), None)
    if best is None or not _is_found(best, answers[id(best)], claim):
        return _in_context(claim, bench) or _not_found(ranked)
    primary = _given_to_another(best, ranked, answers, claim) or _primary(best, ranked, answers)
    judged = primary or best
    ruling = _judged(judged, answers[id(judged)], claim, bench, ranked)
    notes = list(_notes(judged, claim, bench))
    if primary is not None and best.exact and not (primary.exact and answers[id(primary)] not in _WRONG):
        notes.append(f"word for word as {at(best)} prints it, but the words themselves are in {at(primary)}")
    return replace(ruling, notes=tuple(notes))


def _worth(sighting: Sighting, answer: Answer, claim: Claim, bench: Bench) -> float:
    """Return how well a place bears out the claim: likeness first, then whose words, in marks, primary, not retold."""
    worth = sighting.likeness + (0.1 if sighting.exact else 0.0) - (_OTHERS if answer in _WRONG else 0.0)
    worth -= 0.01 * min(12, sum(len(words_of(c.printed)) for c in sighting.changes if c.kind == "cut"))
    worth -= 0.12 if _is_reported(sighting, claim) else 0.0
    worth -= 0.05 if answer == "near" else 0.0
    worth -= 0.04 if sighting.carried else 0.0
    worth -= 0.08 if sighting.exact and _turned(sighting, claim, bench) else 0.0
    return worth + (0.15 if sighting.primary else 0.0)


def _is_found(sighting: Sighting, answer: Answer, claim: Claim) -> bool:
    if sighting.exact:
        return True
    same = sum(len(words_of(p.asked)) for p in sighting.pieces if p.kind == "same")
    asked = len(words_of(claim.text))
    if answer not in _WRONG and same >= _RUN and same >= _MISTAKEN * asked:
        return True
    return sighting.likeness >= (_MISTAKEN if answer in _WRONG else _FOUND) and same * 2 >= asked


def _primary(best: Sighting, ranked: Sequence[Sighting], answers: dict[int, Answer]) -> Sighting | None:
    """Return the place in a transcript, a statement or a post that outranks the best one."""
    if best.primary:
        return None
    rows = (s for s in ranked if s.primary and s.likeness >= _FOUND and answers[id(s)] not in _WRONG)
    return next(rows, None)


def _given_to_another(
    best: Sighting, ranked: Sequence[Sighting], answers: dict[int, Answer], claim: Claim
) -> Sighting | None:
    """Return the same words in a transcript, a statement or a post that gives them to somebody else."""
    if best.primary or len(words_of(claim.text)) < SHORT:
        return None
    rows = (s for s in ranked if s.primary and s.exact)
    found = next(rows, None)
    return found if found is not None and answers[id(found)] in _WRONG else None


def _judged(best: Sighting, answer: Answer, claim: Claim, bench: Bench, ranked: Sequence[Sighting]) -> Ruling:
    verdicts: list[tuple[Verdict, str]] = []
    changes = list(best.changes)
    if answer in _WRONG:
        verdicts.append(("other speaker", f"they are {_whose(best)}, in {at(best)}"))
    if best.exact and _is_reported(best, claim) and answer not in _WRONG:
        changes.append(Change(kind="reported", asked=claim.text, printed=best.text))
    if changes:
        cut = all(p.kind == "cut" for p in best.pieces if p.kind in ALTERED)
        cut = cut and all(c.kind in ("cut", "words") for c in changes)  # a negation or a number gone is no mere cut
        verdicts.append(("cut" if cut else "altered", f"{'; '.join(map(told, changes))}, against {at(best)}"))
    turned = _turned(best, claim, bench) if best.exact else None
    if turned:
        verdicts.append(("cut", f"what is left out turns its meaning: “{turned}”, in {at(best)}"))
    same = [s for s in ranked if s.exact and best.exact] or [best]
    day = contradicted_day(claim.statement.when if claim.statement else None, same)
    if day:
        verdicts.append(("other date", f"said {day}"))
    if not verdicts:
        return Ruling("exact", f"word for word in {at(best)}", _shown(best, ranked))
    (verdict, why), *others = verdicts
    return Ruling(
        verdict,
        "; ".join([why, *(reason for _, reason in others)]),
        _shown(best, ranked),
        also=tuple(dict.fromkeys(v for v, _ in others if v != verdict)),
        changes=tuple(changes),
    )


def _whose(sighting: Sighting) -> str:
    whose = named(sighting)
    return whose if whose.startswith("the report") else f"the words of {whose}"


def _is_reported(sighting: Sighting, claim: Claim) -> bool:
    """Whether a quotation is made of what a report says in its own words."""
    return sighting.printed_as == "reported" and len(words_of(claim.text)) > _TERM


def _turned(sighting: Sighting, claim: Claim, bench: Bench) -> str | None:
    """Return what was left out around (or by an ellipsis inside one sentence of) words that stand exactly."""
    text = bench.shelf.view.documents[sighting.document].text
    record, check = bench.shelf.words, bench.words
    elided = (p.printed for p in sighting.pieces if p.kind == "elided")
    inside = next((t for words in elided if (t := turned_within(words, record, check))), None)
    turned = inside or turned_by(text, sighting.start, sighting.end, record, check)
    if turned and not says_itself(bench.draft.text, claim.start, claim.end, record, check):
        return turned
    return None


def _shown(best: Sighting, ranked: Sequence[Sighting]) -> tuple[Sighting, ...]:
    others = [s for s in ranked if s is not best and (s.exact or s.likeness >= _FOUND)]
    return (best, *others)


def _notes(best: Sighting, claim: Claim, bench: Bench) -> Iterator[str]:
    """Yield what holds and ought to be known."""
    kinds = {p.kind for p in best.pieces}
    if "elided" in kinds:
        yield "cut, and the cut is marked"
    if "bracketed" in kinds:
        yield "words in brackets are the writer's"
    if len(best.speakers) > 1:
        yield f"on the word of {best.chain.rsplit(', quoting ', 1)[0]}"
    if best.carried and best.carried.how == "retold":
        original = _in_original(best, claim, bench)
        if original:
            yield f"{best.outlet} retells [{best.carried.place}] {best.carried.outlet}, which prints: {original}"


def _in_original(best: Sighting, claim: Claim, bench: Bench) -> str | None:
    """Return the other words in which the report that a retelling comes from prints the same utterance."""
    view = bench.shelf.view
    utterance = view.utterance_of.get(best.statement or "")
    keys = [s for w in utterance.wordings for s in w.statements] if utterance else []
    carried = best.carried.document if best.carried else None
    rows = (view.statements[key] for key in keys if key in view.statements)
    statement = next((s for s in rows if s.document == carried), None)
    if statement is None or sight_statement(claim.text, statement, bench.shelf).exact:
        return None
    return " … ".join(" ".join(c.quote.split()) for c in statement.content)


def _in_context(claim: Claim, bench: Bench) -> Ruling | None:
    """Look for a short quotation with the statement around it: what stands in its place is what it was made of."""
    s = claim.statement
    if s is None or len(words_of(claim.text)) > SHORT:
        return None
    for sighting in sight_words(claim.around, bench.shelf):
        if sighting.likeness >= _FOUND and bench.voices.compare(s, sighting, claim.start) not in _WRONG:
            changes = tuple(c for c in sighting.changes if c.asked and c.asked in claim.text)
            if changes:
                why = f"{'; '.join(map(told, changes))}, against {at(sighting)}"
                return Ruling("altered", why, (sighting,), changes=changes)
    return None


def _not_found(ranked: Sequence[Sighting]) -> Ruling:
    if not ranked:
        return Ruling("not found", "in no document, and nothing is near it")
    rows = tuple(sorted(ranked, key=lambda s: -s.likeness)[:_NEAREST])
    return Ruling("not found", f"in no document; nearest: {nearest(rows[0])}", rows)
