"""A small record by hand: two reports, a chain of speakers, an offer with a reply, a finding."""

from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.kinship import Copy
from onrecord.model.places import Anchor, anchor
from onrecord.model.reading import Annotations, Attribution, Event, Participant
from onrecord.model.record import (
    Actor,
    Basis,
    Finding,
    FoundValue,
    Incident,
    Moment,
    Offer,
    Position,
    Record,
    Reply,
    Tier,
)

FIRST = Document(
    id="doc-1",
    text="Orlan says no\n\nAna Belo said: “Vesta told us that talks are off.” The blast was on March 3.",
    headline="Orlan says no",
    outlet="Orlan Daily",
    published=PartialDate.parse("2031-03-05"),
    external_id="one.txt",
)
SECOND = Document(id="doc-2", text="The blast was on March 4, *officials* <b>said</b>.", external_id="two\x1b[31m.txt")


def at(document: Document, words: str) -> Anchor:
    start = document.text.index(words)
    return anchor(document, start, start + len(words), stage="test", rule="by hand")


def basis(tier: Tier = "established", *speakers: str) -> Basis:
    return Basis(
        whose="rival" if speakers else "outlet", depth=len(speakers), speakers=speakers, witnesses=1, origins=1, score=0.9, tier=tier, why=""
    )  # fmt: skip


OUTER = Attribution(
    id="st-outer", document="doc-1", source=at(FIRST, "Ana Belo"), cue=at(FIRST, "said"),
    content=(at(FIRST, "“Vesta told us that talks are off.”"),), quotation="direct", speaker="ana-belo", speaker_name="Ana Belo",
)  # fmt: skip
INNER = Attribution(
    id="st-inner", document="doc-1", source=at(FIRST, "Vesta"), cue=at(FIRST, "told"), content=(at(FIRST, "talks are off"),),
    quotation="indirect", speaker="vesta", speaker_name="Vesta", within="st-outer", told=at(FIRST, "us"),
)  # fmt: skip
BLAST = Event(
    id="ev-1", document="doc-1", anchor=at(FIRST, "The blast"), type="ASSAULT", mode=None, contexts=(), cameo="183", quad=4,
    actors=(), recipients=(Participant(actor=None, name="nobody"),), when=PartialDate.parse("2031-03-03"), where=None,
    factuality="asserted", statement=None, rule="blast",
)  # fmt: skip


def record(*, tier: Tier = "established") -> Record:
    return Record(
        documents=(FIRST, SECOND),
        readings=(
            Annotations(document="doc-1", times=(), mentions=(), statements=(OUTER, INNER), events=(BLAST,), stances=()),
            Annotations(document="doc-2", times=(), mentions=(), statements=(), events=(), stances=()),
        ),
        parties=("orlan", "vesta"),
        copies=(Copy(document="doc-2", original="doc-1", how="retold", share=0.4, why="same facts in the same order"),),
        actors=tuple(
            Actor(id=i, name=n, kind="state", country=None, names=(n,), tenures=())
            for i, n in [("orlan", "Orlan"), ("vesta", "Vesta"), ("ana-belo", "Ana Belo")]
        ),
        utterances=(),
        incidents=(
            Incident(
                id="in-1", type="ASSAULT", cameo="183", actors=(), recipients=(), when=PartialDate.parse("2031-03-03"), where=None,
                events=("ev-1",), documents=("doc-1",), origins=1, factuality="asserted", basis=basis(),
            ),
        ),
        claims=(),
        chronology=(
            Moment(
                when=PartialDate.parse("2031-03-03"), incident="in-1", statements=(), text="attack", documents=("doc-1",), origins=1,
                disputed=True,
            ),
        ),
        positions=(
            Position(
                id="pos-1", actor="vesta", issue="bilateral-dialogue", direction="rejects", terms=(), since=None, until=None,
                statements=("st-inner",), events=(), basis=basis("established", "ana-belo", "vesta"),
            ),
        ),
        offers=(
            Offer(
                id="of-1", by="orlan", what="talks", issue="bilateral-dialogue", terms=(), to=("vesta",), when=None, statements=("st-outer",),
                replies=(Reply(actor="vesta", reply="refused", when=None, statements=("st-inner",), basis=basis()),),
                state="not in force", blocking=("vesta",), why="Vesta refuses.", basis=basis(),
            ),
        ),
        findings=(
            Finding(
                id="fi-1", kind="date", about="the blast", origins=2, severity="high", message="The blast is dated two ways.",
                values=(
                    FoundValue(value="2031-03-03", documents=("doc-1",), anchors=(at(FIRST, "March 3"),)),
                    FoundValue(value="2031-03-04", documents=("doc-2",), anchors=(at(SECOND, "March 4"),)),
                ),
                basis=basis(tier),
            ),
        ),
    )  # fmt: skip
