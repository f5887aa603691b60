"""The attitudes that the outlet itself tells: "India has firmly rejected the offer"."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.annotate.stances.directions import Sign, signs_in, with_condition
from onrecord.annotate.stances.holders import find_holders
from onrecord.annotate.stances.scene import Scene
from onrecord.annotate.stances.statements import Found
from onrecord.annotate.stances.topics import Topic, find_issue


def told_attitudes(scene: Scene) -> Iterator[Found]:
    """Yield the attitudes told in sentences outside all statements, where their holder is known."""
    taken = _taken(scene)
    for a, b in scene.parse.sentences:
        for start, end in _free(taken, a, b):
            for sign in signs_in(scene, [(start, end)], told=True):
                if not sign.strong or sign.attitude.entry.of_speaker:
                    continue
                direction, condition = with_condition(scene, sign, start, end)
                condition_range = (condition.start, condition.end) if condition is not None else None
                issue = find_issue(scene, sign.attitude.start, [(a, b)], condition_range)
                issue = _answered(scene, sign) or issue
                if issue is None or issue.told != "named":
                    continue
                rule = f"told:{sign.attitude.entry.key}"
                issue = replace(issue, issue=sign.attitude.entry.issue or issue.issue)
                for holder in find_holders(scene, sign, None, a):
                    yield Found(
                        holder, issue, direction, condition, sign.attitude.start, (sign.attitude.start, b), rule
                    )


def _answered(scene: Scene, sign: Sign) -> Topic | None:
    """Return what a bare yes or no answers: "Halden offered to mediate. Vesta has declined."."""
    i = sign.attitude.end - 1
    bare = scene.parse[i].pos == "VERB" and scene.parse.kid(i, "obj", "obl", "xcomp", "ccomp", "nsubj:pass") is None
    if sign.direction not in ("accepts", "rejects") or not bare:
        return None
    before = scene.offer_before(i)
    if before is None or "\n" in scene.document.text[scene.parse[before[0]].start : scene.parse[i].start]:
        return None
    return Topic(before[1], "named")


def _taken(scene: Scene) -> bytearray:
    """Return for each token whether it stands in a statement's words or cue, or in page furniture."""
    out = bytearray(len(scene.parse))
    for statement in scene.statements:
        parts = [*statement.content, *((statement.cue,) if statement.cue is not None else ())]
        for part in parts:
            a, b = scene.tokens_of(part)
            out[a:b] = b"\x01" * (b - a)
    for start, end in scene.document.furniture:
        a, b = scene.parse.token_range(start, end)
        out[a:b] = b"\x01" * (b - a)
    return out


def _free(taken: bytearray, a: int, b: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of tokens in a..b that stand in no statement."""
    start = a
    for i in range(a, b + 1):
        if i == b or taken[i]:
            if start < i:
                yield start, i
            start = i + 1
