"""Frames: what a predicate's pattern is tested against, the same for active, passive and participle.

A frame is made only for words that the lexicon knows, and only once; its word sets are made when asked for.
"""

from dataclasses import dataclass
from functools import cached_property

from onrecord.text.clauses import Clause, clause_at, heads_of_conjunction
from onrecord.text.parse import FINITE, Parse, Token

REACH = 60  # tokens of an argument that are looked at: no phrase is longer, a broken tree may be
NEAR = 6  # words before a predicate that may be its subject where the tree does not tell
FAR = 12  # words after a predicate that may belong to it where the tree does not tell
_OF_DOING = ("of", "for", "from")
_STOPS = frozenset({";", ":", "—", "–", '"', "“", "”", "«", "»", "(", ")", "."})
_OUTSIDE = ("acl:relcl", "advcl", "parataxis", "conj", "punct")
NAME = "<name>"  # stands among the words of a head that is a name or a personal pronoun: the class `@name`
_PEOPLE = ("I", "i", "we", "he", "she", "they", "you", "who")
_NAME = ("PROPN", "PRON")
_MEASURES = ("of",)


@dataclass
class Frame:
    """A predicate with its arguments by role, whatever the voice. Token indices; -1 or () where there is none."""

    parse: Parse
    predicate: int
    clause: Clause
    doer: int
    done_to: tuple[int, ...]
    obliques: tuple[tuple[str, int], ...]
    complement: int
    passive: bool
    negated: bool
    modal: str

    @cached_property
    def object_words(self) -> frozenset[str]:
        """Lemmas of what it is done to: the head nouns, and what an `of` phrase counts (`a round of talks`)."""
        return frozenset(w for i in self.done_to for j in conjuncts(self.parse, i) for w in head_words(self.parse, j))

    @cached_property
    def doer_words(self) -> frozenset[str]:
        """Lemmas of the doer's head nouns."""
        tops = conjuncts(self.parse, self.doer) if self.doer >= 0 else ()
        near = () if self.passive else nearby(self.parse, self.predicate, -NEAR)
        return frozenset((*(w for j in tops for w in head_words(self.parse, j)), *(self.parse[j].lemma for j in near)))

    @cached_property
    def prepositions(self) -> frozenset[str]:
        """Prepositions of the oblique phrases and of what the objects carry."""
        parse = self.parse
        inner = (c.lower for i in self.done_to for n in parse.kids(i, "nmod") for c in parse.kids(n.i, "case"))
        near = (parse[j].lower for j in nearby(parse, self.predicate, FAR) if parse[j].pos in ("ADP", "ADV"))
        return frozenset((*(case for case, _ in self.obliques), *inner, *near))

    @cached_property
    def argument_words(self) -> frozenset[str]:
        """Lemmas anywhere in the arguments, and in the words that follow where the tree may have lost one."""
        near = (w for j in nearby(self.parse, self.predicate, FAR) for w in (self.parse[j].lemma, self.parse[j].lower))
        return frozenset((*self._arguments, *near))

    @cached_property
    def _arguments(self) -> frozenset[str]:
        """Lemmas anywhere in objects, oblique phrases and complement, not in clauses that hang on them."""
        tops = [*self.done_to, *(i for _, i in self.obliques)]
        if self.complement >= 0:
            tops.append(self.complement)
        return frozenset(w for i in tops for w in words_below(self.parse, i))

    @cached_property
    def clause_words(self) -> frozenset[str]:
        """Lemmas of the whole clause, the doer's and the predicate's modifiers with them."""
        own = (self.parse[j] for j in self.parse.children[self.predicate])
        rest = (
            w for t in own if t.relation not in ("conj", "parataxis", "punct") for w in words_below(self.parse, t.i)
        )
        return self._arguments | self.doer_words | frozenset(rest)

    @cached_property
    def complement_words(self) -> frozenset[str]:
        """Lemmas of the predicates of the complement, and of an infinitive that hangs on an object."""
        tops = [self.complement] if self.complement >= 0 else []
        tops += [t.i for i in self.done_to for t in self.parse.kids(i, "acl") if t.tag != "VBN"]
        tops += [t.i for t in self.parse.kids(self.predicate, "advcl", "xcomp", "ccomp") if t.tag in ("VB", "VBG")]
        joined = (self.parse[j].lemma for i in tops for j in conjuncts(self.parse, i))
        return frozenset((*joined, *(self.parse[j].lemma for j in self.infinitives)))

    @cached_property
    def infinitives(self) -> tuple[int, ...]:
        """The infinitives that follow: by the tree, and by the words (`to` before a base form)."""
        parse = self.parse
        out: list[int] = []
        for j in nearby(parse, self.predicate, FAR):
            token = parse[j]
            if token.tag in FINITE or token.pos == "SCONJ":
                break
            if token.tag == "VB" and parse[j - 1].pos == "PART":
                out.append(j)
        return tuple(out)

    @property
    def coming(self) -> bool:
        """Whether the predicate is an infinitive after a form of `be`: "talks are to resume"."""
        token = self.parse[self.predicate]
        head = self.parse[token.head]
        marked = any(k.pos == "PART" for k in self.parse.kids(self.predicate, "mark"))
        return marked and token.tag == "VB" and head.lemma == "be" and head.i < token.i

    @property
    def named(self) -> bool:
        """Whether its only argument is a name or a pronoun."""
        alone = len(self.done_to) == 1 and self.complement < 0
        return alone and self.parse[self.done_to[0]].pos in _NAME

    @property
    def bare(self) -> bool:
        """Whether it has neither object nor complement."""
        return not self.done_to and self.complement < 0


def nearby(parse: Parse, i: int, reach: int) -> list[int]:
    """Return the tokens after i (before it, where reach is negative) up to a break of the sentence or another verb."""
    first, last = parse.sentences[parse.sentence_of[i]]
    step = 1 if reach > 0 else -1
    out: list[int] = []
    for j in range(i + step, max(first - 1, min(i + reach, last)), step):
        token = parse[j]
        if token.text in _STOPS or (token.text == "," and step < 0):
            break
        if token.tag in FINITE and token.head != i:
            break
        out.append(j)
    return out


def conjuncts(parse: Parse, i: int) -> tuple[int, ...]:
    """Return the token and what is joined to it."""
    return heads_of_conjunction(parse, i)


def head_words(parse: Parse, i: int) -> tuple[str, ...]:
    """Return the lemma and the lower-cased word of a head, and of what its `of` phrase counts."""
    token = parse[i]
    counted = [n for n in parse.kids(i, "nmod") if any(c.lower in _MEASURES for c in parse.kids(n.i, "case"))]
    named = (NAME,) if token.pos == "PROPN" or token.lemma in _PEOPLE else ()
    return (token.lemma, token.lower, *named, *(n.lemma for n in counted))


def words_below(parse: Parse, i: int) -> list[str]:
    """Return lemmas and words of a phrase: the token and what hangs on it, clauses of their own left out."""
    out: list[str] = []
    stack = [i]
    while stack and len(out) < 2 * REACH:
        j = stack.pop()
        token = parse[j]
        out += (token.lemma, token.lower) if token.lemma != token.lower else (token.lemma,)
        stack.extend(k for k in reversed(parse.children[j]) if parse[k].dep not in _OUTSIDE or _joined(parse[k]))
    return out


def _joined(token: Token) -> bool:
    return token.dep == "conj" and token.pos in ("NOUN", "PROPN", "NUM", "ADJ")


def frame_at(parse: Parse, i: int, negators: frozenset[str], no_one: frozenset[str], particle: str = "") -> Frame:
    """Return the frame of the predicate at token i; `particle` is the one that its pattern asks for."""
    clause = clause_at(parse, i)
    token = parse[i]
    participle = token.tag == "VBN" and token.relation in ("acl", "amod") and parse.kid(i, "aux", "nsubj") is None
    passive = clause.passive or participle
    doer = (clause.agent if clause.agent >= 0 else _agent(parse, i)) if passive else clause.subject
    if token.tag == "VBG" and not clause.own_subject:
        doer = _controller(parse, token, doer)
    done_to = clause.objects
    if passive:
        below = token.head if token.relation == "amod" else clause.subject
        done_to = (below, *done_to) if below >= 0 else done_to
    obliques = clause.obliques
    if squeezed(parse, token):
        passive, doer, done_to = False, i - 1, (token.head,)
    if not done_to and not passive and token.pos == "VERB":
        done_to = _next_noun(parse, i, frozenset(j for _, j in obliques))
    if particle:
        after = tuple(j for case, j in obliques if case.split(" ")[0] == particle)
        done_to = (*done_to, *after)
    return Frame(
        parse=parse,
        predicate=i,
        clause=clause,
        doer=doer,
        done_to=done_to,
        obliques=obliques,
        complement=clause.complement,
        passive=passive,
        negated=clause.negated or _is_negated(parse, i, clause, negators, no_one),
        modal=clause.modal or _modal(parse, i),
    )


def _controller(parse: Parse, token: Token, doer: int) -> int:
    """Return who does what one is accused, praised or kept of doing: the governor's object, else the doer found."""
    if not any(k.lower in _OF_DOING for k in parse.kids(token.i, "mark", "case")):
        return doer
    governor = parse[token.head]
    objects = (k.i for k in parse.kids(governor.i, "obj", "nsubj:pass") if k.i < token.i)
    return next(objects, doer)


def _agent(parse: Parse, i: int) -> int:
    """Return the noun of a `by` phrase that the tree has hung on another word of a passive, or -1."""
    for j in nearby(parse, i, FAR):
        if parse[j].lower == "by" and parse[j].pos == "ADP":
            head = parse[parse[j].head]
            return head.i if head.pos in ("NOUN", "PROPN", "PRON") else -1
    return -1


def squeezed(parse: Parse, token: Token) -> bool:
    """Whether a verb was taken for an attribute between its subject and its object: "Orlan severed ties"."""
    verbal = token.pos == "VERB" or token.lower.endswith("ed")
    if token.dep != "amod" or not verbal or token.tag == "VBG" or token.head <= token.i or token.i == 0:
        return False
    before = parse[token.i - 1]
    return before.pos in ("NOUN", "PROPN") and before.head in (token.head, token.i) and before.end < token.start


def _next_noun(parse: Parse, i: int, taken: frozenset[int]) -> tuple[int, ...]:
    """Return the noun that follows the verb at once, where the tree has hung it elsewhere."""
    for j in nearby(parse, i, NEAR):
        token = parse[j]
        if token.pos in ("NOUN", "PROPN", "PRON") and token.dep not in ("compound", "nmod:poss"):
            own = parse.children[i]
            return (j,) if j not in taken and j not in own and token.relation not in ("obl", "nmod", "nsubj") else ()
        if token.pos not in ("DET", "ADJ", "NUM", "NOUN", "PROPN"):
            return ()
    return ()


def _modal(parse: Parse, i: int) -> str:
    """Return the modal of the predicate, or of the one that it is joined to or governed by."""
    for kid in parse.kids(i, "aux"):
        if kid.lower in ("'ll", "’ll", "wo", "won"):
            return "will"
        if kid.tag == "MD":
            return kid.lower
    token = parse[i]
    if token.dep == "conj" and token.head != i and parse.kid(i, "nsubj", "aux") is None:
        return _modal(parse, token.head)
    return ""


def _is_negated(parse: Parse, i: int, clause: Clause, negators: frozenset[str], no_one: frozenset[str]) -> bool:
    """Whether the predicate is negated: by an adverb, by `no` on an argument, or by the predicate that it hangs on."""
    for kid in parse.kids(i, "advmod", "neg", "aux", "cc", "det"):
        if kid.lower in negators or kid.lemma in negators:
            return True
    if parse[i].pos in ("NOUN", "ADJ") and any(kid.lower in no_one for kid in parse.kids(i, "det")):
        return True
    for j in (clause.subject if clause.own_subject else -1, clause.agent, *clause.objects):
        if j >= 0 and (parse[j].lower in no_one or any(k.lower in no_one for k in parse.kids(j, "det", "advmod"))):
            return True
    token = parse[i]
    return token.dep == "xcomp" and any(k.lower in negators for k in parse.kids(token.head, "advmod", "neg"))
