"""Reports of an invented press conference, statement and post, held against the words themselves."""

import time
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

from onrecord.dossier import Dossier
from onrecord.lexicon.copies import load_copy_words
from onrecord.model.record import Record, Utterance
from onrecord.model.wordings import Wording
from onrecord.reconcile.copies import compare_documents
from onrecord.text.parser import Parser

EXAMPLE = Path(__file__).parents[2] / "examples" / "mardle-lock"
Build = Callable[..., Record]


@pytest.fixture(scope="module")
def example(parser: Parser) -> Record:
    with Dossier.in_memory() as dossier:
        assert not dossier.add([EXAMPLE], model=parser).failures
        return dossier.record()


@pytest.fixture
def build(parser: Parser, tmp_path: Path) -> Build:
    """Make the record of texts: (kind, day, text), the files named a.md, b.md, ..."""

    def made(*texts: tuple[str, str, str]) -> Record:
        for n, (kind, day, text) in enumerate(texts):
            head = f"---\nkind: {kind}\noutlet: Paper {n}\npublished: {day}\n---\n"
            (tmp_path / f"{chr(97 + n)}.md").write_text(head + text, encoding="utf-8")
        with Dossier.in_memory() as dossier:
            assert not dossier.add([tmp_path], model=parser).failures
            return dossier.record()

    return made


def held(record: Record, words: str) -> tuple[Utterance, Wording]:
    """Return the utterance and the wording of a report that hold the words, where a primary document has it."""
    return next(
        (u, w)
        for u in record.utterances
        if u.primary is not None
        for n, w in enumerate(u.wordings)
        if n != u.primary and words in w.text
    )


@pytest.mark.parametrize(
    ("words", "fidelity", "said"),
    [
        ("We have not broken the treaty, and we will not break it", "exact", "We have not broken the treaty"),
        ("because 14 of its 40 gates are cracked", "exact", "at six o'clock yesterday evening because 14"),
        ("not be hurried by anyone", "exact", "I will not be hurried by anyone who"),
        ("Istrel will not negotiate under blockade", "exact", "Istrel will not negotiate"),
        ("a treaty is not a timetable", "exact", "to be changed at the station"),
        ("The lock is not a blockade", "exact", "It is 14 broken gates."),
        ("because 40 of its gates are cracked", "altered", "because 14 of its 40 gates"),
        ("nine days' notice", "altered", "nine hours' notice"),
        ("I asked Istrel to send its engineers", "cut", "its own engineers and I have had no answer"),
        ("We will pay every claim", "cut", "I cannot promise that we will pay every claim."),
    ],
)
def test_a_quotation_is_exact_cut_or_altered_against_what_was_said(
    example: Record, words: str, fidelity: str, said: str
) -> None:
    utterance, wording = held(example, words)
    assert wording.fidelity == fidelity
    assert said in utterance.wordings[utterance.primary or 0].text
    assert utterance.fullest == utterance.primary
    assert all(said.split(maxsplit=1)[0] in " ".join(a.quote for a in wording.anchors) for _ in wording.anchors[:1])
    assert (utterance.basis.whose, utterance.basis.depth, utterance.basis.tier) == ("self", 1, "established")


@pytest.mark.parametrize(
    ("words", "kind", "values"),
    [
        ("because 40 of its gates", "number", ("14", "40")),
        ("nine days' notice", "words", ("hours", "days")),
        ("We will pay every claim", "polarity", ("I cannot promise that", "")),
        ("I asked Istrel to send its engineers", "cut", ("own", "")),
    ],
)
def test_what_differs_is_named(example: Record, words: str, kind: str, values: tuple[str, ...]) -> None:
    _, wording = held(example, words)
    assert (kind, values) in [(d.kind, d.values) for d in wording.differences]


def test_reported_speech_is_a_print_of_it_too_and_neither_exact_nor_altered(example: Record) -> None:
    utterance, wording = held(example, "it would not negotiate under blockade")
    assert wording.fidelity is None
    assert "Istrel will not negotiate under blockade." in utterance.wordings[utterance.primary or 0].text


def test_each_misprint_is_a_finding_that_shows_both(example: Record) -> None:
    found = {f.message: f for f in example.findings if f.kind == "wording"}
    told = next(m for m in found if "We will pay every claim" in m)
    assert told == (
        "Dunmere Post prints “We will pay every claim” as the words of Edda Lorne; the transcript of 2033-09-14 has "
        "“I cannot promise that we will pay every claim.” (without “I cannot promise that”)."
    )
    assert found[told].severity == "high"
    assert len({a.span.document for v in found[told].values for a in v.anchors}) == 2
    given = next(m for m in found if "There is a train to catch" in m)
    assert given.endswith("as the words of Edda Lorne; in the transcript of 2033-09-14 Abel says them.")
    assert not any("We have not broken" in m or "not a blockade. It is" in m for m in found)


def test_a_quotation_of_the_occasion_that_nobody_spoke_is_told(example: Record) -> None:
    (found,) = (f for f in example.findings if "does not have them" in f.message)
    assert "We never wanted this treaty and we shall not weep for it" in found.message
    assert not any("older than the treaty" in f.message for f in example.findings if f.kind == "wording")


def test_two_copies_of_the_reports_and_any_order_give_the_same(example: Record, parser: Parser) -> None:
    with Dossier.in_memory() as dossier:
        for file in sorted(EXAMPLE.glob("*.md"), reverse=True):
            dossier.add([file], model=parser)
        assert dossier.record() == example


def test_a_report_of_a_speech_does_not_retell_it(example: Record) -> None:
    spoken = {d.id for d in example.documents if d.kind in ("transcript", "post")}
    assert not any({c.document, c.original} & spoken for c in example.copies)


def test_other_words_of_what_an_interpreter_said_may_be_another_translation(build: Build) -> None:
    record = build(
        ("transcript", "2031-05-02", "MINISTER BELO (through interpreter): We shall never give up the northern bridge.\n\nQ: Why?\n\nMINISTER BELO: It is ours."),
        ("report", "2031-05-02", 'Talks over the bridge ended.\n\n"We will never abandon the northern bridge," the minister, Ana Belo, told a press conference on Friday.\n'),
    )  # fmt: skip
    _, wording = held(record, "never abandon the northern bridge")
    assert wording.fidelity == "translated"
    assert not any(f.kind == "wording" for f in record.findings)


def test_words_of_another_day_are_not_held_against_a_transcript(build: Build) -> None:
    speech = "Remarks by Foreign Minister Ana Belo\n\nMINISTER BELO: We shall never give up the northern bridge.\n\nQ: Why?\n\nMINISTER BELO: It is ours."
    report = 'Talks over the bridge ended.\n\n"We shall one day give the northern bridge back," the foreign minister, Ana Belo, told a press conference.\n'
    before = build(("transcript", "2031-05-02", speech), ("report", "2031-04-20", report))
    assert not any(u.primary is not None for u in before.utterances)
    assert not any(f.kind == "wording" for f in before.findings)


def test_words_of_nobody_known_are_read_and_it_is_said_so(build: Build) -> None:
    record = build(("transcript", "2031-05-02", "We shall never give up the northern bridge.\n\nIt is ours.\n"))
    (said,) = (s for s in record.readings[0].statements if s.given)
    assert (said.speaker, len(said.content)) == (None, 2)
    (finding,) = record.findings
    assert "--speaker NAME" in finding.message


def test_a_brief_tells_what_gives_the_words_and_how_they_are_printed(parser: Parser) -> None:
    with Dossier.in_memory() as dossier:
        dossier.add([EXAMPLE], model=parser)
        brief = " ".join(dossier.brief(markdown=True).split())
    assert (
        "transcript, Carwen Ministry of Transport, published 2033-09-14; quotations of it: 4 exact, 1 cut, 1 altered"
        in brief
    )
    assert (
        "statement, Istrel's Ministry of Foreign Affairs" in brief
        or "statement, the Ministry of Foreign Affairs" in brief
    )


def test_reports_that_tell_the_same_words_retell_not_one_another(example: Record) -> None:
    assert example.copies == ()
    primary = [d for d in example.documents if d.primary]
    words = load_copy_words()
    for one, other in combinations([d for d in example.documents if not d.primary], 2):
        kinship = compare_documents(one, other, words, primary)
        assert kinship is None or kinship.in_order == 0


def test_an_excerpt_is_never_said_to_lack_words(build: Build) -> None:
    speech = "Excerpts from remarks by Foreign Minister Ana Belo\n\nMINISTER BELO: We shall never give up the northern bridge.\n\nQ: Why?\n\nMINISTER BELO: It is ours."
    report = 'The minister spoke.\n\n"We shall never give up the northern bridge," Foreign Minister Ana Belo told a press conference on Friday.\n\n"Our patience with the fishermen of the delta is exhausted," Belo told the press conference on Friday.\n'
    excerpt = build(("transcript", "2031-05-02", speech), ("report", "2031-05-02", report))
    assert not any("does not have them" in f.message for f in excerpt.findings)
    whole = build(
        ("transcript", "2031-05-02", speech.replace("Excerpts from remarks", "Remarks")),
        ("report", "2031-05-02", report),
    )
    assert any("does not have them" in f.message and "patience" in f.message for f in whole.findings)


def test_a_long_speech_that_many_reports_quote_takes_little_time(build: Build) -> None:
    sentences = [
        f"In the year {1900 + n} the village of Dorn{n}ham sold {n} barrels of tar to the abbey." for n in range(400)
    ]
    speech = "Remarks by Foreign Minister Ana Belo\n\n" + "\n\n".join(
        f"MINISTER BELO: {s}\n\nQ: And then?" for s in sentences
    )
    reports = [
        ("report", "2031-05-02", f'A speech on tar, told by paper {n}.\n\n"{sentences[7 * n]}" said Foreign Minister Ana Belo.\n\n"{sentences[7]}" Belo said.\n')
        for n in range(20)
    ]  # fmt: skip
    start = time.perf_counter()
    record = build(("transcript", "2031-05-02", speech), *reports)
    assert time.perf_counter() - start < 60
    assert sum(u.primary is not None for u in record.utterances) >= 20
