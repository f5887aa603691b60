import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.annotate.attributions.choice import candidates_of, choose
from onrecord.annotate.attributions.found import Found
from onrecord.annotate.attributions.page import Page
from onrecord.annotate.pipeline import annotate
from onrecord.cli import main
from onrecord.learn.corpus import MarkedDocument, MarkedStatement
from onrecord.learn.statements import groups_of, learn_statements
from onrecord.lexicon.lexicon import load_lexicon
from onrecord.lexicon.weights import Weights, read_weights
from onrecord.model.errors import LexiconError
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import Parser

TEXT = "Minister Ana Belo said talks had failed. Vesta wants the island."
SAID = MarkedStatement(source=[(0, 17)], cue=[(18, 22)], content=[(23, 39)])


def corpus(n: int) -> list[MarkedDocument]:
    """The same report n times: its first statement is marked, its wish is not."""
    assert TEXT[23:39] == "talks had failed"
    return [MarkedDocument(id=str(i), text=TEXT, attributions=(SAID,)) for i in range(n)]


def test_what_a_corpus_marks_is_kept_and_what_it_leaves_out_is_dropped(parser: Parser) -> None:
    learned = learn_statements(corpus(30), parser, load_lexicon(), about="invented", penalty=0.5)

    assert (learned.documents, learned.proposals, learned.statements) == (30, 60, 30)
    weights = learned.weights.weights
    assert weights["cue=say"] > 0 > weights["cue=want"]


def test_the_command_writes_weights_that_reading_takes(tmp_path: Path) -> None:
    marked = tmp_path / "marked.jsonl"
    row = {"text": TEXT, "attributions": [{"source": [[0, 17]], "cue": [[18, 22]], "content": [[23, 39]]}]}
    marked.write_text("\n".join(json.dumps({"id": str(i), **row}) for i in range(30)), encoding="utf-8")
    report = tmp_path / "report.txt"
    report.write_text(TEXT, encoding="utf-8")
    weights = tmp_path / "weights.toml"

    done = CliRunner().invoke(main, ["train", "statements", "--corpus", str(marked), "--out", str(weights)])
    assert done.exit_code == 0, done.output
    assert "60 proposals of which 30 are statements" in done.output

    out = tmp_path / "out"
    read = CliRunner().invoke(main, ["annotate", str(report), "--weights", str(weights), "--out", str(out)])
    assert read.exit_code == 0, read.output
    rows = [json.loads(line) for line in (out / "statements.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["cue"]["text"] for row in rows] == ["said"]


def test_a_corpus_that_is_wrong_is_told_in_one_line(tmp_path: Path) -> None:
    marked = tmp_path / "marked.jsonl"
    marked.write_text("{}", encoding="utf-8")
    weights = tmp_path / "weights.toml"

    done = CliRunner().invoke(main, ["train", "statements", "--corpus", str(marked), "--out", str(weights)])

    assert done.exit_code == 2
    assert "marked.jsonl line 1: no marked document" in done.output
    assert not weights.exists()


def test_weights_that_are_none_are_told(tmp_path: Path) -> None:
    path = tmp_path / "weights.toml"
    path.write_text("about = 3", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"weights\.toml"):
        read_weights(path)
    with pytest.raises(LexiconError, match="cannot be read"):
        read_weights(tmp_path / "missing.toml")


def test_what_is_learned_from_is_what_reading_weighs(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Minister Ana Belo said talks had failed. She told reporters that Vesta, a neighbour, wants the island."
    marked = MarkedDocument(id="1", text=text, attributions=())
    parse = next(parse_texts(parser, [text]))
    words = load_lexicon()
    weighed: list[tuple[tuple[str, ...], ...]] = []

    def noting(page: Page, found: list[Found], weights: Weights) -> list[Found]:
        weighed.extend(tuple(c.features for c in readings) for readings in candidates_of(page, found) if readings)
        return choose(page, found, weights)

    monkeypatch.setattr("onrecord.annotate.attributions.choose", noting)
    annotate(marked.document, parse, words)
    assert weighed == [group.features for group in groups_of(marked, parse, words)]
