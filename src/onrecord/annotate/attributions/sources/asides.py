"""What is set off behind a source's name: which asides say who it is, and where they end."""

from onrecord.annotate.attributions.page import Page
from onrecord.text.parse import FINITE

_OPENERS = ("NOUN", "PROPN", "ADJ", "DET", "NUM")
_PRONOUNS = ("WP", "WDT", "WP$")
_DASHES = ("–", "—", "―", "--", "-")
_NAMING = ("of", "like")
_LONGEST = 30  # tokens
_LONG_RELATIVE = 18
_SHORT_RELATIVE = 8  # told of an unnamed source, it is mostly all that is known of him


def with_asides(page: Page, head: int, last: int, end: int, *, after_cue: bool = False) -> int:
    """Return where a phrase ends that asides follow up to `end`, those that do not say who it is left off.

    `after_cue`: the phrase follows its verb, and may end with the sentence instead of a further mark.
    """
    k = last
    while k < end:
        close = _closing(page, k, end, after_cue=after_cue)
        if close < 0 or close - k > _LONGEST or not is_naming(page, head, k + 1, close, after_cue=after_cue):
            return k
        if page.parse[k].text == "(":
            k = close + 1
        elif page.parse[k].text in _DASHES:
            return close
        else:
            k = close
    return k


def _closing(page: Page, k: int, end: int, *, after_cue: bool) -> int:
    """Return the mark that closes the aside which the mark at token k opens; -1 where k opens none."""
    parse = page.parse
    mark = parse[k].text
    if mark == "(":
        return next((j for j in range(k + 1, min(end, k + 12)) if parse[j].text == ")"), -1)
    if mark in _DASHES and parse[k].tag != "HYPH":
        return next((j for j in range(k + 1, end) if parse[j].text == mark), -1 if after_cue else end)
    if mark != ",":
        return -1
    return next((j for j in range(k + 1, end) if parse[j].text == "," and not _in_brackets(page, k, j)), end)


def _in_brackets(page: Page, first: int, k: int) -> bool:
    words = [page.parse[j].text for j in range(first, k)]
    return words.count("(") > words.count(")")


def is_naming(page: Page, head: int, first: int, last: int, *, after_cue: bool = False) -> bool:
    """Whether the aside in a token range says who its noun is: an apposition, an age, a describing relative clause."""
    if first >= last:
        return False
    parse = page.parse
    opening = parse[first]
    if parse[first - 1].text == "(":
        return not any(t.tag in FINITE for t in parse.tokens[first:last])
    if opening.tag in _PRONOUNS:
        return parse[first - 1].text == "," and _describes(page, head, first, last, after_cue=after_cue)
    if opening.tag == "VBG":
        return opening.dep == "case"  # "including"
    if opening.pos == "ADP":
        return opening.lower in _NAMING and not any(t.tag in FINITE for t in parse.tokens[first:last])
    if opening.pos == "CCONJ":
        verbs = any(t.pos in ("VERB", "AUX") for t in parse.tokens[first:last])
        return (
            opening.lower == "and"
            and not verbs
            and parse[head].pos != "PRON"
            and is_naming(page, head, first + 1, last)
        )
    if opening.tag in ("VBN", "VBD"):
        return opening.dep == "amod" and is_naming(page, head, first + 1, last)
    if opening.pos not in _OPENERS and opening.tag != "PRP$":
        return False
    if page.times_between(opening.start, opening.end) and opening.pos != "NUM":
        return False
    related = next((t.i for t in parse.tokens[first:last] if t.tag in _PRONOUNS), last)
    if any(t.tag in FINITE and t.dep != "amod" for t in parse.tokens[first:related]):
        return False
    return any(t.pos in ("NOUN", "PROPN", "NUM") for t in parse.tokens[first:related])


def _describes(page: Page, head: int, first: int, last: int, *, after_cue: bool) -> bool:
    """Whether a relative clause tells what its noun is (`who heads`, `who served as`), not what it did or says."""
    parse = page.parse
    if parse[head].pos != "PROPN" and last - first <= _SHORT_RELATIVE:
        return True
    if last - first > _LONG_RELATIVE or parse[first].tag == "WP$":
        return False
    verbs = [t for t in parse.tokens[first:last] if t.tag in FINITE]
    if not verbs:
        return False
    verb = verbs[0]
    says = verb.i in page.hit_at and page.says(verb.i)
    if verb.tag in ("VBZ", "VBP") and verb.pos == "VERB":
        return not says
    following = [t.lower for t in parse.tokens[verb.i + 1 : verb.i + 3]]
    if "as" in following or "been" in following or (verb.lemma == "be" and parse[verb.head].pos in ("NOUN", "PROPN")):
        return True
    return after_cue and not says
