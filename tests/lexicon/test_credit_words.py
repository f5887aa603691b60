"""Every notice finds the medium of its examples, and none in its counterexamples."""

import pytest

from onrecord.lexicon.copies import load_copy_words
from onrecord.model.document import Document
from onrecord.reconcile.copies import find_credits

WORDS = load_copy_words()
EXAMPLES = [(n.kind, text, name) for n in WORDS.credits.notices for text, name in n.examples.items()]
COUNTEREXAMPLES = [(n.kind, text) for n in WORDS.credits.notices for text in n.counterexamples]


def credits_of(text: str, outlet: str | None = None) -> set[tuple[str, str]]:
    return {(c.kind, c.name) for c in find_credits(Document(id="d", text=text, outlet=outlet), WORDS)}


@pytest.mark.parametrize(("kind", "text", "name"), EXAMPLES)
def test_a_notice_names_the_medium(kind: str, text: str, name: str) -> None:
    assert (kind, name) in credits_of(text)


@pytest.mark.parametrize(("kind", "text"), COUNTEREXAMPLES)
def test_what_only_looks_like_a_notice_names_none(kind: str, text: str) -> None:
    assert kind not in {k for k, _ in credits_of(text)}


def test_an_outlet_does_not_credit_itself() -> None:
    assert credits_of("By Xinhua\nThe gates are shut.", "Xinhua News Agency") == set()
