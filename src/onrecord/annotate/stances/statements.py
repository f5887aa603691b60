"""The attitudes that a statement carries: by its cue, by what is said, or by how it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.annotate.stances.directions import Condition, Sign, find_condition, signs_in, with_condition
from onrecord.annotate.stances.holders import find_holder
from onrecord.annotate.stances.scene import Scene
from onrecord.annotate.stances.topics import find_issue
from onrecord.lexicon.issues import DirectionEntry
from onrecord.lexicon.phrases import find_phrases
from onrecord.model.reading import Attribution, Direction

_STANDS: dict[str, Direction] = {"denied": "rejects", "demanded": "demands", "promised": "accepts", "warned": "demands"}
_SILENT = ("asked",)


@dataclass(frozen=True, slots=True)
class Found:
    """An attitude before it is written down; `at` is the token that tells it, `said` the range it stands in."""

    actor: str
    issue: str
    direction: Direction
    condition: Condition | None
    at: int
    said: tuple[int, int]
    rule: str


def attitudes_of(scene: Scene, statement: Attribution) -> Iterator[Found]:
    """Yield the attitudes of a statement, the one by its cue first, one an actor and issue."""
    tokens = own_tokens(scene, statement)
    if not tokens or statement.speaker is None:
        return
    seen: set[tuple[str, str]] = set()
    for found in _all(scene, statement, statement.speaker, tokens):
        if (found.actor, found.issue) not in seen:
            seen.add((found.actor, found.issue))
            yield found


def own_tokens(scene: Scene, statement: Attribution) -> list[tuple[int, int]]:
    """Return the token ranges of a statement's content without those of the statements inside it."""
    out: list[tuple[int, int]] = []
    holes = [scene.tokens_of(a) for inner in scene.inner.get(statement.id, ()) for a in _parts(inner)]
    for part in statement.content:
        a, b = scene.tokens_of(part)
        for start, end in sorted(holes):
            if a < end and start < b:
                if start > a:
                    out.append((a, start))
                a = max(a, end)
        if a < b:
            out.append((a, b))
    return out


def _parts(statement: Attribution) -> Iterator:  # type: ignore[type-arg]
    yield from statement.content
    if statement.cue is not None:
        yield statement.cue


def _all(scene: Scene, statement: Attribution, speaker: str, tokens: list[tuple[int, int]]) -> Iterator[Found]:
    cue = _cue_entry(scene, statement)
    signs = list(signs_in(scene, tokens))
    strong = [s for s in signs if s.strong]
    if cue is not None and not cue.weak:
        found = _by_rule(scene, speaker, tokens, cue.direction, f"cue:{cue.key}")
        if found is not None:
            yield found
    elif statement.stands in ("denied", "demanded") and not strong:
        found = _by_rule(scene, speaker, tokens, _STANDS[statement.stands], f"stands:{statement.stands}")
        if found is not None:
            yield found
    if statement.stands in _SILENT and not strong:
        return
    got = False
    for sign in strong or signs[:1]:
        found = _by_sign(scene, sign, speaker, tokens)
        if found is not None:
            got = True
            yield found
    direction = _STANDS.get(statement.stands) or (cue.direction if cue is not None else None)
    if not got and direction is not None:
        found = _by_rule(scene, speaker, tokens, direction, f"stands:{statement.stands}")
        if found is not None:
            yield found


def _cue_entry(scene: Scene, statement: Attribution) -> DirectionEntry | None:
    """Return the attitude that the word of reporting itself tells."""
    if statement.cue is None:
        return None
    a, b = scene.tokens_of(statement.cue)
    found = [h.value for h in find_phrases(scene.parse.tokens, scene.issues.cue_phrases, a, b)]
    entries = [e for e in found if isinstance(e, DirectionEntry)]
    return next((e for e in entries if not e.weak), entries[0] if entries else None)


def _by_rule(
    scene: Scene, speaker: str, tokens: list[tuple[int, int]], direction: Direction, rule: str
) -> Found | None:
    """Return the speaker's attitude to the first issue of what is said."""
    a, b = tokens[0]
    issue = find_issue(scene, a, tokens)
    if issue is None:
        return None
    condition = None
    if direction in ("accepts", "offers"):
        condition = find_condition(scene, a, b)
        direction = "conditional" if condition is not None else direction
    return Found(speaker, issue[0], direction, condition, a, (a, b), rule)


def _by_sign(scene: Scene, sign: Sign, speaker: str, tokens: list[tuple[int, int]]) -> Found | None:
    at = sign.attitude.start
    a, b = next((a, b) for a, b in tokens if a <= at < b)
    holder = find_holder(scene, sign, speaker, a)
    issue = find_issue(scene, at, tokens)
    if holder is None or issue is None:
        return None
    own = scene.counts_for(holder) == scene.counts_for(speaker)
    if not own and not sign.strong:
        return None
    direction, condition = with_condition(scene, sign, a, b)
    return Found(holder, issue[0], direction, condition, at, (a, b), f"content:{sign.attitude.entry.key}")
