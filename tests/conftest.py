"""What tests of several rooms share."""

from pathlib import Path

import pytest
from hypothesis import settings

from onrecord.model.errors import ModelError
from onrecord.text.parser import Parser, load_parser

settings.register_profile("any machine", deadline=None)  # a busy one is no failure
settings.load_profile("any machine")

_SHARED = Path(__file__).parents[1].parent / "shared"


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The bundled parser, loaded once."""
    try:
        return load_parser()
    except ModelError as error:
        pytest.skip(f"the bundled language model is not here: {error}")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared material: gold, scorers, seeds."""
    if not _SHARED.is_dir():
        pytest.skip("the shared material is not beside this repository")
    return _SHARED
