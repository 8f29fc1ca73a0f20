# The commands of the README and of CONTRIBUTING. Each sets up what it needs: a Python with venv will do.

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
DEMO = fixtures/stories/harbour-summit

.PHONY: help demo test lint types check bench compiled format clean

help:
	@echo "make demo    install, check a shipped story, leave report.html"
	@echo "make test    install what tests need, run them"
	@echo "make check   what CI runs before the bench: lint, types, tests"
	@echo "make bench   measure on the stories of CHECKER_BENCH and compare with the floors"
	@echo "make compiled  a wheel in dist/ whose hot modules are compiled; takes minutes"

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(BIN)/checker: pyproject.toml | $(BIN)/python
	@echo "Installing into $(VENV); this takes about a minute."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev-installed: pyproject.toml | $(BIN)/python
	@echo "Installing into $(VENV) what tests need; this takes a minute or two."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $(BIN)/checker $@

# Exit code 1 means that there are findings, as there are in this story.
demo: $(BIN)/checker
	$(BIN)/checker check $(DEMO) --format terminal --output html=report.html || test $$? -eq 1
	@echo "report.html shows the same with both passages side by side"

test: $(VENV)/dev-installed
	$(BIN)/python -m pytest

lint: $(VENV)/dev-installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/checker rules lint
	$(BIN)/checker rules docs docs/rules --check

types: $(VENV)/dev-installed
	$(BIN)/mypy

check: lint types test

bench: $(VENV)/dev-installed
	$(BIN)/python tests/bench/run_bench.py

# Needs a C compiler; says so and makes the pure wheel without one.
compiled: $(VENV)/dev-installed
	CHECKER_COMPILE=1 $(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

format: $(VENV)/dev-installed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) build dist report.html .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
