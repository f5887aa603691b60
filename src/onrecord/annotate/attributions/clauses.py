"""The clause that a cue says: where it starts, and how far it reaches, whatever the tree lost."""

from onrecord.annotate.attributions.found import Chars
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.spans import chars, clause_end, noun_phrase
from onrecord.lexicon.cues import CueEntry
from onrecord.text.clauses import Clause
from onrecord.text.parse import FINITE, Token

_OPENERS = ("that", "whether", "if", "how", "why", "what", "who", "where", "when", "which")
_STARTS = ("DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ")
_GOES_ON = ("ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON", "PART", "ADV", "PUNCT")
_MAIN = ("PRON", "DET", "NOUN", "PROPN", "VERB", "AUX", "ADV")
_BEFORE = ("PUNCT", "CCONJ", "ADV", "INTJ")
_ENDS = (".", ",", ";", "?", "!")
_TURNS = ("but", "while", "although", "though", "whereas", "as")


def said_clause(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> tuple[Chars, int] | None:
    """Return (code points of the clause, head of the one told or -1), or None where no clause is said."""
    told = told_of(page, hit, clause) if entry.has("told") else -1
    begin = max(hit.last, told_phrase(page, told)[1] if told >= 0 else 0)
    start = _opened(page, hit, begin)
    if start is None:
        start = _bare(page, hit, begin, entry)
    if start is None:
        return None
    first, tree_last = start
    if told < 0 and entry.has("object") and _is_claim(page, clause, hit.last, first):
        first = hit.last
    last = reach(page, hit, first, max(tree_last, first + 1))
    return chars(page, first, last), told


def _is_claim(page: Page, clause: Clause, begin: int, first: int) -> bool:
    """Whether the clause belongs to an object right after the cue: `rejected the claim that the gates were shut`."""
    parse = page.parse
    heads = [j for j in clause.objects if begin <= j < first - 1 and parse[j].pos == "NOUN"]
    return bool(heads) and parse[begin].pos in ("DET", "PRON", "ADJ", "NOUN") and parse[first - 1].lower == "that"


def told_of(page: Page, hit: Hit, clause: Clause) -> int:
    """Return the head of the object right of the cue, or -1."""
    parse, at = page.parse, hit.last
    if at + 1 < len(parse) and parse[at].lower == "her" and parse[at + 1].text[0].isupper():
        return at  # "told her Vesta was to blame"
    if at < len(parse) and parse[at].lower in _OPENERS:
        return -1
    return next((j for j in clause.objects if at <= j < at + 8 and parse[j].pos in ("NOUN", "PROPN", "PRON")), -1)


def told_phrase(page: Page, told: int) -> tuple[int, int]:
    """Return the half-open tokens of the phrase spoken to: never past a `that`, and a pronoun alone."""
    if page.parse[told].pos == "PRON" or page.parse[told].lower == "her":
        return told, told + 1
    first, last = noun_phrase(page, told)
    return first, next((k for k in range(told + 1, last) if page.parse[k].lower == "that"), last)


def is_infinitive(page: Page, kid: Token) -> bool:
    """Whether a clause is a to-infinitive."""
    return any(m.tag == "TO" for m in page.parse.kids(kid.i, "mark", "aux"))


def _opened(page: Page, hit: Hit, begin: int) -> tuple[int, int] | None:
    """Return the clause after `that`, `whether` or a question word: (first token, tree's end)."""
    parse = page.parse
    _, end = page.sentence(hit.first)
    aside = _behind_aside(page, hit, begin, end)
    for j in range(aside, min(end - 1, aside + 30)):
        token = parse[j]
        if token.lower in _OPENERS and _opens_clause(page, j, aside):
            head = max(j, token.head)
            skip = token.lower in ("that", "whether", "if")
            return (j + 1 if skip else j), max(parse.edges[head][1], j + 2)
        if token.tag in FINITE or token.text in (";", ":", "?", "!") or token.pos == "CCONJ":
            return None
        if j in page.hit_at or (token.pos == "NOUN" and token.lower in page.cues.nouns and j not in page.carriers):
            return None
        if page.quote_of[j] != page.quote_of[hit.first]:
            return None
    return None


def _behind_aside(page: Page, hit: Hit, begin: int, end: int) -> int:
    """Return the `that` behind an aside between commas: `said, as her rival had, that it was over`; else `begin`."""
    parse = page.parse
    comma = next((k for k in range(begin, min(end - 2, begin + 12)) if parse[k].text == ","), -1)
    if comma < 0 or any(t.tag in FINITE or t.i in page.hit_at for t in parse.tokens[begin:comma]):
        return begin
    if comma > begin and parse[comma + 1].pos not in ("CCONJ", "SCONJ"):
        return begin  # "told her on Monday, and few doubted it, that ..."
    for j in range(comma + 2, min(end - 2, begin + 24)):
        if parse[j].text in (";", ":", "?", "!") or page.quote_of[j] != page.quote_of[hit.first]:
            return begin
        if parse[j].text == "," and parse[j + 1].lower == "that" and parse[j + 1].dep != "det":
            return j + 1
    return begin


def _opens_clause(page: Page, j: int, begin: int) -> bool:
    """Whether a word opens what is said, and no relative clause or condition of the cue itself."""
    parse = page.parse
    token = parse[j]
    if token.lower == "that":
        if token.dep == "obj" and parse[j + 1].text in _ENDS:
            return False  # "I never said that."
        if token.dep in ("det", "nsubj", "nsubj:pass", "obj") and j > begin:
            carried = any(k in page.carriers for k in range(begin, j))
            return carried and parse[j + 1].tag not in FINITE  # "denied in a talk with Vesta that her men fired"
        return token.dep == "mark" or (j == begin and token.dep != "det" and j + 1 < len(parse))
    if token.lower == "if" and j > begin:
        return False
    return j == begin or (j == begin + 1 and parse[begin].text == ",")


def _bare(page: Page, hit: Hit, begin: int, entry: CueEntry) -> tuple[int, int] | None:
    """Return the clause without `that`: the tree's, from its own first word or from right after the cue."""
    parse = page.parse
    _, end = page.sentence(hit.first)
    for kid in parse.kids(hit.first, "ccomp", "parataxis", "xcomp", "advcl"):
        if kid.i < begin or kid.i >= end or is_infinitive(page, kid) or not _is_clause(page, kid):
            continue
        first, last = parse.edges[kid.i]
        if kid.relation in ("parataxis", "advcl") and (first > begin + 1 or parse.kid(kid.i, "mark") is not None):
            continue
        if any(parse[k].text in ",;:" for k in range(begin, min(first, kid.i))) and kid.relation != "ccomp":
            continue
        if _is_free(page, begin, first) or any(parse[k].tag in FINITE for k in range(begin, first)):
            first = begin
        return max(first, begin), last
    if not entry.has("quote") or begin >= end or parse[begin].pos not in _STARTS:
        return None
    plain = entry.has("proform") and entry.kind == "speech" and not entry.has("object", "told")
    for j in range(begin + 1, min(end, begin + 14)):
        token = parse[j]
        if token.text in (",", ";", ":", "(", "–", "—") or token.pos in ("CCONJ", "SCONJ"):
            return None
        if token.tag in FINITE or (token.tag == "VBN" and parse[j - 1].pos in ("NOUN", "PROPN", "PRON")):
            return begin, parse.edges[begin][1]
    if (
        plain
        and end - begin > 3
        and parse[hit.first - 1].text[-1:] not in ',"”’»'
        and any(k.i >= begin for k in parse.kids(hit.first, "obj"))
        and not (parse[begin].dep == "obj" and parse[begin].lower in page.cues.proforms)
    ):
        return begin, begin + 1  # "says the gates stay shut": a verb taken for a noun
    return None


def _is_clause(page: Page, kid: Token) -> bool:
    return kid.tag in FINITE or any(
        k.relation in ("nsubj", "csubj", "expl") or k.tag in FINITE
        for k in page.parse.kids(kid.i, "nsubj", "aux", "cop", "expl", "csubj")
    )


def _is_free(page: Page, begin: int, first: int) -> bool:
    """Whether the words between cue and clause are the clause's own: they open like a phrase, and are no time."""
    if not begin < first <= begin + 24:
        return False
    parse = page.parse
    opening = parse[begin]
    if opening.pos not in _STARTS or opening.dep in ("obl:unmarked", "obl:tmod"):
        return False
    return not page.times_between(opening.start, parse[begin + 1].end)


def reach(page: Page, hit: Hit, first: int, tree_last: int) -> int:
    """Return the token after the content: the tree's end, or further where nothing in the sentence stops it."""
    parse = page.parse
    end = clause_end(page, hit.first)
    fronted = _fronted(page, hit)
    for j in range(first + 1, end):
        token = parse[j]
        if fronted and token.text == "," and j + 1 < end and parse[j + 1].pos in _MAIN:
            return j
        if token.text == ";" or (token.text == "," and _carries_on(page, j + 1, end)):
            return j
        if token.text == "," and j > first + 1 and _time_clause(page, j + 1, end):
            return j
        if token.pos == "CCONJ" and _next_cue(page, hit, first, j, end):
            return j
        if j >= tree_last and _stops(page, j, end):
            return j
    return end


def _fronted(page: Page, hit: Hit) -> bool:
    """Whether the cue is in a clause before the main one: `If Vesta says the gate is shut, we go home`."""
    parse = page.parse
    low, _ = page.sentence(hit.first)
    marks = [k.i for k in parse.kids(hit.first, "mark", "advmod") if k.i < hit.first and k.tag in ("IN", "WRB")]
    return any(parse[k].lower != "that" and all(parse[j].pos in _BEFORE for j in range(low, k)) for k in marks)


def _time_clause(page: Page, j: int, end: int) -> bool:
    """`, six days after ...`, `, hours before ...`: the outlet's own words."""
    parse = page.parse
    k = j
    while k < min(end, j + 4) and parse[k].pos in ("DET", "NUM", "NOUN", "ADJ"):
        k += 1
    return j < k < end and parse[k].lower in ("after", "before", "ahead") and parse[k - 1].pos == "NOUN"


def cut(page: Page, hit: Hit, first: int, last: int) -> int:
    """Return where a content without a clause of its own ends: before a loose clause or the speaker's next cue."""
    parse = page.parse
    for j in range(first + 1, last):
        token = parse[j]
        if token.text == "," and j > first + 1 and _time_clause(page, j + 1, last):
            return j
        if token.pos == "CCONJ" and _next_cue(page, hit, first, j, last):
            return j
        if token.text == "," and j + 1 < last and parse[j + 1].tag in ("VBG", "WRB", "WDT", "WP", "DT", "IN", "CD"):
            return j
        if token.text in (";", "–", "—"):
            return j
    return last


def extended(page: Page, hit: Hit, first: int, last: int) -> int:
    """Return the end of a content that goes on past the tree's end: phrases the tree hangs elsewhere, up to a mark."""
    parse = page.parse
    _, end = page.sentence(hit.first)
    last = cut(page, hit, first, last)
    while (
        last < end
        and parse[last].pos in _GOES_ON
        and parse[last].text not in (",", ";", ":", "–", "—", ".", "?", "!", ")")
    ):
        last += 1
    return last


def _carries_on(page: Page, j: int, end: int) -> bool:
    """`, adding that ...`: the speaker goes on."""
    if j < end and page.parse[j].pos == "ADV":
        j += 1
    if j >= end or page.parse[j].tag != "VBG":
        return False
    return j in page.hit_at and any(entry.kind != "attitude" for entry in page.hit_at[j].entries)


def _next_cue(page: Page, hit: Hit, first: int, j: int, end: int) -> bool:
    """`and denied that ...`: a second cue of the same speaker, unless the verb of the said clause is a cue itself."""
    parse = page.parse
    k = j + 1
    while k < end and parse[k].pos in ("ADV", "AUX"):
        k += 1
    if k >= end or parse[k].tag not in ("VBD", "VBZ", "VBP", "VBN", "VBG") or k not in page.hit_at:
        return False
    if parse[k].head == hit.first:
        return True
    head = parse[k].head
    alike = parse[k].tag == parse[hit.first].tag or {parse[k].tag, parse[hit.first].tag} == {"VBD", "VBN"}
    return alike and first <= head < j and not page.says(head)


def _stops(page: Page, j: int, end: int) -> bool:
    """Whether the content ends before token j, which the tree leaves outside it."""
    parse = page.parse
    token = parse[j]
    if token.text in ("–", "—", "-"):
        return token.text != "-" or token.start > parse[j - 1].end
    following = parse[j + 1] if j + 1 < end else None
    if token.text == "," and following is not None:
        return (
            following.tag in ("VBG", "VBN", "DT", "WP", "WDT") or following.lower in _TURNS or following.pos == "CCONJ"
        )
    return token.pos == "CCONJ" and following is not None and _new_clause(page, j + 1, end)


def _new_clause(page: Page, j: int, end: int) -> bool:
    """Whether a subject of its own follows `and`: a noun phrase and then a finite verb."""
    parse = page.parse
    k = j
    while k < min(end, j + 10) and parse[k].pos in (*_STARTS, "ADP", "PART"):
        k += 1
    return k > j and k < end and parse[k].tag in FINITE
