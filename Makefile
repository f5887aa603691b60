# What a newcomer types: make demo, make test. Both make their own environment in .venv.

# The first Python that runs and that the package supports; `make PYTHON=... demo` to choose.
PYTHON ?= $(shell for p in python3.12 python3.13 python3.11 python3; do \
	$$p -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
UV := $(or $(shell command -v uv 2>/dev/null),$(BIN)/uv)

.PHONY: demo test lint types layers tests format clean

demo: .venv/installed
	@$(BIN)/onrecord brief examples/gorane-dam

test: lint types layers tests

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/installed-dev
	$(BIN)/mypy

layers: .venv/installed-dev
	$(BIN)/lint-imports

tests: .venv/installed-dev
	$(BIN)/pytest

format: .venv/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "onrecord needs Python 3.11, 3.12 or 3.13 with venv (Debian: apt install python3-venv)"; exit 1; }
	$(PYTHON) -m venv .venv
	command -v uv >/dev/null || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv

.venv/installed: pyproject.toml | .venv/bin/python
	$(UV) pip install --quiet --python $(BIN)/python -e .
	touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/python
	$(UV) pip install --quiet --python $(BIN)/python -e . --group dev
	touch $@ .venv/installed

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
