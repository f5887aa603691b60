"""What a brief says, before anyone sets it in type: sections of lines, each with its places."""

from collections import Counter
from collections.abc import Iterable

from onrecord.export.brief.primaries import Primaries
from onrecord.export.brief.sources import Sources
from onrecord.model.judgement import JudgedState
from onrecord.model.places import Anchor, Value
from onrecord.model.reading import Attribution, Direction, Term
from onrecord.model.record import Finding, Moment, Offer, Position, Record, Tier

LONGEST_QUOTE = 240  # code points: longer words are cut at a blank; `show` gives the whole


TO_CHECK = "To check: read by the machine from one origin, or on another's word"
_NOT_APPLIED: dict[JudgedState, str] = {"unsure": "unsure", "homeless": "without a home"}
_ID = 6  # hex digits of an id that a brief prints: enough for `show` to find the row


class Line(Value, frozen=True):
    """One line of a brief. `depth` indents it below the line before it."""

    label: str
    text: str
    quotes: tuple[tuple[str, str], ...] = ()
    """(verbatim words, where they stand: `1 ¶4`), in the order to be shown."""
    row: str | None = None
    """Id of the row that `onrecord show` explains."""
    tier: Tier = "established"
    depth: int = 0

    @property
    def short_row(self) -> str:
        """The row's id as a brief prints it, its hash cut; empty where there is none."""
        kind, _, digits = (self.row or "").rpartition("-")
        return f"{kind}-{digits[:_ID]}" if kind else digits


class Section(Value, frozen=True):
    """A heading, its lines, and those that wait for a check; `empty` says why there are none of either."""

    title: str
    empty: str
    lines: tuple[Line, ...]
    to_check: tuple[Line, ...] = ()


class Outline(Value, frozen=True):
    """A whole brief."""

    title: str
    summary: str
    sections: tuple[Section, ...]


def outline_brief(record: Record) -> Outline:
    """Return the brief of a record: what is disputed first; what is not established always apart."""
    sources = Sources(record)
    offers = (line for offer in record.offers for line in _offer_lines(offer, sources))
    return Outline(
        title=" / ".join(sources.name(p) for p in record.parties) or "No parties found",
        summary=_summary(record),
        sections=(
            _section(
                "Where the reports differ, and agree", _no_findings(record), _finding_lines(record.findings, sources)
            ),
            _section(
                "Positions",
                "No party's position is told on any known issue.",
                _position_lines(record.positions, sources),
            ),
            _section("Offers and replies", "No offer is told.", offers),
            _section(
                "Chronology", "Nothing that happened is told with a date.", _moment_lines(record.chronology, sources)
            ),
            _section("Who said what", "No one is quoted or reported.", _statement_lines(record, sources)),
            _section("Documents", "No document.", _document_lines(record, sources)),
        ),
    )


def _section(title: str, empty: str, lines: Iterable[Line]) -> Section:
    rows = tuple(lines)
    sure = tuple(line for line in rows if line.tier == "established")
    return Section(
        title=title, empty=empty, lines=sure, to_check=tuple(line for line in rows if line.tier != "established")
    )


def _summary(record: Record) -> str:
    copies = {c.document for c in record.copies}
    statements = sum(len(r.statements) for r in record.readings)
    events = sum(len(r.events) for r in record.readings)
    return (
        f"{_count(len(record.documents), 'document')} ({len(copies)} of them copied or retold from another), "
        f"{_count(statements, 'statement')}, {_count(events, 'event')} in {_count(len(record.incidents), 'incident')}"
        f"{_judged(record)}"
    )


def _judged(record: Record) -> str:
    """Say how many judgements there are, and that some do not count, so that none is lost in silence."""
    states = Counter(j.state for j in record.judged)
    told = [f"{states[state]} {name}" for state, name in _NOT_APPLIED.items() if states[state]]
    count = f"; {_count(len(record.judged), 'judgement')}" if record.judged else ""
    return count + (f" ({', '.join(told)}: see onrecord judge DOSSIER --list)" if told else "")


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def _no_findings(record: Record) -> str:
    if len(record.documents) < 2:
        return "One document only: there is nothing to compare it with."
    return "The documents neither contradict nor confirm one another on anything that was recognised."


_WEIGHT = {"high": 0, "medium": 1, "low": 2}
_LAST = ("agreement", "copy", "derived")


def _finding_lines(findings: tuple[Finding, ...], sources: Sources) -> Iterable[Line]:
    for f in sorted(findings, key=lambda f: (f.kind in _LAST, _WEIGHT[f.severity], f.kind, f.about)):
        quotes = tuple(
            (anchor.quote, sources.place(anchor)) for value in f.values for anchor in _one_a_document(value.anchors)
        )
        yield Line(label=f.kind, text=f.message, quotes=_cut(quotes), row=f.id, tier=f.basis.tier)


def _one_a_document(anchors: tuple[Anchor, ...]) -> list[Anchor]:
    return list({a.span.document: a for a in reversed(anchors)}.values())[::-1]


_VERBS: dict[Direction, str] = {
    "accepts": "accepts", "rejects": "rejects", "offers": "offers", "demands": "demands",
    "conditional": "accepts on condition", "undecided": "is undecided on",
}  # fmt: skip


def _position_lines(positions: tuple[Position, ...], sources: Sources) -> Iterable[Line]:
    for p in positions:
        statements = [s for s in map(sources.statement, p.statements) if s is not None]
        quotes = [(s.content[0].quote, f"{sources.chain(s)}, {sources.place(s.content[0])}") for s in statements]
        if not statements:
            quotes = [(e.anchor.quote, sources.place(e.anchor)) for e in map(sources.event, p.events) if e]
        told = f" (from {p.since})" if p.since else ""
        until = f" (until {p.until})" if p.until else ""
        what = f"{_VERBS[p.direction]} {sources.issue(p.issue)}{_terms(p.terms, sources)}"
        yield Line(
            label=sources.name(p.actor),
            text=f"{what}{told}{until}{_by_whom(p, sources)}",
            quotes=_cut(quotes[:3]),
            row=p.id,
            tier=p.basis.tier,
        )


def _by_whom(position: Position, sources: Sources) -> str:
    """Say it where a position rests on a rival's or an unnamed word."""
    if position.basis.whose in ("rival", "unnamed", "other"):
        speakers = ", quoting ".join(sources.name(s) for s in position.basis.speakers)
        return f" [on the word of {speakers or 'an unnamed source'}: {position.basis.whose}]"
    return ""


def _terms(terms: tuple[Term, ...], sources: Sources) -> str:
    """Tell terms by what they mean, an item of an agenda by the issue that it names."""
    values = ((t.kind, sources.issue(t.value) if t.kind == "agenda" else t.value) for t in terms)
    shown = "; ".join(dict.fromkeys(f"{kind.replace('_text', '')}: {squeeze(value, 80)}" for kind, value in values))
    return f" — {shown}" if shown else ""


def _offer_lines(offer: Offer, sources: Sources) -> Iterable[Line]:
    to = ", ".join(sources.name(a) for a in offer.to)
    when = f" on {offer.when}" if offer.when else ""
    statements = [s for s in map(sources.statement, offer.statements) if s is not None]
    made = [(s.content[0].quote, f"{sources.chain(s)}, {sources.place(s.content[0])}") for s in statements]
    made = made or [(sources.sentence(t.anchor), sources.place(t.anchor)) for t in offer.terms]
    yield Line(
        label=sources.name(offer.by),
        text=f"offered{f' {to}' if to else ''}{when}: {offer.what}. {offer.state.upper()}: {offer.why}",
        quotes=_cut(made[:2]),
        row=offer.id,
        tier=offer.basis.tier,
    )
    for reply in offer.replies:
        words = [s for s in map(sources.statement, reply.statements) if s is not None]
        said = [(s.content[0].quote, f"{sources.chain(s)}, {sources.place(s.content[0])}") for s in words]
        told = [(sources.sentence(a), sources.place(a)) for a in reply.anchors]
        yield Line(
            label=sources.name(reply.actor),
            text=reply.reply + (f" ({reply.when})" if reply.when else ""),
            quotes=_cut((said or told)[:2]),
            tier=offer.basis.tier,  # a reply stands with its offer
            depth=1,
        )


def _moment_lines(chronology: tuple[Moment, ...], sources: Sources) -> Iterable[Line]:
    return (_moment_line(moment, sources) for moment in chronology if moment.when is not None)


def _moment_line(moment: Moment, sources: Sources) -> Line:
    incident = sources.incident(moment.incident)
    anchors = [e.anchor for e in map(sources.event, incident.events if incident else ()) if e]
    standing = f" [{incident.factuality}]" if incident and incident.factuality != "asserted" else ""
    return Line(
        label=str(moment.when),
        text=moment.text + standing + (" [disputed]" if moment.disputed else ""),
        quotes=_cut((sources.sentence(a), sources.place(a)) for a in _one_a_document(tuple(anchors))[:3]),
        row=moment.incident,
        tier=incident.basis.tier if incident else "to check",
    )


def _statement_lines(record: Record, sources: Sources) -> Iterable[Line]:
    """One line a statement, in the order of the documents; those of a copy are told with its original."""
    copies = {c.document for c in record.copies if c.how == "copy"}
    readings = {r.document: r for r in record.readings}
    for document in sources.documents:
        if document.id in copies:
            continue
        for s in sorted(readings[document.id].statements, key=lambda s: (s.content[0].start, -s.content[0].end)):
            yield _statement_line(s, sources)


def _statement_line(s: Attribution, sources: Sources) -> Line:
    told = f" → {squeeze(s.told.quote, 60)}" if s.told else ""
    when = f", {s.when}" if s.when else ""
    stands = "" if s.stands == "claimed" else f" [{s.stands}]"
    words = " … ".join(part.quote for part in s.content)
    return Line(
        label=sources.chain(s),
        text=f"{told}{when}{stands}".strip(", "),
        quotes=_cut([(words, sources.place(s.content[0]))]),
        row=s.id,
        depth=min(sources.depth(s), 3),
    )


def _document_lines(record: Record, sources: Sources) -> Iterable[Line]:
    derived = {c.document: c for c in record.copies}
    primaries = Primaries(record)
    for document in sources.documents:
        published = f"published {document.published}" if document.published else "publication date not told"
        copy = derived.get(document.id)
        origin = f"; {copy.how} from [{sources.number(copy.original)}] ({copy.why})" if copy else ""
        outlet, file = primaries.name(document), squeeze(document.external_id or "", 80)
        yield Line(
            label=f"[{sources.number(document.id)}]",
            text=f"{outlet}, {published}{origin}{primaries.tally(document)}: {file}",
            quotes=((squeeze(document.headline, 160), ""),) if document.headline else (),
            row=document.id,
        )


def _cut(quotes: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((squeeze(words, LONGEST_QUOTE), place) for words, place in quotes)


def squeeze(text: str, longest: int) -> str:
    """Return words on one line, cut at a blank where they are too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[: line.rfind(" ", 0, longest) if " " in line[:longest] else longest] + " …"
