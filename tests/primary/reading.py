"""Reading a text as the words themselves, in a few calls."""

from onrecord.annotate.pipeline import annotate
from onrecord.annotate.turns import find_turns
from onrecord.ingest.build import Told, build_document
from onrecord.lexicon.lexicon import load_lexicon
from onrecord.lexicon.page import load_page_words
from onrecord.model.document import Document, DocumentKind
from onrecord.model.reading import Annotations
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import Parser

LEXICON = load_lexicon()
PAGE = load_page_words()


def document_of(
    text: str, kind: DocumentKind = "transcript", *, speaker: str | None = None, outlet: str | None = None
) -> Document:
    told = Told(kind=kind, speaker=speaker, outlet=outlet)
    return build_document(text, "words.txt", PAGE, told=told, otherwise=Told())


def turns_of(text: str, kind: DocumentKind = "transcript") -> list[tuple[str | None, str]]:
    """Return (label, words) of each turn."""
    document = document_of(text, kind)
    return [
        (text[slice(*t.label)] if t.label else None, " / ".join(text[a:b] for a, b in t.content))
        for t in find_turns(document, LEXICON.turns, LEXICON.actors)
    ]


def read(parser: Parser, document: Document) -> Annotations:
    (parse,) = parse_texts(parser, [document.text])
    return annotate(document, parse, LEXICON)
