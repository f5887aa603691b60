"""Who speaks inside a quotation: I and we are its speaker, you is who was told."""

from msgspec.structs import replace

from onrecord.annotate.coreference.entities import Entity, Seen, look_at
from onrecord.annotate.coreference.floor import TURN, Floor, Voice, rule_of
from onrecord.annotate.coreference.names import gender_told, listed_gender
from onrecord.annotate.coreference.owned import resolve_owned
from onrecord.annotate.coreference.pairs import takes_up_two, voice_of_two
from onrecord.annotate.coreference.papers import issuer_of, owner_of_saying
from onrecord.annotate.coreference.pronouns import resolve_pronoun
from onrecord.annotate.coreference.quoted import quoted_spans
from onrecord.annotate.coreference.sources import Finder
from onrecord.annotate.coreference.turns import TurnVoices
from onrecord.lexicon.actors import ActorWords
from onrecord.model.document import Document
from onrecord.model.identity import kebab
from onrecord.model.places import Span
from onrecord.model.reading import Attribution, Mention
from onrecord.text.parse import Parse

_WINDOW = 120  # mentions back that a pronoun looks


def resolve_speech(
    document: Document,
    parse: Parse,
    mentions: tuple[Mention, ...],
    statements: tuple[Attribution, ...],
    words: ActorWords,
) -> tuple[tuple[Mention, ...], tuple[Attribution, ...]]:
    """Return mentions and statements with the speakers bound, outer statements before those within them."""
    finder = Finder(parse, mentions, words)
    seen = _remembered(parse, mentions, quoted_spans(document.text, statements), words)
    by_actor = {s.entity.actor: s.entity for s in reversed(seen) if s.entity}
    by_id = {s.id: s for s in statements}
    floor = Floor(document, parse, seen)
    turns = [s for s in statements if s.given is not None]
    voices = TurnVoices(document, finder, seen, turns, words) if turns else None
    marked = quoted_spans(document.text) if turns else None
    done: dict[str, Attribution] = {}
    for statement in sorted(statements, key=lambda s: (_depth(s, by_id), s.content[0].start)):
        if voices is not None and statement.given is not None:
            speaker, name = voices.of[statement.id]
            bound = replace(statement, speaker=speaker, speaker_name=name, told_actor=voices.told[statement.id])
        else:
            bound = _bound(statement, finder, floor, parse, seen, words)
        done[statement.id] = bound
        if statement.within is None:
            floor.hear(bound)
        if bound.quotation != "indirect" or rule_of(bound) == TURN:
            _bind(bound, finder, seen, by_actor, words, document.text, marked if bound.given is None else None)
    if voices is None:
        return tuple(finder.mentions), tuple(done[s.id] for s in statements)
    return voices.mentions(finder.mentions, turns), tuple(voices.renamed_in(done[s.id]) for s in statements)


def _depth(statement: Attribution, by_id: dict[str, Attribution]) -> int:
    """Return how many statements it lies within."""
    depth, outer = 0, statement.within
    while outer in by_id and depth < len(by_id):
        depth, outer = depth + 1, by_id[outer].within
    return depth


def _remembered(
    parse: Parse, mentions: tuple[Mention, ...], quoted: tuple[tuple[int, int], ...], words: ActorWords
) -> list[Seen]:
    """Return the mentions with one entity a chain, as coreference left them."""
    seen = look_at(parse, mentions, quoted)
    entities: dict[int, Entity] = {}
    for s in seen:
        m = s.mention
        if m.actor is None:
            continue
        entity = entities.get(m.chain)
        if entity is None:
            entity = entities[m.chain] = Entity(chain=m.chain, kind=m.kind, actor=m.actor, name=m.name)
            entity.named = s.is_name
            entity.plural = m.kind == "group" or "+" in m.actor or (m.kind == "unnamed" and m.role is None)
            entity.gender = listed_gender(entity, words)
        entity.gender = entity.gender or _gender_of(s, words)
        if m.role:
            entity.roles.append(m.role)
        entity.times += 1
        s.entity = entity
    return seen


def _gender_of(s: Seen, words: ActorWords) -> str:
    """Return the gender that a title, a first name or a pronoun of the outlet's own tells."""
    if s.is_name:
        return gender_told(s, words)
    told = words.pronouns[s.lower].gender if s.rule == "pronoun" and not s.quoted else None
    return told if told in ("f", "m") else ""


def _bound(
    statement: Attribution, finder: Finder, floor: Floor, parse: Parse, seen: list[Seen], words: ActorWords
) -> Attribution:
    """Return the statement with its speaker and hearer told by their words, or by who has the floor."""
    speaker, name = floor.speaker_of(statement) or (None, None)
    if statement.source is not None and speaker is None:
        speaker, name = _of_others(statement.source.span, finder, floor, parse, seen, words) or (None, None)
    if statement.source is not None and speaker is None:
        span = statement.source.span
        mention = finder.meant_by(span)
        if mention is None:
            speaker = finder.unnamed(span)
            name = finder.describe(speaker, statement.source.quote)
        else:
            speaker, name = mention.actor, mention.name
            if speaker and speaker.startswith("unnamed:"):
                taken_up = mention.anchor.maker.rule == "pronoun"
                name = finder.describe(speaker, name if taken_up else statement.source.quote)
            if speaker is None and mention.anchor.maker.rule == "place":
                speaker = kebab(name)  # a city that speaks stands for a state, whichever it is
    told = statement.told_actor
    if statement.told is not None:
        mention = finder.meant_by(statement.told.span)
        told = mention.actor if mention is not None else told
    return replace(statement, speaker=speaker, speaker_name=name, told_actor=told)


def _of_others(
    span: Span, finder: Finder, floor: Floor, parse: Parse, seen: list[Seen], words: ActorWords
) -> Voice | None:
    """Return who speaks where the source's words stand for somebody else: `neither`, `her account`, `the statement`."""
    quote = parse.text[span.start : span.end]
    if takes_up_two(quote, words):
        sentence = parse.sentence_of[parse.token_range(span.start, span.end)[0]]
        before = seen[: finder.between(span.start, span.start).stop]
        return voice_of_two(quote, sentence, before, parse.text, words)
    return owner_of_saying(span, finder, parse, words) or issuer_of(span, parse, seen, floor.heard, words)


def _bind(
    statement: Attribution,
    finder: Finder,
    seen: list[Seen],
    by_actor: dict[str | None, Entity],
    words: ActorWords,
    text: str,
    marked: tuple[tuple[int, int], ...] | None,
) -> None:
    """Bind the pronouns of a direct quotation to its speaker and hearer.

    Inside a turn only what stands between `marked` quotation marks is another's.
    """
    speaker = by_actor.get(statement.speaker) if statement.speaker else None
    for k in sorted({k for c in statement.content for k in finder.between(c.start, c.end)}):
        s = seen[k]
        span = s.mention.anchor.span
        spoken = s.quoted or rule_of(statement) == TURN
        if spoken and marked is not None:
            spoken = any(a <= span.start and span.end <= b for a, b in marked)
        if s.rule != "pronoun" or not spoken or not any(c.span.covers(span) for c in statement.content):
            continue
        pronoun = words.pronouns[s.lower]
        if pronoun.person == 1:
            actor, name = _speaking(statement, speaker, plural=pronoun.number == "plural")
        elif pronoun.person == 2:
            actor, name = statement.told_actor, None
        elif s.mention.actor is None and pronoun.number != "relative":
            entity = resolve_pronoun(s, pronoun, seen[max(k - _WINDOW, 0) : k], without=speaker)
            actor, name = (entity.actor, entity.name) if entity else (None, None)
        else:
            continue
        if actor is not None:
            s.entity = by_actor.get(actor)
            finder.mentions[k] = s.mention = _meaning(s.mention, actor, name, s.entity)
            owned = resolve_owned(seen, k, text, words) if pronoun.person < 3 else None
            if owned is not None:
                finder.mentions[owned] = seen[owned].mention


def _speaking(statement: Attribution, speaker: Entity | None, *, plural: bool) -> tuple[str | None, str | None]:
    """Return who I or we is: the speaker; we the state or body that he speaks for, where he has one."""
    if not plural or speaker is None:
        return statement.speaker, statement.speaker_name
    if speaker.kind == "person" and speaker.state:
        return speaker.state, None
    if speaker.kind == "unnamed" and speaker.actor and speaker.actor.count(":") == 2:
        whose = speaker.actor.split(":")[1]
        return (speaker.actor if whose == "-" else whose), None
    return speaker.actor, speaker.name


def _meaning(mention: Mention, actor: str, name: str | None, entity: Entity | None) -> Mention:
    """Return the mention as standing for the actor."""
    if entity is None:
        return replace(mention, actor=actor, name=name or mention.name)
    return replace(mention, actor=actor, name=entity.name, chain=entity.chain, kind=entity.kind)
