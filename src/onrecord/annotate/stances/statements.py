"""The attitudes that a statement carries: by its cue, by what is said, or by how it stands."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.annotate.stances.directions import Condition, Sign, find_condition, signs_in, with_condition
from onrecord.annotate.stances.holders import find_holders
from onrecord.annotate.stances.scene import Scene
from onrecord.annotate.stances.topics import Topic, find_issue
from onrecord.lexicon.issues import DirectionEntry
from onrecord.lexicon.phrases import find_phrases
from onrecord.model.places import Anchor
from onrecord.model.reading import Attribution, Direction

_STANDS: dict[str, Direction] = {"denied": "rejects", "demanded": "demands", "promised": "accepts", "warned": "demands"}
_SILENT = ("asked",)
_WEAK = ("stands:claimed", "stands:denied", "stands:hypothetical", "content:negated")
_A_WORD = 4  # tokens of a bare "no", its quotation marks and comma
_HOLLOW = ("want", "ask", "will-not", "must")
"""Words of wish and will that tell nothing of an issue that is not named beside them."""
_FINAL = ("cue:deny", "stands:denied", "content:negated")
"""A denial hangs on no condition: an `if` in it is what is denied."""


@dataclass(frozen=True, slots=True)
class Found:
    """An attitude before it is written down; `at` is the token that tells it, `said` the range it stands in."""

    actor: str
    topic: Topic
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
        key = (found.actor, found.topic.issue)
        if key not in seen and _is_told(found, statement):
            seen.add(key)
            yield found


def _is_told(found: Found, statement: Attribution) -> bool:
    """Whether the words suffice: what hangs on a weak sign, or is quoted at second hand, must name its issue."""
    if found.topic.told == "named":
        return True
    second_hand = statement.within is not None and found.topic.told == "around"
    return not second_hand and not found.rule.startswith(_WEAK)


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


def _parts(statement: Attribution) -> Iterator[Anchor]:
    yield from statement.content
    if statement.cue is not None:
        yield statement.cue


def _all(scene: Scene, statement: Attribution, speaker: str, tokens: list[tuple[int, int]]) -> Iterator[Found]:
    cue = _cue_entry(scene, statement)
    signs = list(signs_in(scene, tokens))
    strong = [s for s in signs if s.strong]
    stands = _STANDS.get(statement.stands)
    denied = scene.issues.negation.issue if statement.stands == "denied" else None
    if denied is not None and cue is not None and cue.direction == "demands" and cue.negated is None:
        # who says that he never asked for a thing denies that he did: he does not refuse the thing
        yield from _by_rule(scene, speaker, tokens, "rejects", f"cue:not-{cue.key}", denied)
        return
    if cue is not None and not cue.weak:
        yield from _by_rule(scene, speaker, tokens, cue.direction, f"cue:{cue.key}", cue.issue)
        stands = denied = None
    elif denied and cue is not None and cue.negated is not None:
        yield from _by_rule(scene, speaker, tokens, cue.negated, f"cue:not-{cue.key}")
        return
    elif statement.stands in ("denied", "demanded") and stands and not strong:
        yield from _by_rule(scene, speaker, tokens, stands, f"stands:{statement.stands}", denied)
        if denied:
            return
    if statement.stands in _SILENT and not strong:
        return
    found = [f for sign in strong or signs[:1] for f in _by_sign(scene, sign, statement, tokens)]
    yield from found
    direction = stands or (cue.direction if cue is not None and cue.weak else None)
    if not denied and (any(s.direction == "rejects" for s in signs) or _is_denial(scene, tokens)):
        direction = direction and "rejects"
    if not found and direction is not None:
        about = denied or (cue.issue if cue is not None else None)
        yield from _by_rule(scene, speaker, tokens, direction, f"stands:{statement.stands}", about)
    elif not found and cue is None and _is_order(scene, tokens):
        yield from _by_rule(scene, speaker, tokens, "demands", "content:order")
    elif not found and sum(b - a for a, b in tokens) <= _A_WORD and _is_denial(scene, tokens):
        yield from _by_rule(scene, speaker, tokens, "rejects", "content:no")
    elif not found and _is_denial(scene, tokens):
        yield from _by_rule(scene, speaker, tokens, "rejects", "content:negated", scene.issues.negation.issue)


def _is_order(scene: Scene, tokens: list[tuple[int, int]]) -> bool:
    """Whether what is said is what someone is told to do: "told the observers | to leave"."""
    a, b = tokens[0]
    return b - a > 1 and scene.parse[a].lower == "to" and scene.parse[a + 1].pos == "VERB"


def _is_denial(scene: Scene, tokens: list[tuple[int, int]]) -> bool:
    """Whether what is said is a sentence in the negative: "No valve was touched"."""
    a, b = tokens[0]
    root = next((i for i in range(a, b) if not a <= scene.parse[i].head < b or scene.parse[i].head == i), a)
    near = (root, *(t.i for t in scene.parse.kids(root, "nsubj", "obj", "advmod", "aux", "neg", "nsubj:pass")))
    words = {scene.parse[k].lower for i in near for k in (i, *scene.parse.children[i]) if a <= k < b}
    return bool(words & scene.issues.negation.words)


def _cue_entry(scene: Scene, statement: Attribution) -> DirectionEntry | None:
    """Return the attitude that the word of reporting itself tells."""
    if statement.cue is None:
        return None
    a, b = scene.tokens_of(statement.cue)
    found = [h.value for h in find_phrases(scene.parse.tokens, scene.issues.cue_phrases, a, b)]
    entries = [e for e in found if isinstance(e, DirectionEntry)]
    return next((e for e in entries if not e.weak), entries[0] if entries else None)


def _by_rule(
    scene: Scene,
    speaker: str,
    tokens: list[tuple[int, int]],
    direction: Direction,
    rule: str,
    about: str | None = None,
) -> Iterator[Found]:
    """Yield the speaker's attitude to the first issue of what is said, or to the one that the rule is about."""
    a, b = tokens[0]
    issue = find_issue(scene, a, tokens)
    if issue is None:
        return
    issue = replace(issue, issue=about or issue.issue)
    condition = None
    if direction != "undecided" and rule not in _FINAL:
        condition = find_condition(scene, a, b)
        direction = "conditional" if condition is not None else direction
    yield Found(speaker, issue, direction, condition, a, (a, b), rule)


def _by_sign(scene: Scene, sign: Sign, statement: Attribution, tokens: list[tuple[int, int]]) -> Iterator[Found]:
    speaker, at = statement.speaker or "", sign.attitude.start
    parts = (scene.tokens_of(part) for part in statement.content)
    a, b = next((a, b) for a, b in parts if a <= at < b)
    direction, condition = with_condition(scene, sign, a, b)
    issue = find_issue(scene, at, tokens, (condition.start, condition.end) if condition is not None else None)
    hollow = sign.attitude.entry.key in _HOLLOW
    if issue is None or (hollow and (issue.told == "around" or not issue.here)):
        return
    issue = replace(issue, issue=sign.attitude.entry.issue or issue.issue)
    for holder in find_holders(scene, sign, speaker, a):
        own = scene.counts_for(holder) == scene.counts_for(speaker)
        if own or sign.strong:
            yield Found(holder, issue, direction, condition, at, (a, b), f"content:{sign.attitude.entry.key}")
