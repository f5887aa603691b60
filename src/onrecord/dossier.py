"""The Python API, and the only place where the rooms are put together.

    with Dossier.open("row.dossier") as dossier:
        dossier.add(["reports/"], published="2025-05-11")
        print(dossier.brief())

Errors of the caller are OnrecordError; a document that cannot be read is told as a value.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO, Self

import msgspec

from onrecord import __version__
from onrecord.ingest.beside import find_dispute_file
from onrecord.ingest.known import sort_documents
from onrecord.judging import add_judgement, add_judgements, read_judgements
from onrecord.lexicon.dispute import Dispute, read_dispute
from onrecord.lexicon.lexicon import Lexicon
from onrecord.model.document import DocumentKind
from onrecord.model.errors import DossierError, InputError
from onrecord.model.factcheck import Trace, Verification
from onrecord.model.judgement import Judged
from onrecord.model.places import Value
from onrecord.model.record import Record
from onrecord.readings import (
    Inputs,
    Model,
    Progress,
    Reading,
    Task,
    documents_in,
    lexicon_for,
    not_told,
    read_all,
    weighed,
)
from onrecord.relating import read_related, relate
from onrecord.store.store import Store


class Added(Value, frozen=True):
    """What came of adding documents."""

    new: tuple[str, ...]
    """Ids of documents that were not there before."""
    known: tuple[str, ...]
    """Ids of documents that were there already: nothing was changed."""
    failures: tuple[tuple[str, str, str], ...]
    """Place, code and message of each document that could not be read."""
    dispute: str | None = None
    """The dispute file that was taken from beside the inputs."""


def brief(files: Inputs, *, markdown: bool = False, width: int = 80, colour: bool = False, **options: object) -> str:
    """Return the brief of some files without keeping a dossier; options are those of `Dossier.add`."""
    with Dossier.in_memory() as dossier:
        dossier.add(files, **options)  # type: ignore[arg-type]
        return dossier.brief(markdown=markdown, width=width, colour=colour)


class Dossier:
    """The record of one dispute, kept in one file."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._record: Record | None = None

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True) -> Self:
        """Open the dossier at a path, an empty one made where there is none; DossierError tells why not."""
        return cls(Store(Path(path), create=create))

    @classmethod
    def in_memory(cls) -> Self:
        """Return an empty dossier that is gone when it is closed."""
        return cls(Store())

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(  # noqa: PLR0913  the options of one call
        self,
        inputs: Inputs,
        *,
        published: str | None = None,
        year: int | None = None,
        outlet: str | None = None,
        kind: DocumentKind | None = None,
        speaker: str | None = None,
        about: str | Path | None = None,
        weights: str | Path | None = None,
        model: Model = None,
        workers: int = 1,
        stdin: BinaryIO | None = None,
        progress: Progress | None = None,
    ) -> Added:
        """Read documents and keep them; all are saved, or none. The record of all is made when it is asked for.

        `published`, `outlet`, `kind`, `speaker` and `year` hold for documents that do not tell it; a file that
        is given again with more of this takes its own place. A dispute file given as `about`, or found beside
        the inputs, is remembered, and so are weights (of `onrecord train statements`); where they are new, all
        documents are read again.
        """
        places = [str(place) for place in inputs]
        file = Path(about) if about else find_dispute_file(places)
        dispute = weighed(read_dispute(file) if file else self._dispute(), weights)
        told = not_told(published, outlet, kind, speaker)
        found = list(documents_in(places, told, stdin))
        texts = {d.sha256 for d in found if not isinstance(d, InputError)}
        items = sort_documents(found, self._store.documents_of(texts))
        failures = list(items.failures)
        tasks = [Task(document=d, year=year) for d in items.new]
        if dispute != self._dispute():
            tasks += [task for task in self._tasks() if task.document.id not in items.replaced]
        read: set[str] = set()
        if tasks:
            results = list(read_all(tasks, dispute, model, workers, progress, len(tasks)))
            failures += [r for r in results if isinstance(r, InputError)]
            read = self._save(tasks, results, dispute, items.replaced)
        return Added(
            new=tuple(d.id for d in items.new if d.id in read),
            known=items.known,
            failures=tuple((f.place, f.code, f.message) for f in failures),
            dispute=str(file) if file else None,
        )

    def read(
        self,
        *,
        about: str | Path | None = None,
        weights: str | Path | None = None,
        model: Model = None,
        workers: int = 1,
        progress: Progress | None = None,
    ) -> tuple[InputError, ...]:
        """Read all documents again; return what could not be read, whose earlier reading stays.

        People's judgements are found again in the new reading; `record().judged` tells how each stands.
        """
        tasks = self._tasks()
        dispute = weighed(read_dispute(Path(about)) if about else self._dispute(), weights)
        results = list(read_all(tasks, dispute, model, workers, progress, len(tasks)))
        self._save(tasks, results, dispute)
        return tuple(r for r in results if isinstance(r, InputError))

    def judge(self, verdict: str, rows: Sequence[str], *, by: str, reason: str = "", at: str | None = None) -> Judged:
        """Add a person's judgement on some rows; return how it stands.

        `verdict` is one of `model.judgement.Verdict`; `rows` are ids, beginnings of them, or actors' names; `at` is
        ISO 8601, now where it is not given. DossierError tells what cannot be judged so.
        """
        made = add_judgement(self._store, self.record(), verdict, rows, by=by, reason=reason, at=at)
        self._record = None
        return next(j for j in self.record().judged if j.judgement.id == made.id)

    def take_judgements(self, path: str | Path) -> tuple[Judged, ...]:
        """Add the judgements of an exported judgements.jsonl; return how each stands here."""
        taken = read_judgements(Path(path))
        add_judgements(self._store, taken)
        self._record = None
        return tuple(j for j in self.record().judged if j.judgement.id in {t.id for t in taken})

    def reconcile(self) -> Record:
        """Make the record again from the readings, save it and return it."""
        while True:
            generation = self._store.generation
            record = self._reconcile(lexicon_for(msgspec.json.encode(self._dispute())))
            if self._store.read_only:
                break
            with self._store.transaction():
                if self._store.generation == generation:  # else another process has added to it meanwhile
                    self._store.save_record(record)
                    break
        self._record = record
        return record

    def record(self) -> Record:
        """Return the record of all documents and judgements, made anew where any was added since."""
        if self._record is None:
            self._record = self._store.record() if self._store.reconciled else self.reconcile()
        return self._record

    def show(self, row: str, *, width: int = 80, colour: bool = False) -> str:
        """Return a row with the words it stands on in their surroundings; DossierError where there is none."""
        from onrecord.export.surroundings import show_row

        shown = show_row(self.record(), row, width=width, colour=colour)
        if shown is None:
            msg = f"there is no row {row!r} in this dossier; ids are printed by brief, and by export"
            raise DossierError(msg)
        return shown

    def brief(self, *, markdown: bool = False, width: int = 80, colour: bool = False) -> str:
        """Return the brief: for a terminal of a width, or as Markdown."""
        from onrecord.export.brief import brief_markdown, brief_terminal

        return brief_markdown(self.record()) if markdown else brief_terminal(self.record(), width=width, colour=colour)

    def export(self, folder: str | Path, *, to: str = "jsonl") -> None:
        """Write the contract's files into a folder, made where it is missing."""
        from onrecord.export.jsonl import write_record

        if to != "jsonl":
            msg = f"a dossier is exported to jsonl, not {to}"
            raise DossierError(msg)
        write_record(Path(folder), self.record())

    def search(self, words: str) -> tuple[tuple[str, str], ...]:
        """Return (kind, id) of documents and statements that hold the words, best first."""
        self.record()  # what was added is searched too
        return self._store.search(words)

    def trace(self, words: str) -> Trace:
        """Return every place where words stand, or words of the same utterance; else the nearest to them."""
        from onrecord.desk import Desk

        return Desk(self._store, self.record, self._dispute()).trace(words)

    def verify(self, path: str | Path, *, published: str | None = None, model: Model = None) -> Verification:
        """Return every quotation and attribution of a draft (md, txt, html, docx) held against the record.

        `published` is the day of a draft that does not tell it. InputError where the draft cannot be read.
        """
        from onrecord.desk import Desk

        return Desk(self._store, self.record, self._dispute()).verify(Path(path), published=published, model=model)

    def _dispute(self) -> Dispute:
        kept = self._store.setting("dispute")
        return msgspec.json.decode(kept, type=Dispute) if kept else Dispute()

    def _tasks(self) -> list[Task]:
        years = self._store.years()
        return [Task(document=d, year=years[d.id]) for d in self._store.documents()]

    def _save(
        self, tasks: Sequence[Task], results: Sequence[Reading], dispute: Dispute, replaced: Iterable[str] = ()
    ) -> set[str]:
        """Save readings, all or none; return the ids of the documents that could be read."""
        years = {task.document.id: task.year for task in tasks}
        done = [r for r in results if not isinstance(r, InputError)]
        with self._store.transaction():
            self._store.remember("dispute", msgspec.json.encode(dispute).decode())
            self._store.remember("onrecord", __version__)
            self._store.remove_documents(replaced)
            for document, reading in done:
                self._store.add_document(document, reading, year=years[document.id])
        self._record = None
        relate(self._store, lexicon_for(msgspec.json.encode(dispute)).copies)
        return {document.id for document, _ in done}

    def _reconcile(self, lexicon: Lexicon) -> Record:
        from onrecord.checks.run import run_checks
        from onrecord.reconcile.judgements import judge_findings
        from onrecord.reconcile.pipeline import reconcile

        related = {}
        if not self._store.read_only:
            relate(self._store, lexicon.copies)
            related = read_related(self._store)._asdict()
        documents, readings, judgements = self._store.documents(), self._store.readings(), self._store.judgements()
        record = reconcile(documents, readings, lexicon, judgements, **related)
        return judge_findings(record, run_checks(record, lexicon), judgements)
