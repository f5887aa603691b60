"""Offices and bodies that one report leaves without a name, and only one actor of the dossier can be.

`The secretary-general` of a report that never names her is the one who holds that office in the others;
`the agency` is the only agency that the dossier names. Two who may be meant leave it open.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from onrecord.lexicon.actors import ActorWords
from onrecord.model.reading import Annotations, Attribution, Mention

_Known = Mapping[str, set[str]]
_LONG = 2  # words of an office that is not every state's: `minister` alone is


def fill_vacant(
    readings: Sequence[Annotations], words: ActorWords, apart: Mapping[str, frozenset[str]]
) -> tuple[Annotations, ...]:
    """Return the readings with such mentions, and the statements of which they are the sources, given their actors.

    `apart` tells for a document the actors whom a person says it does not mean.
    """
    holders, bodies = _known(readings, words)
    return tuple(_filled(r, holders, bodies, apart.get(r.document, frozenset())) for r in readings)


def _known(readings: Sequence[Annotations], words: ActorWords) -> tuple[_Known, _Known]:
    """Return the persons by each office they hold, and the organisations by the noun that ends their names."""
    holders: defaultdict[str, set[str]] = defaultdict(set)
    bodies: defaultdict[str, set[str]] = defaultdict(set)
    for mention in (m for r in readings for m in r.mentions):
        if mention.actor is None or ":" in mention.actor:
            continue
        if mention.kind == "person" and mention.role is not None:
            title = _words(mention.role.title)
            for n in range(len(title) - _LONG + 1):
                holders[" ".join(title[n:])].add(mention.actor)
        elif mention.kind == "organisation" and mention.anchor.maker.rule == "body_name":
            entry = words.bodies.get(mention.actor)
            for name in {mention.name, *((entry.name, *entry.names) if entry else ())}:
                parts = name.lower().split()
                noun = words.noun_at(parts, len(parts) - 1) if parts else None  # a news agency is not "the agency"
                if noun is not None:
                    bodies[" ".join(noun.words)].add(mention.actor)
    return holders, bodies


def _words(title: str) -> list[str]:
    return title.partition(",")[0].replace("-", " ").split()


def _filled(reading: Annotations, holders: _Known, bodies: _Known, apart: frozenset[str]) -> Annotations:
    meant = ((m.chain, _meant(m, holders, bodies)) for m in reading.mentions if m.actor is None)
    found = {chain: actor for chain, actor in meant if actor and actor not in apart}
    if not found:
        return reading
    filled = [m for m in reading.mentions if m.actor is None and m.chain in found]
    return replace(
        reading,
        mentions=tuple(replace(m, actor=found[m.chain]) if m in filled else m for m in reading.mentions),
        statements=tuple(_spoken(s, filled, found) for s in reading.statements),
    )


def _meant(mention: Mention, holders: _Known, bodies: _Known) -> str | None:
    """Return the one actor of the dossier whom the words can stand for."""
    rule = mention.anchor.maker.rule
    if rule == "office" and mention.role is not None:
        fitting = holders.get(" ".join(_words(mention.role.title)), set())
    elif rule == "body" and mention.anchor.quote.lower().startswith("the "):
        fitting = bodies.get(mention.anchor.quote[len("the ") :].lower(), set())
    else:
        return None
    return next(iter(fitting)) if len(fitting) == 1 else None


def _spoken(statement: Attribution, filled: list[Mention], found: Mapping[int, str]) -> Attribution:
    source = statement.source
    if statement.speaker is not None or source is None:
        return statement
    mention = next((m for m in filled if source.start <= m.anchor.start < source.end), None)
    if mention is None or statement.speaker_name not in (mention.name, mention.anchor.quote):
        return statement
    return replace(statement, speaker=found[mention.chain])
