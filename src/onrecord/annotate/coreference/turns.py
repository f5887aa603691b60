"""Who has the turns of a transcript, a statement or a post: labels and heads bound to the actors of the text."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from onrecord.annotate.coreference.entities import Entity, Seen
from onrecord.annotate.coreference.sources import Finder
from onrecord.annotate.coreference.titles import Called, read_called
from onrecord.lexicon.actors import ActorWords, split_name
from onrecord.model.document import Document
from onrecord.model.identity import kebab
from onrecord.model.places import anchor
from onrecord.model.reading import Attribution, Mention, Role

Voice = tuple[str | None, str | None]

_ASKER: Voice = ("unnamed:-:reporter", "a reporter")
_BRACKET = re.compile(r"\s?[(\[]([^()\[\]\n]{1,120})[)\]]")
_NAMES = frozenset({"person_name", "title_name", "turn"})
_FULL_NAME = r"(?:[^\W\d_a-z][\w.'’-]*[^\S\n]){1,3}[^\W\d_a-z][\w'’-]*"
_FULL = 4  # words of a full name


class TurnVoices:
    """The speakers of a primary document's turns, each label resolved once."""

    def __init__(
        self, document: Document, finder: Finder, seen: Sequence[Seen], turns: Sequence[Attribution], words: ActorWords
    ) -> None:
        self._document = document
        self._text = document.text
        self._finder = finder
        self._words = words
        self._entities = _entities(seen)
        self._top = f"{document.speaker or ''}\n{self._text[: min((_first(s) for s in turns), default=0)]}"
        self._known: dict[str, Voice] = {}
        self.renamed: dict[str, Voice] = {}
        """Actors whom the head of the document names in full: `lorne` -> `edda-lorne`."""
        self.of: dict[str, Voice] = {}
        """For each turn's statement who speaks."""
        self.told: dict[str, str | None] = {}
        """For each turn's statement whom it answers or asks."""
        self._hear(sorted(turns, key=_first))

    def _hear(self, turns: Sequence[Attribution]) -> None:
        for s in turns:
            if _part(s) == "speaks":
                self.of[s.id] = self._voice(s)
        guest = self._guest(turns)
        last: Voice = guest
        for n, s in enumerate(turns):
            part = _part(s)
            if part != "speaks":
                self.of[s.id] = _ASKER if part == "asks" else guest if part == "answers" else last
            last = self.of[s.id] if part != "asks" else last
            self.told[s.id] = self._hearer(turns, n)

    def _hearer(self, turns: Sequence[Attribution], n: int) -> str | None:
        if _part(turns[n]) != "asks":
            return _ASKER[0] if n and _part(turns[n - 1]) == "asks" else None
        answer = next((s for s in turns[n + 1 :] if _part(s) != "asks"), None)
        return self.of[answer.id][0] if answer is not None and answer.id in self.of else None

    def _guest(self, turns: Sequence[Attribution]) -> Voice:
        """Return who answers: whom the head names, else who speaks most."""
        if self._document.speaker:
            return self._named(self._document.speaker, self._document.speaker)
        said = Counter(self.of[s.id] for s in turns if s.id in self.of)
        if said:
            return said.most_common(1)[0][0]
        people = [e for e in self._entities if e.kind == "person" and e.named and e.name in self._top]
        return (people[0].actor, people[0].name) if people else (None, None)

    def _voice(self, statement: Attribution) -> Voice:
        source = statement.source
        if source is None:
            name = statement.speaker_name
            return self._named(name, name) if name else (None, None)
        beside = _BRACKET.match(self._text, source.end, source.end + 130)
        key = f"{source.quote.casefold()} {beside[1].casefold() if beside else ''}"
        if key not in self._known:
            self._known[key] = self._of_label(statement, source.quote, beside[1] if beside else None)
        return self._known[key]

    def _of_label(self, statement: Attribution, label: str, beside: str | None) -> Voice:
        first, *others = label.split()
        if others and not any(w[0].isupper() for w in others) and first.casefold() != "the":
            return f"unnamed:-:{kebab(label)}", label  # An hon. member
        called = read_called(label, self._words)
        if not called.name and beside and read_called(beside, self._words).name and not self._state(beside):
            return self._named(beside, label)  # The President (Mr. Holt)
        assert statement.source is not None
        mention = self._finder.meant_by(statement.source.span)
        if mention is not None and mention.actor and self._is_body(mention, called):
            voice = self._whose(mention), mention.name
            self.renamed |= {kebab(w): voice for w in label.split() if self._words.noun_at([w.casefold()], 0)}
            return voice
        return self._named(label, label)

    def _is_body(self, mention: Mention, called: Called) -> bool:
        """Whether a label names a state or an organisation: a surname in capitals may only look like one."""
        listed = mention.actor in self._words.bodies or mention.actor in self._words.states
        organ = mention.anchor.maker.rule == "body" or mention.kind == "state"
        said = {w.casefold() for w in called.name} & self._words.around.names
        return mention.kind != "person" and (listed or organ or bool(said))

    def _named(self, words: str, shown: str) -> Voice:
        """Return the actor of the text, or of the lexicon, that the words name; a new one where there is none."""
        listed = self._words.phrase_at(split_name(words), 0)
        if listed is not None and listed.words == split_name(words):
            return listed.id, listed.name
        entity = next((e for e in self._entities if e.name.casefold() == words.casefold()), None)
        if entity is not None and entity.kind != "person":
            return entity.actor, entity.name
        called = read_called(words, self._words)
        if called.name:
            return self._person(called)
        named = self._holder_on_top(called)
        if named is not None:
            return self._person(named)
        holder = self._holder(called)
        if holder is not None:
            return holder.actor, holder.name
        whose = self._organ(words)
        return whose or (f"unnamed:-:{kebab(' '.join(called.office) or words)}", shown)

    def _person(self, called: Called) -> Voice:
        """Return the person of the text whose name ends with the words; by his full name, where the head has it."""
        ends = called.shown.casefold()
        fitting = [
            e
            for e in self._entities
            if e.kind in ("person", "organisation") and f" {e.name.casefold()}".endswith(f" {ends}")
        ]
        best = max(fitting, key=lambda e: (len(e.name.split()), e.times), default=None)
        listed = [p for p in self._words.people.values() if f" {p.name.casefold()}".endswith(f" {ends}")]
        if len(listed) == 1:
            voice: Voice = (listed[0].id, listed[0].name)
        elif best is not None and " " in best.name:
            return best.actor, best.name
        else:
            full = self._full_name(called)
            voice = (kebab(full), full)
        if best is not None and best.actor and best.actor != voice[0]:
            self.renamed[best.actor] = voice
        return voice

    def _full_name(self, called: Called) -> str:
        """Return the name as the lines on top give it in full, else the label's own."""
        if len(called.name) == 1:
            pattern = rf"((?:[^\W\d_a-z][\w.'’-]*\s){{1,{_FULL}}})(?i:{re.escape(called.name[0])})(?!\w)"
            for match in re.finditer(pattern, self._top):
                found = read_called(match[0], self._words)
                if 1 < len(found.name) <= _FULL and all(w[0].isupper() for w in found.name):
                    return found.shown
        return called.shown

    def _holder(self, called: Called) -> Entity | None:
        """Return the person of the text who holds an office alone: `THE MINISTER`."""
        office = [w for w in called.office if w != "of"]
        fitting = [
            e
            for e in self._entities
            if e.kind == "person" and e.named and any(set(office) <= set(r.title.split()) for r in e.roles)
        ]
        return fitting[0] if office and len({e.actor for e in fitting}) == 1 else None

    def _holder_on_top(self, called: Called) -> Called | None:
        """Return whom the lines on top give the office: `Interview with Tomas Selna, President of Vessin`."""
        if not called.office:
            return None
        office = rf"(?i:{re.escape(called.office[-1])})(?!\w)"
        small = self._words.around.locatives | self._words.around.particles | {"of", "and", "for"}
        for pattern in (rf"{office}:?[^\S\n]+([^\n,;(]{{2,60}})", rf"({_FULL_NAME}),\s(?:[\w'’-]+\s){{0,4}}{office}"):
            for match in re.finditer(pattern, self._top):
                first = list(takewhile(lambda w: w[0].isupper() and w.casefold() not in small, match[1].split()))
                found = read_called(" ".join(first[:_FULL]), self._words)
                if len(found.name) > 1 or (found.name and pattern.startswith(office)):
                    return found
        return None

    def _organ(self, words: str) -> Voice | None:
        """Return the organ of a state that the words name: `Ministry of Foreign Affairs of Vesta`."""
        lowered = [w.casefold() for w in words.replace(",", " ").split()]
        nouns = [n for k in range(len(lowered)) if (n := self._words.noun_at(lowered, k)) is not None]
        if not any(n.kinds & {"body", "government", "state"} for n in nouns):
            return None
        entity = next((e for e in self._entities if e.name.casefold() == words.removeprefix("the ").casefold()), None)
        return (entity.actor, entity.name) if entity else (kebab(words.removeprefix("the ")), words)

    def _state(self, words: str) -> str | None:
        phrase = self._words.phrase_at(split_name(words), 0)
        if phrase is not None and phrase.kind in ("state", "body") and phrase.words == split_name(words):
            return phrase.id
        found = (e for e in self._entities if e.kind in ("state", "organisation") and e.name == words)
        return next((e.actor for e in found), None)

    def _spoken_for(self, beside: str) -> str | None:
        """Return whom a speaker speaks for by what stands in brackets behind his name: a state, a party."""
        told = self._state(beside)
        office = any(self._words.noun_at([w.casefold()], 0) for w in beside.split())
        return told or (kebab(beside) if beside[0].isupper() and not office and len(beside.split()) <= _FULL else None)

    def _whose(self, mention: Mention) -> str | None:
        """Return a body's id with its state's before it, where the letterhead names that apart."""
        actor = mention.actor
        if actor is None or mention.anchor.maker.rule != "body" or actor in self._words.bodies:
            return actor
        states = [e.actor for e in self._entities if e.kind == "state" and e.actor and e.name in self._top]
        return actor if not states or any(actor.startswith(f"{s}-") for s in states) else f"{states[0]}-{actor}"

    def mentions(self, mentions: Sequence[Mention], turns: Sequence[Attribution]) -> tuple[Mention, ...]:
        """Return the mentions with every label among them, as that of who speaks."""
        chains = {m.actor: m.chain for m in reversed(mentions) if m.actor}
        out = [self._renamed(m) for m in mentions]
        kinds = {m.actor: m.kind for m in out if m.actor}
        following = max((m.chain for m in mentions), default=-1) + 1
        spans = {}
        for s in turns:
            actor, name = self.of[s.id]
            if s.source is None or actor is None or name is None or s.source.span in spans:
                continue
            chain = chains.setdefault(actor, following)
            following += chain == following
            kind = "unnamed" if actor.startswith("unnamed:") else kinds.get(actor, "person")
            spans[s.source.span] = Mention(
                anchor=anchor(self._document, s.source.start, s.source.end, stage="coreference", rule="turn"),
                actor=actor,
                kind=kind,
                chain=chain,
                name=name,
                role=self._role(s),
            )
        kept = [m for m in out if not any(m.anchor.span.overlaps(span) for span in spans)] if spans else out
        return tuple(sorted([*kept, *spans.values()], key=lambda m: (m.anchor.start, -m.anchor.end)))

    def _renamed(self, mention: Mention) -> Mention:
        actor, name = self.renamed.get(mention.actor or "", (None, None))
        return mention if actor is None else replace(mention, actor=actor, name=name or mention.name)

    def renamed_in(self, statement: Attribution) -> Attribution:
        """Return a statement whose speaker and hearer have their full names."""
        speaker, name = self.renamed.get(statement.speaker or "", (statement.speaker, statement.speaker_name))
        told = self.renamed.get(statement.told_actor or "", (statement.told_actor, None))[0]
        return replace(statement, speaker=speaker, speaker_name=name, told_actor=told)

    def _role(self, statement: Attribution) -> Role | None:
        """Return the office that a label gives: `MINISTER LORNE`; of `Mr. Holt (Vesta)` whom he speaks for."""
        assert statement.source is not None
        called = read_called(statement.source.quote, self._words)
        beside = _BRACKET.match(self._text, statement.source.end, statement.source.end + 130)
        state = self._spoken_for(beside[1]) if beside else None
        titles = [w for w in called.office if self._words.noun_at([w], 0)]
        if state:
            return Role(title=" ".join(called.office) if titles else "representative", organisation=state)
        return Role(title=" ".join(called.office)) if titles and called.name else None


def _entities(seen: Sequence[Seen]) -> list[Entity]:
    """Return the actors of the text, those named first before others."""
    return list({id(s.entity): s.entity for s in seen if s.entity is not None and s.entity.actor}.values())


def _first(statement: Attribution) -> int:
    return min(statement.content[0].start, statement.source.start if statement.source else 1 << 60)


def _part(statement: Attribution) -> str:
    return statement.content[0].maker.rule.rpartition(".")[2]
