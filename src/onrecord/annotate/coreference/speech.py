"""Who speaks inside a quotation: I and we are its speaker, you is who was told."""

from msgspec.structs import replace

from onrecord.annotate.coreference.entities import Entity, Seen, look_at
from onrecord.annotate.coreference.pronouns import resolve_pronoun
from onrecord.annotate.coreference.quoted import quoted_spans
from onrecord.annotate.coreference.sources import Finder
from onrecord.lexicon.actors import ActorWords
from onrecord.model.document import Document
from onrecord.model.identity import kebab
from onrecord.model.reading import Attribution, Mention
from onrecord.text.parse import Parse


def resolve_speech(
    document: Document,
    parse: Parse,
    mentions: tuple[Mention, ...],
    statements: tuple[Attribution, ...],
    words: ActorWords,
) -> tuple[tuple[Mention, ...], tuple[Attribution, ...]]:
    """Return mentions and statements with the speakers bound, outer statements before those within them."""
    finder = Finder(parse, mentions)
    seen = _remembered(parse, mentions, document)
    done: dict[str, Attribution] = {}
    for statement in sorted(statements, key=lambda s: _depth(s, statements)):
        told = _bound(statement, finder, done)
        done[statement.id] = told
        _bind(told, finder, seen, done, words)
    return tuple(finder.mentions), tuple(done[s.id] for s in statements)


def _depth(statement: Attribution, statements: tuple[Attribution, ...]) -> int:
    """Return how many statements it lies within."""
    by_id = {s.id: s for s in statements}
    depth, outer = 0, statement.within
    while outer in by_id and depth < len(by_id):
        depth, outer = depth + 1, by_id[outer].within
    return depth


def _remembered(parse: Parse, mentions: tuple[Mention, ...], document: Document) -> list[Seen]:
    """Return the mentions with one entity a chain, as coreference left them."""
    seen = look_at(parse, mentions, quoted_spans(document.text))
    entities: dict[int, Entity] = {}
    for s in seen:
        m = s.mention
        if m.actor is None:
            continue
        entity = entities.get(m.chain)
        if entity is None:
            entity = entities[m.chain] = Entity(chain=m.chain, kind=m.kind, actor=m.actor, name=m.name)
            entity.plural = m.kind == "group" or "+" in m.actor or (m.kind == "unnamed" and m.role is None)
        if m.role:
            entity.roles.append(m.role)
        s.entity = entity
    return seen


def _bound(statement: Attribution, finder: Finder, done: dict[str, Attribution]) -> Attribution:
    """Return the statement with its speaker and hearer told by their words."""
    speaker, name = statement.speaker, statement.speaker_name
    if statement.source is not None:
        mention = finder.meant_by(statement.source.span)
        if mention is not None:
            speaker, name = mention.actor, mention.name
            if speaker is None and mention.anchor.maker.rule == "place":
                speaker = kebab(mention.name)  # a city that speaks stands for a state, whichever it is
        else:
            speaker, name = finder.unnamed(statement.source.span), statement.source.quote
    told = statement.told_actor
    if statement.told is not None:
        mention = finder.meant_by(statement.told.span)
        told = mention.actor if mention is not None else told
    elif told is None and statement.within in done:
        told = None
    return replace(statement, speaker=speaker, speaker_name=name, told_actor=told)


def _bind(
    statement: Attribution, finder: Finder, seen: list[Seen], done: dict[str, Attribution], words: ActorWords
) -> None:
    """Bind the pronouns of a direct quotation to its speaker and hearer."""
    if statement.quotation == "indirect":
        return
    speaker = next((s.entity for s in seen if s.entity and s.entity.actor == statement.speaker), None)
    for k, s in enumerate(seen):
        m = s.mention
        if s.rule != "pronoun" or not s.quoted or not any(c.span.covers(m.anchor.span) for c in statement.content):
            continue
        pronoun = words.pronouns[s.lower]
        if pronoun.person == 1:
            plural = pronoun.number == "plural"
            _set(finder, seen, k, *_speaking(statement, speaker, plural=plural))
        elif pronoun.person == 2:
            _set(finder, seen, k, statement.told_actor, None, None)
        elif m.actor is None and pronoun.number != "relative":
            entity = resolve_pronoun(s, pronoun, seen[:k], without=speaker)
            if entity:
                _set(finder, seen, k, entity.actor, entity.name, entity)


def _speaking(statement: Attribution, speaker: Entity | None, *, plural: bool) -> tuple[str | None, str | None, Entity | None]:
    """Return who I or we is: the speaker; we the state or body that he speaks for, where he has one."""
    if not plural or speaker is None:
        return statement.speaker, statement.speaker_name, speaker
    if speaker.kind == "person" and speaker.state:
        return speaker.state, None, None
    if speaker.kind == "unnamed" and (speaker.actor or "").count(":") == 2:
        whose = (speaker.actor or "").split(":")[1]
        return (whose if whose != "-" else speaker.actor), None, None
    return speaker.actor, speaker.name, speaker


def _set(finder: Finder, seen: list[Seen], k: int, actor: str | None, name: str | None, entity: Entity | None) -> None:
    if actor is None:
        return
    known = entity or next((s.entity for s in seen if s.entity and s.entity.actor == actor), None)
    mention = replace(
        seen[k].mention,
        actor=actor,
        name=name or (known.name if known else seen[k].mention.name),
        chain=known.chain if known else seen[k].mention.chain,
        kind=known.kind if known else seen[k].mention.kind,
    )
    seen[k].mention = mention
    seen[k].entity = known
    finder.mentions[k] = mention
