"""Hand-made parses: one line a token, `word POS relation head`, heads counted from 1, 0 the root."""

from onrecord.text.clearnlp import to_universal
from onrecord.text.parse import Parse, Token

Row = tuple[str, str, str, int]


def rows_of(table: str) -> list[Row]:
    out: list[Row] = []
    for line in table.strip().splitlines():
        word, pos, dep, head = line.split()
        out.append((word, pos, dep, int(head)))
    return out


def tree(table: str, *, clearnlp: bool = False) -> Parse:
    rows = rows_of(table)
    heads = [head - 1 if head else i for i, (*_, head) in enumerate(rows)]
    deps = [dep for _, _, dep, _ in rows]
    if clearnlp:
        heads, deps = to_universal(heads, deps, [pos for _, pos, _, _ in rows], [w.lower() for w, *_ in rows])
    tokens, at = [], 0
    for i, (word, form, _, _) in enumerate(rows):
        pos, _, tag = form.partition("/")
        tokens.append(
            Token(
                i=i, start=at, end=at + len(word), text=word, lemma=word.lower(), pos=pos, tag=tag,
                morph="", head=heads[i], dep=deps[i], ent="",
            )
        )  # fmt: skip
        at += len(word) + 1
    return Parse(" ".join(word for word, *_ in rows), tuple(tokens), ((0, len(tokens)),))
