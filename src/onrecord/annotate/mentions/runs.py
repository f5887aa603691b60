"""Listed names and runs of capitalised words, each cut into its title and its name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.annotate.mentions.units import Page
from onrecord.lexicon.actors import ActorWords, Phrase

_TITLES = frozenset({"office", "rank", "voice"})
_SHORTEST = 2  # letters: at the beginning of a line a longer word in capitals is a dateline's town
_ACRONYM = 5  # letters: longer words in capitals are no acronyms


@dataclass(slots=True)
class Name:
    """A name on the page: the units a..b, and what is known of it so far."""

    a: int
    b: int
    words: tuple[str, ...]
    phrase: Phrase | None = None
    title: int = -1
    """Unit of the noun or honorific right before it; -1 where there is none."""
    kind: str = ""
    """`person`, `state`, `demonym`, `seat`, `body`, `place`, `thing`; empty: not told yet."""
    id: str | None = None
    name: str = ""
    state: str | None = None
    """Id of the state that it is, or belongs to."""
    key: tuple[str, ...] = ()
    """The words without the capitals of a dateline: what two mentions of one name share."""
    loose: bool = False
    """Whether it may be only a word of an office (`Defence Minister`): kept where it is a name elsewhere."""

    sure: bool = False
    """Whether the words around show a state itself, not a city that stands for one."""
    locative: bool = False
    """Whether it only tells where: `in Lurane`."""
    stands_alone: bool = True
    """Whether no noun follows that it only qualifies: `the Ombeyans`, not `the Ombeyan minister`."""

    def __post_init__(self) -> None:
        """Fill the key."""
        shouted = len("".join(self.words)) > _ACRONYM and all(w.isupper() for w in self.words)
        self.key = tuple(w.title() for w in self.words) if shouted else self.words


def find_names(page: Page, words: ActorWords) -> list[Name]:
    """Return the names of a page from left to right, none overlapping another."""
    names: list[Name] = []
    i = 0
    while i < len(page.units):
        if not page.units[i].cap and page.texts[i] not in words.phrases:
            i += 1
            continue
        b = _end_of_run(page, i, words)
        if b == i:
            i += 1
            continue
        names.extend(n for n in _cut(page, i, b, words) if n.phrase or not page.headline[n.a])
        i = b
    return _with_of(page, names, words)


def _with_of(page: Page, names: list[Name], words: ActorWords) -> list[Name]:
    """Join what `of` joins to an organisation's noun: `Union of Free Valleys`, `Society of X`."""
    out: list[Name] = []
    for name in names:
        of = name.a - 1 - (name.a > 1 and page.lowered[name.a - 1] == "the")
        noun = of - 1
        if (
            name.phrase is None
            and noun >= 0
            and page.lowered[of] == "of"
            and page.units[noun].cap
            and page.lowered[noun] in words.around.names
            and not page.headline[noun]
            and page.lowered[noun] not in words.around.organs
            and page.lowered[noun] not in words.evidence.state_titles
        ):
            a = noun
            if out and out[-1].b == noun + 1 and out[-1].phrase is None:
                a = out.pop().a
            name = Name(a, name.b, tuple(page.texts[a : name.b]), kind="")  # noqa: PLW2901  the longer name
        out.append(name)
    return out


def find_again(page: Page, names: list[Name], words: ActorWords) -> list[Name]:
    """Return the names with those of the headlines that are names elsewhere in the text."""
    known: dict[str, list[Name]] = {}
    for name in names:
        if not name.phrase and name.kind:
            known.setdefault(name.words[0].upper(), []).append(name)
    taken = {i for name in names for i in range(name.a, name.b)}
    found = list(names)
    i = 0
    while i < len(page.units):
        step = 1
        if page.headline[i] and i not in taken and page.texts[i][0].isupper():
            for name in known.get(page.texts[i].upper(), ()):
                end = i + len(name.words)
                if [w.upper() for w in page.texts[i:end]] == [w.upper() for w in name.words] and not taken & {
                    *range(i, end)
                }:
                    title = i - 1 if i and is_title(page, i - 1, words) else -1
                    found.append(replace(name, a=i, b=end, title=title))
                    step = len(name.words)
                    break
        i += step
    return sorted(found, key=lambda n: n.a)


def _end_of_run(page: Page, a: int, words: ActorWords) -> int:
    """Return the end of the run of capitalised words, particles between two of them included."""
    b = a
    while b < len(page.units) and (b == a or not page.units[b].line):
        phrase = words.phrase_at(page.texts, b)
        if phrase:
            b += len(phrase.words)
            continue
        unit = page.units[b]
        if unit.cap:
            b += 1
        elif (
            unit.lower in words.around.particles
            and b > a
            and b + 1 < len(page.units)
            and page.units[b + 1].cap
            and unit.text == unit.lower
        ):
            b += 2
        else:
            break
    return b


def _cut(page: Page, a: int, b: int, words: ActorWords) -> Iterator[Name]:
    """Yield the names in the run a..b: listed ones, and what stands after a title or between them."""
    if page.lowered[a] in ("the", "a", "an") and b - a > 1 and not words.phrase_at(page.texts, a):
        a += 1
    pos = a
    title = _title_before(page, a, words)
    while pos < b:
        phrase = words.phrase_at(page.texts, pos)
        if phrase and not page.in_title[pos]:
            end = pos + len(phrase.words)
            if not _part_of_longer(page, pos, end, a, b, phrase, words):
                yield _listed(page, pos, phrase, title)
                pos, title = end, -1
                continue
        if is_title(page, pos, words):
            title, pos = pos, pos + 1
            continue
        end = _end_of_name(page, pos, b, words)
        yield from _named(
            page, pos, end, title, words, office=is_title(page, end, words) if end < len(page.units) else False
        )
        pos, title = end, -1


def _named(page: Page, a: int, b: int, title: int, words: ActorWords, *, office: bool) -> Iterator[Name]:
    """Yield the name in a..b, an office's field left off; before an office it is perhaps only a field itself."""
    organisation = any(w in words.around.names for w in page.lowered[a + 1 : b])
    organ = all(page.lowered[k] in words.around.portfolios or page.nouns[k] for k in range(a, b))
    if title < 0 and (organ or (b - a == 1 and page.lowered[a] in words.around.regions)):
        return
    end = b
    field = a > 0 and page.lowered[a - 1] in ("of", "for", "and", ",")
    while not organisation and a < end and page.lowered[a] in words.around.portfolios and (field or office):
        a += 1
    following = page.nouns[b] if b < len(page.units) else None
    while not organisation and following and a < end and page.lowered[end - 1] in words.around.portfolios:
        end -= 1
    if a == end:
        return
    if (office and not organisation) or end < b:
        yield Name(a, a + 1, (page.texts[a],), loose=True)
    else:
        name = Name(a, end, tuple(page.texts[a:end]), title=title)
        if page.units[a].line and all(w.isupper() and len(w) > _SHORTEST for w in name.words):
            name.key = tuple(w.title() for w in name.words)
        yield name


def _listed(page: Page, pos: int, phrase: Phrase, title: int) -> Name:
    end = pos + len(phrase.words)
    return Name(
        pos,
        end,
        tuple(page.texts[pos:end]),
        phrase=phrase,
        title=title,
        kind=phrase.kind,
        id=phrase.id,
        name=phrase.name,
        state=phrase.state,
    )


def _end_of_name(page: Page, pos: int, b: int, words: ActorWords) -> int:
    """Return where the name that begins at pos ends: at a listed name or a title, else with its run."""
    end = pos + 1
    while end < b:
        phrase = words.phrase_at(page.texts, end)
        if phrase and not _part_of_longer(page, end, end + len(phrase.words), pos, b, phrase, words):
            break
        office = is_title(page, end, words) and (end + 1 < b or page.nouns[end] is not None)
        if office and not _closes_name(page, pos, end, b, words):
            break
        end += 1
    return end


def _closes_name(page: Page, pos: int, end: int, b: int, words: ActorWords) -> bool:
    """Whether a noun in the run is the last word of an organisation's name: `National Teachers Union`."""
    return any(page.lowered[k] in words.around.names for k in range(end, b)) and pos < end


def _part_of_longer(page: Page, start: int, end: int, a: int, b: int, phrase: Phrase, words: ActorWords) -> bool:
    """Whether a listed name is only a part: of a person's (`Georgia Belo`) or an organisation's (`Kenya Airways`)."""
    after = end < b and page.units[end].cap and not is_title(page, end, words) and not page.nouns[end]
    after = after and words.phrase_at(page.texts, end) is None and not page.in_title[end]
    before = start > a and page.units[start - 1].cap and not is_title(page, start - 1, words)
    before = before and words.phrase_at(page.texts, start - 1) is None and not page.nouns[start - 1]
    text = phrase.words[0]
    if len(phrase.words) == 1 and phrase.kind != "person" and not page.headline[start]:
        if after and text in words.around.given and page.lowered[end] not in words.around.names:
            return True
        if before and text in words.around.surnames:
            return True
    ends = next((k for k in range(end, b) if page.lowered[k] in words.around.names), -1)
    named = ends > end or (ends == end and page.nouns[ends] is None)
    return named and start == a and phrase.kind in ("state", "demonym") and not _titled_between(page, end, ends, words)


def _titled_between(page: Page, start: int, end: int, words: ActorWords) -> bool:
    return any(is_title(page, k, words) for k in range(start, end))


def is_title(page: Page, i: int, words: ActorWords) -> bool:
    """Whether the unit stands before names, or is the end of an office."""
    text = page.texts[i]
    if text in words.prefixes.honorifics or text in words.prefixes.women or text in words.prefixes.short:
        return True
    noun = page.nouns[i]
    return page.in_title[i] or (noun is not None and not noun.plural and bool(noun.kinds & _TITLES))


def _title_before(page: Page, a: int, words: ActorWords) -> int:
    """Return the unit of a title in lower case right before the run, -1 where there is none."""
    if a == 0 or page.units[a - 1].end + 1 < page.units[a].start or page.units[a - 1].cap:
        return -1
    noun = page.nouns[a - 1]
    if noun and noun.kinds & _TITLES and not noun.plural and page.units[a - 1].pos in ("NOUN", "PROPN", "ADJ", "X"):
        return a - 1
    return a - 1 if page.texts[a - 1] in words.prefixes.honorifics else -1
