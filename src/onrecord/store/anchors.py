"""Every anchor's quote equals the text at its span: checked on writing."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from onrecord.model.errors import DossierError
from onrecord.model.places import Anchor


def anchors_of(value: object) -> Iterator[Anchor]:
    """Yield every anchor in a value, however deep."""
    if isinstance(value, Anchor):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from anchors_of(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from anchors_of(part)


def check_anchors(table: str, rows: Iterable[object], texts: Mapping[str, str]) -> None:
    """Raise DossierError for the first row whose words are not those of its place; texts by document id."""
    for n, row in enumerate(rows):
        for anchor in anchors_of(row):
            text = texts.get(anchor.span.document)
            if text is None or text[anchor.start : anchor.end] != anchor.quote:
                name = getattr(row, "id", None) or f"row {n}"
                stands = "there is no such document" if text is None else f"there stands {_short(text, anchor)}"
                msg = (
                    f"{table}: {name} ({anchor.maker.stage}/{anchor.maker.rule}) quotes {anchor.quote[:60]!r} "
                    f"at {anchor.span.document}:{anchor.start}-{anchor.end}, but {stands}"
                )
                raise DossierError(msg)


def _short(text: str, anchor: Anchor) -> str:
    return repr(text[anchor.start : anchor.end][:60])
