"""The jsonl files: one folder, one file a kind of row, one JSON object a line.

Files are written beside their place and moved there at the end, so that a run that was
stopped never leaves half a file that looks whole.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

import msgspec
from msgspec.structs import replace

from onrecord.export import convert, convert_record
from onrecord.export.rows import Mark
from onrecord.export.schemas import DOSSIER_FILES, READING_FILES
from onrecord.model.document import Document
from onrecord.model.errors import InputError
from onrecord.model.judgement import Verdict
from onrecord.model.kinship import Credit
from onrecord.model.reading import Annotations
from onrecord.model.record import Record


class JsonlFolder:
    """A folder of jsonl files being written; left by an error, nothing in it has changed."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        self._folder = folder
        self._names = tuple(names)
        self._files: dict[str, BinaryIO] = {}
        self._encoder = msgspec.json.Encoder()

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._files = {name: self._part(name).open("wb") for name in self._names}
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for file in self._files.values():
            file.close()
        for name in self._names:
            if kind is None:
                self._part(name).replace(self._folder / f"{name}.jsonl")
            else:
                self._part(name).unlink(missing_ok=True)

    def write(self, name: str, rows: Iterable[msgspec.Struct]) -> None:
        """Add rows to a file."""
        file = self._files[name]
        for row in rows:
            file.write(self._encoder.encode(row))
            file.write(b"\n")

    def _part(self, name: str) -> Path:
        return self._folder / f".{name}.jsonl.part"


def _write_reading(
    write: Callable[[str, Iterable[msgspec.Struct]], None],
    reading: Annotations,
    names: Mapping[str, str] | None = None,
) -> None:
    write("statements", (convert.statement_row(s, names) for s in reading.statements))
    write("times", map(convert.time_row, reading.times))
    write("mentions", map(convert.mention_row, reading.mentions))
    write("events", map(convert.event_row, reading.events))
    write("stances", map(convert.stance_row, reading.stances))


def write_readings(folder: Path, readings: Iterable[tuple[Document, Annotations] | InputError]) -> Iterator[InputError]:
    """Write the files of `annotate` as the readings come; yield each document that could not be read.

    A row's `document` is the id that the documents given here carry.
    """
    with JsonlFolder(folder, READING_FILES) as out:
        for item in readings:
            if isinstance(item, InputError):
                out.write("failures", [convert.failure_row(item)])
                yield item
                continue
            document, reading = item
            out.write("documents", [convert.document_row(document)])
            _write_reading(out.write, reading)


def write_record(folder: Path, record: Record) -> None:
    """Write the files of a dossier, rows that were set aside among them."""
    copies = {copy.document: copy for copy in record.copies}
    credited: dict[str, list[Credit]] = {document.id: [] for document in record.documents}
    for credit in record.credits:
        credited[credit.document].append(credit)
    # all reports together know who `the former president` of one of them is; an unnamed speaker keeps his words
    names = {actor.id: actor.name for actor in record.actors if actor.kind != "unnamed"}
    marks, aside = _marks_of(record), record.set_aside
    with JsonlFolder(folder, DOSSIER_FILES) as out:

        def write(name: str, rows: Iterable[msgspec.Struct]) -> None:
            out.write(name, (_marked(row, marks) for row in rows))

        write("documents", (convert.document_row(d, copies.get(d.id), credited[d.id]) for d in record.documents))
        for reading in record.readings:
            _write_reading(write, reading, names)
        write("statements", (convert.statement_row(s, names) for s in aside.statements))
        write("events", map(convert.event_row, aside.events))
        write("stances", (replace(convert.stance_row(s), judged="set aside") for s in aside.stances))
        write("actors", map(convert_record.actor_row, record.actors))
        write("claims", map(convert_record.claim_row, (*record.claims, *aside.claims)))
        write("utterances", map(convert_record.utterance_row, record.utterances))
        write("incidents", map(convert_record.incident_row, (*record.incidents, *aside.incidents)))
        write("positions", map(convert_record.position_row, (*record.positions, *aside.positions)))
        write("offers", map(convert_record.offer_row, (*record.offers, *aside.offers)))
        write("chronology", map(convert_record.moment_row, record.chronology))
        write("findings", map(convert_record.finding_row, (*record.findings, *aside.findings)))
        write("judgements", map(convert_record.judgement_row, record.judged))


_MARKS: dict[Verdict, Mark] = {"right": "right", "wrong": "wrong"}


def _marks_of(record: Record) -> dict[str, Mark]:
    """Return for each row that was judged, or rests on a wrong one, what came of it."""
    aside = record.set_aside
    whole = {s: u.id for u in record.utterances for w in u.wordings for s in w.statements}
    whole |= {e: i.id for i in record.incidents for e in i.events}
    rests = (*(s.id for s in aside.statements), *(e.id for e in aside.events))
    marks: dict[str, Mark] = dict.fromkeys(rests, "set aside")
    for judged in record.judged:
        judgement = judged.judgement
        if judged.state == "unsure":
            joined = judgement.kind in ("utterance", "incident")
            marks |= dict.fromkeys((whole.get(row, row) if joined else row for row in judged.rows), "unsure")
        elif judged.state == "applied" and judgement.verdict in _MARKS:
            marks |= dict.fromkeys(judged.rows, _MARKS[judgement.verdict])
    return marks


def _marked(row: msgspec.Struct, marks: Mapping[str, Mark]) -> msgspec.Struct:
    mark = marks.get(getattr(row, "id", ""))
    return replace(row, judged=mark) if mark and hasattr(row, "judged") else row
