"""What speaks for and against a proposal being a statement at all."""

from onrecord.annotate.attributions.found import Found
from onrecord.annotate.attributions.page import Page
from onrecord.text.parse import FINITE

_SIZES = ((1, "1"), (2, "2"), (4, "3-4"), (8, "5-8"))


def worth_of(page: Page, item: Found, *, depth: int) -> tuple[str, ...]:
    """Return the features of a proposal; `depth` counts the proposals whose content its cue stands in.

    shallow: whether the lexicon calls the cue weak inside another's words.
    cue: the lexicon's key; kind: speech, writing, thought or attitude; tag, relation: the cue's place in the tree;
    who: the source's pronoun, or what it names; size, opens, finite: the content's words; nested or top: whether
    the cue stands in another proposal's content; quoted or told: whether it stands in quotation marks.
    """
    entry, token = item.entry, page.parse[item.token]
    assert entry is not None
    frame = frame_of(item)
    nested = "nested" if depth else "top"
    quoted = "quoted" if page.quote_of[item.token] >= 0 else "told"
    who = _who(page, item)
    words = page.parse.tokens[slice(*page.parse.token_range(item.start, item.end))]
    size = next((name for most, name in _SIZES if len(words) <= most), "9-")
    out = [
        "statement",
        f"cue={entry.key}",
        f"cue={entry.key}+{frame}",
        f"kind={entry.kind}+{frame}",
        f"kind={entry.kind}+{nested}",
        f"kind={entry.kind}+{nested}+{quoted}",
        f"tag={token.tag}",
        f"tag={token.tag}+{nested}",
        f"tag={token.tag}+{frame}",
        f"relation={token.relation}",
        f"relation={token.relation}+{entry.kind}",
        f"who={who}",
        f"who={who}+{nested}",
        f"who={who}+{entry.kind}",
        f"size={size}",
        f"size={size}+{frame}",
        f"finite={any(t.tag in FINITE for t in words)}+{frame}",
        f"opens={words[0].pos if words else '-'}+{frame}",
        f"depth={min(depth, 3)}",
    ]
    if entry.shallow:
        out.append(f"shallow+{nested}")
    out += [f"aux={kid.lemma}" for kid in page.parse.kids(item.token, "aux", "cop")]
    if item.open:
        out += ["open", f"open+{nested}"]
    if item.negated:
        out += ["negated", f"negated+{entry.kind}"]
    if item.told:
        out.append(f"told+{frame}")
    if item.carried:
        out.append(f"carried+{token.tag}")
    if "?" in page.text[item.end - 1 : item.end + 1]:
        out.append(f"question+{quoted}")
    return tuple(out)


def frame_of(item: Found) -> str:
    """Return the last part of the rule that proposed: `clause` of `verb.clause`."""
    return item.rule.rpartition(".")[2]


def _who(page: Page, item: Found) -> str:
    """Return what stands for the source: its pronoun, or its part of speech and what it names."""
    if item.source is None:
        return "nobody"
    first, last = page.parse.token_range(*item.source)
    head = page.parse[item.head if first <= item.head < last else max(first, last - 1)]
    if head.pos == "PRON" or (last - first == 1 and head.pos == "DET"):
        return head.lower
    near = [m for m in page.mentions_near(item.source) if m.anchor.start <= head.start < m.anchor.end]
    return f"{head.pos}:{near[0].kind if near else '-'}"
