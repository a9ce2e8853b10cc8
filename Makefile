# Two commands matter: `make up` serves the graph, `make test` checks everything.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
UV     ?= uv

.PHONY: up test coverage browser-setup screenshots frontend conformance env dev-env lint types imports pytest clients validate docs extracted bench-serve bench-timeouts format lock clean help

help:            ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

up: env frontend ## build the snapshot from data/ and serve it on http://127.0.0.1:8000/
	$(BIN)/greensilk up

test: dev-env lint types imports validate pytest   ## every check and test

env: $(VENV)/.runtime
dev-env: $(VENV)/.dev

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; set PYTHON=/path/to/python3.11" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "No environment could be made: is the venv package of $(PYTHON) there?" >&2; exit 2; }

$(VENV)/.runtime: requirements/runtime.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/.dev: requirements/dev.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@ $(VENV)/.runtime

lint: dev-env
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: dev-env
	$(BIN)/mypy

imports: dev-env
	$(BIN)/lint-imports

validate: dev-env  ## SHACL over all of data/
	$(BIN)/greensilk validate

pytest: dev-env clients frontend
	GREENSILK_MAKE_TEST=1 $(BIN)/python -m pytest -n 2 --dist worksteal --ignore tests/conformance

coverage: dev-env clients frontend  ## the tests once more, slower, with what they run of the code
	$(BIN)/python -m pytest -n 2 --dist worksteal --ignore tests/conformance --cov --cov-report=term:skip-covered

conformance: dev-env  ## the W3C's suites, from ../shared/conformance, over real HTTP
	$(BIN)/python -m pytest -q tests/conformance

browser-setup:   ## install Chromium and Chinese fonts with apt, where root and apt are there
	@tests/browser/setup

BUILT := src/greensilk_kg/serve/static/built
frontend: $(BIN)/python ## bundle what the pages use of others' work, by npm: the query editor, the shapes of countries
	@test -d frontend/node_modules || rm -f $(BUILT)/licences.txt
	@$(MAKE) --no-print-directory --silent $(BUILT)/licences.txt || echo "frontend: npm could not bundle the query editor and the map; pages do without them" >&2

$(BUILT)/licences.txt: frontend/package-lock.json frontend/.npmrc $(wildcard frontend/*.mjs frontend/src/*.js frontend/src/*/*.js)
	frontend/build $(BIN)
	@touch $@

COMUNICA := tests/clients/comunica
clients: dev-env ## install the clients that are tested against the server and come by npm
	@$(MAKE) --no-print-directory $(COMUNICA)/node_modules/.package-lock.json || echo "clients: npm could not install Comunica; its tests are skipped" >&2

$(COMUNICA)/node_modules/.package-lock.json: $(COMUNICA)/package-lock.json $(COMUNICA)/.npmrc
	cd $(COMUNICA) && PATH="$(abspath $(BIN)):$$PATH" NODE_USE_SYSTEM_CA=1 npm ci --loglevel=error
	@touch $@

docs: dev-env    ## write docs/commands.md out of the commands' help
	$(BIN)/python scripts/command_docs.py

screenshots: dev-env frontend browser-setup  ## take docs/screenshots/ and write docs/pages.md, with the machine's Chromium
	$(BIN)/greensilk build
	$(BIN)/python -m tests.browser.screenshots docs

SOURCES ?= $(wildcard ../shared/sources/*.txt)
extracted: env   ## write data/extracted/ out of the registered documents: make extracted SOURCES="FILE…"
	$(BIN)/python scripts/extract_registered.py data/extracted $(SOURCES)

BENCH ?= .venv-bench
$(BENCH)/.made: requirements/bench.lock
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.lock
	@touch $@

bench-serve: env $(BENCH)/.made  ## measure the server beside others: make bench-serve ARGS="--rounds 3 --write"
	$(BIN)/greensilk build
	GREENSILK_BENCH_ENV=$(BENCH) $(BIN)/python -m benchmarks.serve $(ARGS)

bench-timeouts: env  ## stop hostile queries at 1, 2 and 5 seconds, alone and together
	$(BIN)/greensilk build
	$(BIN)/python -m benchmarks.timeouts $(ARGS)

format: dev-env  ## rewrite the code in the project's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock:            ## resolve the dependencies again (needs uv)
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make lock" pyproject.toml requirements/build.in -o requirements/runtime.lock
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make lock" requirements/bench.in -o requirements/bench.lock
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make lock" requirements/frontend.in -o requirements/frontend.lock
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make lock" --extra dev -c requirements/runtime.lock pyproject.toml requirements/build.in -o requirements/dev.lock

clean:           ## remove what was made
	rm -rf $(VENV) $(BENCH) build .coverage* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
