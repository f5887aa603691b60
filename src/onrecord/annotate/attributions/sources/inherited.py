"""Whose words an infinitive, a participle or a second verb tells: they have no subject of their own."""

from onrecord.annotate.attributions.page import Page
from onrecord.text.parse import Token

_FORMS = {"VBD": ("VBD",), "VBZ": ("VBZ", "VBP"), "VBP": ("VBZ", "VBP"), "VB": ("VB",)}
_OWNERS = ("by", "from")


def inherited_subject(page: Page, i: int, subject: int) -> int:
    """Return the head of the phrase that does what verb i tells; `subject` is the tree's guess, -1 stands for none."""
    token = page.parse[i]
    doer = _after_for(page, token)
    if doer >= 0:
        return doer
    if token.relation == "conj":
        return _of_conjunct(page, token, subject)
    if token.relation == "acl" and token.tag == "VB":
        return _of_noun(page, token, subject)
    if token.relation == "acl" and token.tag == "VBG" and token.i > token.head:
        return _of_participle(page, token, subject)
    if token.relation == "advcl" and token.tag == "VBG" and page.parse[i - 1].pos in ("NOUN", "PROPN", "PRON"):
        thing = page.parse.kid(token.head, "obj")
        return thing.i if thing is not None and thing.i < i and is_actor(page, thing.i) else subject
    if token.relation == "advcl" and token.tag == "VB":
        return _of_infinitive(page, token, subject)
    return subject


def is_actor(page: Page, head: int) -> bool:
    """Whether a noun is one who can speak: a pronoun, a name, or what the actors' floor has marked."""
    token = page.parse[head]
    if token.pos in ("PRON", "PROPN"):
        return True
    return any(m.anchor.start <= token.start < m.anchor.end for m in page.mentions_near((token.start, token.end)))


def _of_conjunct(page: Page, token: Token, subject: int) -> int:
    """`said they want peace but pledged to stay`: the verb above whose form is the same."""
    forms = _FORMS.get(token.tag)
    first = page.parse[token.head]
    if forms is None or first.pos != "VERB" or first.tag in forms:
        return subject
    if first.tag in ("VBN", "VBG") and page.parse.kid(first.i, "aux") is not None:
        return subject
    for above in page.parse.ancestors(first.i):
        if above.tag in forms and above.pos == "VERB" and above.i < token.i:
            found = page.clause(above.i).subject
            return found if found >= 0 else subject
    return subject


def _after_for(page: Page, token: Token) -> int:
    """`it is hard for Belo to reject it`: Belo; -1 for other verbs."""
    if token.tag != "VB" or token.i < 2 or page.parse[token.i - 1].tag != "TO":
        return -1
    doer = page.parse[token.i - 2]
    named = doer.pos in ("NOUN", "PROPN", "PRON") and any(k.lower == "for" for k in page.parse.kids(doer.i, "case"))
    return doer.i if named else -1


def owner_of_answer(page: Page, i: int, subject: int) -> int:
    """`his first answer was to say`: he; for any other verb its subject."""
    parse = page.parse
    if parse[i].tag != "VB" or subject < 0 or parse.kid(i, "cop") is None or is_actor(page, subject):
        return subject
    owner = parse.kid(subject, "nmod:poss")
    return owner.i if owner is not None else subject


def _of_infinitive(page: Page, token: Token, subject: int) -> int:
    """`prompting Ruk, the minister, to reply that ...`: the object before an aside, which purposes do not follow."""
    parse = page.parse
    thing = parse.kid(token.head, "obj")
    mark = next((k.i for k in parse.kids(token.i, "mark") if k.tag == "TO"), 0)
    if thing is None or not token.head < thing.i < mark or parse[mark - 1].text != ",":
        return subject
    return thing.i if is_actor(page, thing.i) else subject


def _of_noun(page: Page, token: Token, subject: int) -> int:
    """`her vow to stay`, `used plain words to condemn it`: the noun's owner, else the subject of the verb over it."""
    noun = page.parse[token.head]
    if is_actor(page, noun.i):
        return subject
    owner = _owner(page, noun)
    return owner if owner >= 0 else _doer(page, noun, ("obj", "obl"))


def _of_participle(page: Page, token: Token, subject: int) -> int:
    """`issued a statement saying`: who issued it; `footage of Belo saying`: she; `Belo saying`: she."""
    parse, noun = page.parse, page.parse[token.head]
    if is_actor(page, noun.i):
        return subject
    before = parse[token.i - 1]
    if before.pos == "ADP" or before.dep == "mark":
        return _of_noun(page, token, subject)
    if before.i != noun.i and before.pos in ("PROPN", "PRON") and before.head in (noun.i, token.i):
        return before.i
    if before.i != noun.i or parse.kid(noun.i, "nmod:poss") is not None:
        return subject
    doer = _doer(page, noun, ("obj",), "with")
    return doer if doer >= 0 else subject


def _owner(page: Page, noun: Token) -> int:
    for kid in page.parse.kids(noun.i, "nmod"):
        case = next((c.lower for c in page.parse.kids(kid.i, "case")), "")
        if kid.dep == "nmod:poss" or case in _OWNERS:
            return kid.i
    return -1


def _doer(page: Page, noun: Token, relations: tuple[str, ...], case: str = "") -> int:
    """Return the subject of the verb that a noun is the object of (or hangs on by a preposition); -1 for none."""
    parse = page.parse
    top = noun
    if case and any(c.lower == case for c in parse.kids(noun.i, "case")):
        relations = (*relations, "obl")
        while top.relation == "nmod":
            top = parse[top.head]
    hangs = top.relation in relations and parse[top.head].pos == "VERB"
    return page.clause(top.head).subject if hangs else -1
