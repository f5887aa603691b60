"""Signs of standing around an event's predicate: denial, negation, date, condition, modal, and whose words it is in."""

from collections.abc import Sequence
from datetime import timedelta

import msgspec

from onrecord.lexicon.events import EventWords, StandingWords
from onrecord.model.document import Document
from onrecord.model.reading import Attribution, Event, Factuality, Timex
from onrecord.text.parse import Parse, Token

LONG_AGO = timedelta(days=200)  # before the present dispute, where a report says nothing of its length
REFUSED = ":refused"  # how a rule's key ends where its negation is a refusal
OWN_ACTS = ("AGREE", "REJECT", "THREATEN", "REQUEST")  # done by saying so: `would` and `will` are their words
_BOUNDARY = ("ccomp", "parataxis", "root")
_DEPTH = 12


class Surroundings:
    """What the events of one document stand in."""

    def __init__(
        self,
        document: Document,
        parse: Parse,
        statements: Sequence[Attribution],
        times: Sequence[Timex],
        words: EventWords,
    ) -> None:
        self.document = document
        self.parse = parse
        self.words = words
        self.innermost: dict[int, Attribution] = {}
        contents = [(c.start - c.end, c, s) for s in statements for c in s.content]
        for _, content, statement in sorted(contents, key=lambda x: x[0]):
            for i in range(*parse.token_range(content.start, content.end)):
                self.innermost[i] = statement
        self.by_id = {s.id: s for s in statements}
        self.now = document.published.earliest if document.published else None
        self.dates: dict[int, list[Timex]] = {}
        for timex in times:
            a, b = parse.token_range(timex.anchor.start, timex.anchor.end)
            if timex.type == "DATE" and a < b:
                self.dates.setdefault(parse.sentence_of[a], []).append(timex)

    def only_long_ago(self, sentence: int) -> bool:
        """Whether dates stand in the sentence, and all of them long before the report."""
        here = [t.latest for t in self.dates.get(sentence, ())]
        edge = self.now - LONG_AGO if self.now else None
        return bool(here) and edge is not None and all(d is not None and d.latest < edge for d in here)

    def chain(self, i: int) -> list[Attribution]:
        """Return the statements whose content holds the token, innermost first."""
        inner = self.innermost.get(i)
        if inner is None:
            return []
        out, seen = [inner], {inner.id}
        while (above := self.by_id.get(out[-1].within or "")) is not None and above.id not in seen:
            out.append(above)
            seen.add(above.id)
        return out


def standing_of(event: Event, around: Surroundings) -> Event:
    """Return the event with its factuality, and the statement that claims or denies it."""
    parse = around.parse
    a, b = parse.token_range(event.anchor.start, event.anchor.end)
    i = _head(parse, a, b)
    chain = [s for s in around.chain(i) if not _hangs_below(parse, s, i)]
    inner = chain[0] if chain else None
    denial = next((s for s in chain if s.stands == "denied"), None)
    factuality, statement = _judge(event, i, around, inner, denial)
    if factuality == "claimed" and inner is None:
        factuality = "asserted"
    return msgspec.structs.replace(event, factuality=factuality, statement=statement)


def _judge(
    event: Event, i: int, around: Surroundings, inner: Attribution | None, denial: Attribution | None
) -> tuple[Factuality, str | None]:
    parse, words = around.parse, around.words.standing
    claim = inner.id if inner else None
    own_negation = event.rule in around.words.own_negation or event.rule.endswith(REFUSED)
    if denial is not None:
        return "denied", denial.id
    if _is_denied(parse, i, words):
        return "denied", claim
    modal = _modal(parse, i)
    if not own_negation and _is_negated(parse, i, words, event.type):
        told = inner is not None and modal not in words.possible and modal not in words.future
        return ("denied", claim) if told and parse[i].tag != "VBG" else ("negated", claim)
    if _is_long_ago(event, i, around):
        return "historical", claim
    if _is_conditional(parse, i, words) or (event.type not in OWN_ACTS and modal and _has_condition(parse, i, words)):
        return "hypothetical", claim
    if event.type in OWN_ACTS:
        return "claimed", claim
    if _is_future(event, i, modal, around):
        return "future", claim
    if modal in words.possible or _is_unreal(parse, i, words):
        return "hypothetical", claim
    return "claimed", claim


def _hangs_below(parse: Parse, statement: Attribution, i: int) -> bool:
    """Whether the statement's cue is the predicate itself, or in a clause that only hangs on it ("..., who said")."""
    if statement.cue is None:
        return False
    a, b = parse.token_range(statement.cue.start, statement.cue.end)
    if a <= i < b:
        return True
    token, below = parse[_head(parse, a, b)], False
    for _ in range(_DEPTH):
        below = below or token.relation in ("advcl", "acl")
        if token.head == token.i:
            return False
        token = parse[token.head]
        if token.i == i:
            return below
    return False


def _head(parse: Parse, a: int, b: int) -> int:
    """Return the token of the range that the others hang on."""
    return next((i for i in range(a, b) if not a <= parse[i].head < b or parse[i].head == i), a)


def _modal(parse: Parse, i: int) -> str:
    for kid in parse.kids(i, "aux"):
        if kid.lower in ("'ll", "’ll", "wo"):
            return "will"
        if kid.tag == "MD":
            return kid.lower
    token = parse[i]
    if token.dep in ("conj", "xcomp") and token.head != i and parse.kid(i, "nsubj") is None:
        return _modal(parse, token.head)
    return ""


def _is_denied(parse: Parse, i: int, words: StandingWords) -> bool:
    """Whether the event hangs, as content, on a word that denies."""
    return any(token.lemma in words.denying for token in _climb(parse, i, stop=("root",)))


def _climb(parse: Parse, i: int, stop: tuple[str, ...]) -> list[Token]:
    """Return the heads above, as far as the event is content or argument of them."""
    out: list[Token] = []
    token = parse[i]
    while token.relation not in (*stop, "advcl", "parataxis", "root", "conj") and len(out) < _DEPTH:
        if token.dep == "acl:relcl" or token.relation in ("nsubj", "nmod", "obl"):
            break
        token = parse[token.head]
        out.append(token)
    return out


def _is_negated(parse: Parse, i: int, words: StandingWords, type_: str) -> bool:
    token = parse[i]
    for kid in parse.kids(i, "advmod", "neg", "aux", "cc", "det"):
        if kid.lower in words.negators or (kid.relation == "det" and kid.lower in words.no_one):
            return True
    arguments = ("nsubj", "obl:agent") if type_ == "AGREE" else ("nsubj", "obj", "obl:agent")
    for kid in parse.kids(i, *arguments):
        if kid.lower in words.no_one or any(k.lower in words.no_one for k in parse.kids(kid.i, "det", "advmod")):
            return True
        if any(k.lower in words.negators for k in parse.kids(kid.i, "advmod", "cc")):
            return True
    head = parse[token.head]
    if head.lemma in words.failing and token.relation in ("xcomp", "ccomp"):
        return True
    if token.relation == "nsubj" and head.lemma in words.failing:
        return True
    return token.relation == "xcomp" and any(k.lower in words.negators for k in parse.kids(head.i, "advmod", "aux"))


def _is_long_ago(event: Event, i: int, around: Surroundings) -> bool:
    """Whether it is dated long before the report, or called the last or an earlier one."""
    parse, words = around.parse, around.words.standing
    token = parse[i]
    if token.pos == "VERB" and any(k.lower == "last" for k in parse.kids(i, "advmod", "amod")):
        return True
    if token.pos == "NOUN" and any(k.lower in words.past for k in parse.kids(i, "amod")):
        return parse.kid(i, "amod") is not None and event.when is None
    if around.now is None:
        return False
    when = event.when
    if when is None:
        if token.tag != "VBD" or parse.kid(i, "aux") is not None:
            return False
        return around.only_long_ago(parse.sentence_of[i])
    past_year = when.month is None and when.year < around.now.year
    return past_year or when.latest < around.now - LONG_AGO


def _is_conditional(parse: Parse, i: int, words: StandingWords) -> bool:
    """Whether it stands in a condition."""
    token = parse[i]
    for _ in range(_DEPTH):
        if token.relation in ("advcl", "ccomp", "acl", "xcomp", "conj", "root", "parataxis", "csubj") and _opens(
            parse, token, words
        ):
            return True
        if token.relation in ("root", "parataxis") or (token.relation == "ccomp" and token.i != i):
            return False
        token = parse[token.head]
    return False


def _has_condition(parse: Parse, i: int, words: StandingWords) -> bool:
    """Whether a condition hangs on it."""
    marks = (mark for k in parse.kids(i, "advcl") for mark in parse.kids(k.i, "mark"))
    return any(mark.lower in words.conditions for mark in marks)


def _opens(parse: Parse, token: Token, words: StandingWords) -> bool:
    """Whether a clause opens with a condition."""
    opening = (*words.conditions, *words.limits)
    return any(mark.lower in opening and mark.i < token.i for mark in parse.kids(token.i, "mark"))


def _is_future(event: Event, i: int, modal: str, around: Surroundings) -> bool:
    parse, words = around.parse, around.words.standing
    if modal in words.future:
        return True
    token = parse[i]
    head = parse[token.head]
    if token.relation in ("xcomp", "ccomp") and (head.lemma in words.prospective or head.lower == "going"):
        return True
    to_come = head.lemma == "be" and token.relation == "xcomp"
    if to_come and token.tag == "VB" and any(k.lower == "to" for k in parse.kids(i, "mark")):
        return True
    return event.when is not None and around.now is not None and event.when.earliest > around.now + timedelta(days=1)


def _is_unreal(parse: Parse, i: int, words: StandingWords) -> bool:
    """Whether it hangs on a word whose complement or object may never be."""
    token = parse[i]
    for head in _climb(parse, i, stop=()):
        if head.lemma in words.unreal:
            return token.pos != "VERB" or token.tag in ("VB", "VBG", "NN") or token.relation == "obj"
    return False
