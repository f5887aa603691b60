"""A speaker as a label or a head names him, cut into offices and name: `MINISTER LORNE`, `H.E. Ana Belo`."""

import re
from typing import NamedTuple

from onrecord.lexicon.actors import ActorWords

_WORD = re.compile(r"[^\W_][\w.'’\-]*")
_SMALL = frozenset({"of", "the", "for", "and"})


class Called(NamedTuple):
    """The words of a speaker's name, without capitals that only shout, and the words of his office."""

    name: tuple[str, ...]
    office: tuple[str, ...]

    @property
    def shown(self) -> str:
        """The name as people write it."""
        return " ".join(self.name)


def read_called(words_of_label: str, actors: ActorWords) -> Called:
    """Return a label's name and office; the name is empty where it holds an office alone."""
    called, _, rest = words_of_label.partition(",")
    words = [m[0] for m in _WORD.finditer(called)]
    lowered = [w.casefold().rstrip(".") for w in words]
    end = 0
    for k in range(len(words)):
        if _is_title(words, lowered, k, actors):
            end = k + 1
    while 0 < end < len(words) and lowered[end] in _SMALL | actors.around.portfolios:
        end += 1
    past = next((k for k in range(end + 1, len(words)) if lowered[k] == "of"), len(words))  # Ms. Selna of East Orlan
    name = tuple(_plain(w) for w in words[end:past])
    office = tuple(w for w in lowered[:end] if w not in _SMALL or w == "of")
    if not name and not any(actors.noun_at(lowered, k) for k in range(len(lowered))):
        name, office = tuple(_plain(w) for w in words), ()
    return Called(name, office or tuple(w.casefold() for w in rest.split()))


def _is_title(words: list[str], lowered: list[str], k: int, actors: ActorWords) -> bool:
    prefixes = actors.prefixes
    before = prefixes.honorifics | prefixes.women | prefixes.men | prefixes.short.keys()
    if {words[k], words[k].title(), f"{words[k].title()}."} & before:
        return True
    noun = actors.noun_at(lowered, k)
    return noun is not None and not noun.plural


def _plain(word: str) -> str:
    return word.title() if word.isupper() and len(word) > 2 and not word.endswith(".") else word
