"""ClearNLP labels (`en_core_web_*`) turned into Universal Dependencies.

In ClearNLP a preposition heads its noun and a copula its predicate; here they change places,
so that everything above reads one kind of tree. Source: the label lists of both schemes.
"""

from collections.abc import Iterable

_RENAMED = {
    "dobj": "obj", "dative": "iobj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass",
    "auxpass": "aux:pass", "relcl": "acl:relcl", "poss": "nmod:poss", "prt": "compound:prt",
    "neg": "advmod", "npadvmod": "obl:tmod", "intj": "discourse", "quantmod": "advmod",
    "predet": "det:predet", "preconj": "cc:preconj", "complm": "mark", "meta": "dep",
    "oprd": "xcomp", "nounmod": "nmod", "npmod": "obl:npmod",
}  # fmt: skip
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})


def is_clearnlp(labels: Iterable[str]) -> bool:
    """Whether a parser's labels are ClearNLP's."""
    return "pobj" in set(labels)


def to_universal(heads: list[int], deps: list[str], pos: list[str], words: list[str]) -> tuple[list[int], list[str]]:
    """Return heads and labels as Universal Dependencies have them; all lists are one a token."""
    heads, deps = list(heads), list(deps)
    for i, dep in enumerate(list(deps)):
        if dep in ("pobj", "pcomp") and deps[heads[i]] in ("prep", "agent", "dative", "advmod"):
            _promote(i, heads, deps, pos)
    for i, dep in enumerate(list(deps)):
        if dep in ("attr", "acomp") and words[heads[i]] not in ("become", "seem") and pos[heads[i]] == "AUX":
            _promote_predicate(i, heads, deps)
    return heads, [_RENAMED.get(d, "root" if d == "ROOT" else d) for d in deps]


def _promote(i: int, heads: list[int], deps: list[str], pos: list[str]) -> None:
    """The noun takes the place of its preposition, which becomes its `case` (or `mark` of a clause)."""
    preposition = heads[i]
    governor = heads[preposition]
    clausal = deps[i] == "pcomp"
    agent = deps[preposition] == "agent"
    if clausal:
        label = "acl" if pos[governor] in _NOUNS else "advcl"
    elif agent:
        label = "obl:agent"
    else:
        label = "nmod" if pos[governor] in _NOUNS else "obl"
    heads[i], deps[i] = governor if governor != preposition else i, label
    heads[preposition], deps[preposition] = i, "mark" if clausal else "case"
    if governor == preposition:
        deps[i] = "ROOT"


def _promote_predicate(i: int, heads: list[int], deps: list[str]) -> None:
    """The predicate takes its copula's place, and the copula's other dependents."""
    copula = heads[i]
    governor, label = heads[copula], deps[copula]
    for j, head in enumerate(heads):
        if head == copula and j not in (i, copula):
            heads[j] = i
    heads[i], deps[i] = (i if governor == copula else governor), label
    heads[copula], deps[copula] = i, "cop"
