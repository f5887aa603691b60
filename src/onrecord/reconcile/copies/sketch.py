"""Which documents are worth comparing: keys by which they are looked up, and the choice among those found.

A key is a pair of rare words of one sentence. A retold sentence keeps some of them, however it is
reworded; words that run through a whole report (the parties' names) make no key. Of all pairs those
are kept whose hash is low, the same in every document, so that a shortened or mixed text keeps the
keys of what it took.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

from onrecord.lexicon.copies import CopyWords
from onrecord.model.document import Document
from onrecord.model.kinship import Kinship
from onrecord.reconcile.copies.compare import compare_documents
from onrecord.reconcile.copies.report import read_report

_BITS = (1 << 64) - 1
LEAST_SHARED = 2
"""Keys that two documents share at least, if they are to be compared; measured: retellings 3 and more of 130."""
_LEAST_PART = 0.02
_LARGE = 300
"""The same as a share of a document's keys, of the first three hundred: reports of one dispute share some by chance."""
_PER_SENTENCE = 12
_EVERYWHERE = 0.15
"""Share of a document's sentences above which a word runs through it."""
_COMMON = 2.0
"""Rarity up to which a word makes no key: `the`, `of`, `is`."""
_SAMPLE = 4
"""One pair in so many becomes a key."""
_LEAST_KEYS = 24
MOST = 16
"""Documents with which one is compared, at most: those that share most keys, the first published first."""
_SAME = 0.75
"""Share of keys from which a document is nearly the same text."""
_MOST_SAME = 2
"""Of documents that are nearly the same text, so many are enough."""
HOT = 64
"""Documents that are looked up under one key, at most: the first published. A boilerplate stands in thousands."""


def sketch_document(document: Document, words: CopyWords) -> tuple[int, ...]:
    """Return a document's keys, sorted: signed 64-bit numbers. Those that share two or more may be kin."""
    passages = read_report(document).passages
    seen = Counter(stem for p in passages for stem in p.stems)
    most = max(2.0, _EVERYWHERE * len(passages))
    hashes: set[int] = set()
    for passage in passages:
        telling = [s for s in passage.stems if seen[s] <= most and words.rarity.of(s) > _COMMON]
        telling.sort(key=lambda s: (-words.rarity.of(s), s))
        numbers = [_number(s) for s in sorted(telling[:_PER_SENTENCE])]
        hashes.update(_mixed(a, b) for a, b in combinations(numbers, 2))
    row = sorted(hashes)
    limit = (1 << 64) // _SAMPLE
    kept = row[: max(_LEAST_KEYS, sum(h < limit for h in row))]
    return tuple(sorted(h - (1 << 63) for h in kept))


@lru_cache(maxsize=1 << 16)
def _number(stem: str) -> int:
    return int.from_bytes(blake2b(stem.encode(), digest_size=8).digest(), "big")


def _mixed(one: int, other: int) -> int:
    """Return a number of 64 bits for two, each bit of which hangs on all of theirs (the finish of splitmix64)."""
    x = (one * 0x9E3779B97F4A7C15 + other) & _BITS
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & _BITS
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & _BITS
    return x ^ (x >> 31)


def choose_candidates(shared: Mapping[str, int], keys: int, before: Mapping[str, tuple[str, str]]) -> list[str]:
    """Return which documents one is to be compared with.

    `shared` tells how many of its `keys` each other document has; `before` sorts those that share as many
    (publication date, id). Where an agency's text stands under a thousand names, two of them are enough.
    """
    least = max(LEAST_SHARED, _LEAST_PART * min(_LARGE, keys))
    row = sorted((n for n, k in shared.items() if k >= least), key=lambda n: (-shared[n], before[n]))
    same = [n for n in row if shared[n] >= _SAME * keys]
    spared = set(same[_MOST_SAME:])
    return [n for n in row if n not in spared][:MOST]


def is_repeated(shared: Mapping[str, int], keys: int) -> bool:
    """Whether so many documents are nearly the same text that one more of it need not be found."""
    return sum(k >= _SAME * keys for k in shared.values()) >= _MOST_SAME


def relate_documents(documents: Sequence[Document], words: CopyWords) -> tuple[Kinship, ...]:
    """Return the kinships among documents, sorted; the order in which they are given changes nothing.

    A document is compared with those published before it. Documents whose words are the same are compared
    with the first of them alone.
    """
    order = sorted(documents, key=lambda d: (str(d.published or ""), d.id))
    before = {d.id: (str(d.published or ""), d.id) for d in order}
    known: dict[str, Document] = {}
    first: dict[bytes, Document] = {}
    postings: defaultdict[int, list[str]] = defaultdict(list)
    out = []
    for document in order:
        text = blake2b(" ".join(read_report(document).stems).encode(), digest_size=16).digest()
        if text in first:
            out.append(compare_documents(first[text], document, words))
            continue
        first[text] = known[document.id] = document
        keys = sketch_document(document, words)
        shared = Counter(_met(postings, keys))
        out += [compare_documents(known[n], document, words) for n in choose_candidates(shared, len(keys), before)]
        if not is_repeated(shared, len(keys)):
            for key in keys:
                if len(postings[key]) < HOT:
                    postings[key].append(document.id)
    return tuple(sorted((k for k in out if k), key=lambda k: k.documents))


def _met(postings: Mapping[int, Sequence[str]], keys: Iterable[int]) -> Iterable[str]:
    return (n for key in keys for n in postings.get(key, ()))
