"""Speed of finding and judging events, on parses made beforehand, and that it stays linear on one long line.

python benchmarks/events.py [--model NAME] [--words 500] [--documents 40]

Prints milliseconds a document, words a second, and the seconds for one line of ten thousand words
and of twice as many: about double is linear.
"""

import argparse
import time

from onrecord.annotate.events import find_events
from onrecord.annotate.factuality import judge_factuality
from onrecord.lexicon.events import EventWords, load_events, read_entries
from onrecord.model.document import Document
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parse import Parse
from onrecord.text.parser import load_parser

LINE = "Orlan rejected the plan and accused Vesta of shelling the village, and the army attacked the port, "


def read(text: str, parse: Parse, words: EventWords) -> tuple[float, int]:
    """Return (seconds, events) of one reading."""
    document = Document(id="bench", text=text)
    start = time.perf_counter()
    found = find_events(document, parse, (), (), (), words)
    judged = judge_factuality(document, parse, found, (), (), words)
    return time.perf_counter() - start, len(judged)


def sample_texts(size: int, number: int) -> list[str]:
    """Return documents of about `size` words, made of the lexicon's own examples."""
    sentences = [text for entry in read_entries() for text in entry.examples]
    texts, place = [], 0
    for _ in range(number):
        parts: list[str] = []
        while sum(len(p.split()) for p in parts) < size:
            parts.append(sentences[place % len(sentences)])
            place += 1
        texts.append(" ".join(parts))
    return texts


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--model")
    options.add_argument("--words", type=int, default=500)
    options.add_argument("--documents", type=int, default=40)
    given = options.parse_args()
    parser, words = load_parser(given.model), load_events()
    texts = sample_texts(given.words, given.documents)
    parses = list(parse_texts(parser, texts))
    taken = [read(text, parse, words) for text, parse in zip(texts, parses, strict=True)]
    seconds, found = sum(s for s, _ in taken), sum(n for _, n in taken)
    size = sum(len(t.split()) for t in texts)
    print(f"{1000 * seconds / len(texts):.1f} ms a document, {size / seconds:,.0f} words/s, {found} events")
    for times in (600, 1200):
        text = LINE * times
        parse = next(parse_texts(parser, [text]))
        print(f"one line of {len(text.split()):,} words: {read(text, parse, words)[0]:.2f} s")


if __name__ == "__main__":
    main()
