import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.build import Told
from onrecord.ingest.decode import LARGEST_FILE
from onrecord.ingest.files import read_inputs
from onrecord.ingest.records import read_date
from onrecord.lexicon.page import load_page_words
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.errors import InputError

WORDS = load_page_words()
BODY = "LURANE, June 15 (LPA) - Orlat has offered to talk to Vessin, its foreign minister said on Tuesday, six days after the bridge was closed."


def read(*inputs: Path | str, stdin: bytes = b"", otherwise: Told | None = None) -> list[Document | InputError]:
    return list(read_inputs(map(str, inputs), WORDS, otherwise=otherwise, stdin=io.BytesIO(stdin)))


def only(items: list[Document | InputError]) -> Document:
    assert len(items) == 1
    assert isinstance(items[0], Document), items[0]
    return items[0]


def failure(items: list[Document | InputError]) -> InputError:
    assert len(items) == 1
    assert isinstance(items[0], InputError)
    return items[0]


def test_a_text_file_keeps_its_text_and_tells_its_headline_dateline_and_outlet(tmp_path: Path) -> None:
    text = f"Orlat offers to talk to its neighbour\r\n- From: Vessin News\r\n{BODY}\r\n"
    (tmp_path / "report.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    document = only(read(tmp_path / "report.txt"))
    assert document.text == text
    assert document.headline == "Orlat offers to talk to its neighbour"
    assert document.headline_span == (0, len(document.headline))
    assert document.outlet == "Vessin News"
    assert document.dateline == "LURANE"
    assert document.published is None
    assert document.external_id == "report.txt"
    assert document.address is None


def test_a_first_line_that_is_a_sentence_is_no_headline(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(f"Nobody came to the bridge.\n{BODY}", encoding="utf-8")
    assert only(read(tmp_path / "report.txt")).headline is None


def test_a_markdown_heading_is_the_headline_without_its_marks(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text(f"# Orlat offers to talk\n\n{BODY}", encoding="utf-8")
    assert only(read(tmp_path / "report.md")).headline == "Orlat offers to talk"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("NAIROBI/DODOMA, May 13 (SNW) - The skies are shut.", "NAIROBI/DODOMA"),
        ("Tel Adur, 17 June (KESNA) -- The ministry declares this.", "Tel Adur"),
        ("ORLAT (CN) — The bridge is shut.", "ORLAT"),
        ("New Vessin:", "New Vessin"),
        ("The envoy said: nothing.", None),
        ("Dray (who was there) - and nobody else - saw it.", None),
    ],
)
def test_a_dateline_tells_its_place(tmp_path: Path, line: str, place: str | None) -> None:
    (tmp_path / "a.txt").write_text(f"{line}\nThe rest of the report follows here.", encoding="utf-8")
    assert only(read(tmp_path / "a.txt")).dateline == place


def test_a_whole_date_among_the_furniture_is_the_publication_date(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        f"Orlat offers to talk\nTarn Post | 22 May 2036 | 11:20 AM | Share\n{BODY}", encoding="utf-8"
    )
    (tmp_path / "b.txt").write_text(f"Orlat offers to talk\n- Updated: 17 Mar\n{BODY}", encoding="utf-8")
    assert only(read(tmp_path / "a.txt")).published == PartialDate(year=2036, month=5, day=22)
    assert only(read(tmp_path / "b.txt")).published is None


def test_what_the_call_gives_holds_where_the_document_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        f'{{"id": 1, "text": "{BODY}", "published": "2031-05-02T10:00:00Z"}}\n{{"id": "b", "text": "{BODY}"}}',
        encoding="utf-8",
    )
    told, untold = read(tmp_path, otherwise=Told(published=PartialDate(year=2030), outlet="Tarn Post"))
    assert isinstance(told, Document)
    assert isinstance(untold, Document)
    assert str(told.published) == "2031-05-02T10:00"
    assert (told.external_id, told.outlet, str(untold.published)) == ("1", "Tarn Post", "2030")


def test_a_line_of_jsonl_is_taken_as_it_stands() -> None:
    text = f"\n Orlat offers to talk\n\n{BODY} \n"
    document = only(read("-", stdin=json.dumps({"id": "a", "text": text, "headline": "Orlat offers to talk"}).encode()))
    assert document.text == text
    assert document.headline_span == (2, 22)


def test_one_text_under_two_outlets_is_two_documents_and_under_one_only_one() -> None:
    lines = "\n".join(f'{{"id": "{n}", "text": "{BODY}", "outlet": "{o}"}}' for n, o in enumerate("aab"))
    ids = [d.id for d in read("-", stdin=lines.encode()) if isinstance(d, Document)]
    assert ids[0] == ids[1] != ids[2]


def test_the_standard_input_may_be_a_text_or_jsonl_of_many_lines() -> None:
    assert only(read("-", stdin=BODY.encode())).external_id == "stdin"
    lines = "\n".join(f'{{"text": "{BODY} {n}"}}' for n in range(3000))
    documents = read("-", stdin=lines.encode())
    assert len(documents) == 3000
    assert isinstance(documents[-1], Document)
    assert documents[-1].external_id == "stdin:3000"


def test_a_folder_gives_its_documents_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.md", "sub/c.html", ".hidden.txt", "picture.png", "dispute.toml"):
        (tmp_path / name).write_text(BODY, encoding="utf-8")
    assert [d.external_id for d in read(tmp_path) if isinstance(d, Document)] == ["a.md", "b.txt", "c.html"]


@pytest.mark.parametrize(
    ("name", "content", "code", "what_to_do"),
    [
        ("a.txt", b"", "empty", "leave it out"),
        ("a.txt", b" \n\t\n", "empty", "leave it out"),
        ("a.txt", b"\x00\x01\x02\x03" * 50, "binary", "UTF-8"),
        ("a.txt", b"%PDF-1.7 ...", "binary", "pdftotext"),
        ("a.txt", b"PK\x03\x04....", "binary", "unpack"),
        ("a.txt", "Señor Dray said nothing.".encode("latin-1"), "encoding", "iconv"),
        ("a.docx", b"words", "kind", ".txt"),
        ("a.txt", b"word " * (LARGEST_FILE // 5 + 1), "too_long", "split"),
        ("a.html", b"<html><body><script>x</script></body></html>", "no_text", ".txt"),
        ("a.html", b"<html><body>" + b"<div>" * 5000 + b"words", "too_deep", ".txt"),
        ("a.html", b"<meta charset='klingon'><p>words</p>", "encoding", "UTF-8"),
        ("a.jsonl", b"{not json}", "bad_line", "one object a line"),
        ("a.jsonl", b'{"id": "x"}', "bad_line", "text"),
        ("a.jsonl", b'{"id": "x", "text": "Words.", "published": "soon"}', "bad_date", "2025-05-11"),
        ("a.jsonl", b'{"id": "x", "text": "  "}', "empty", "leave it out"),
        ("a.jsonl", b'{"text": "' + b"w" * LARGEST_FILE + b'"}', "too_long", "split"),
    ],
    ids=lambda value: value if isinstance(value, str) and "_" in value else None,
)
def test_bad_input_is_told_with_its_name_and_what_to_do(
    tmp_path: Path, name: str, content: bytes, code: str, what_to_do: str
) -> None:
    (tmp_path / name).write_bytes(content)
    error = failure(read(tmp_path / name))
    assert error.code == code
    assert what_to_do in error.message
    assert error.place in (name, "x", f"{name}:1")


def test_a_file_that_vanished_and_a_folder_without_documents_are_told(tmp_path: Path) -> None:
    assert failure(read(tmp_path / "gone.txt")).code == "missing"
    assert failure(read(tmp_path / "gone.jsonl")).code == "missing"
    assert failure(read(tmp_path)).code == "no_documents"


def test_a_bad_document_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.jsonl").write_bytes(b'{"text": "Words."}\nnothing\n\n{"text": "More words."}\n')
    kinds = [d.code if isinstance(d, InputError) else d.external_id for d in read(tmp_path, tmp_path / "gone.txt")]
    assert kinds == ["empty", "b.jsonl:1", "bad_line", "b.jsonl:4", "missing"]


def test_a_line_too_long_is_skipped_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "' + b"w" * (20_000_000) + b'"}\n{"text": "Words."}\n')
    first, second = read(tmp_path / "a.jsonl")
    assert isinstance(first, InputError)
    assert isinstance(second, Document)


def test_a_file_name_that_is_no_text_is_shown_with_escapes(tmp_path: Path) -> None:
    path = Path(str(tmp_path / "a") + "\udce9.txt")
    path.write_text(BODY, encoding="utf-8")
    assert only(read(tmp_path)).external_id == "a\\xe9.txt"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_tells_the_encoding_and_is_left_off(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(BODY.encode(encoding))
    assert only(read(tmp_path / "a.txt")).text == BODY


@given(st.binary(max_size=400))
def test_any_bytes_are_a_document_or_an_input_error(content: bytes) -> None:
    for item in read("-", stdin=content):
        assert isinstance(item, (Document, InputError))


@pytest.mark.parametrize("text", ["2031", "2031-05", "2031-05-02", "2031-05-02T10:00"])
def test_dates_are_read_as_precise_as_they_are(text: str) -> None:
    assert str(read_date(text)) == text


def test_a_line_tells_its_kind_and_a_kind_that_is_none_is_refused() -> None:
    line = {"id": 1, "text": BODY, "kind": "post", "speaker": "Ana Belo"}
    document = only(read("-", stdin=json.dumps(line).encode()))
    assert (document.kind, document.speaker) == ("post", "Ana Belo")
    assert failure(read("-", stdin=json.dumps(line | {"kind": "tweet"}).encode())).code == "bad_kind"


def test_a_report_is_the_kind_of_what_does_not_tell_it(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(BODY, encoding="utf-8")
    assert only(read(tmp_path / "one.txt")).kind == "report"
    given = only(read(tmp_path / "one.txt", otherwise=Told(kind="statement", speaker="Orlat")))
    assert (given.kind, given.speaker) == ("statement", "Orlat")
    assert given.id != only(read(tmp_path / "one.txt")).id
