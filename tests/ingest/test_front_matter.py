from pathlib import Path

import pytest

from onrecord.ingest.build import Told
from onrecord.ingest.files import read_inputs
from onrecord.ingest.front_matter import read_front_matter
from onrecord.lexicon.page import load_page_words
from onrecord.model.document import Document
from onrecord.model.errors import InputError

REPORT = "The foreign minister of Orlan said on Monday that the talks had failed and that he would not return to them."


def test_outlet_and_date_stand_above_a_report(tmp_path: Path) -> None:
    file = tmp_path / "one.md"
    file.write_text(
        f"---\noutlet: Orlan Daily\npublished: 2031-03-04\ntags: x\n---\n# Orlan walks out of talks\n\n{REPORT}\n"
    )
    (document,) = read_inputs([str(file)], load_page_words())
    assert isinstance(document, Document)
    assert (document.outlet, str(document.published)) == ("Orlan Daily", "2031-03-04")
    assert document.headline == "Orlan walks out of talks"
    assert document.text[slice(*document.furniture[0])].endswith("---\n")
    assert document.text[document.furniture[0][1] :].startswith("# Orlan")


@pytest.mark.parametrize("text", ["", "---\n", "---\nno field here\n---\nText", "Text\n---\noutlet: X\n---\n"])
def test_a_rule_of_dashes_is_no_front_matter(text: str) -> None:
    assert read_front_matter(text, "x.md")[1] == 0


def test_a_date_that_is_none_is_told() -> None:
    with pytest.raises(InputError, match=r"x\.md: published: 'yesterday' is no date"):
        read_front_matter("---\npublished: yesterday\n---\nText", "x.md")


def test_a_kind_that_is_none_is_told() -> None:
    with pytest.raises(InputError, match=r"x\.md: kind: a document is one of report, transcript"):
        read_front_matter("---\nkind: speech\n---\nText", "x.md")


def test_the_words_themselves_are_known_by_their_kind_and_speaker(tmp_path: Path) -> None:
    file = tmp_path / "one.md"
    file.write_text(f"---\nkind: Transcript\nspeaker: Ana Belo\n---\n{REPORT}\n")
    (document,) = read_inputs([str(file)], load_page_words(), otherwise=Told(kind="post"))
    assert isinstance(document, Document)
    assert (document.kind, document.speaker, document.primary) == ("transcript", "Ana Belo", True)
