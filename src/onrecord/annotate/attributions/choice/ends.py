"""Where a content may end: at each boundary to the right of its start, with what is known of the boundary."""

from dataclasses import dataclass

from onrecord.annotate.attributions.choice.worth import frame_of
from onrecord.annotate.attributions.found import Chars, Found
from onrecord.annotate.attributions.page import Page
from onrecord.annotate.attributions.spans import clause_end, clean_spans
from onrecord.text.parse import FINITE, Token

_MOST = 16  # ends looked at: a sentence of a hundred words has no more that are worth it
_OPENS = ("WDT", "WP", "WP$", "WRB", "VBG", "VBN", "TO")
_NAMED = ("ADP", "SCONJ", "CCONJ", "PUNCT")
_RELATIVES = ("WDT", "WP", "WRB")
_STOPS = (",", ";", ":", "–", "—")
_FIXED = ("verb.preposed", "verb.quote", "verb.colon", "verb.proform")
"""Rules whose content is a quotation or stands before the cue: its end is no question."""


@dataclass(frozen=True, slots=True)
class End:
    """One way to end a content: all its spans, and the features of the cut."""

    content: tuple[Chars, ...]
    features: tuple[str, ...]


def ends_of(page: Page, item: Found) -> list[End]:
    """Return the ways to end a statement's content, the rule's own among them."""
    own = tuple(item.content)
    if item.token < 0 or item.entry is None or item.cue is None or item.rule in _FIXED or own[-1][0] < item.cue[1]:
        return [End(own, ())]
    parse = page.parse
    first, own_last = parse.token_range(*own[-1])
    end = clause_end(page, item.token)
    if first >= end:
        return [End(own, ())]
    out: dict[tuple[Chars, ...], End] = {}
    region = page.region(item.token)
    inside = _Inside(page, item, first, own_last, end)
    for j in _boundaries(page, item, first, own_last, end):
        last = clean_spans(page, [(own[-1][0], parse[j - 1].end)], region)
        content = own if j == own_last else (*own[:-1], *last)
        if len(content) == len(own) and content not in out:
            out[content] = End(content, inside.features(j))
    return list(out.values())


def _boundaries(page: Page, item: Found, first: int, own_last: int, end: int) -> list[int]:
    """Return the tokens before which the content may end, the rule's own end first."""
    parse = page.parse
    mine = page.quote_of[item.token]
    out = [own_last]
    for j in range(first + 1, end + 1):
        if j == own_last or (j < end and page.quote_of[j] != mine and page.quote_of[j] == page.quote_of[j - 1]):
            continue
        if j == end or _is_boundary(parse.tokens[j], parse.edges[parse[j].head][0]):
            out.append(j)
    return out[:_MOST]


def _is_boundary(token: Token, opening: int) -> bool:
    if token.pos in ("PUNCT", "CCONJ", "SCONJ"):
        return token.tag != "HYPH" and token.text not in "\"'“”‘’"
    return token.tag in _OPENS or (token.pos == "ADP" and opening == token.i) or token.lower in ("that", "who")


class _Inside:
    """The features of an end, with what is the same for all ends of one content kept at hand."""

    def __init__(self, page: Page, item: Found, first: int, own_last: int, end: int) -> None:
        assert item.entry is not None
        self.page, self.cue, self.first, self.own_last, self.end = page, item.token, first, own_last, end
        self.frame, self.kind = frame_of(item), item.entry.kind
        tokens = page.parse.tokens
        self.finite = next((t.i for t in tokens[first:end] if t.tag in FINITE), end)
        self.tree = max((page.parse.edges[t.i][1] for t in tokens[first:own_last] if t.head < first), default=own_last)

    def features(self, j: int) -> tuple[str, ...]:
        """Return what is known of an end before token j.

        own, before, after: against the rule's own end; next: the word behind the cut; link: where the phrase
        behind the cut hangs in the tree (in the content, on the cue, outside) and as what; length in tokens.
        """
        parse = self.page.parse
        out = ["end.own" if j == self.own_last else ("end.before" if j < self.own_last else "end.after")]
        out.append(f"verb={self.finite < j}+{self.frame}")
        out.append("end.tree" if j == self.tree else ("end.short" if j < self.tree else "end.long"))
        k = j
        while k < self.end and parse[k].pos == "PUNCT":
            k += 1
        if k >= self.end:
            return (*out, "end.sentence", f"end.sentence+{self.frame}")
        mark = parse[j].text if k > j else "_"
        token = parse[k]
        word = token.lower if token.pos in _NAMED or token.tag in _RELATIVES else token.tag
        top = self._top(k)
        place = "root" if parse[top].head == top else self._place(parse[top].head)
        relation = parse[top].relation
        length = j - self.first
        out += [
            f"next={mark}{word}",
            f"next={mark}{token.pos}",
            f"link={place}:{relation}",
            f"link={place}:{mark}",
            f"link={place}+{self.frame}",
            f"link={place}:{relation}+{self.kind}",
            f"length={length if length < 4 else '4-6' if length < 7 else '7-'}",
        ]
        following = next((h for h in (k, k + 1) if h in self.page.hit_at), -1)
        if following == k or (following > k and token.pos in ("CCONJ", "ADV")):
            out.append("next.cue.alike" if parse[following].tag == parse[self.cue].tag else "next.cue")
            if following + 1 < self.end and parse[following + 1].lower in ("that", "to", "“", '"'):
                out.append("next.cue.says")
        stop = next((i for i in range(k + 1, self.end) if parse[i].text in _STOPS), self.end)
        clause = any(t.tag in FINITE for t in parse.tokens[k:stop])
        out.append(f"rest={mark}{token.pos}:{clause}")
        out.append(f"rest={place}:{clause}")
        if self.page.times_between(token.start, parse[min(k + 2, self.end) - 1].end):
            out.append(f"next.time+{self.kind}")
        if self.page.quote_of[k] != self.page.quote_of[self.cue]:
            out.append("next.quoted")
        return tuple(out)

    def _top(self, k: int) -> int:
        """Return the head of the largest phrase that starts at token k."""
        parse = self.page.parse
        while k < parse[k].head < self.end and parse.edges[parse[k].head][0] >= k:
            k = parse[k].head
        return k

    def _place(self, head: int) -> str:
        if head >= self.first:
            return "in"
        return "cue" if head == self.cue else "out"
