"""The common nouns that name an actor ("the foreign minister", "residents") and the pronouns, as data."""

from typing import Literal

from onrecord.lexicon.load import read_data
from onrecord.model.places import Value

NounKind = Literal["office", "rank", "voice", "group", "body", "government", "state", "paper", "side"]
Gender = Literal["f", "m", "n"]


class NounGroup(Value, frozen=True):
    """Nouns of one kind, in the singular; plurals that no rule makes are listed."""

    kind: NounKind
    words: tuple[str, ...]
    plurals: dict[str, str] | None = None
    gender: Gender | None = None
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class Prefixes(Value, frozen=True):
    """What stands before a name: honorifics, those that tell the gender, short forms of ranks and offices."""

    honorifics: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    short: dict[str, str]


class FirstNames(Value, frozen=True):
    """First names by which the gender is known."""

    women: frozenset[str]
    men: frozenset[str]


class Around(Value, frozen=True):
    """Small words around nouns and names."""

    former: frozenset[str]
    seniority: frozenset[str]
    particles: frozenset[str]
    both: frozenset[str]
    vague: frozenset[str]
    """Nouns that say little of an unnamed actor: `person`."""
    locatives: frozenset[str]
    whose: frozenset[str]
    short_months: frozenset[str]
    never_names: frozenset[str]
    places: frozenset[str]
    """Last or first words of a name that make it a place: `Lake`, `pass`."""
    things: frozenset[str]
    """Last words of a name that make it no actor: `Treaty`."""
    names: frozenset[str]
    """Last words of a name that make it an organisation: `Union`."""
    portfolios: frozenset[str]
    """Words of an office's field: `Defence`."""
    regions: frozenset[str]
    """Words that tell whose someone is without naming a state: `Western`."""
    organs: frozenset[str]
    """Organs that a state has one of: `navy`."""
    partitives: frozenset[str]
    """Words for some of those without a name who were spoken of: `one`, `another`."""
    counterparts: frozenset[str]
    """Ends of an office's title that is the same as another's: `counterpart`."""
    pairs: frozenset[str]
    """What takes up two who were named together: `both`, `neither`."""
    former_of_two: frozenset[str]
    latter_of_two: frozenset[str]
    neighbours: frozenset[str]
    """What each of two sides calls the other with `our` or `your` before it."""
    sayings: frozenset[str]
    """Things of somebody's that say what he says: `her words`, `his account`."""
    outlets: frozenset[str]
    """What a report calls its own outlet after `this`: `this newspaper`."""
    given: frozenset[str]
    """States' and capitals' names that are given names too: `Georgia Belo`."""
    surnames: frozenset[str]
    """The same for surnames: `Ana Jordan`."""


class PronounGroup(Value, frozen=True):
    """The forms of one pronoun."""

    words: tuple[str, ...]
    person: int
    number: Literal["singular", "plural", "relative"]
    gender: Gender | None = None


class Likeness(Value, frozen=True):
    """A noun by which the holder of another office may be called."""

    word: str
    also: tuple[str, ...]
    examples: tuple[str, ...] = ()


class Evidence(Value, frozen=True):
    """By what a name that no list knows gives itself away."""

    demonym_ends: tuple[str, ...]
    places_after: frozenset[str]
    states_after: frozenset[str]
    state_titles: frozenset[str]
    capital_words: frozenset[str]


class Titles(Value, frozen=True):
    """The content of `titles.toml`."""

    nouns: tuple[NounGroup, ...]
    prefixes: Prefixes
    first_names: FirstNames
    around: Around
    likenesses: tuple[Likeness, ...]
    callings: tuple[Likeness, ...]
    pronouns: tuple[PronounGroup, ...]
    evidence: Evidence


class Noun(Value, frozen=True):
    """One form of a noun: its words, what it may stand for, whether it is a plural."""

    words: tuple[str, ...]
    lemma: str
    kinds: frozenset[str]
    plural: bool
    gender: Gender | None


class Pronoun(Value, frozen=True):
    """One form of a pronoun."""

    person: int
    number: Literal["singular", "plural", "relative"]
    gender: Gender | None


def read_titles() -> Titles:
    """Return the bundled titles; LexiconError tells a wrong entry."""
    return read_data("titles.toml", Titles)


def plural_of(word: str) -> str:
    """Return the plural that the rules make: `army` -> `armies`, `of` phrases take it on their head."""
    head, *rest = word.split(" of ")
    if head.endswith("y") and head[-2] not in "aeiou":
        head = f"{head[:-1]}ies"
    elif head.endswith(("s", "x", "ch", "sh")):
        head = head if head.endswith("s") else f"{head}es"
    else:
        head = f"{head}s"
    return " of ".join([head, *rest])


def index_nouns(groups: tuple[NounGroup, ...]) -> dict[str, tuple[Noun, ...]]:
    """Return the nouns by the last word of each form, longest form first; a form in two groups has both kinds."""
    kinds: dict[tuple[str, str, bool], set[str]] = {}
    genders: dict[str, Gender | None] = {}
    for group in groups:
        for word in group.words:
            forms = {(word, False)}
            if group.kind != "group":
                forms.add(((group.plurals or {}).get(word) or plural_of(word), True))
            for form, plural in forms:
                kinds.setdefault((form, word, plural or group.kind == "group"), set()).add(group.kind)
            genders[word] = group.gender or genders.get(word)
    nouns: dict[str, list[Noun]] = {}
    for (form, lemma, plural), kind in kinds.items():
        words = tuple(form.split())
        noun = Noun(words=words, lemma=lemma, kinds=frozenset(kind), plural=plural, gender=genders[lemma])
        nouns.setdefault(words[-1], []).append(noun)
    return {last: tuple(sorted(found, key=lambda n: (-len(n.words), n.plural))) for last, found in nouns.items()}


def index_pronouns(groups: tuple[PronounGroup, ...]) -> dict[str, Pronoun]:
    """Return the pronouns by form."""
    return {
        word: Pronoun(person=group.person, number=group.number, gender=group.gender)
        for group in groups
        for word in group.words
    }
