"""The frames themselves: one method a pattern, named as in `[speech.weights]` of words.toml.

Each draws a speaker, a verb, what is said and, at times, a hearer and a time, and joins them.
"""

from __future__ import annotations

from dataclasses import replace

from training.pieces import Pieces, capital, word
from training.reported_speech import Part, join, mark
from training.treebank import Sentence


class Frames(Pieces):
    """Draws sentences of reported speech."""

    def draw(self) -> list[Sentence]:
        """One stretch of text, mostly of one sentence."""
        (pattern,) = self._rng.choices(self._patterns, self._weights)
        drawn = getattr(self, pattern)()
        return [self._features.fill(s) for s in drawn]

    def inverted(self) -> list[Sentence]:
        """Draw `"...," said the minister`."""
        verb = self._verb("i")
        quote = self._quoted("what", [self._what()], ",")
        speaking = self._speaking(verb, None, "ROOT", subject=False)
        who = self._speaker(pronouns=False, apposed=0.45)
        time = self._time(0.2)
        who = who if time else [p for p in who if p.name != "comma2"]
        return [join([*quote, speaking, *who, *time, self._stop()])]

    def trailing(self) -> list[Sentence]:
        """Draw `"...," the minister told reporters on Monday`."""
        verb = self._verb(self._rng.choice("itt"))
        quote = self._quoted("what", [self._what()], ",")
        speaking = self._speaking(verb, None, "ROOT", subject=True)
        said = join([*quote, *self._speaker(), speaking, *self._after_quote(verb)])
        return [said, *(self.quoted_alone() if self._chance(0.3) else [])]

    def split(self) -> list[Sentence]:
        """Draw `"...," she said, "and ..."`: the verb stands inside what it reports."""
        first, second, dep = self._rng.choice(self._broken)
        verb = self._verb("i")
        left = self._quoted("what", [Part(name="what", phrase=first, to=None, dep="ROOT")], ",")
        right = self._quoted("rest", [Part(name="rest", phrase=second, to="what", dep=dep)], ".", "2")
        speaking = self._speaking(verb, "what", "parataxis", subject=True)
        comma = Part(name="comma", phrase=mark(",", ","), to="verb", dep="punct")
        right = [replace(p, to="what") if p.name == "end2" else p for p in right]
        who = self._speaker()[:1]
        order = [speaking, *who] if self._chance(0.3) and who[0].phrase[0].upos != "PRON" else [*who, speaking]
        return [join([*left, *order, comma, *right])]

    def interrupted(self) -> list[Sentence]:
        """The talks, she said, would go on; `"The talks," she said, "would go on."`: parataxis as in `split`."""
        first, rest, dep = self._rng.choice(self._opened)
        speaking = self._speaking(self._verb("i"), "what", "parataxis", subject=True)
        who = self._speaker()[:1]
        order = [speaking, *who] if self._chance(0.25) and who[0].phrase[0].upos != "PRON" else [*who, speaking]
        begun = Part(name="first", phrase=first, to="what", dep=dep)
        what = Part(name="what", phrase=rest, to=None, dep="ROOT")
        comma = Part(name="comma", phrase=mark(",", ","), to="verb", dep="punct")
        if self._chance(0.6):
            return [join([begun, replace(comma, name="comma0"), *order, comma, what, self._stop("what")])]
        left = self._quoted("first", [begun], ",")
        return [join([*left, *order, comma, *self._quoted("what", [what], ".", "2")])]

    def fronted(self) -> list[Sentence]:
        """After saying that talks would go on, the minister left."""
        verb = self._verb("c")
        form = self._rng.choice(["after", "before", "while", "by", "despite"])
        since = Part(name="since", phrase=word(form.capitalize(), form, "SCONJ", "IN"), to="verb", dep="mark")
        ing = Part(name="verb", phrase=word(verb.ing, verb.lemma, "VERB", "VBG"), to="main", dep="advcl")
        comma = Part(name="comma", phrase=mark(",", ","), to="verb", dep="punct")
        main = self._what(None, "ROOT", "main", within=True)
        return [join([since, ing, *self._told(verb), comma, main, self._stop("main")])]

    def unquoted_trailing(self) -> list[Sentence]:
        """Talks will go on, the minister has told Al Jazeera."""
        verb = self._verb(self._rng.choice("iit"))
        comma = Part(name="comma", phrase=mark(",", ","), to="what", dep="punct")
        speaking = self._speaking(verb, None, "ROOT", subject=True)
        return [join([self._what(), comma, *self._speaker(), speaking, *self._after_quote(verb)])]

    def indirect(self) -> list[Sentence]:
        """The minister said on Monday that talks will go on."""
        verb = self._verb("c")
        speaking = self._speaking(verb, None, "ROOT", subject=True)
        time = self._time()
        if time and self._chance(0.3):
            comma = Part(name="comma", phrase=mark(",", ","), to="time", dep="punct")
            early = [replace(time[0], phrase=capital(time[0].phrase)), comma]
            return [join([*early, *self._speaker(), speaking, *self._told(verb), self._stop()])]
        lead = self._capitalised(self._speaker())
        return [join([*lead, speaking, *self._told(verb, time), self._stop()])]

    def indirect_to(self) -> list[Sentence]:
        """The source revealed to reporters that ..., the minister made it clear that ..."""
        lead = self._capitalised(self._speaker())
        what = self._what(within=True)
        if self._chance(0.35):
            clear = Part(name="verb", phrase=self._phrases["clear"][0], to=None, dep="ROOT")
            return [join([*lead, clear, *self._that(), what, self._stop()])]
        verb = next(v for v in iter(lambda: self._verb("c"), None) if v and "t" not in v.can)
        speaking = self._speaking(verb, None, "ROOT", subject=True)
        return [join([*lead, speaking, *self._hearer(verb, to_share=1), *self._that(), what, self._stop()])]

    def colon(self) -> list[Sentence]:
        """The minister said: "..."."""
        verb = self._verb("c")
        lead = self._capitalised(self._speaker())
        form = self._rng.choice([":", ":", ","])
        colon = Part(name="colon", phrase=mark(form, form), to="what", dep="punct")
        quote = self._quoted("what", [self._what()], ".")
        speaking = self._speaking(verb, None, "ROOT", subject=True)
        return [join([*lead, speaking, *self._hearer(verb), *self._time(), colon, *quote])]

    def participle(self) -> list[Sentence]:
        """The army crossed the river, adding that ...: the one who crosses adds."""
        verb = self._verb("p")
        comma = Part(name="comma", phrase=mark(",", ","), to="verb", dep="punct")
        ing = Part(name="verb", phrase=word(verb.ing, verb.lemma, "VERB", "VBG"), to="main", dep="advcl")
        main = self._what(None, "ROOT", "main")
        if self._chance(0.5):
            said = self._verb("c")
            head = replace(self._speaking(said, None, "ROOT", subject=True), name="main")
            who = [replace(p, to="main" if p.to == "verb" else p.to) for p in self._capitalised(self._speaker())]
            heard = [
                replace(p, to="main" if p.to == "verb" else p.to, name=f"{p.name}1") for p in self._hearer(said)[-1:]
            ]
            heard = heard if "t" in said.can else []
            content = self._what("main", "ccomp", "content", within=True)
            opening = [*who, head, *heard, *self._that("content", "that1"), content]
        else:
            opening = [main]
        told = [*self._hearer(verb), *self._that(), self._what(within=True)]
        return [join([*opening, comma, ing, *told, self._stop("main")])]

    def subordinate(self) -> list[Sentence]:
        """Talks go on, as the minister repeatedly claims that ..."""
        verb = self._verb("c")
        main = self._what(None, "ROOT", "main")
        comma = [Part(name="comma", phrase=mark(",", ","), to="verb", dep="punct")] if self._chance(0.6) else []
        form, tag = self._rng.choice([("as", "IN"), ("after", "IN"), ("while", "IN"), ("because", "IN")])
        since = Part(name="since", phrase=word(form, form, "SCONJ", tag), to="verb", dep="mark")
        often = Part(name="often", phrase=self._rng.choice(self._phrases["adverbs"]), to="verb", dep="advmod")
        speaking = self._speaking(verb, "main", "advcl", subject=False)
        told = self._told(verb)
        adverb = [often] if self._chance(0.4) else []
        return [join([main, *comma, since, *self._speaker()[:1], *adverb, speaking, *told, self._stop("main")])]

    def coordinated(self) -> list[Sentence]:
        """The army crossed the river and said that ..."""
        verb = self._verb("c")
        main = self._what(None, "ROOT", "main")
        both = Part(name="and", phrase=word("and", "and", "CCONJ", "CC"), to="verb", dep="cc")
        past = Part(name="verb", phrase=word(verb.past, verb.lemma, "VERB", "VBD"), to="main", dep="conj")
        return [join([main, both, past, *self._told(verb), self._stop("main")])]

    def quoted_alone(self) -> list[Sentence]:
        """A quotation of one to three sentences that closes where the last one ends."""
        clauses = self._rng.choices(self._said, k=self._rng.choice([1, 1, 2, 3]))
        left, right = self._marks()
        parts = [[Part(name="what", phrase=c, to=None, dep="ROOT"), self._stop("what")] for c in clauses]
        parts[0].insert(0, Part(name="open", phrase=mark(left, "``"), to="what", dep="punct"))
        parts[-1].append(Part(name="close", phrase=mark(right, "''"), to="what", dep="punct"))
        return [join(p) for p in parts]

    def nested(self) -> list[Sentence]:
        """The minister said the army had told reporters that ..."""
        outer, inner = self._verb("c"), self._verb("c")
        lead = self._capitalised(self._speaker()[:1])
        told = [replace(p, to="outer" if p.to == "verb" else p.to, name=f"{p.name}1") for p in lead]
        above = replace(self._speaking(outer, None, "ROOT", subject=True), name="outer")
        heard = [replace(p, to="outer", name="hearer1") for p in self._hearer(outer)[-1:] if "t" in outer.can]
        below = self._speaking(inner, "outer", "ccomp", subject=True)
        return [join([*told, above, *heard, *self._speaker()[:1], below, *self._told(inner), self._stop("outer")])]

    def according(self) -> list[Sentence]:
        """..., according to the minister."""
        main = self._what(None, "ROOT", "main")
        comma = [Part(name="comma", phrase=mark(",", ","), to="speaker", dep="punct")] if self._chance(0.7) else []
        case = Part(name="according", phrase=self._phrases["according"][0], to="speaker", dep="case")
        who = [replace(p, to="main", dep="obl") for p in self._speaker(pronouns=False)[:1]]
        return [join([main, *comma, case, *who, self._stop("main")])]
