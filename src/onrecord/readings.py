"""Reading documents one by one, without a dossier: in their order, in one process or several.

A document that cannot be read is told as a value (InputError), and the run goes on.
"""

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import BinaryIO

import msgspec

from onrecord.engine.local import map_batches
from onrecord.ingest.beside import find_dispute_file
from onrecord.ingest.build import Told, read_kind
from onrecord.ingest.draft import Draft, read_draft
from onrecord.ingest.files import read_inputs
from onrecord.lexicon.dispute import Dispute, read_dispute
from onrecord.lexicon.lexicon import Lexicon, load_lexicon
from onrecord.lexicon.page import load_page_words
from onrecord.lexicon.weights import read_weights
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document, DocumentKind
from onrecord.model.errors import InputError
from onrecord.model.places import Value
from onrecord.model.reading import Annotations
from onrecord.text.parse import Parse
from onrecord.text.parser import Parser

Model = str | Parser | None
"""A language model: an installed one's name or path, one already loaded, or None: the bundled one."""
Inputs = Iterable[str | Path]
Reading = tuple[Document, Annotations] | InputError
Progress = Callable[[int, int | None], None]
"""Told how many documents are read, and of how many where that is known."""


class Task(Value, frozen=True):
    """A document to read."""

    document: Document
    year: int | None


def annotate_inputs(  # noqa: PLR0913  the options of one call
    inputs: Inputs,
    *,
    published: str | None = None,
    year: int | None = None,
    outlet: str | None = None,
    kind: DocumentKind | None = None,
    speaker: str | None = None,
    about: Path | None = None,
    weights: str | Path | None = None,
    model: Model = None,
    workers: int = 1,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Iterator[Reading]:
    """Yield the reading of each document, or what is wrong with it, in the order of the inputs.

    A document's id is the caller's (`external_id`), and so are its rows' `document`.
    LexiconError and ValueError (a date that is none) come at once, ModelError with the first document.
    """
    places = [str(place) for place in inputs]
    file = about or find_dispute_file(places)
    dispute = weighed(read_dispute(Path(file)) if file else Dispute(), weights)
    tasks = (
        d
        if isinstance(d, InputError)
        else Task(document=msgspec.structs.replace(d, id=d.external_id or d.id), year=year)
        for d in documents_in(places, not_told(published, outlet, kind, speaker), stdin)
    )
    return read_all(tasks, dispute, model, workers, progress)


def weighed(dispute: Dispute, weights: str | Path | None) -> Dispute:
    """Return the dispute with the user's own weights, where he gives any."""
    return msgspec.structs.replace(dispute, weights=read_weights(Path(weights))) if weights else dispute


@lru_cache(maxsize=2)
def lexicon_for(dispute: bytes) -> Lexicon:
    """Return the words for a dispute given as JSON; kept, since thousands of entries take their time."""
    return load_lexicon(msgspec.json.decode(dispute, type=Dispute))


def not_told(published: str | None, outlet: str | None, kind: str | None, speaker: str | None) -> Told:
    """Return what a call gives for documents that do not tell it; InputError for a kind that is none."""
    day = PartialDate.parse(published) if published else None
    return Told(published=day, outlet=outlet, kind=read_kind(kind, "kind") if kind else None, speaker=speaker)


def documents_in(inputs: Sequence[str], otherwise: Told, stdin: BinaryIO | None) -> Iterator[Document | InputError]:
    """Yield the documents of some files; `otherwise` is what they do not tell themselves."""
    return read_inputs(inputs, load_page_words(), otherwise=otherwise, stdin=stdin)


def read_draft_of(
    path: Path, dispute: Dispute, *, published: str | None, year: int | None, model: Model
) -> tuple[Draft, Annotations]:
    """Return a draft with its reading; InputError where it cannot be read."""
    day = PartialDate.parse(published) if published else None
    draft = read_draft(path, load_page_words(), published=day)
    (result,) = read_all([Task(document=draft.document, year=year)], dispute, model, 1)
    if isinstance(result, InputError):
        raise result
    return draft, result[1]


def read_all(
    items: Iterable[Task | InputError],
    dispute: Dispute,
    model: Model,
    workers: int,
    progress: Progress | None = None,
    total: int | None = None,
) -> Iterator[Reading]:
    """Yield the reading of each document in order; what could not be loaded passes through."""
    for done, result in enumerate(map_batches(partial(_reader, model, dispute), items, workers=workers), 1):
        if progress:
            progress(done, total)
        yield result


def _reader(model: Model, dispute: Dispute) -> Callable[[Sequence[Task | InputError]], list[Reading]]:
    """Return the function that reads a batch, in whichever process it is called."""
    from onrecord.annotate.pipeline import annotate
    from onrecord.text.paragraphs import parse_texts
    from onrecord.text.parser import load_parser

    parser = load_parser(model) if model is None or isinstance(model, str) else model
    lexicon = lexicon_for(msgspec.json.encode(dispute))

    def read_batch(batch: Sequence[Task | InputError]) -> list[Reading]:
        parses = parse_texts(parser, (t.document.text for t in batch if isinstance(t, Task)))
        return [t if isinstance(t, InputError) else read_one(t, next(parses)) for t in batch]

    def read_one(task: Task, parse: Parse) -> Reading:
        try:
            return task.document, annotate(task.document, parse, lexicon, year=task.year)
        except Exception as error:  # noqa: BLE001  the one place: a fault of ours in one document must not lose the others
            return _fault(task.document, error)

    return read_batch


def _fault(document: Document, error: Exception) -> InputError:
    """Return a fault of a stage as what it is, with the place in the code."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).parent.name}/{Path(last.filename).name}:{last.lineno}"
    message = f"onrecord failed on it ({type(error).__name__}: {error}, {where}); please report this"
    return InputError(document.external_id or document.id, "internal", message)
