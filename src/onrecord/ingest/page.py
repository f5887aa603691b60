"""html -> Document: the report's text without its page. Never empty in silence."""

import re
from typing import Any

from onrecord.ingest.build import Told, build_document
from onrecord.ingest.decode import decode_text
from onrecord.ingest.metadata import read_day
from onrecord.lexicon.page import PageWords
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.errors import InputError

LARGEST_PAGE = 20_000_000  # bytes
DEEPEST = 1_000  # elements in one another: from 2,048 on the HTML parser drops text without a word
_DATES = frozenset(
    [
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "dc.date.issued",
        "parsely-pub-date",
        "pubdate",
    ]
)  # names of metadata that mean the day of publication and nothing else
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def read_page(content: bytes, place: str, words: PageWords, *, otherwise: Told) -> Document:
    """Return the document of a page; InputError where it is too deep or has no report."""
    tree = parse_page(content, place)
    import trafilatura  # noqa: PLC0415  half a second, for pages only

    page: Any = trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        # only what the page's metadata tell: no looking about for something like a date
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = (page.text or "").strip() if page else ""
    if not text:
        message = "no report was found on this page; save the report's text as .txt"
        raise InputError(place, "no_text", message)
    headline = (page.title or "").strip() or None
    if headline and headline.casefold() not in text[: len(headline) + 20].casefold():
        text = f"{headline}\n\n{text}"
    published = told_date(tree) or (read_day(page.date) if page.date else None)
    told = Told(headline=headline, outlet=page.sitename or None, published=published, address=page.url or None)
    return build_document(text, place, words, told=told, otherwise=otherwise)


def told_date(tree: Any) -> PartialDate | None:  # noqa: ANN401  lxml's trees are untyped
    """Return the publication date that the page's own metadata tell, whatever year it is."""
    for element in tree.iter("meta", "time", "span"):
        told = {element.get(key, "").casefold() for key in ("property", "name", "itemprop")}
        if told & _DATES:
            value = element.get("content") or element.get("datetime") or ""
            try:
                return PartialDate.parse(value.strip()[:10])
            except ValueError:
                continue
    return None


def parse_page(content: bytes, place: str) -> Any:  # noqa: ANN401  lxml's trees are untyped
    """Return the page's tree, after its depth was counted; InputError where it is none, or too deep."""
    charset = _CHARSET.search(content[:4096])
    html = decode_text(content, place, encoding=charset[1].decode("ascii") if charset else None)
    from lxml import etree  # noqa: PLC0415
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    try:
        tree = document_fromstring(html.encode("utf-8"), parser=HTMLParser(encoding="utf-8", huge_tree=True))
    except etree.LxmlError as error:
        raise InputError(place, "bad_page", f"this is no HTML page ({error}); save the report's text as .txt") from None
    depth = _depth(tree)
    if depth > DEEPEST:
        message = f"the page's elements stand {depth} deep, more than {DEEPEST}: save the report's text as .txt"
        raise InputError(place, "too_deep", message)
    return tree


def _depth(tree: Any) -> int:  # noqa: ANN401
    depth, deepest = 0, 0
    from lxml import etree  # noqa: PLC0415

    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
