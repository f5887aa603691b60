"""A dossier is judged row by row, then read with other words and with another model: no judgement is lost."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from onrecord.dossier import Dossier
from onrecord.export.convert_record import judgement_row
from onrecord.model.judgement import Judged
from onrecord.model.record import Record
from onrecord.reconcile.judgements import make_judgement
from onrecord.text.parse import Parse, Token
from onrecord.text.parser import Parser

EXAMPLE = Path(__file__).parents[2] / "examples" / "gorane-dam"
_START = datetime(2032, 7, 1, tzinfo=UTC)


class OtherModel:
    """A parser that finds other edges: some clauses hang elsewhere, and it knows no names."""

    name = "other"

    def __init__(self, parser: Parser) -> None:
        self._parser = parser

    def __call__(self, texts: Iterable[str]) -> Iterator[Parse]:
        for parse in self._parser(texts):
            yield Parse(parse.text, tuple(self._other(t) for t in parse.tokens), parse.sentences)

    def _other(self, token: Token) -> Token:
        columns = {name: getattr(token, name) for name in Token.__slots__ if name != "lower"}
        columns["ent"] = ""
        if token.i % 3 == 0:
            columns["dep"] = {"ccomp": "advcl", "obl": "nmod", "advcl": "ccomp", "acl": "dep"}.get(token.dep, token.dep)
        return Token(**columns)


def judge_everything(record: Record, dossier: Dossier, folder: Path) -> int:
    """Put a judgement on each row, of each kind and verdict, and return how many."""
    readings = dossier._store.readings()  # noqa: SLF001  as documents tell it, before actors are joined
    said: list[tuple[str, tuple[str, ...]]] = []
    for table in (
        *(r.statements for r in record.readings),
        *(r.events for r in record.readings),
        record.incidents,
        record.claims,
        record.positions,
        record.offers,
        record.findings,
    ):
        ids = [str(getattr(row, "id", "")) for row in table]
        said += [("wrong" if n % 3 == 0 else "right", (row,)) for n, row in enumerate(ids)]
    said += [("not same", (a.id, joined)) for a in record.actors for joined in a.joined]
    said += [("same", (a.id, b.id)) for a, b in list(pairwise(a for a in record.actors if "+" not in a.id))[::7]]
    for u in record.utterances:
        said.append(("not same", (u.wordings[0].statements[0], u.wordings[-1].statements[-1])))
    said += [("same", (one.id, two.id)) for one, two in list(pairwise(record.utterances))[::2]]
    said += [("independent", (c.document, c.original)) for c in record.copies]
    said += [("retold", (a.id, b.id)) for a, b in list(pairwise(record.documents))[::3]]
    rows = [
        make_judgement(verdict, rows, record, readings, f"person {n % 4}", "", _START + timedelta(minutes=n))
        for n, (verdict, rows) in enumerate(said)
    ]
    lines = [json.dumps(_line(Judged(judgement=j, state="applied"))) for j in rows]
    (folder / "judgements.jsonl").write_text("\n".join(lines), encoding="utf-8")
    dossier.take_judgements(folder / "judgements.jsonl")
    return len(rows)


def _line(judged: Judged) -> object:
    import msgspec  # noqa: PLC0415

    return msgspec.to_builtins(judgement_row(judged))


@pytest.fixture
def judged(parser: Parser, tmp_path: Path) -> Iterator[tuple[Dossier, int]]:
    """The example's dossier, with a judgement on every row."""
    with Dossier.in_memory() as dossier:
        dossier.add([EXAMPLE], model=parser)
        yield dossier, judge_everything(dossier.record(), dossier, tmp_path)


def stands(dossier: Dossier) -> Counter[str]:
    """Return how many judgements stand how, each checked against the record."""
    record = dossier.record()
    aside = record.set_aside
    tables = (getattr(aside, name) for name in aside.__struct_fields__ if name != "stances")
    gone = {row.id for table in tables for row in table}
    there = {s.id for r in record.readings for s in r.statements} | {e.id for r in record.readings for e in r.events}
    there |= {i.id for i in record.incidents} | {c.id for c in record.claims} | {p.id for p in record.positions}
    there |= {o.id for o in record.offers} | {f.id for f in record.findings}
    for j in record.judged:
        assert j.why or j.state == "applied"
        if j.state == "applied" and j.judgement.verdict in ("right", "wrong"):
            assert set(j.rows) <= (gone if j.judgement.verdict == "wrong" else there)
        if j.state == "applied" and j.judgement.kind == "utterance":
            whole = {s: u.id for u in record.utterances for w in u.wordings for s in w.statements}
            one = len({whole.get(s, s) for s in j.rows}) == 1
            assert one == (j.judgement.verdict == "same") or len(j.rows) > 2
    return Counter(j.state for j in record.judged)


def test_no_judgement_is_lost_with_other_words_and_another_model(
    judged: tuple[Dossier, int], parser: Parser, tmp_path: Path
) -> None:
    dossier, count = judged
    before = stands(dossier)
    first = dossier.record().judged
    assert before.total() == count > 150
    words = tmp_path / "dispute.toml"
    words.write_text('parties = ["kesmara", "ombeya"]\n', encoding="utf-8")
    for read in ({"about": words, "model": parser}, {"model": OtherModel(parser)}):
        assert not dossier.read(**read)
        after = stands(dossier)
        assert [j.judgement for j in dossier.record().judged] == [j.judgement for j in first]
        assert after["applied"] > 0.6 * before["applied"]
        assert after != before
        told = dossier.brief(width=400)
        assert f"{count} judgements ({after['unsure']} unsure, {after['homeless']} without a home" in told
    assert not dossier.read(about=EXAMPLE / "dispute.toml", model=parser)
    assert dossier.record().judged == first
