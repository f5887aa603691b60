import json
from pathlib import Path

import pytest

from onrecord.learn.corpus import read_corpus
from onrecord.model.errors import InputError

GOOD = {"id": "1", "text": "Belo said no.", "attributions": [{"source": [[0, 4]], "cue": None, "content": [[10, 12]]}]}


def written(folder: Path, *lines: str) -> Path:
    path = folder / "marked.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_folder_and_a_file_hold_the_same_documents(tmp_path: Path) -> None:
    path = written(tmp_path, json.dumps(GOOD), "")

    assert list(read_corpus(path)) == list(read_corpus(tmp_path))
    assert next(read_corpus(path)).attributions[0].content == [(10, 12)]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("{", "no marked document"),
        (json.dumps({"id": "1", "text": "x"}), "attributions"),
        (json.dumps({**GOOD, "attributions": [{"content": [[10, 99]]}]}), "10-99 does not lie in the text of 1"),
        (json.dumps({**GOOD, "attributions": [{"content": [[5, 5]]}]}), "5-5"),
    ],
)
def test_a_wrong_line_is_told_with_its_place(tmp_path: Path, line: str, wrong: str) -> None:
    path = written(tmp_path, json.dumps(GOOD), line)

    with pytest.raises(InputError, match=wrong) as told:
        list(read_corpus(path))
    assert told.value.place == f"{path} line 2"


def test_a_folder_without_a_corpus_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \.jsonl file"):
        list(read_corpus(tmp_path))
