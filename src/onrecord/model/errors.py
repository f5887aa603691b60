"""The tree of errors, all of it.

    OnrecordError
      InputError        a document that cannot be read: code, what to do
      LexiconError      a lexicon or dispute file that is wrong: file, entry
      DossierError      a dossier that cannot be opened or written
      ModelError        a language model that is not there or cannot be used

Problems of one document never stop the others: `ingest` returns them as values.
"""


class OnrecordError(Exception):
    """Anything that onrecord refuses, with a message for a person."""


class InputError(OnrecordError):
    """A document that cannot be read. `code` is for programs, the message for people."""

    def __init__(self, place: str, code: str, message: str) -> None:
        super().__init__(f"{place}: {message}")
        self.place = place
        self.code = code
        self.message = message

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str, str]]:
        return InputError, (self.place, self.code, self.message)  # it travels between processes


class LexiconError(OnrecordError):
    """A lexicon or a dispute file that is wrong: the message names the file and the entry."""


class DossierError(OnrecordError):
    """A dossier that cannot be opened, read or written."""


class ModelError(OnrecordError):
    """A language model that is not installed or cannot be used."""
