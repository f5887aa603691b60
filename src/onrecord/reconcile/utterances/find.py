"""The acts of speech that are printed more than once, each with its wordings and how they differ."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.lexicon.copies import CopyWords
from onrecord.model.document import Document
from onrecord.model.identity import content_id
from onrecord.model.reading import Annotations, Attribution
from onrecord.model.record import Utterance
from onrecord.model.wordings import Difference, Likeness, Wording
from onrecord.reconcile.basis import Grounds, judge_basis
from onrecord.reconcile.judgements import NO_TIES, Ties
from onrecord.reconcile.utterances.certain import share_certain
from onrecord.reconcile.utterances.join import join_statements
from onrecord.reconcile.utterances.likeness import text_of
from onrecord.wording.wordings import compare_wordings
from onrecord.wording.words import words_of


def find_utterances(
    documents: Sequence[Document],
    readings: Sequence[Annotations],
    grounds: Grounds,
    words: CopyWords,
    likenesses: Sequence[Likeness],
    ties: Ties = NO_TIES,
) -> tuple[Utterance, ...]:
    """Return the acts of speech that are printed more than once, each with its wordings and how they differ.

    `likenesses` are those of `relate_statements`, or kept ones; `ties` are what people joined and parted.
    """
    statements = {s.id: s for reading in readings for s in reading.statements}
    home = {d.id: d for d in documents}
    groups = join_statements(home, statements, grounds, words, likenesses, ties)
    return tuple(sorted((make_utterance(group, home, grounds, words, ties) for group in groups), key=lambda u: u.id))


def make_utterance(
    statements: Sequence[Attribution],
    home: dict[str, Document],
    grounds: Grounds,
    words: CopyWords,
    ties: Ties = NO_TIES,
) -> Utterance:
    """Return the utterance that statements print, its wordings in the order of publication."""
    by_words: defaultdict[tuple[str, ...], list[Attribution]] = defaultdict(list)
    for s in statements:
        by_words[tuple(w.lower for w in words_of(text_of(s)))].append(s)

    def when(s: Attribution) -> tuple[str, str]:
        published = home[s.document].published
        return (str(published) if published else "9999", s.document)

    rows = sorted((sorted(row, key=when) for row in by_words.values()), key=lambda row: when(row[0]))
    wordings = tuple(
        Wording(
            text=text_of(row[0]),
            documents=tuple(sorted({s.document for s in row})),
            statements=tuple(sorted(s.id for s in row)),
            quotation=row[0].quotation,
        )
        for row in rows
    )
    fullest = max(range(len(rows)), key=lambda n: (len(words_of(wordings[n].text)), -n))
    speaker = rows[fullest][0].speaker or "unnamed"
    differences, allowed = compare_wordings(rows, fullest, home, words.record)
    return Utterance(
        id=content_id("utt", *sorted(s.id for s in statements)),
        speaker=speaker,
        wordings=wordings,
        first=0,
        fullest=fullest,
        most_carried=max(range(len(rows)), key=lambda n: (len(wordings[n].documents), -n)),
        differences=(*differences, *_speakers(statements, grounds)),
        allowed=allowed,
        basis=judge_basis(
            grounds,
            about=speaker,
            statements=[s.id for s in statements],
            shares=(share_certain(rows, words, ties),),
            one_speech=True,
        ),
    )


def _speakers(statements: Sequence[Attribution], grounds: Grounds) -> Iterator[Difference]:
    """Yield the speakers, where the words are given to several; a minister and his state are one."""
    named = {s.speaker for s in statements if s.speaker and not s.speaker.startswith("unnamed")}
    sides = {grounds.counts_for(s) for s in named}
    if len(named) > 1 and (len(sides) > 1 or not sides & named):
        yield Difference(kind="speaker", values=tuple(sorted(named)))
