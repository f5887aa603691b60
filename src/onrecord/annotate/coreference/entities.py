"""Who is spoken of so far: one entity a chain, with what the text has told of it."""

from dataclasses import dataclass, field

from onrecord.lexicon.actors import ActorWords
from onrecord.model.reading import ActorKind, Mention, Role
from onrecord.text.parse import Parse, Token

_PARTICIPLES = frozenset({"VBN", "VBD", "VBG"})
_TITLED = frozenset({"person_name", "title_name"})


@dataclass(slots=True, eq=False)
class Entity:
    """One actor of the document."""

    chain: int
    kind: ActorKind
    actor: str | None
    name: str
    gender: str = ""
    """`f` or `m`, empty while not told."""
    plural: bool = False
    roles: list[Role] = field(default_factory=list)
    named: bool = False
    times: int = 0
    """How often it has been mentioned so far."""

    @property
    def state(self) -> str | None:
        """The state or body that its offices belong to."""
        return next((role.organisation for role in self.roles if role.organisation and not role.former), None)

    def fits_gender(self, gender: str | None) -> bool:
        """Whether a pronoun of that gender may stand for it."""
        return not gender or not self.gender or self.gender == gender


@dataclass(slots=True, eq=False)
class Seen:
    """A mention with its place in the tree and, once known, its entity."""

    mention: Mention
    at: int
    """Index among the document's mentions."""
    head: int
    """Token that the rest of the mention hangs on."""
    sentence: int
    subject: bool
    quoted: bool
    """Whether it stands between quotation marks."""
    told: int
    """Number of sentences told by the outlet before it: what is quoted between does not count."""
    inside: int = -1
    """Place of the statement, of those within no other, in whose content it stands; -1 in none."""
    block: int = 0
    """Number of its paragraph."""
    answers: bool = False
    """Whether it is the subject after an opening without one: `Asked about Obare's tea, she`."""
    source: int = -1
    """Place of such a statement whose source it stands in; -1: of none."""
    entity: Entity | None = None

    @property
    def rule(self) -> str:
        """The rule that found it: what kind of words it is."""
        return self.mention.anchor.maker.rule

    @property
    def lower(self) -> str:
        """Its words in lower case."""
        return self.mention.anchor.quote.lower()

    @property
    def is_name(self) -> bool:
        """Whether it is a person's name."""
        return self.rule in _TITLED


def look_at(parse: Parse, mentions: tuple[Mention, ...], quoted: tuple[tuple[int, int], ...]) -> list[Seen]:
    """Return the mentions with their places in the tree, in order."""
    out = []
    telling = _tellings(parse, quoted)
    q = block = end = 0
    for at, mention in enumerate(mentions):
        a, b = parse.token_range(mention.anchor.start, mention.anchor.end)
        head = _head(parse, a, b)
        while q < len(quoted) and quoted[q][1] <= mention.anchor.start:
            q += 1
        inside = q < len(quoted) and quoted[q][0] <= mention.anchor.start
        subject = _is_subject(parse, head)
        sentence = parse.sentence_of[a] if a < len(parse) else 0
        told = telling[sentence] if telling else 0
        block += parse.text.count("\n", end, mention.anchor.start)
        end = max(end, mention.anchor.start)
        answers = subject and mention.anchor.maker.rule == "pronoun" and _follows_opening(parse, head)
        out.append(Seen(mention, at, head, sentence, subject, inside, told, block=block, answers=answers))
    return out


def _tellings(parse: Parse, quoted: tuple[tuple[int, int], ...]) -> list[int]:
    """Return for each sentence how many sentences up to it lie not wholly inside a quotation."""
    out: list[int] = []
    count = q = 0
    for a, b in parse.sentences:
        start, end = parse.span(a, b)
        while q < len(quoted) and quoted[q][1] < end - 1:
            q += 1
        count += not (q < len(quoted) and quoted[q][0] <= start)
        out.append(count)
    return out


def _head(parse: Parse, a: int, b: int) -> int:
    """Return the token of a..b whose head lies outside; the last where there are several."""
    outside = [i for i in range(a, b) if not a <= parse[i].head < b or parse[i].head == i]
    return outside[-1] if outside else max(b - 1, a)


def _is_subject(parse: Parse, i: int) -> bool:
    token: Token = parse[i]
    while token.relation in ("appos", "flat", "conj") and token.head != token.i:
        token = parse[token.head]
    return token.relation in ("nsubj", "csubj") or token.dep == "obl:agent"


def _follows_opening(parse: Parse, i: int) -> bool:
    """Whether token i is the first subject behind a comma in a sentence that a participle opens.

    Who is named in such an opening is another: one does not meet, or ask about, the one who answers.
    """
    first = parse.sentences[parse.sentence_of[i]][0]
    if parse[first].pos == "ADV":
        first += 1
    if first >= i or parse[first].tag not in _PARTICIPLES or parse[i - 1].text != ",":
        return False
    own = any(k.i < i for k in parse.kids(first, "nsubj", "nsubj:pass", "csubj"))
    before = (t for t in parse.tokens[first + 1 : i] if t.relation == "nsubj" and not t.tag.startswith("W"))
    return not own and not any(parse[parse.edges[t.i][0] - 1].text == "," for t in before)


def office_of(role: Role, words: ActorWords) -> tuple[str, frozenset[str]]:
    """Return (noun of an office, its other words): `deputy foreign minister` -> `minister`, {deputy, foreign}."""
    parts = role.title.split(",")[0].split()
    for a in range(max(len(parts) - 4, 0), len(parts)):
        noun = words.noun_at(parts, len(parts) - 1)
        if noun and len(noun.words) == len(parts) - a:
            return noun.lemma, frozenset(parts[:a])
    return (parts[-1] if parts else ""), frozenset(parts[:-1])
