"""Who speaks in a document, and who is only spoken of: the mentions among its statements."""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.annotate.coreference.entities import Seen
from onrecord.model.reading import Attribution


def place_in(seen: list[Seen], statements: Sequence[Attribution]) -> None:
    """Tell each mention in whose content, and in whose source it stands: of the statements within no other."""
    starts = [s.mention.anchor.start for s in seen]
    for number, statement in enumerate(s for s in statements if s.within is None):
        for part in statement.content:
            for k in range(bisect_left(starts, part.start), bisect_left(starts, part.end)):
                seen[k].inside = number
        if statement.source is not None:
            source = statement.source
            for k in range(bisect_left(starts, source.start), bisect_left(starts, source.end)):
                seen[k].source = number
                break
