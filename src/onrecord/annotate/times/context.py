"""What a reader of one expression knows: the row, the day of the news, what was told before."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from onrecord.annotate.times.row import Row, Word
from onrecord.annotate.times.tense import is_habit, lean_at
from onrecord.annotate.times.told import Told
from onrecord.lexicon.times import TimeWords
from onrecord.model.document import Document
from onrecord.text.parse import Parse, Token

QUOTED = 1_000  # code points that are searched for an open quotation mark
NEAR = 250  # code points within which a story goes on in the year told


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means: a TIMEX3 type and value, and what it was reckoned from."""

    type: str
    value: str
    relative_to: str | None = None
    start: int | None = None
    """Where the expression starts, if not with its pattern."""


@dataclass(frozen=True)
class Context:
    """The surroundings of all expressions of one document."""

    document: Document
    parse: Parse
    words: TimeWords
    row: Row
    year: int | None
    """Year of the news, where it is known."""
    today: date | None
    """Day of publication, where it is known."""
    told: Told = field(default_factory=Told)

    @cached_property
    def source(self) -> str | None:
        """What values are reckoned from: `published`, `year` or nothing."""
        return "published" if self.document.published is not None else None if self.year is None else "year"

    def follows_noun(self, i: int, *, count: bool = False) -> bool:
        """Whether word i of the row belongs to a noun that the words before it could tell more of, or count."""
        token = self.token(i)
        kinds = ("NOUN", "PROPN", "ADJ", "NUM", "ADP", "SYM") if count else ("NOUN", "PROPN", "ADJ", "NUM")
        return token is not None and token.pos in kinds

    def token(self, i: int) -> Token | None:
        """Return the parser's token where word i of the row starts; None where there is none."""
        if i >= len(self.row.words):
            return None
        a, b = self.parse.token_range(self.row.words[i].start, self.row.words[i].end)
        return self.parse[a] if a < b and a < len(self.parse) else None

    def is_noun(self, i: int) -> bool:
        """Whether the parser takes word i for a noun."""
        token = self.token(i)
        return token is not None and token.pos in ("NOUN", "PROPN")

    def is_month(self, i: int) -> bool:
        """Whether word i, a month's name that stands alone, is the month: no verb, and no person's name."""
        row = self.row
        if (
            row.kind(i - 1) in ("in", "by", "of", "to", "early", "on", "the", "as_late", "before")
            or row.kind(i + 1) == "poss"
        ):
            return True
        beside = row.is_name(i - 1) and row.words[i - 1].end + 1 == row.words[i].start
        ahead = row.is_name(i + 1) and row.words[i].end + 1 == row.words[i + 1].start
        if beside or ahead or row.kind(i) == "month_short":
            return False
        token, following = self.token(i), self.token(i + 1)
        if following is not None and following.pos in ("DET", "PRON"):  # `May the two agree`
            return False
        return token is None or token.pos not in ("AUX", "VERB", "ADJ")

    def is_year(self, i: int, year: int) -> bool:
        """Whether word i, four digits that stand alone, is a year and counts nothing."""
        row, token = self.row, self.token(i)
        start, end = row.words[i].start, row.words[i].end
        if row.text[start - 1 : start] in set("$£€#/.-@") or row.text[end : end + 1] in set("%°/@"):
            return False
        if not 1700 <= year <= 2150 or row.kind(i + 1) in ("unit", "units", "zone"):
            return False
        following = self.token(i + 1)
        if token is None or following is None or row.kind(i - 1) == "the" or following.pos != "NOUN":
            return True
        counted = "Number=Plur" in following.morph and (token.dep == "nummod" or row.kind(i - 1) == "of")
        return not counted


@dataclass(frozen=True)
class Found:
    """A match of a pattern: its span in words and its words by role."""

    context: Context
    first: int
    last: int
    """Half-open range of words of the row."""
    roles: dict[str, Word]

    @property
    def start(self) -> int:
        """First code point."""
        return self.context.row.words[self.first].start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.context.row.words[self.last - 1].end

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.context.row.text[self.start : self.end]

    def has(self, *roles: str) -> bool:
        """Whether any of the roles is filled."""
        return any(role in self.roles for role in roles)

    def value(self, role: str) -> str:
        """Return the value of a role's word; empty where it is not filled."""
        word = self.roles.get(role)
        return "" if word is None else word.value

    def kind(self, role: str) -> str:
        """Return the name of the kind of a role's word; empty where it is not filled."""
        word = self.roles.get(role)
        return "" if word is None else self.context.row.name_of(word.symbol)

    def number(self, role: str) -> int | None:
        """Return a role's word as a whole number; None where it is none."""
        digits = self.value(role).replace(",", "").rstrip("stndrh")
        return int(digits) if digits.isdigit() and len(digits) < 7 else None

    def before(self) -> str:
        """Return the word before the expression in lower case."""
        return self.context.row.lower(self.first - 1)

    @property
    def quoted(self) -> bool:
        """Whether the expression stands between quotation marks, as far as its paragraph shows."""
        text = self.context.row.text
        before = text[max(0, self.start - QUOTED) : self.start].rpartition("\n")[2]
        curly = before.count("“") + before.count("«") > before.count("”") + before.count("»")
        return curly or before.count('"') % 2 == 1

    def told_year(self, month: int, day: int = 31) -> int | None:
        """Return the year of a full date told just before, where the story goes on from it.

        `It fell on August 6, 1945. They surrendered on August 15.` is all of 1945.
        """
        told, text = self.context.told, self.context.row.text
        far = told.full is None or self.start - told.end > NEAR or "\n" in text[max(told.end, 0) : self.start]
        if told.full is None or far or self.lean >= 0 or (month, day) < (told.full.month, told.full.day):
            return None
        return told.full.year

    @property
    def sentence_start(self) -> int:
        """First code point of the sentence that the expression stands in."""
        parse = self.context.parse
        a, b = parse.token_range(self.start, self.end)
        return parse[parse.sentences[parse.sentence_of[a]][0]].start if a < b and a < len(parse) else self.start

    @cached_property
    def lean(self) -> int:
        """Where the governing verb looks: -1 back, 1 ahead, 0 not told."""
        looks = lean_at(self.context.parse, self.start, self.end, self.context.words.tense)
        deadline = self.before() in self.context.words.tense.deadlines and self.context.row.kind(self.last) != "poss"
        if looks <= 0 and deadline:
            return 1
        return looks

    @property
    def habit(self) -> bool:
        """Whether the governing verb tells what always holds."""
        return is_habit(self.context.parse, self.start, self.end, self.context.words.tense)
