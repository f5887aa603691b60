"""A document made ready for reading: everything that rules look up, indexed once."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from onrecord.annotate.attributions.cueverbs import is_verb
from onrecord.annotate.attributions.found import Chars
from onrecord.annotate.attributions.sentences import cut_sentences, find_datelines
from onrecord.lexicon.cues import CueEntry, Cues, Venue, Way
from onrecord.model.document import Document
from onrecord.model.reading import Mention, Quoted, Timex
from onrecord.text.clauses import Clause, clause_at
from onrecord.text.paragraphs import split_paragraphs
from onrecord.text.parse import Parse, Token

_CUE = 40  # code points of the longest quotation looked at for being a cue alone
_PHRASE = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "ADV")


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue word in the text: its tokens (first, one past the last) and the entries that it may be of."""

    first: int
    last: int
    entries: tuple[CueEntry, ...]


class Page:
    """The document, its parse and its quotations, with the look-ups that rules share."""

    def __init__(
        self,
        document: Document,
        parse: Parse,
        quotations: tuple[Quoted, ...],
        mentions: tuple[Mention, ...],
        times: tuple[Timex, ...],
        cues: Cues,
    ) -> None:
        self.document = document
        self.text = document.text
        self.parse = parse
        self.quotations = quotations
        self.mentions = mentions
        self.times = times
        self.cues = cues
        self._clauses: dict[int, Clause] = {}
        self._quote_starts = [q.start for q in quotations]
        self._mention_starts = [m.anchor.start for m in mentions]
        self._time_starts = [t.anchor.start for t in times]

    @cached_property
    def blocks(self) -> list[Chars]:
        """Paragraphs, as half-open code points."""
        return split_paragraphs(self.text)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [a for a, _ in self.blocks]

    def block_at(self, at: int) -> int:
        """Return the index of the paragraph that a code point stands in."""
        return max(0, bisect_right(self._block_starts, at) - 1)

    @cached_property
    def quote_of(self) -> tuple[int, ...]:
        """For each token the index of the innermost quotation around it, or -1."""
        out = []
        stack: list[int] = []
        following = 0
        for token in self.parse.tokens:
            while following < len(self.quotations) and self.quotations[following].inner_start <= token.start:
                if not self._only_cue(self.quotations[following]):
                    stack.append(following)
                following += 1
            while stack and self.quotations[stack[-1]].inner_end <= token.start:
                stack.pop()
            inside = [k for k in stack if self.quotations[k].inner_end >= token.end]
            out.append(inside[-1] if inside else -1)
        return tuple(out)

    def _only_cue(self, quoted: Quoted) -> bool:
        """Whether a quotation holds a cue alone, so that what is said stands outside: `"rejected" the offer`."""
        if quoted.inner_end - quoted.inner_start > _CUE:
            return False
        first, last = self.parse.token_range(quoted.inner_start, quoted.inner_end)
        k = first
        while k < last and self.parse[k].pos in ("AUX", "ADV", "PART"):
            k += 1
        hit = self.hit_at.get(k)
        return hit is not None and hit.last >= last and self.parse[first].text[0].islower()

    def region(self, i: int) -> Chars:
        """Return the stretch that a statement with its cue at token i may not leave: its quotation, else paragraph."""
        k = self.quote_of[i]
        if k >= 0:
            return self.quotations[k].inner_start, self.quotations[k].inner_end
        return self.blocks[self.block_at(self.parse[i].start)]

    def quote_starting(self, at: int) -> Quoted | None:
        """Return the quotation whose opening mark stands at a code point."""
        k = bisect_right(self._quote_starts, at) - 1
        return self.quotations[k] if k >= 0 and self.quotations[k].start == at else None

    @cached_property
    def quote_ends(self) -> dict[int, Quoted]:
        """Quotations by the code point after their closing mark, the outermost where several end there."""
        return {q.end: q for q in reversed(self.quotations)}

    def quote_before(self, at: int) -> Quoted | None:
        """Return the quotation that ends just before a code point, blanks and a comma apart."""
        while at > 0 and (self.text[at - 1].isspace() or self.text[at - 1] in ",-–—"):
            at -= 1
        return self.quote_ends.get(at)

    def quotes_near(self, start: int, end: int) -> list[Quoted]:
        """Return the quotations that overlap a stretch, in order."""
        k = bisect_right(self._quote_starts, self.blocks[self.block_at(start)][0] - 1)
        out = []
        while k < len(self.quotations) and self.quotations[k].start < end:
            if self.quotations[k].end > start:
                out.append(self.quotations[k])
            k += 1
        return out

    def mentions_near(self, span: Chars) -> list[Mention]:
        """Return the mentions that may overlap a stretch."""
        k = bisect_right(self._mention_starts, span[0] - 200)
        return list(self.mentions[k : bisect_right(self._mention_starts, span[1])])

    def times_between(self, start: int, end: int) -> tuple[Timex, ...]:
        """Return the time expressions that start in a stretch."""
        a, b = bisect_right(self._time_starts, start - 1), bisect_right(self._time_starts, end - 1)
        return self.times[a:b]

    def clause(self, i: int) -> Clause:
        """Return the clause view of a predicate, made once."""
        if i not in self._clauses:
            self._clauses[i] = clause_at(self.parse, i)
        return self._clauses[i]

    @cached_property
    def _sentences(self) -> list[tuple[int, int]]:
        return cut_sentences(self.parse, self.cues.abbreviations)

    @cached_property
    def _sentence_of(self) -> tuple[int, ...]:
        return tuple(n for n, (a, b) in enumerate(self._sentences) for _ in range(a, b))

    def sentence(self, i: int) -> tuple[int, int]:
        """Return the half-open token range of the sentence of token i, cut to its region."""
        a, b = self._sentences[self._sentence_of[i]]
        start, end = self.region(i)
        first, last = self.parse.token_range(start, end)
        after = self._datelines.get(a)
        if after is not None and after <= i:
            a = after
        return max(a, first), min(b, last)

    @cached_property
    def _datelines(self) -> dict[int, int]:
        return find_datelines(self.parse, self.blocks)

    @cached_property
    def venues(self) -> dict[int, tuple[int, Venue]]:
        """Tokens that end the words of a venue behind a preposition of it, each with its phrase's first token."""
        out = {}
        for token in self.parse.tokens:
            for venue, words in self.cues.venues.get(token.lower, ()):
                start = self._opened(token.i + 1 - len(words), words, venue)
                if start >= 0:
                    out[token.i] = (start, venue)
                    break
        return out

    def _opened(self, k: int, words: tuple[str, ...], venue: Venue) -> int:
        """Return the first token of the phrase whose words start at token k, a right preposition before it; else -1."""
        tokens = self.parse.tokens
        if k < 1 or any(tokens[k + n].lower != word for n, word in enumerate(words)):
            return -1
        for j in range(k - 1, max(-1, k - 12), -1):
            if tokens[j].lower in venue.after:
                return j + 1
            if tokens[j].pos not in _PHRASE and tokens[j].tag not in ("VBN", "VBG", "HYPH"):
                return -1
        return -1

    @cached_property
    def carriers(self) -> frozenset[int]:
        """Nouns that only carry what the cue before them says: `said in a statement that ...`."""
        after = {hit.last for hit in self.hits if any(entry.has("clause") for entry in hit.entries)}
        return frozenset(k for k, (start, _) in self.venues.items() if start - 1 in after)

    @cached_property
    def speaking(self) -> dict[int, int]:
        """Tokens of participles like `speaking to`, each with the token after its words."""
        out = {}
        for token in self.parse.tokens:
            for rest in self.cues.speaking.get(token.lower, ()) if token.tag == "VBG" else ():
                last = self.follow(token.i, rest)
                if last:
                    out[token.i] = last
        return out

    def in_furniture(self, at: int) -> bool:
        """Whether a code point stands in page furniture."""
        return any(a <= at < b for a, b in self.document.furniture)

    def says(self, i: int) -> bool:
        """Whether token i is a cue verb with something below it that it can say."""
        hit = self.hit_at.get(i)
        if hit is None:
            return False
        taking = any(entry.has("object") for entry in hit.entries)
        return self.parse.kid(i, "ccomp", "xcomp", *(("obj",) if taking else ())) is not None

    @cached_property
    def hit_at(self) -> dict[int, Hit]:
        """Cue verbs by their first token."""
        return {hit.first: hit for hit in self.hits}

    @cached_property
    def hits(self) -> list[Hit]:
        """The cue verbs of the document, in order."""
        out = []
        for token in self.parse.tokens:
            ways = self.cues.verbs.get(token.lower)
            if ways and is_verb(self.parse, token, self.cues.nouns) and not self.in_furniture(token.start):
                hit = self._hit(token, ways)
                if hit is not None:
                    out.append(hit)
        return out

    def _hit(self, token: Token, ways: tuple[Way, ...]) -> Hit | None:
        best, entries = 0, []
        last = token.i + 1
        for way in ways:
            if len(way.rest) < best:
                break
            end = self.follow(token.i, way.rest)
            if end:
                best, last = len(way.rest), end
                entries.append(way.entry)
        return Hit(token.i, last, tuple(entries)) if entries else None

    def follow(self, i: int, rest: tuple[str, ...]) -> int:
        """Return the token after a phrase that starts at token i, or 0; an adverb may stand between its words."""
        at = i + 1
        tokens = self.parse.tokens
        for word in rest:
            if at < len(tokens) and tokens[at].lower != word and tokens[at].pos == "ADV":
                at += 1
            if at >= len(tokens) or tokens[at].lower != word:
                return self._particle(i, rest)
            at += 1
        return at

    def _particle(self, i: int, rest: tuple[str, ...]) -> int:
        """`turned the offer down`: the particle hangs on the verb, further on."""
        if len(rest) == 1 and any(k.lower == rest[0] for k in self.parse.kids(i, "compound:prt")):
            return i + 1
        return 0
