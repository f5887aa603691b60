from tests.reconcile.reports import LEXICON, Report, record_of

from onrecord.reconcile.utterances import compare_statements, key_statement, relate_statements


def filler(key: str, subject: str) -> str:
    return f"\nMeanwhile the weather over {subject} stayed grey and the {key} market opened late on account of fog."


def test_reworded_quotations_of_one_speech_are_one_utterance() -> None:
    one = Report(
        "r1", 'Belo said: "The gates stay shut until every village has its water back."' + filler("a", "Orlan")
    )
    two = Report(
        "r2", 'Belo said: "The gates will stay shut until each village gets water back."' + filler("b", "Vesta")
    )
    keys = [
        one.says("ana-belo", '"The gates stay shut until every village has its water back."'),
        two.says("ana-belo", '"The gates will stay shut until each village gets water back."'),
    ]
    (utterance,) = record_of(one, two).utterances
    assert [w.statements for w in utterance.wordings] == [(keys[0],), (keys[1],)]
    assert {d.kind for d in utterance.differences} == {"words"}


def test_two_speakers_words_are_never_one_utterance() -> None:
    one = Report("r1", "Belo said the harbour would open on Friday." + filler("a", "Orlan"))
    two = Report("r2", "Holt said the harbour would open on Friday." + filler("b", "Vesta"))
    one.says("ana-belo", "the harbour would open on Friday")
    two.says("per-holt", "the harbour would open on Friday")
    assert record_of(one, two).utterances == ()


def test_an_outer_statement_and_the_one_inside_it_stay_two() -> None:
    one = Report("r1", "Belo said she had said the harbour would open on Friday." + filler("a", "Orlan"))
    outer = one.says("ana-belo", "she had said the harbour would open on Friday")
    one.says("ana-belo", "the harbour would open on Friday", within=outer)
    two = Report("r2", "Belo said the harbour would open on Friday morning." + filler("b", "Vesta"))
    two.says("ana-belo", "the harbour would open on Friday morning")
    for utterance in record_of(one, two).utterances:
        documents = [d for w in utterance.wordings for d in w.documents]
        assert len(documents) == len(set(documents))


def test_comparing_two_statements_looks_at_no_third() -> None:
    one = Report("r1", "Belo said the gates stay shut until every village has its water back.")
    two = Report("r2", "Belo said the gates will stay shut until each village gets water back.")
    other = Report("r3", "Belo said that nobody had fired a shot.")
    one.says("ana-belo", "the gates stay shut until every village has its water back")
    two.says("ana-belo", "the gates will stay shut until each village gets water back")
    other.says("ana-belo", "nobody had fired a shot")
    a, b, c = (r.statements[0] for r in (one, two, other))
    words = LEXICON.copies
    assert compare_statements(a, b, words) == compare_statements(b, a, words) > 0.5
    assert compare_statements(a, c, words) == 0
    assert set(key_statement(a, words)) & set(key_statement(b, words))
    assert not set(key_statement(a, words)) & set(key_statement(c, words))
    assert relate_statements([c, b, a], words) == relate_statements([a, b, c], words)
    assert [k.statements for k in relate_statements([a, b, c], words)] == [("r1.s1", "r2.s1")]


def test_words_that_a_thousand_reports_print_alike_do_not_make_all_pairs() -> None:
    rows = []
    for n in range(400):
        report = Report(f"r{n:03}", "Belo said the gates stay shut until every village has its water back.")
        report.says("ana-belo", "the gates stay shut until every village has its water back")
        rows += report.statements
    assert len(relate_statements(rows, LEXICON.copies)) < 1000


def test_parts_of_a_quotation_are_one_with_the_whole() -> None:
    whole = (
        "We were asked to talk and found a toll waiting at the gate. You never haggle with a man who moves the chairs."
    )
    one = Report("r1", f'Belo said: "{whole}"' + filler("a", "Orlan"))
    two = Report(
        "r2",
        'Belo said: "You never haggle with a man who moves the chairs." She said: "We found a toll waiting at the gate."',
    )
    one.says("ana-belo", f'"{whole}"')
    two.says("ana-belo", '"You never haggle with a man who moves the chairs."')
    two.says("ana-belo", '"We found a toll waiting at the gate."')
    (utterance,) = record_of(one, two).utterances
    assert sorted(s for w in utterance.wordings for s in w.statements) == ["r1.s1", "r2.s1", "r2.s2"]


def test_an_utterance_is_as_sure_as_the_weakest_link_between_its_wordings() -> None:
    said = '"The gates stay shut until every village has its water back."'
    twin = '"The gates stay shut until every village has water again."'
    far = '"We shall open the gates when each village again has a full supply of water, and not a day before."'
    tiers = []
    for other in (twin, far):
        one = Report("r1", f"Belo said: {said}" + filler("a", "Orlan"))
        two = Report("r2", f"Belo said: {other}" + filler("b", "Vesta"))
        one.says("ana-belo", said)
        two.says("ana-belo", other)
        tiers += [(u.basis.tier, u.basis.score) for u in record_of(one, two).utterances]
    assert tiers == [("established", 0.9), ("to check", 0.75)]


def test_ten_reporters_of_one_speech_are_ten_witnesses_and_one_origin() -> None:
    words = '"The gates stay shut until every village has its water back."'
    reports = []
    for n in range(10):
        report = Report(f"r{n}", f"An official said: {words}" + filler(f"{n}a", f"Town{n}"), outlet=f"Outlet {n}")
        report.says("unnamed:belmara:official" if n % 2 else "ana-belo", words)
        reports.append(report)
    (utterance,) = record_of(*reports).utterances
    assert (utterance.basis.witnesses, utterance.basis.origins) == (10, 1)
    assert utterance.wordings[utterance.most_carried].documents == tuple(f"r{n}" for n in range(10))


def test_independent_reports_that_quote_other_words_tell_two_utterances() -> None:
    one = Report("r1", 'Belo said the capital had "taken the note without a word of protest".' + filler("a", "Orlan"))
    two = Report(
        "r2", 'Belo said the capital had taken the note, "and what is taken is agreed to".' + filler("b", "Vesta")
    )
    one.says("ana-belo", 'the capital had "taken the note without a word of protest"', quotation="mixed")
    two.says("ana-belo", 'the capital had taken the note, "and what is taken is agreed to"', quotation="mixed")
    assert record_of(one, two).utterances == ()
