"""Noun phrases that name an actor by what he is: `Ombeya's foreign minister`, `a senior official`."""

from dataclasses import dataclass, field

from onrecord.annotate.mentions.runs import Name
from onrecord.annotate.mentions.units import Page
from onrecord.lexicon.actors import ActorWords
from onrecord.lexicon.titles import Noun

_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "X", "VERB"})
_MEMBERS = frozenset({"state", "demonym", "seat", "body", "place", "name"})
_OF = frozenset({"of", "for"})
_LONGEST = 12  # units that a phrase may hold to the left of its noun


@dataclass(slots=True)
class Described:
    """A noun phrase: the units a..b, its noun, and whose it is."""

    a: int
    b: int
    head: int
    noun: Noun
    modifiers: list[str] = field(default_factory=list)
    """Words of the office or organ itself, in lower case: `foreign`, `water`."""
    determiner: str = ""
    """Article, possessive pronoun, number or `both`, in lower case; empty where there is none."""
    mark: int = -1
    """Unit of the possessive mark before the noun; -1 where there is none."""
    former: bool = False
    owner: "Name | Described | None" = None
    region: str = ""
    """`western` in "Western diplomats"."""
    bearer: Name | None = None
    """The name that follows as in "foreign minister Joram Sulewe"."""

    @property
    def title(self) -> str:
        """The words of the office: `foreign minister`."""
        return " ".join([*self.modifiers, self.noun.lemma])

    @property
    def possessive(self) -> bool:
        """Whether a pronoun tells whose it is."""
        return self.determiner in _PRONOUNS


_PRONOUNS = frozenset({"his", "her", "its", "their", "my", "our", "your", "whose"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def find_described(page: Page, names: list[Name], words: ActorWords) -> list[Described]:
    """Return the noun phrases of the page whose noun names an actor, from left to right."""
    ends = {name.b: name for name in names}
    inside = {k for name in names for k in range(name.a, name.b)}
    titled = {name.title: name for name in names if name.title >= 0}
    found: list[Described] = []
    for k, noun in enumerate(page.nouns):
        if noun is None or k in inside or page.in_title[k] or not _is_noun(page, k, titled):
            continue
        phrase = _phrase(page, k, noun, ends, words)
        phrase.bearer = titled.get(k)
        found.append(phrase)
    _tell_owners(page, found, names, words)
    return found


def _is_noun(page: Page, k: int, titled: dict[int, Name]) -> bool:
    """Whether the unit is the last noun of its phrase."""
    if k in titled:
        return True
    unit = page.units[k]
    after = page.units[k + 1] if k + 1 < len(page.units) else None
    joined = after is not None and after.spaced and not after.line and not after.cap
    if unit.pos not in ("NOUN", "PROPN") and not (unit.cap and unit.pos == "X"):
        closed = after is None or after.pos not in ("NOUN", "PROPN", "ADJ")
        return unit.pos == "ADJ" and closed and k > 0 and page.units[k - 1].pos in ("DET", "ADJ", "NOUN", "PROPN")
    if after is not None and joined and page.nouns[k + 1] is not None and after.pos in ("NOUN", "ADJ"):
        return False
    if after is not None and joined and after.pos in ("NOUN", "PROPN"):
        return page.roles[k].partition(":")[0] not in ("compound", "nmod", "amod")
    return True


def _phrase(page: Page, k: int, noun: Noun, ends: dict[int, Name], words: ActorWords) -> Described:
    """Return the phrase of the noun that ends at unit k, read to the left."""
    a = k - len(noun.words) + 1
    phrase = Described(a=a, b=k + 1, head=k, noun=noun)
    j = a - 1
    while j >= 0 and k - j <= _LONGEST and not page.units[j + 1].line:
        unit = page.units[j]
        if page.is_possessive(j):
            phrase.owner = ends.get(j)
            phrase.mark = j
            phrase.a = phrase.owner.a if phrase.owner else j - 1
            if phrase.owner is not None and 0 <= phrase.owner.title < phrase.a:
                phrase.a = phrase.owner.title
            phrase.determiner = "'s"
            phrase.a -= phrase.a > 0 and page.lowered[phrase.a - 1] == "the"
            break
        name = ends.get(j + 1)
        if name and name.kind in _MEMBERS and name.b <= phrase.a:
            if phrase.owner is None:
                phrase.owner = name
            phrase.a, j = name.a, name.a - 1
            continue
        if unit.tag in ("DT", "PDT", "PRP$", "WP$") or unit.lower in words.around.both:
            phrase.determiner = f"{unit.lower} {phrase.determiner}".strip()
            phrase.a = j
            if unit.tag == "PRP$" or unit.lower in ("the", "a", "an"):
                if unit.lower == "the" and page.lowered[j - 1 : j] in (["both"], ["all"]):
                    phrase.a, phrase.determiner = j - 1, f"{page.lowered[j - 1]} the"
                break
            j -= 1
            continue
        if (name and not name.loose) or not _modifies(page, j, words):
            break
        _take(phrase, unit.lower, words)
        phrase.a = j
        j -= 1
    phrase.modifiers.reverse()
    return phrase


def _take(phrase: Described, lower: str, words: ActorWords) -> None:
    """Sort a word left of the noun into what the phrase knows."""
    if lower in words.around.former:
        phrase.former = True
    elif lower in words.around.regions and lower not in words.around.portfolios:
        phrase.region = lower
    elif lower[0].isdigit() or lower in words.around.seniority:
        phrase.determiner = phrase.determiner or lower
    elif lower[0].isalpha() and lower not in ("and", "based"):
        phrase.modifiers.append(lower)


def _modifies(page: Page, j: int, words: ActorWords) -> bool:
    unit = page.units[j]
    if unit.lower in words.around.former or unit.lower in words.around.seniority:
        return True
    if unit.lower == "and":
        return page.lowered[j - 1] in words.around.portfolios and page.lowered[j + 1] in words.around.portfolios
    if unit.text == "-":
        return not unit.spaced
    if unit.pos == "VERB":
        return unit.tag in ("VBN", "VBG") and page.units[j - 1].tag in ("DT", "JJ", "PRP$", "POS")
    noun = page.nouns[j]
    if noun and noun.plural and "group" not in noun.kinds:
        return False
    return unit.pos in _INSIDE or page.in_title[j]


def _tell_owners(page: Page, found: list[Described], names: list[Name], words: ActorWords) -> None:
    """Fill whose each phrase is from what follows: `at the water ministry in Tel Adur`, `of Dovaro`."""
    starts: dict[int, Name | Described] = {name.a: name for name in names if name.kind in _MEMBERS}
    starts.update((phrase.a, phrase) for phrase in found if phrase.bearer is None)
    by_end = {phrase.b: phrase for phrase in found}
    for phrase in reversed(found):
        if phrase.determiner == "'s" and phrase.owner is None:
            phrase.owner = by_end.get(phrase.mark)
            if phrase.owner:
                phrase.a = phrase.owner.a
        if phrase.bearer or phrase.b >= len(page.units) or page.lowered[phrase.b] not in words.around.whose:
            continue
        at = phrase.b + 1
        owner = starts.get(at)
        if owner is None and page.lowered[at : at + 1] == ["the"]:
            owner = starts.get(at + 1)
        if page.lowered[phrase.b] in _OF and not isinstance(owner, Name):
            _take_field(page, phrase, at, words)
            owner = starts.get(phrase.b + 1) if page.lowered[phrase.b : phrase.b + 1] == ["of"] else owner
        if owner and phrase.owner is None:
            phrase.owner = owner


def _take_field(page: Page, phrase: Described, at: int, words: ActorWords) -> None:
    """Add the field of an office or organ: `Minister of Industry and Trade`, `ministry of water`."""
    end = at
    while end < len(page.units) and (
        page.lowered[end] in words.around.portfolios
        or (end > at and page.lowered[end] in ("and", ",", "for", "of", "the"))
    ):
        end += 1
    while end > at and page.lowered[end - 1] not in words.around.portfolios:
        end -= 1
    if end > at:
        phrase.modifiers[:0] = [w for w in page.lowered[at:end] if w.isalpha() and w not in ("and", "for", "of", "the")]
        phrase.b = end
