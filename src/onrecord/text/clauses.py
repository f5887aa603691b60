"""The clause view: predicates with their arguments, the same whichever pipeline parsed.

What rules about reporting and events need of a tree: who does what to whom, in which
voice, under which negation or modal, and which clause hangs below which.
"""

from dataclasses import dataclass

from onrecord.text.parse import Parse, Token

SUBJECTS = ("nsubj", "csubj")
CLAUSAL = ("ccomp", "xcomp", "advcl", "acl", "csubj", "conj", "parataxis", "root")


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate and its arguments, as token indices; -1 or () where there is none."""

    predicate: int
    particle: str
    """`down` in "turn down", else empty."""
    subject: int
    """Who does it, also where a participle, an infinitive or a conjunct inherits it; -1 if not told."""
    own_subject: bool
    """Whether the subject hangs on this very predicate."""
    objects: tuple[int, ...]
    passive: bool
    agent: int
    """The `by` phrase of a passive."""
    obliques: tuple[tuple[str, int], ...]
    """(preposition, head of the phrase): ("with", i)."""
    complement: int
    """Head of the clause that is its content: ccomp, or xcomp where there is no ccomp."""
    negated: bool
    modal: str
    """Lemma of a modal or future auxiliary (`will`, `may`), else empty."""


def heads_of_conjunction(parse: Parse, i: int) -> tuple[int, ...]:
    """Return the token and those joined to it by `and` or a comma: (India, Pakistan)."""
    return (i, *(t.i for t in parse.kids(i, "conj")))


def find_subject(parse: Parse, i: int) -> tuple[int, bool]:
    """Return (subject of the predicate, whether it is its own); climbs to where it is inherited from.

    A conjunct takes its first conjunct's subject; an infinitive its governor's object,
    else subject; a participle its governor's subject; a relative clause the noun it hangs on.
    """
    seen: set[int] = set()
    own = True
    while i not in seen:
        seen.add(i)
        subject = parse.kid(i, *SUBJECTS)
        if subject is not None:
            return _antecedent(parse, i, subject), own
        own = False
        token = parse[i]
        if token.relation == "acl":
            return (-1 if token.tag == "TO" else token.head), own
        if token.relation == "xcomp":
            governed = parse.kid(token.head, "obj", "iobj")
            if governed is not None and governed.i < i and token.head < governed.i:
                return governed.i, own
        if token.relation not in ("conj", "xcomp", "advcl", "parataxis") or token.head == i:
            return -1, own
        i = token.head
    return -1, False


def _antecedent(parse: Parse, predicate: int, subject: Token) -> int:
    """Return the noun that a relative pronoun stands for, else the subject itself."""
    if parse[predicate].relation == "acl" and "PronType=Rel" in subject.morph:
        return parse[predicate].head
    return subject.i


def clause_at(parse: Parse, i: int) -> Clause:
    """Return the clause view of the predicate at token i (a verb, or a noun or adjective with a copula)."""
    particle, modal, objects, obliques = "", "", [], []
    negated = passive = False
    agent = complement = open_complement = -1
    for j in parse.children[i]:
        kid = parse.tokens[j]
        dep = kid.dep
        relation = kid.relation
        if dep == "compound:prt":
            particle = kid.lower
        elif relation in ("obj", "iobj"):
            objects.append(j)
        elif dep in ("aux:pass", "nsubj:pass", "csubj:pass"):
            passive = True
        elif relation == "aux" and kid.tag == "MD":
            modal = kid.lemma
        elif relation == "obl":
            case = " ".join(c.lower for c in parse.kids(j, "case"))
            if dep == "obl:agent" or (case == "by" and (passive or _is_passive_participle(parse, i))):
                agent = j
            else:
                obliques.append((case, j))
        elif relation == "ccomp":
            complement = j
        elif relation == "xcomp":
            open_complement = j
        elif kid.lemma in ("not", "n't", "never") and relation in ("advmod", "neg"):
            negated = True
    subject, own = find_subject(parse, i)
    return Clause(
        predicate=i,
        particle=particle,
        subject=subject,
        own_subject=own,
        objects=tuple(objects),
        passive=passive or agent >= 0,
        agent=agent,
        obliques=tuple(obliques),
        complement=complement if complement >= 0 else open_complement,
        negated=negated,
        modal=modal,
    )


def _is_passive_participle(parse: Parse, i: int) -> bool:
    token = parse[i]
    return token.tag == "VBN" and token.relation in ("acl", "advcl") and parse.kid(i, "nsubj", "aux") is None


def find_clauses(parse: Parse) -> tuple[Clause, ...]:
    """Return the clauses of a text, one a verb or copular predicate, in the order of their predicates."""
    return tuple(clause_at(parse, t.i) for t in parse.tokens if t.pos == "VERB" or parse.kid(t.i, "cop") is not None)
