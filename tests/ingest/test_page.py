from pathlib import Path

import pytest

from onrecord.ingest.files import read_inputs
from onrecord.ingest.page import DEEPEST
from onrecord.lexicon.page import load_page_words
from onrecord.model.document import Document
from onrecord.model.errors import InputError

META = (
    '<meta property="og:site_name" content="Vessin Courier">'
    '<meta property="article:published_time" content="2031-05-02T10:00:00Z">'
    '<link rel="canonical" href="https://courier.example/bridge">'
)
PARAGRAPHS = [
    f"Orlat and Vessin went back to the table on Monday, and a minister said that bridge number {n} would open before winter."
    for n in range(8)
]


def page(*, meta: str = META, depth: int = 0, charset: str = "") -> str:
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html><head>{charset}<title>Orlat returns to the table</title>{meta}</head><body>"
        "<nav><a href='/'>Home</a> <a href='/world'>World</a></nav>"
        + "<div>" * depth
        + f"<article><h1>Orlat returns to the table</h1>{body}<p>“So be it — at last,” said Señor Dray.</p></article>"
        + "</div>" * depth
        + "<footer>Copyright, cookies, and eleven links</footer></body></html>"
    )


def read(tmp_path: Path, content: bytes) -> Document | InputError:
    (tmp_path / "page.html").write_bytes(content)
    (item,) = read_inputs([str(tmp_path / "page.html")], load_page_words())
    return item


def test_a_page_gives_its_report_and_what_it_tells_of_it(tmp_path: Path) -> None:
    document = read(tmp_path, page().encode())
    assert isinstance(document, Document)
    assert document.headline == "Orlat returns to the table"
    assert document.headline_span == (0, len(document.headline))
    assert (document.outlet, str(document.published)) == ("Vessin Courier", "2031-05-02")
    assert document.address == "https://courier.example/bridge"
    assert all(p in document.text for p in PARAGRAPHS)
    assert "Home" not in document.text
    assert "cookies" not in document.text


def test_a_page_without_metadata_gets_none(tmp_path: Path) -> None:
    document = read(tmp_path, page(meta="").encode())
    assert isinstance(document, Document)
    assert (document.outlet, document.published, document.address) == (None, None, None)


def test_the_encoding_that_a_page_declares_is_used(tmp_path: Path) -> None:
    declared = page(charset='<meta charset="windows-1252">')
    document = read(tmp_path, declared.encode("windows-1252"))
    assert isinstance(document, Document)
    assert "“So be it — at last,” said Señor Dray." in document.text


@pytest.mark.parametrize("depth", [300, DEEPEST - 10])
def test_a_deep_page_loses_nothing(tmp_path: Path, depth: int) -> None:
    document = read(tmp_path, page(depth=depth).encode())
    assert isinstance(document, Document)
    assert all(p in document.text for p in PARAGRAPHS)


@pytest.mark.parametrize("depth", [DEEPEST + 1, 2_100, 30_000])
def test_a_page_too_deep_to_be_read_whole_is_refused_with_its_depth(tmp_path: Path, depth: int) -> None:
    refused = read(tmp_path, page(depth=depth).encode())
    assert isinstance(refused, InputError)
    assert refused.code == "too_deep"
    assert str(DEEPEST) in refused.message
