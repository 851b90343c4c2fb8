# Everything on a machine with Python 3.11+ and make: `make run`, `make test`.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test lint bench clean

# Exit code 1 says that inputs were quarantined, as the broken samples must be.
run: .venv/installed
	$(BIN)/fakta run || [ $$? -eq 1 ]

test: .venv/installed-dev
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --constraint constraints.txt --editable .
	touch $@

.venv/installed-dev: .venv/installed
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@

# `make bench BENCH="--articles 1000 10000 100000 --record"` measures more.
bench: .venv/installed-dev
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[bench]'
	$(BIN)/python -m benchmarks.bench $(BENCH)

clean:
	rm -rf .venv .prefect build *.egg-info
