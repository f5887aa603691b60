"""What onrecord's words are, where they differ from spaCy's English: the same for training and in the model.

The treebanks keep a hyphenated prefix with its verb ("de-escalate", "re-elected"), names such as
"F-16" whole, runs of marks ("?!") whole; dashes split off wherever they stand.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from spacy.lang.char_classes import ALPHA, CONCAT_QUOTES
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

_WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))["tokenizer"]


def _unless_after_prefix() -> str:
    """A look-behind that refuses a hyphen right after one of the kept prefixes, whatever its case."""

    def any_case(word: str) -> str:
        return "".join(f"[{c}{c.upper()}]" for c in word)

    return "".join(rf"(?<!\b{any_case(prefix)})" for prefix in _WORDS["kept_prefixes"])


def infixes(nlp: Language) -> list[str]:
    """The English infixes of spaCy with its rule for hyphens exchanged for ours."""
    kept = [x for x in nlp.Defaults.infixes or [] if "-|–" not in x]
    letter = f"[{ALPHA}]"
    return [
        *kept,
        rf"(?<={letter}){_unless_after_prefix()}(?:-|~)(?={letter})",
        r"—|――|-{2,}",
        rf"(?<=[{ALPHA}0-9])–(?=[{ALPHA}0-9])",
        rf"(?<=[{ALPHA}0-9])[{CONCAT_QUOTES}](?=[—–-])",
        r"(?<=[.,!?;:)\]])[”\"](?=\S)",
        r"(?<=[—–])[“\"‘]",
    ]


def set_tokenizer(nlp: Language) -> Language:
    """Gives the pipeline onrecord's tokenizer; saved with the model, so it needs no code of ours to load."""
    suffixes = [*(nlp.Defaults.suffixes or []), r"[!?]{2,}", r"—", r"–"]
    prefixes = [*(nlp.Defaults.prefixes or []), r"—", r"–"]
    rules = {k: v for k, v in (nlp.Defaults.tokenizer_exceptions or {}).items() if k not in _WORDS["not_split"]}
    rules |= {word: [{ORTH: word}] for word in _WORDS["abbreviations"]}
    assert isinstance(nlp.tokenizer, Tokenizer)
    nlp.tokenizer.rules = rules
    nlp.tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes(nlp)).finditer
    return nlp
