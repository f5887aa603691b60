import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.draft import Draft, read_draft
from onrecord.ingest.markdown import read_markdown
from onrecord.lexicon.page import load_page_words
from onrecord.model.errors import InputError

WORDS = load_page_words()


def draft(folder: Path, name: str, content: str | bytes) -> Draft:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_draft(path, WORDS)


def refused(folder: Path, name: str, content: str | bytes) -> InputError:
    with pytest.raises(InputError) as caught:
        draft(folder, name, content)
    return caught.value


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("“We **will** come,” she *said*.", "“We will come,” she said."),
        ("“We [will come](https://a.b/c_(d)),” she said.", "“We will come,” she said."),
        ("“We will [not] come,” she said[^1].", "“We will [not] come,” she said."),
        ("She said “we\nwill come” to\nall of them.", "She said “we will come” to all of them."),
        ("# “We will come”\nShe said so.", "“We will come”\nShe said so."),
        ("> “We will\n> come,” she said.", "“We will come,” she said."),
        ("- one\n- two", "one\ntwo"),
        ("a snake_case_name and 3 * 4 * 5", "a snake_case_name and 3 * 4 * 5"),
        ("“We &amp; they” \\*said\\* it&nbsp;", "“We & they” *said* it\xa0"),
        ("He <!-- **who?** --> said <b>no</b>.", "He  said no."),
        ("One line.\nAnother line.", "One line.\nAnother line."),
        ("![a picture](x.png)Words.", "Words."),
    ],
)
def test_markdown_marks_go_and_words_stay(source: str, text: str) -> None:
    assert read_markdown(source).text == text


@given(st.text(alphabet="ab \n*_[]()#>-!<&;`\\“”1.", max_size=120))
def test_every_word_of_markdown_keeps_its_place(source: str) -> None:
    plain = read_markdown(source)
    for at, letter in enumerate(plain.text):
        if letter.isalnum() and "&" not in source:
            assert source[plain.source(at)] == letter


def test_the_front_matter_of_a_draft_tells_its_day(tmp_path: Path) -> None:
    read = draft(tmp_path, "d.md", "---\npublished: 2031-05-03\n---\n“We will come,” she said.\n")
    assert str(read.document.published) == "2031-05-03"
    assert read.document.text.startswith("“We will come")


def test_a_page_is_read_whole(tmp_path: Path) -> None:
    page = (
        "<html><head><title>x</title><meta name='pubdate' content='2031-05-03'><style>p{}</style></head><body><h1>Row</h1><p>“We <b>will</b>\n come,” she said."
        "<script>alert(1)</script><br>Then <q>no</q>.</p><div>He <del>never</del> left.</div></body></html>"
    )
    read = draft(tmp_path, "d.html", page)
    assert str(read.document.published) == "2031-05-03"
    assert read.document.text == "Row\n\n“We will come,” she said.\n\nThen “no”.\n\nHe left."


def docx_of(*paragraphs: str) -> bytes:
    docx = pytest.importorskip("docx")
    document, out = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(out)
    return out.getvalue()


def repacked(content: bytes, replace: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename not in replace:
                new.writestr(part.filename, old.read(part.filename))
        for name, data in replace.items():
            new.writestr(name, data)
    return out.getvalue()


def test_a_docx_is_read_by_paragraphs(tmp_path: Path) -> None:
    read = draft(tmp_path, "d.docx", docx_of("“We will come,” she said.", "", "Then it rained."))
    assert read.document.text == "“We will come,” she said.\n\nThen it rained."
    assert read.source is None


def test_what_was_struck_out_of_a_docx_is_not_there(tmp_path: Path) -> None:
    content = docx_of("“We will come,” she said.")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = archive.read("word/document.xml").decode()
    start = body.index("<w:p>") + len("<w:p>")
    gone = '<w:del w:id="1" w:author="x"><w:r><w:delText>never</w:delText></w:r></w:del>'
    put = '<w:ins w:id="2" w:author="x"><w:r><w:t>So: </w:t></w:r></w:ins>'
    changed = (body[:start] + gone + put + body[start:]).encode()
    read = draft(tmp_path, "d.docx", repacked(content, {"word/document.xml": changed}))
    assert read.document.text == "So: “We will come,” she said."


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04 no zip at all", "bad_docx"),
        (b"plain words", "bad_docx"),
        (b"", "bad_docx"),
    ],
)
def test_what_is_no_docx_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    pytest.importorskip("docx")
    assert refused(tmp_path, "d.docx", content).code == code


def test_odd_docx_files_are_refused(tmp_path: Path) -> None:
    content = docx_of("Words.")
    bomb = repacked(content, {"word/media/x.bin": b"\0" * 70_000_000})
    assert refused(tmp_path, "bomb.docx", bomb).code == "too_long"
    laughs = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>'
    assert refused(tmp_path, "laughs.docx", repacked(content, {"word/document.xml": laughs})).code == "bad_docx"
    broken = repacked(content, {"word/document.xml": b"<w:document"})
    assert refused(tmp_path, "broken.docx", broken).code == "bad_docx"
    deep = repacked(content, {"word/document.xml": b"<a>" * 100_000})
    assert refused(tmp_path, "deep.docx", deep).code == "bad_docx"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
    assert refused(tmp_path, "book.docx", out.getvalue()).code == "bad_docx"


def test_a_docx_without_its_library_tells_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    error = refused(tmp_path, "d.docx", b"PK\x03\x04")
    assert error.code == "extra"
    assert "onrecord[docx]" in error.message


def test_drafts_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "d.pdf", b"%PDF").code == "kind"
    assert refused(tmp_path, "d.md", b"").code == "empty"
    assert refused(tmp_path, "d.md", b"---\npublished: 2031-05-03\n---\n").code == "empty"
    assert refused(tmp_path, "d.md", b"x" * 8_000_001).code == "too_long"
    with pytest.raises(InputError, match="no such file"):
        read_draft(tmp_path / "none.md", WORDS)
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(InputError, match="cannot be read"):
        read_draft(tmp_path / "folder.md", WORDS)
