"""Which of the words before a colon open a turn, judged over the whole document."""

from collections import Counter
from collections.abc import Mapping

from onrecord.annotate.turns.labels import Form, Label
from onrecord.lexicon.actors import ActorWords
from onrecord.lexicon.turns import TurnWords

_REPEATS = 2
_NAME = range(2, 5)  # words of a full name


def accept_labels(found: Mapping[int, Label], words: TurnWords, actors: ActorWords) -> dict[int, Label]:
    """Return the labels by the paragraph that they open: those that repeat, that shout, or that a title begins.

    A full name that stands once is one where others are; a line of its own must repeat.
    """
    times = Counter((label.form, label.key) for label in found.values())
    asked = any(label.key in words.askers for label in found.values())
    out = {n: label for n, label in found.items() if _is_sure(label, times, words, actors, asked=asked)}
    alone = sum(label.form == "alone" for label in out.values()) * 2 > len(out)
    out = {n: label for n, label in out.items() if (label.form == "alone") is alone and not (alone and n + 1 in out)}
    for n, label in found.items():
        if n not in out and len(out) >= _REPEATS and label.form == "colon" and _is_name(label):
            out[n] = label
    return dict(sorted(out.items()))


def _is_sure(
    label: Label, times: Mapping[tuple[Form, str], int], words: TurnWords, actors: ActorWords, *, asked: bool
) -> bool:
    repeats = times[label.form, label.key] >= _REPEATS
    if label.form == "bare":
        return label.key == "q" or asked
    crowd = label.key in words.crowds and label.form == "colon"
    if crowd or label.key in words.askers or label.key in words.interpreters or (label.key in words.answers and asked):
        return label.form != "alone" or repeats
    before = actors.prefixes.honorifics | actors.prefixes.women | actors.prefixes.men
    titled = bool({label.words[0], f"{label.words[0]}."} & before)
    if label.form == "colon":
        return repeats or label.shouted or titled or _is_office(label, actors)
    if label.form == "point":
        return repeats or titled
    return repeats


def _is_office(label: Label, actors: ActorWords) -> bool:
    """Whether a label's words hold an office: `The Foreign Minister:`, `Ana Belo, Foreign Minister of Orlan:`."""
    lowered = [w.casefold() for w in label.words]
    nouns = (actors.noun_at(lowered, k) for k in range(len(lowered)))
    return any(n is not None and n.kinds & {"office", "rank"} and not n.plural for n in nouns)


def _is_name(label: Label) -> bool:
    return len(label.words) in _NAME and all(w[0].isupper() for w in label.words)
