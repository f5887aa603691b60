"""Who is meant by a stretch of words: the source of a statement, or whom it was told."""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.lexicon.actors import ActorWords
from onrecord.model.identity import kebab
from onrecord.model.places import Span
from onrecord.model.reading import Mention
from onrecord.text.parse import Parse, Token

_HEADS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_POSSESSIVE = frozenset({"'s", "’s"})
_ALIKE = 4  # letters that a state's name and its people's share
_NAMED = frozenset({"person_name", "title_name", "body_name"})


class Finder:
    """Mentions by their place."""

    def __init__(self, parse: Parse, mentions: Sequence[Mention], words: ActorWords) -> None:
        self._parse = parse
        self._times = words.around.never_names
        self.mentions = list(mentions)
        self._starts = [m.anchor.start for m in mentions]
        self._partitives = words.around.partitives
        self._names = {m.actor: m.name for m in reversed(mentions) if m.actor}
        self._longest = max((m.anchor.end - m.anchor.start for m in mentions), default=0)

    def between(self, start: int, end: int) -> range:
        """Return the indices of the mentions that may overlap the code points start..end."""
        return range(bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end))

    def inside(self, span: Span) -> list[Mention]:
        """Return the mentions that overlap a span, in order of their beginning, longer ones first."""
        near = (self.mentions[k] for k in self.between(span.start, span.end))
        return [m for m in near if span.start < m.anchor.end]

    def meant_by(self, span: Span) -> Mention | None:
        """Return the mention that the whole stretch stands for, None where its head is no mention.

        The leftmost that is no possessor counts; of two that begin together the longer.
        """
        near = self.inside(span)
        start = span.start
        for mention in near:
            if self._is_possessor(mention, span, near):
                start = max(start, mention.anchor.end) if mention.anchor.start <= start + 4 else start
                continue
            if self._head_before(start, mention):
                return None
            if mention.anchor.maker.rule == "body":
                several = next((m for m in near if m.role is None and m.kind == "unnamed" and m is not mention), None)
                if several and self._parse.text[mention.anchor.end : several.anchor.start] == " of ":
                    return several
            if mention.actor is None and mention.anchor.maker.rule in ("office", "body"):
                end = mention.anchor.end
                named = (m for m in near if m.actor and m.anchor.maker.rule in _NAMED and m.anchor.start >= end)
                return next(named, mention)
            return mention
        return near[0] if near and near[-1].anchor.end >= span.end else None

    def _group_before(self, start: int) -> Mention | None:
        """Return the several without names of whom `one` is one: the last ones in this sentence or the one before."""
        token = self._parse.token_range(start, start + 1)[0]
        number = self._parse.sentence_of[token]
        low = self._parse[self._parse.sentences[max(number - 1, 0)][0]].start
        for k in reversed(range(bisect_left(self._starts, low), bisect_left(self._starts, start))):
            mention = self.mentions[k]
            if mention.kind == "unnamed" and mention.role is None and mention.anchor.maker.rule != "pronoun":
                return mention
        return None

    def _is_possessor(self, mention: Mention, span: Span, near: list[Mention]) -> bool:
        """Whether the mention only tells whose the next one is."""
        text = self._parse.text
        end = mention.anchor.end
        follows = end < span.end and text[end : end + 2] in ("'s", "’s", "' ", "’ ")
        pronoun = mention.anchor.maker.rule == "pronoun" and end < span.end and self._owns(mention)
        inner = any(m is not mention and m.anchor.span.covers(mention.anchor.span) for m in near)
        return inner or (follows and end + 2 < span.end) or (pronoun and text[end : span.end].strip() != "")

    def _owns(self, mention: Mention) -> bool:
        """Whether a pronoun only tells whose the next word is."""
        token = self._parse[self._parse.token_range(mention.anchor.start, mention.anchor.end)[0]]
        return token.tag in ("PRP$", "WP$") or token.relation == "nmod"

    def _head_before(self, start: int, mention: Mention) -> bool:
        """Whether a noun stands before the mention, so that the mention only belongs to it; a day is none."""
        if mention.anchor.start <= start:
            return False
        a, b = self._parse.token_range(start, mention.anchor.start)
        a = max((i + 1 for i in range(a, b) if self._parse[i].text in _POSSESSIVE), default=a)
        return any(
            t.pos in _HEADS and t.end <= mention.anchor.start for t in self._parse.tokens[a:b] if not self._is_time(t)
        )

    def _is_time(self, token: Token) -> bool:
        return token.lower in self._times or token.text[0].isdigit()

    def describe(self, actor: str | None, quote: str) -> str:
        """Return the words for one without a name; whose he is stands behind them where only others tell it."""
        words = quote.partition(",")[0].rstrip()
        if words.lower() in self._partitives and actor in self._names:
            return f"{words} of {self._names[actor]}"
        known = self._names.get(actor.split(":")[1]) if actor and actor.count(":") == 2 else None
        if known is None or known[:_ALIKE].casefold() in words.casefold():
            return words
        return f"{words} ({known})"

    def unnamed(self, span: Span) -> str | None:
        """Return an id for a source that no mention covers: `unnamed:-:schedule`."""
        a, b = self._parse.token_range(span.start, span.end)
        heads = [i for i in range(a, b) if self._parse[i].pos in _HEADS and not self._is_time(self._parse[i])]
        if not heads:
            return None
        names = [self._parse[i].text for i in heads if self._parse[i].pos == "PROPN"]
        if len(names) == len(heads):
            return kebab(" ".join(names))
        if self._parse[heads[0]].lower in self._partitives and (
            len(heads) == 1 or self._parse[heads[0] + 1].lower == "of"
        ):
            group = self._group_before(span.start)
            if group is not None:
                return group.actor
        top = next((i for i in heads if not a <= self._parse[i].head < b), heads[0])
        whose = next((m.actor for m in self.inside(span) if m.actor and m.anchor.start > self._parse[top].start), None)
        if whose and ":" in whose:
            return whose  # one of them, a handful of deputies
        return f"unnamed:{whose or '-'}:{kebab(self._parse[top].text)}"
