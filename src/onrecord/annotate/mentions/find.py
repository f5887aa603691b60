"""From names and noun phrases to mentions: which words stand for an actor, and of which kind."""

from onrecord.annotate.mentions.described import Described, find_described
from onrecord.annotate.mentions.kinds import judge_names
from onrecord.annotate.mentions.runs import Name, find_again, find_names
from onrecord.annotate.mentions.seats import link_seats
from onrecord.annotate.mentions.units import Page, read_page
from onrecord.annotate.mentions.whose import body_id, owner_id, role_of, unnamed_id
from onrecord.lexicon.actors import ActorWords
from onrecord.model.document import Document
from onrecord.model.identity import kebab
from onrecord.model.places import anchor
from onrecord.model.reading import ActorKind, Mention, Role
from onrecord.text.parse import Parse

_PERSONS = frozenset({"office", "rank", "voice"})
_STATES = frozenset({"state", "demonym", "seat"})
_FIRST = frozenset({"i", "me", "my", "mine", "myself"})


def _is_outlet(name: Name, outlet: str) -> bool:
    """Whether a name is the outlet's own: in full, its last words, or its letters."""
    words = [w for w in outlet.replace(",", " ").split() if w not in ("The", "the")]
    letters = "".join(w[0] for w in words if w[0].isupper())
    printed = [w.casefold() for w in name.words]
    ends = [w.casefold() for w in words[-len(printed) :]]
    return printed == ends or (len(name.words) == 1 and len(letters) > 1 and name.words[0] == letters)


class _Writer:
    """Gathers the mentions of one document; a mention's chain is its number until coreference joins them."""

    def __init__(self, document: Document, page: Page) -> None:
        self._document = document
        self._page = page
        self.mentions: list[Mention] = []

    def add(
        self, a: int, b: int, *, rule: str, kind: ActorKind, actor: str | None, name: str = "", role: Role | None = None
    ) -> None:
        """Add the mention of the units a..b."""
        units = self._page.units
        placed = anchor(self._document, units[a].start, units[b - 1].end, stage="mentions", rule=rule)
        self.mentions.append(
            Mention(
                anchor=placed,
                actor=actor,
                kind=kind,
                chain=len(self.mentions),
                name=name or placed.quote,
                role=role,
            )
        )


def find_mentions(document: Document, parse: Parse, words: ActorWords) -> tuple[Mention, ...]:
    """Return the mentions of a document in the order of its text; none stands in page furniture."""
    page = read_page(parse, words)
    names = find_names(page, words)
    judge_names(page, names, words)
    names = find_again(page, names, words)
    phrases = find_described(page, names, words)
    link_seats(page, names, phrases, words)
    for name in names:
        name.locative = name.a > 0 and page.lowered[name.a - 1] in words.around.locatives
        if document.outlet and name.kind in ("body", "name", "person", "place") and _is_outlet(name, document.outlet):
            name.kind, name.id, name.name = "body", kebab(document.outlet), document.outlet
    writer = _Writer(document, page)
    by_title = {phrase.head: phrase for phrase in phrases}
    for name in names:
        _add_name(writer, page, name, by_title.get(name.title), words)
    for phrase in phrases:
        if phrase.bearer is None or phrase.bearer.kind != "person":
            _add_phrase(writer, page, phrase, words, document.outlet)
    for i, unit in enumerate(page.units):
        pronoun = words.pronouns.get(unit.lower)
        if pronoun and (unit.tag in ("PRP", "PRP$", "WP", "WP$", "WDT") or unit.pos == "PRON") and unit.text != "US":
            kind: ActorKind = (
                "group" if pronoun.number == "plural" else "organisation" if pronoun.gender == "n" else "person"
            )
            writer.add(i, i + 1, rule="pronoun", kind=kind, actor=None)
    return _in_order(writer.mentions, document)


def _in_order(mentions: list[Mention], document: Document) -> tuple[Mention, ...]:
    """Return the mentions by place, the longer before the shorter, without those in page furniture."""
    kept = [m for m in mentions if not any(start <= m.anchor.start < end for start, end in document.furniture)]
    return tuple(sorted(kept, key=lambda m: (m.anchor.start, -m.anchor.end)))


def _add_name(writer: _Writer, page: Page, name: Name, title: Described | None, words: ActorWords) -> None:
    """Add a name as the mention it is; a demonym before a noun only tells whose that is."""
    if name.kind == "person":
        a = title.a if title else name.title if name.title >= 0 else name.a
        if title and title.determiner.split(" ")[-1] in ("the", "a", "an"):
            a += 1
        prefixes = words.prefixes.short.keys() | words.prefixes.honorifics
        while not title and 0 < a <= name.title and page.texts[a - 1] in prefixes:
            a -= 1
        role = role_of(title) if title else None
        entry = words.people.get(name.id or "") if name.phrase else None
        role = role or (Role(title=entry.roles[0], organisation=entry.state) if entry and entry.roles else None)
        writer.add(
            a,
            name.b,
            rule="title_name" if a < name.a else "person_name",
            kind="person",
            actor=None,
            name=name.name,
            role=role,
        )
    elif name.kind == "demonym":
        if name.stands_alone:
            writer.add(name.a, name.b, rule="demonym", kind="state", actor=name.id, name=name.name)
    elif name.kind in ("state", "seat") and not (name.kind == "seat" and name.locative):
        writer.add(name.a, name.b, rule=name.kind, kind="state", actor=name.id, name=name.name)
    elif name.kind in ("place", "seat"):
        writer.add(name.a, name.b, rule="place", kind="state", actor=None, name=name.name)
    elif name.kind == "body":
        writer.add(name.a, name.b, rule="body_name", kind="organisation", actor=name.id, name=name.name)


def _add_phrase(writer: _Writer, page: Page, phrase: Described, words: ActorWords, outlet: str | None) -> None:
    """Add a noun phrase as the mention it is; `this newspaper` is the outlet."""
    noun = phrase.noun
    if outlet and noun.lemma in words.around.outlets and phrase.determiner == "this":
        writer.add(phrase.a, phrase.b, rule="body_name", kind="organisation", actor=kebab(outlet), name=outlet)
        return
    printed = page.quote(phrase.head - len(noun.words) + 1, phrase.head + 1).lower()
    if noun.lemma in words.around.vague and phrase.b < len(page.units) and page.units[phrase.b].tag in ("JJ", "VBN"):
        printed = f"{printed} {page.lowered[phrase.b]}"
    text = page.quote(phrase.a, phrase.b)
    kinds = noun.kinds
    both = (
        phrase.determiner.split(" ")[0] in ("both", "each", "neither", "either", "two")
        or phrase.determiner == "the two"
    )
    if "side" in kinds and (both or phrase.determiner in ("the two", "both the", "two")) and phrase.owner is None:
        writer.add(phrase.a, phrase.b, rule="sides", kind="group", actor=None, name=text)
    elif "state" in kinds and phrase.owner is not None and owner_id(phrase.owner):
        owner = phrase.owner
        name = owner.name if isinstance(owner, Name) else text
        writer.add(phrase.a, phrase.b, rule="government", kind="state", actor=owner_id(owner), name=name)
    elif "government" in kinds and phrase.owner is None:
        writer.add(phrase.a, phrase.b, rule="government", kind="state", actor=None, name=text)
    elif kinds & _PERSONS:
        _add_person(writer, phrase, printed, text)
    elif "group" in kinds:
        writer.add(phrase.a, phrase.b, rule="unnamed", kind="unnamed", actor=unnamed_id(phrase, printed), name=text)
    elif "body" in kinds:
        writer.add(phrase.a, phrase.b, rule="body", kind="organisation", actor=body_id(phrase), name=text)
    elif "paper" in kinds and phrase.owner is not None:
        owner = phrase.owner
        writer.add(
            phrase.a,
            phrase.b,
            rule="paper",
            kind="organisation",
            actor=owner_id(owner),
            name=owner.name if isinstance(owner, Name) else text,
        )


def _add_person(writer: _Writer, phrase: Described, printed: str, text: str) -> None:
    """Add an office or an unnamed person: who holds the office is told by coreference."""
    first = phrase.determiner.split(" ")[0]
    definite = first in ("the", "this", "'s", "his", "her", "its", "their", "our", "my", "your", "that")
    office = bool(phrase.noun.kinds & {"office", "rank"}) and not phrase.noun.plural
    if office and (
        definite or first == "" or (phrase.owner is not None and first not in ("a", "an", "another", "one"))
    ):
        writer.add(phrase.a, phrase.b, rule="office", kind="person", actor=None, name=text, role=role_of(phrase))
    else:
        rule = "definite" if definite else "unnamed"
        role = role_of(phrase) if not phrase.noun.plural else None
        writer.add(
            phrase.a, phrase.b, rule=rule, kind="unnamed", actor=unnamed_id(phrase, printed), name=text, role=role
        )
