"""What fills another event's argument: `meet` in "agreed to meet", `talks` in "held talks"."""

from onrecord.annotate.events.frames import REACH, Frame
from onrecord.lexicon.event_patterns import EventPattern
from onrecord.text.parse import Parse

OPEN = ("ACCUSE",)  # what one is accused of is an event that the accuser claims
_TENSED = ("VBD", "VBZ", "VBP", "VBN")
_OUTSIDE = ("advcl", "acl:relcl", "parataxis")


def absorbed_by(frame: Frame, pattern: EventPattern) -> set[int]:
    """Return the tokens that are part of the event itself and tell no other."""
    if pattern.entry.type in OPEN:
        return {i for i in frame.done_to if not pattern.objects.isdisjoint((frame.parse[i].lemma,))}
    parse = frame.parse
    tops = list(frame.done_to)
    if frame.complement >= 0:
        tops.append(frame.complement)
    if frame.doer >= 0 and pattern.subjects:
        tops.append(frame.doer)
    if pattern.about or pattern.complements:
        tops += [i for _, i in frame.obliques]
        tops += frame.infinitives
    out: set[int] = set()
    stack = [i for i in tops if i != frame.predicate]
    while stack and len(out) < 2 * REACH:
        j = stack.pop()
        if j in out or j == frame.predicate:
            continue
        out.add(j)
        stack.extend(k for k in parse.children[j] if parse[k].dep not in _OUTSIDE and not _starts_anew(parse, k))
    return out


def _starts_anew(parse: Parse, i: int) -> bool:
    """Whether a joined predicate stands in a tense of its own, and so most likely beside the event, not in it."""
    token = parse[i]
    return token.dep == "conj" and token.tag in _TENSED and parse[token.head].tag != token.tag
