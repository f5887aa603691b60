"""How often rows are right, by kind and tier, on the gold dossiers; *established* shall be right nine times in ten.

    python benchmarks/established.py [--shared PATH] [--by whose|origins|score]

A row counts where the gold can judge it: a position with its direction, an offer with its state, a reply, a finding,
an utterance (all its pairs of statements), an incident (the type and words of one of its events).
"""

import argparse
import importlib.util
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
from benchmarks.run_dossiers import APART, find_shared, lay_out

from onrecord.dossier import Dossier
from onrecord.text.parser import Parser, load_parser

Row = dict[str, Any]
Judged = Iterator[tuple[str, Row, bool]]


def load_scorer(shared: Path) -> ModuleType:
    """Return the scorer as a module, for its own notion of a match."""
    spec = importlib.util.spec_from_file_location("score", shared / "score/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judge(scorer: ModuleType, folder: Path, out: Path) -> Judged:
    """Yield (kind, row, whether it is right) of the rows of an export that the gold of a dossier judges."""
    gold = scorer.lines(folder / "gold.jsonl")
    record = msgspec.json.decode((folder / "record.json").read_bytes())["record"]
    rows = {path.stem: scorer.lines(path) for path in out.glob("*.jsonl")}
    outer = {d["id"]: d.get("external_id") or d["id"] for d in rows["documents"]}
    match = dict(_match(scorer, gold, rows["statements"], outer))
    people = {a["id"]: [scorer.slug(x) for x in (a["id"], a["name"], *a["names"])] for a in rows["actors"]}

    def who(actor: str | None) -> list[str]:
        return people.get(actor or "", [scorer.slug(str(actor))])

    positions = [
        (scorer.slug(q["actor"]), f"{d['id']}.{s}", scorer.direction_of(q["stance"]))
        for d in gold for q in d["positions"] for s in q["statements"]
    ]  # fmt: skip
    told = {s: g for g, s in match.items()}
    for row in rows["positions"]:
        near = [
            d
            for a, g, d in positions
            if g in {told.get(s) for s in row["statements"]} and scorer.alike(a, who(row["actor"]))
        ]
        yield "positions", row, row["direction"] in near
    offers = [scorer.gold_offer(row) for row in record if row[0] == "offer"]
    for row in rows["offers"]:
        same = [
            o for o in offers if scorer.alike(o["by"], who(row["by"])) and o["what"] & scorer.words_of(row["what"], ())
        ]
        yield "offers", row, any(o["state"] == row["state"] for o in same)
        for reply in row["replies"]:
            answers = [r for o in same for a, r in o["replies"].items() if scorer.alike(a, who(reply["actor"]))]
            yield "replies", reply, reply["reply"] in answers
    yield from _findings(scorer, gold, record, rows["findings"], outer)
    yield from _utterances(scorer, record, rows, outer, told)
    yield from _incidents(scorer, gold, rows, outer)


def _match(
    scorer: ModuleType, gold: list[Row], statements: list[Row], outer: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield (`r1.s2`, id of the statement that is it)."""
    for d in gold:
        here = [{**s, "content": scorer.pairs(s["content"])} for s in statements if outer[s["document"]] == d["id"]]
        for i, j, _ in scorer.align(d["statements"], here, d["text"], 0.5):
            yield f"{d['id']}.{d['statements'][i]['id']}", here[j]["id"]


def _findings(
    scorer: ModuleType, gold: list[Row], record: list[list[str]], found: list[Row], outer: dict[str, str]
) -> Judged:
    common, texts = scorer.common_words(gold), {d["id"]: d["text"] for d in gold}
    content = {f"{d['id']}.{s['id']}": (d["id"], s["content"]) for d in gold for s in d["statements"]}
    want = [scorer.gold_finding(row, content, texts, common) for row in record if row[0] == "finding"]
    found = [f for f in found if f["kind"] not in ("copy", "derived", "wording")]
    have = [scorer.found_finding(f, outer, texts, common) for f in found]
    right = {j for _, j in scorer.pair_up(want, have, scorer.same_finding)}
    for j, row in enumerate(found):
        yield "findings", row, j in right


def _utterances(
    scorer: ModuleType, record: list[list[str]], rows: dict[str, list[Row]], outer: dict[str, str], told: dict[str, str]
) -> Judged:
    """Yield utterances of which a pair of statements is known to the gold; pairs with a report's copy prove nothing."""
    same = set()
    for cells in record:
        if cells[0] == "utterance":
            same |= {frozenset(p) for p in combinations(re.findall(r"\br\d+\.s\d+\b", cells[1]), 2)}
    edges = [re.findall(r"\br\d+\b", row[1])[:2] for row in record if row[0] in ("copy", "retelling")]
    kin = {frozenset(pair) for group in scorer.groups(edges) for pair in combinations(sorted(group), 2)}
    home = {s["id"]: outer[s["document"]] for s in rows["statements"]}
    for row in rows["utterances"]:
        statements = [s for w in row["wordings"] for s in w["statements"] if s in told]
        pairs = {frozenset((told[a], told[b])): frozenset((home[a], home[b])) for a, b in combinations(statements, 2)}
        judged = [p in same for p, where in pairs.items() if p in same or where not in kin]
        if judged:
            yield "utterances", row, all(judged)


def _incidents(scorer: ModuleType, gold: list[Row], rows: dict[str, list[Row]], outer: dict[str, str]) -> Judged:
    texts = {d["id"]: d for d in gold}
    events = {e["id"]: e for e in rows["events"]}
    for row in rows["incidents"]:
        right = False
        for e in (events[key] for key in row["events"]):
            d = texts[outer[e["document"]]]
            words = scorer.tokens(d["text"], scorer.pairs(e["anchor"]))
            right = right or any(
                g["type"] == e["type"] and scorer.tokens(d["text"], g["anchor"]) & words for g in d["events"]
            )
        yield "incidents", row, right


def basis_of(row: Row, by: str) -> str:
    """Return the class that a row is counted under."""
    basis = row["basis"]
    more = f" {basis[by]}" if by else ""
    return f"{basis['tier']}{more}"


def export(marked: Path, shared: Path, parser: Parser, folder: Path) -> tuple[Path, Path]:
    """Build a gold dossier and export it; return the gold's folder and the export's."""
    gold = lay_out(shared, marked, folder)
    with Dossier.in_memory() as dossier:
        dossier.add([gold / "reports.jsonl"], model=parser)
        dossier.export(folder / f"{marked.stem}-export")
    return gold, folder / f"{marked.stem}-export"


def main() -> None:
    """Count and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=find_shared())
    options.add_argument("--by", choices=["whose", "origins", "score"], default="")
    options.add_argument(
        "--kept", type=Path, help="a folder of gold and exports from an earlier run, or to keep them in"
    )
    given = options.parse_args()
    scorer, parser = load_scorer(given.shared), load_parser()
    counts: dict[str, Counter[tuple[str, str, bool]]] = {"twelve": Counter(), "apart": Counter()}
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.kept or Path(temporary)
        for marked in sorted((given.shared / "gold/dossiers").glob("*.marked")):
            gold, out = folder / marked.stem, folder / f"{marked.stem}-export"
            if not out.exists():
                gold, out = export(marked, given.shared, parser, folder)
            for kind, row, right in judge(scorer, gold, out):
                counts["apart" if marked.stem in APART else "twelve"][kind, basis_of(row, given.by), right] += 1
    classes = sorted({(kind, tier) for c in counts.values() for kind, tier, _ in c})
    print(f"{'':34}{'twelve':>14}{'apart':>14}")
    for kind, tier in classes:
        cells = []
        for c in counts.values():
            good, bad = c[kind, tier, True], c[kind, tier, False]
            cells.append(f"{good} of {good + bad}".rjust(14))
        print(f"{kind:12}{tier:22}{''.join(cells)}")


if __name__ == "__main__":
    main()
