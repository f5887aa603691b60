from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.dossier import Dossier
from onrecord.text.parser import Parser

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def dam(parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """The dossier of the invented reports that come with onrecord."""
    with Dossier.open(tmp_path_factory.mktemp("dam") / "dam.dossier") as dossier:
        assert not dossier.add([ROOT / "examples/gorane-dam"], model=parser).failures
        yield dossier


@pytest.fixture(scope="session")
def seeds(shared: Path, parser: Parser) -> Iterator[Dossier]:
    """The dossier of the two seed reports, with the dates that their pages do not tell."""
    with Dossier.in_memory() as dossier:
        for path, published in zip(sorted((shared / "seeds").glob("*.txt")), ("2025-09-16", "2025-05-11"), strict=True):
            assert not dossier.add([path], published=published, model=parser).failures
        yield dossier
