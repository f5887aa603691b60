"""The times that a careful reader marked in two real reports: each is found with its value; none invented."""

import json
from pathlib import Path

from onrecord.annotate.times import find_times
from onrecord.lexicon.times import load_times
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.reading import Timex
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import Parser

PUBLISHED = {"000": "2025-09-16", "003": "2025-05-11"}


def read_seeds(shared: Path, parser: Parser, *, dated: bool) -> dict[str, tuple[Timex, ...]]:
    words, out = load_times(), {}
    for path in sorted((shared / "seeds").glob("*.txt")):
        text = path.read_bytes().decode()
        when = PartialDate.parse(PUBLISHED[path.name[:3]]) if dated else None
        document = Document(id=path.name, text=text, published=when)
        out[path.name] = find_times(document, next(iter(parse_texts(parser, [text]))), words)
    return out


def test_every_marked_time_is_found_with_its_value(shared: Path, parser: Parser) -> None:
    found = read_seeds(shared, parser, dated=True)
    gold = json.loads((shared / "gold" / "seeds.json").read_text(encoding="utf-8"))["times"]
    missed = [
        row["text"]
        for row in gold
        if not any(
            t.anchor.start < row["end"] and row["start"] < t.anchor.end and t.value == row["value"]
            for t in found[row["document"]]
        )
    ]
    assert not missed


def test_without_a_date_no_year_is_invented(shared: Path, parser: Parser) -> None:
    found = [t for times in read_seeds(shared, parser, dated=False).values() for t in times]
    assert found
    assert not [t.anchor.quote for t in found if t.earliest is not None]


def test_the_floor_on_annotated_news_holds(shared: Path, parser: Parser) -> None:
    words = load_times()
    lines = (shared / "gold" / "timebank_train.jsonl").read_text(encoding="utf-8").splitlines()[:200:5]
    rows = [json.loads(line) for line in lines]
    hits = values = predicted = gold = 0
    for row, parse in zip(rows, parse_texts(parser, [r["text"] for r in rows]), strict=True):
        document = Document(id=row["id"], text=row["text"], published=PartialDate.parse(row["published"][:10]))
        times = find_times(document, parse, words)
        predicted, gold = predicted + len(times), gold + len(row["timexes"])
        for g in row["timexes"]:
            over = [t for t in times if t.anchor.start < g["end"] and g["start"] < t.anchor.end]
            hits += bool(over)
            values += any(t.value == g["value"] for t in over)
    assert 200 * hits / (predicted + gold) >= 91
    assert 200 * values / (predicted + gold) >= 76
