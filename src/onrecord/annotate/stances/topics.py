"""What an attitude is to: the issue that its words name, or that they point back to."""

from dataclasses import dataclass
from typing import Literal

from onrecord.annotate.stances.scene import IssueHit, Scene

_SENTENCES_BACK = 3
_CLOSE = 10  # words


@dataclass(frozen=True, slots=True)
class Topic:
    """An issue and how it is told: named in strong or weak words of what is said, or only by what surrounds it."""

    issue: str
    told: Literal["named", "hinted", "around"]
    here: bool = True
    """Whether words of the attitude's own sentence name it, or what surrounds it."""


def find_issue(
    scene: Scene, at: int, tokens: list[tuple[int, int]], aside: tuple[int, int] | None = None
) -> Topic | None:
    """Return the issue of the attitude at token `at`; None: none is near.

    `tokens` are the half-open ranges of what is said. First the attitude's own sentence counts,
    then all that is said, then an offer that the words point back to, then the sentences before,
    then what the document is about. The range `aside` (a condition) names its own issues.
    """
    first, last = scene.sentence_at(at)
    said = [hit for a, b in tokens for hit in scene.issues_between(a, b)]
    if aside is not None:
        said = [hit for hit in said if not aside[0] <= hit.start < aside[1]] or said
    here = [hit for hit in said if first <= hit.start < last]
    for hits in (_of_a_third(scene, here, at), here, said):
        named = _nearest(scene, [h for h in hits if h.strong], at) or _nearest(scene, _supported(scene, hits), at)
        if named is not None:
            return Topic(named.key, "named" if named.strong else "hinted", here=first <= named.start < last)
    offered = _offered(scene, at, tokens)
    if offered is not None:
        return Topic(offered, "hinted")
    around = _before(scene, at)
    if around is not None:
        return Topic(around, "around")
    top = scene.topics.most_common(1)
    return Topic(top[0][0], "around") if top else None


def _offered(scene: Scene, at: int, tokens: list[tuple[int, int]]) -> str | None:
    """Return the issue of the offer made last, where what is said points back to one."""
    words = scene.issues.pointing.offer
    if not any(scene.parse[i].lemma in words for a, b in tokens for i in range(a, b)):
        return None
    before = scene.offer_before(at)
    return before[1] if before is not None else next((issue for _, issue in scene.offers), None)


def _of_a_third(scene: Scene, hits: list[IssueHit], at: int) -> list[IssueHit]:
    """Return the words just after the attitude for talks with a third party: those go before what they are about."""
    return [
        h
        for h in hits
        if h.strong and at <= h.start < at + _CLOSE and scene.issues.get(h.key).format in ("mediated", "hosted")
    ]


def _supported(scene: Scene, hits: list[IssueHit]) -> list[IssueHit]:
    """Return the weak words whose issue the document names elsewhere in strong ones; all of them where none has."""
    return [h for h in hits if scene.topics[h.key]] or hits


def _nearest(scene: Scene, hits: list[IssueHit], at: int) -> IssueHit | None:
    """Return the word nearest after the attitude, else the nearest before; what the document is about goes first."""
    if not hits:
        return None
    return min(hits, key=lambda h: (-min(scene.topics[h.key], 3), abs(h.start - at) + (4 if h.start < at else 0)))


def _before(scene: Scene, at: int) -> str | None:
    """Return the issue that the sentences before the attitude named last, in strong words."""
    sentence = scene.parse.sentence_of[at]
    for k in range(sentence, max(-1, sentence - _SENTENCES_BACK - 1), -1):
        a, b = scene.parse.sentences[k]
        found = _nearest(scene, [h for h in scene.issues_between(a, b) if h.strong], at)
        if found is not None:
            return found.key
    return None
