"""The words themselves among the wordings of an utterance: the one from which differences are told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from onrecord.lexicon.copies import CopyWords
from onrecord.lexicon.turns import TurnWords
from onrecord.model.document import Document
from onrecord.model.identity import content_id
from onrecord.model.places import Anchor, anchor
from onrecord.model.reading import Annotations, Attribution
from onrecord.model.record import Actor, Utterance
from onrecord.model.wordings import Difference, Fidelity, Wording
from onrecord.reconcile.basis import Grounds, judge_basis
from onrecord.reconcile.judgements import NO_TIES, Ties
from onrecord.reconcile.primaries.echoes import SURE, Echo, Echoes
from onrecord.reconcile.primaries.voices import Voice, find_voices
from onrecord.reconcile.utterances import compare_statements, make_utterance
from onrecord.wording.fidelity import Chars, Fit, judge_fidelity, turned_by
from onrecord.wording.marks import find_translation
from onrecord.wording.words import sentences_of

_ONE_PLACE = 0.5
"""Share of the shorter of two passages that they have in common, from which both give one utterance."""
_LOOKED_AT = 8
"""Passages before one that may overlap it: a sentence that a thousand reports quote makes a chain."""
_HELD = 0.45
"""Share of its weight that a statement has at a place at which others of its utterance stand."""
_HELD_WEIGHT = 12.0
_ALIKE = 0.35
"""Likeness from which what is left of an utterance is one still."""
_LEFT = 60
_WORST: tuple[Fidelity, ...] = ("exact", "translated", "cut", "altered")


class Weaver:
    """Puts the words themselves among the wordings of utterances; what people join and part comes first (`ties`)."""

    def __init__(
        self,
        documents: Sequence[Document],
        actors: Sequence[Actor],
        grounds: Grounds,
        copies: CopyWords,
        turns: TurnWords,
        ties: Ties = NO_TIES,
    ) -> None:
        self._documents = documents
        self._home = {d.id: d for d in documents}
        self._kinds = {a.id: a.kind for a in actors}
        self._grounds = grounds
        self._copies = copies
        self._turns = turns
        self._ties = ties

    def weave(self, readings: Sequence[Annotations], utterances: Sequence[Utterance]) -> tuple[Utterance, ...]:
        """Return the utterances, those whose words a primary document has with its wording; some are new."""
        voices = find_voices(self._documents, readings, self._grounds, self._copies)
        if not voices:
            return tuple(utterances)
        finder = Echoes(voices, self._home, self._kinds, self._grounds, self._copies)
        found = (e for r in readings if not self._home[r.document].primary for e in finder.find(r))
        echoes = [e for e in found if not self._ties.part([e.statement.id], [s.id for s in _said(e.voice, e.spans)])]
        return tuple(sorted(self._woven(finder, utterances, echoes), key=lambda u: u.id))

    def _woven(self, finder: Echoes, utterances: Sequence[Utterance], echoes: Sequence[Echo]) -> Iterator[Utterance]:
        """Yield the utterances that no echo touches as they are, the others by the places that their words have.

        Where words stand in a primary document tells more than that they are like others: quotations of two
        places are two utterances, and what stands at none of them stays with its like only where it fits.
        """
        of = {e.statement.id: e for e in echoes}
        joined = [pair for pair in self._ties.joined if of.keys() >= set(pair)]
        places = ((one.statement.id, other.statement.id) for one, other in _overlapping(echoes))
        groups = _grouped(of, [*joined, *places], self._ties)
        group_of = {s: group for group in groups for s in group}
        for u in utterances:
            ids = [s for w in u.wordings for s in w.statements]
            near = list({id(g): g for s in ids if (g := group_of.get(s)) is not None}.values())
            if not near:
                yield u
                continue
            left: list[str] = []
            for s in (s for s in ids if s not in of):
                home = self._home_of(s, near, of, finder)
                (left if home is None else home).append(s)
            rows = self._alike([self._grounds.statements[s] for s in left])
            if len({s.document for s in rows}) > 1:
                yield make_utterance(rows, self._home, self._grounds, self._copies)
        for group in groups:
            yield self._utterance(sorted(group), [of[s] for s in group if s in of], finder)

    def _alike(self, rows: Sequence[Attribution]) -> list[Attribution]:
        """Return the statements that are like another of them, now that what joined them may be gone."""
        near = rows[:_LEFT]
        return [
            s
            for s in near
            if any(s.document != x.document and compare_statements(s, x, self._copies) >= _ALIKE for x in near)
        ]

    def _home_of(
        self, statement: str, groups: Sequence[list[str]], of: Mapping[str, Echo], finder: Echoes
    ) -> list[str] | None:
        """Return the group at whose place a statement that is no echo stands, if it does at all."""
        row = self._grounds.statements[statement]
        best: tuple[float, list[str]] | None = None
        for group in groups:
            if any({statement, s} == set(pair) for pair in self._ties.joined for s in group):
                return group
            found = [of[s] for s in group if s in of]
            held = finder.hold(row, _strongest(found))
            places = [span for e in found for span in e.spans]
            near = [fit for _, fit in held.parts if any(_common(x, y) > 0 for x in fit.spans for y in places)]
            recall = min((fit.recall for fit in near), default=0.0)
            enough = recall >= _HELD and sum(fit.shared for fit in near) >= (_HELD_WEIGHT if recall < SURE else 0.0)
            if held.mouth != "other" and enough and not self._ties.part([statement], group):
                best = max(best or (0.0, group), (recall, group), key=lambda pair: pair[0])
        return best[1] if best is not None else None

    def _utterance(self, ids: Sequence[str], echoes: Sequence[Echo], finder: Echoes) -> Utterance:
        voice = _strongest(echoes)
        spans = self._sentences(voice, [span for e in echoes if e.voice is voice for span in e.spans])
        said = _said(voice, spans)
        rows = [self._grounds.statements[s] for s in ids]
        rows = [s for s in rows if s.document != voice.document.id]
        held = {e.statement.id: e for e in echoes if e.voice is voice}
        for s in rows:
            if s.id not in held:
                held[s.id] = finder.hold(s, voice)
        plain = make_utterance(rows, self._home, self._grounds, self._copies)
        wordings = [self._judged(w, held) for w in plain.wordings]
        at = self._place(voice.document, wordings)
        wordings.insert(at, self._wording(voice, spans, said))
        speaker = voice.speaker or plain.speaker
        differences = [d for w in wordings for d in w.differences]
        others = sorted({s.speaker for s in rows if held[s.id].mouth == "other" and s.speaker})
        if others:
            differences.append(Difference(kind="speaker", values=(speaker, *others)))
        carrying = sorted({*(s.id for s in rows), *(s.id for s in said)})
        return replace(
            plain,
            id=content_id("utt", *carrying, *(a for span in spans for a in span)),
            speaker=speaker,
            wordings=tuple(wordings),
            first=0,
            fullest=at,
            most_carried=max(range(len(wordings)), key=lambda n: (len(wordings[n].documents), n == at, -n)),
            primary=at,
            differences=tuple(dict.fromkeys(differences)),
            basis=judge_basis(self._grounds, about=speaker, statements=carrying),
        )

    def _sentences(self, voice: Voice, spans: Iterable[Chars]) -> list[Chars]:
        """Return the whole sentences in which passages stand, those that touch as one."""
        out: list[Chars] = []
        for start, end in sorted(set(spans)):
            low, high = next((a, b) for a, b in voice.source.spans if a <= start < b)
            cut = [(low + a, low + b) for a, b in sentences_of(voice.source.text[low:high])]
            first = next((a for a, b in cut if a <= start < b), start)
            last = next((b for a, b in cut if a < end <= b), end)
            if out and first <= out[-1][1]:
                out[-1] = (out[-1][0], max(out[-1][1], last))
            else:
                out.append((first, last))
        return out

    def _wording(self, voice: Voice, spans: Sequence[Chars], said: Sequence[Attribution]) -> Wording:
        text = voice.document.text
        return Wording(
            text=" … ".join(text[a:b] for a, b in spans),
            documents=(voice.document.id,),
            statements=tuple(sorted(s.id for s in said)),
            quotation="direct",
            anchors=self._anchors(voice, spans),
        )

    def _judged(self, wording: Wording, held: Mapping[str, Echo]) -> Wording:
        """Return a wording with how it stands to the words themselves, and what differs."""
        found = [self._judge(held[s]) for s in wording.statements]
        judged = [fidelity for fidelity, _ in found if fidelity is not None]
        worst = max(judged, key=_WORST.index, default=None)
        differences = tuple(dict.fromkeys(d for _, row in found for d in row))
        spans = [x for s in wording.statements if held[s].quoted for x in held[s].spans] if worst else []
        voice = held[wording.statements[0]].voice
        anchors = self._anchors(voice, self._sentences(voice, spans))
        return replace(wording, fidelity=worst, differences=differences, anchors=anchors)

    def _anchors(self, voice: Voice, spans: Iterable[Chars]) -> tuple[Anchor, ...]:
        return tuple(anchor(voice.document, a, b, stage="primaries", rule="said") for a, b in spans)

    def _judge(self, echo: Echo) -> tuple[Fidelity | None, list[Difference]]:
        if not echo.quoted:
            return None, []
        text = self._home[echo.statement.document].text
        worst: Fidelity = "exact" if echo.parts else "altered"
        out: list[Difference] = []
        for (start, end), fit in echo.parts:
            fidelity, changes = judge_fidelity(fit.alignment, self._copies.record)
            out += changes
            turned = self._turned(text[start:end], echo, fit)
            if turned and echo.statement.quotation == "direct":
                fidelity = max(fidelity, "cut", key=_WORST.index)
                left = echo.voice.source.text[slice(*turned)].strip()
                out.append(Difference(kind="polarity", values=(left, ""), quoted=True))
            worst = max(worst, fidelity, key=_WORST.index)
        places = [part for part, _ in echo.parts]
        told = echo.voice.translated or any(find_translation(text, a, b, self._copies.record) for a, b in places)
        if worst in ("cut", "altered") and told:
            return "translated", [d for d in out if d.kind in ("number", "date")]
        return worst, out

    def _turned(self, quote: str, echo: Echo, fit: Fit) -> Chars | None:
        words = self._turns
        return turned_by(quote, echo.voice.source, fit.spans, words.turned_before, words.turned_after)

    def _place(self, document: Document, wordings: Sequence[Wording]) -> int:
        """Return the place of the primary wording among the others, in order of publication."""
        said = str(document.published or "")
        dates = [min(str(self._home[d].published or "9999") for d in w.documents) for w in wordings]
        return sum(day[: len(said)] < said for day in dates) if said else 0


def _strongest(echoes: Sequence[Echo]) -> Voice:
    """Return the voice in which most of the words stand; of two the earlier document's."""
    shared: defaultdict[int, float] = defaultdict(float)
    voices = {id(e.voice): e.voice for e in echoes}
    for e in echoes:
        shared[id(e.voice)] += e.shared
    return min(
        voices.values(),
        key=lambda v: (-round(shared[id(v)], 3), str(v.document.published or "9999"), v.document.id, str(v.speaker)),
    )


def _said(voice: Voice, spans: Sequence[Chars]) -> list[Attribution]:
    """Return the statements of a voice in which passages stand."""
    return [s for s in voice.statements if any(_common((c.start, c.end), x) > 0 for c in s.content for x in spans)]


def _common(one: Chars, other: Chars) -> int:
    """Return how many code points two stretches of one text share."""
    return min(one[1], other[1]) - max(one[0], other[0])


def _overlapping(echoes: Sequence[Echo]) -> Iterator[tuple[Echo, Echo]]:
    """Yield the pairs of echoes that give one place of a primary document."""
    rows = [(e.voice.document.id, a, b, n) for n, e in enumerate(echoes) for a, b in e.spans]
    rows.sort()
    for k, (document, a, b, n) in enumerate(rows):
        for other, c, d, m in rows[max(0, k - _LOOKED_AT) : k]:
            if other == document and _common((a, b), (c, d)) >= _ONE_PLACE * min(b - a, d - c):
                yield echoes[m], echoes[n]


def _grouped(keys: Iterable[str], pairs: Iterable[tuple[str, str]], ties: Ties) -> list[list[str]]:
    """Return the keys in the groups that pairs make, but for those that people part."""
    group = {key: [key] for key in keys}
    for a, b in pairs:
        one, other = group[a], group[b]
        if one is not other and not ties.part(one, other):
            one += other
            group.update(dict.fromkeys(other, one))
    return list({id(g): g for g in group.values()}.values())
