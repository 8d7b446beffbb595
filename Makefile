# Two commands: `make site` builds the guide, `make test` proves it. Each sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SITE_URL ?= https://example.org/
SOURCES ?=
PORT ?= 8000
ROUNDS ?= 5

.DEFAULT_GOAL := help
.PHONY: help site serve check test journeys bench bench-search bench-pages old-chromium shots supply clean

help: ## say what there is
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

site: $(READY) ## build the site into site/ (SITE_URL=https://host/path/, SOURCES=folder of more articles)
	@$(BIN)/guide build --offline --site-url "$(SITE_URL)" $(if $(SOURCES),--sources "$(SOURCES)")

serve: $(READY) ## serve site/ on http://127.0.0.1:8000
	@$(BIN)/guide serve --port $(PORT)

check: site ## lint, types, and the audit of registers, pages and site
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/guide check

test: check ## everything that must hold, a real browser included
	@$(BIN)/python -m tests.chromium
	@$(BIN)/pytest -n 2

journeys: site ## what readers must be able to do, tried in a real browser: a table, a line for each thing
	@$(BIN)/python -m tests.chromium
	@$(BIN)/pytest -q tests/journeys

bench: $(READY) ## the measured comparisons, each in one run
	@$(BIN)/python -m bench.curate
	@$(BIN)/python -m bench.build

bench-search: site ## our search against Material's, Pagefind and MiniSearch (needs npm); writes the tables of README and site
	@$(BIN)/python -m bench.search

bench-pages: site ## our pages against those of stock Material, VitePress and Starlight (needs npm; ROUNDS=3 is quicker than 5)
	@$(BIN)/python -m bench.pages --rounds $(ROUNDS)

old-chromium: site ## read, search, work out and copy in Chromium 80 itself (needs npm and 64-bit Linux)
	@$(BIN)/python -m bench.old

shots: site ## pictures of every kind of page, in four languages, light and dark, into build/shots/
	@$(BIN)/python -m bench.shots

supply: $(READY) ## what the project is built of: build/sbom.json (CycloneDX) and build/licences.md
	@$(PYTHON) -m venv build/supply
	@build/supply/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r supply.lock
	@build/supply/bin/cyclonedx-py environment --output-reproducible --output-file build/sbom.json $(BIN)/python
	@build/supply/bin/pip-licenses --python $(BIN)/python --order license --format markdown --with-urls --output-file build/licences.md

clean: ## remove everything that was made
	rm -rf build site $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 …")'
	@$(PYTHON) -m venv $(VENV) || { echo "python venv failed: on Debian, apt-get install python3-venv" >&2; exit 1; }
	@echo "Installing the locked dependencies into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
