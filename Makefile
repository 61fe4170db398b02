# Everything a developer or a reader runs. Needs make and Python 3.11 or newer; the rest is
# fetched into .venv once, as uv.lock says.

PYTHONS := python3 python3.14 python3.13 python3.12 python3.11
STAMP := .venv/.synced
BIN := .venv/bin
SAMPLES := $(wordlist 1,2,$(sort $(wildcard seeds/*.txt)))
UV_VERSION = $(shell sed -n '/^name = "uv"$$/{n;s/^version = "\(.*\)"$$/\1/p;}' uv.lock)

export UV_PYTHON_DOWNLOADS := never
# As pip does: the certificate of a company's proxy is known to the system alone.
export UV_SYSTEM_CERTS := true
export UV_PROJECT_ENVIRONMENT := $(CURDIR)/.venv
unexport VIRTUAL_ENV PYTHONPATH PYTHONHOME

.PHONY: help setup run test check lint types contracts bench bench-library quality screenshots clean

help:
	@echo "make setup        the locked environment in .venv"
	@echo "make run          the window on two sample articles"
	@echo "make test         the tests"
	@echo "make check        lint, types, contracts, then the tests"
	@echo "make bench        how long the stages take, and how much memory"
	@echo "make bench-library  the same of a library of 100,000 articles"
	@echo "make quality      how good the verdicts are, against the floors"
	@echo "make screenshots  the pictures of gui/docs"
	@echo "make clean        removes the environment and every cache"

setup: $(STAMP)
	@.ci/qt-libraries

# Up to date as long as neither file changed: a second setup needs no network.
$(STAMP): pyproject.toml uv.lock
	@python=; for candidate in $(PYTHONS); do \
	  if $$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	  then python=$$candidate; break; fi; done; \
	if [ -z "$$python" ]; then \
	  echo "make setup: needs Python 3.11 or newer: install it first." >&2; exit 1; fi; \
	if ! $$python -c 'import ensurepip, venv' 2>/dev/null; then \
	  echo "make setup: $$python lacks venv: install it first" \
	    "(Debian, Ubuntu: apt-get install python3-venv)." >&2; exit 1; fi; \
	[ -x $(BIN)/python ] || $$python -m venv .venv
	@echo "make setup: fetching what uv.lock names into .venv (about 650 MB)."
	@$(BIN)/uv --version >/dev/null 2>&1 || \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@$(BIN)/uv sync --locked --quiet
	@touch $@

run: setup
	@$(BIN)/crosslight $(SAMPLES)

test: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest

check: lint types contracts test

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/pyright

contracts: setup
	$(BIN)/lint-imports

bench: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python tests/benchmarks/bench.py

bench-library: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python tests/benchmarks/bench.py --full-library

quality: setup
	$(BIN)/python -m tests.quality

screenshots: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.gui.tour gui/docs

clean:
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis .import_linter_cache dist build
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
