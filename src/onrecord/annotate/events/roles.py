"""Who does an event and to whom: from a frame's arguments, or from what hangs on a noun."""

from collections.abc import Iterable

from onrecord.annotate.events.frames import Frame, conjuncts
from onrecord.annotate.events.page import Page
from onrecord.lexicon.event_patterns import EventPattern

TO_WHOM = ("with", "to", "on", "against", "from", "for", "upon", "between", "at", "over", "into", "towards", "toward",
           "of", "in", "about", "among", "by", "near", "around", "along", "across", "through")  # fmt: skip
_WITH = ("with", "to", "by", "between", "among")
_AT_WHOM = ("to", "against", "with", "from", "at", "on", "of", "for")
_BY = ("by",)
_BOTH = ("between", "among")

Sides = tuple[tuple[int, ...], tuple[int, ...]]


def sides_of(page: Page, frame: Frame, pattern: EventPattern) -> Sides:
    """Return (tokens of the actors, tokens of the recipients) of a predicate's event."""
    if pattern.entry.actor == "none" and frame.doer >= 0:
        sides = tuple(dict.fromkeys(i for group in _inside(page, frame.doer) for i in group if page.is_actor(i)))
        return sides, sides
    actors = _doers(page, frame, pattern)
    recipients = tuple(i for i in _recipients(page, frame, pattern) if i not in actors)
    if pattern.entry.mutual:
        everyone = tuple(dict.fromkeys((*actors, *recipients)))
        return everyone, everyone if len(everyone) > 1 else recipients or everyone
    return actors, recipients


def _doers(page: Page, frame: Frame, pattern: EventPattern) -> tuple[int, ...]:
    actor = pattern.entry.actor
    if actor == "object":
        return tuple(j for i in frame.done_to for j in conjuncts(page.parse, i))
    if actor == "none" or frame.doer < 0 or page.parse[frame.doer].lower in page.words.standing.no_one:
        return ()
    return conjuncts(page.parse, frame.doer)


def _recipients(page: Page, frame: Frame, pattern: EventPattern) -> tuple[int, ...]:
    """Return the first group of arguments that names an actor; else the first group there is."""
    groups = [g for g in _groups(page, frame, pattern) if g and not any(i in page.timed for i in g)]
    for group in groups:
        if any(page.is_actor(i) for i in group):
            return group
    topic = pattern.about | pattern.objects
    direct = (*frame.done_to, *(i for case, i in frame.obliques if case in _AT_WHOM))
    return next((g for g in groups if g[0] in direct and page.parse[g[0]].lemma not in topic), ())


def _groups(page: Page, frame: Frame, pattern: EventPattern) -> Iterable[tuple[int, ...]]:
    parse = page.parse
    idiom = bool(pattern.objects)
    for i in frame.done_to:
        if not idiom or page.is_actor(i):
            yield conjuncts(parse, i)
    for i in frame.done_to:
        yield from _inside(page, i)
    for case, i in sorted(frame.obliques, key=lambda o: TO_WHOM.index(o[0]) if o[0] in TO_WHOM else 99):
        if case in (_WITH if pattern.entry.mutual else TO_WHOM):
            yield conjuncts(parse, i)
            yield from _inside(page, i)
    if frame.complement >= 0:
        yield from _below(page, frame, frame.complement)
    for i in frame.done_to:
        for inner in parse.kids(i, "acl"):
            yield from _below(page, frame, inner.i)
    for i in frame.done_to:
        yield conjuncts(parse, i)


def _inside(page: Page, i: int) -> Iterable[tuple[int, ...]]:
    """Yield who owns a noun, and who its prepositional phrases name."""
    parse = page.parse
    for kid in parse.kids(i, "nmod:poss"):
        yield conjuncts(parse, kid.i)
    for kid in parse.kids(i, "nmod"):
        if kid.dep != "nmod:poss" and any(c.lower in TO_WHOM for c in parse.kids(kid.i, "case")):
            yield conjuncts(parse, kid.i)
            yield from (conjuncts(parse, n.i) for n in parse.kids(kid.i, "nmod", "nmod:poss"))
    for kid in parse.kids(i, "compound", "amod"):
        if kid.i in page.mention_at:
            yield (kid.i,)


def _below(page: Page, frame: Frame, i: int) -> Iterable[tuple[int, ...]]:
    """Yield the arguments of a complement: its own subject, objects and phrases."""
    parse = page.parse
    for kid in parse.kids(i, "nsubj", "obj", "iobj", "obl"):
        if kid.i != frame.doer:
            yield conjuncts(parse, kid.i)
            yield from _inside(page, kid.i)
    for kid in parse.kids(i, "xcomp", "ccomp"):
        for inner in parse.kids(kid.i, "obj", "obl"):
            yield conjuncts(parse, inner.i)


def sides_of_noun(page: Page, i: int, pattern: EventPattern) -> tuple[Sides, bool]:
    """Return the sides of a noun's event, and whether the words around it single it out."""
    parse, entry = page.parse, pattern.entry
    sides: dict[str, list[int]] = {"actor": [], "recipient": [], "none": []}
    single = i in page.time_of
    for kid in parse.kids(i, "nmod:poss", "compound", "amod"):
        if kid.dep == "nmod:poss" or kid.i in page.mention_at:
            sides[entry.owner] += conjuncts(parse, kid.i)
            single = True
    for kid in parse.kids(i, "nmod", "obl", "obl:agent"):
        case = next((c.lower for c in parse.kids(kid.i, "case")), "")
        if kid.dep == "nmod:poss" or kid.i in page.timed:
            continue
        if case in _BOTH:
            sides["actor"] += conjuncts(parse, kid.i)
            sides["recipient"] += conjuncts(parse, kid.i)
        elif case in _BY:
            sides["actor"] += conjuncts(parse, kid.i)
        elif case == "of":
            sides[entry.of] += conjuncts(parse, kid.i)
        elif case == "from" and not entry.mutual:
            sides["actor"] += conjuncts(parse, kid.i)
        elif case in TO_WHOM and not (case in ("in", "at", "about") and entry.mutual):
            sides["recipient"] += conjuncts(parse, kid.i)
        single = single or case in TO_WHOM
    actors, recipients = tuple(dict.fromkeys(sides["actor"])), tuple(dict.fromkeys(sides["recipient"]))
    if entry.mutual:
        everyone = tuple(dict.fromkeys((*actors, *recipients)))
        actors = recipients = everyone
    return (actors, recipients), single
