# The short names people expect. `make` or `make help` lists them.

SHELL := bash
.DEFAULT_GOAL := help

# The minor version that Pyodide's own Python has; .python-version selects it for pyenv and uv.
PYTHON_MINOR := $(shell cat .python-version)
NODE_MAJOR := 20
# What is compiled once serves every worker and every later run, tests with their assertions too.
unexport PYTHONDONTWRITEBYTECODE
VENV := .venv
PY := $(VENV)/bin/python
# Workers side by side; what is set up once for a file or a walk stays in one worker (tests/conftest.py).
PYTEST := $(PY) -m pytest --numprocesses auto --maxprocesses 8 --dist loadgroup --no-loadscope-reorder --durations 10

# Prints the first Python of the wanted minor version.
FIND_PYTHON = for p in python$(PYTHON_MINOR) python3 python; do \
	if [ "$$($$p -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)" = "$(PYTHON_MINOR)" ]; \
	then command -v $$p; exit; fi; done

.PHONY: help
help: ## List the targets
	@echo "Usage: make <target>"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

.PHONY: setup
setup: $(VENV)/ready node_modules/ready ## Install what is needed, if it is not there yet

.PHONY: serve
serve: setup ## Build the site, serve it on 127.0.0.1 and print the address
	@$(PY) -m tools.build
	@$(PY) -m tools.serve site

.PHONY: watch
watch: setup ## Serve the site, build what you change and reload the page
	@$(PY) -m tools.watch

.PHONY: build
build: setup ## Build the site into site/
	@$(PY) -m tools.build

.PHONY: books
books: setup ## Make the guide as PDF, EPUB and a zip, and build the site with them
	@$(PY) -m tools.browser
	@$(PY) -m tools.books
	@$(PY) -m tools.build

.PHONY: packs
packs: setup ## Make course packs, slides and handouts of each chapter, and build the site with them
	@$(PY) -m tools.browser
	@$(PY) -m tools.packs
	@$(PY) -m tools.build

.PHONY: test
test: setup ## Build the site and run every test, in a real browser where that is what counts
	@$(PY) -m tools.browser
	@$(PY) -m tools.build
	@$(PYTEST)

.PHONY: quick
quick: setup ## Run style, types and the tests that need no built site, no browser and no walk through every path
	@$(PYTEST) -q --hypothesis-profile few -m "not built and not walk"

.PHONY: test-browsers
test-browsers: setup ## Run the main journeys in Firefox and WebKitGTK, installed on Debian where they are missing
	@$(PY) -m tools.build
	@$(PY) -m pytest -q tests/elsewhere/test_browsers.py

.PHONY: test-hosts
test-hosts: setup ## Serve the site by nginx and Caddy as deploy/ says, installed on Debian where they are missing
	@$(PY) -m tools.build
	@$(PY) -m pytest -q tests/elsewhere/test_hosts.py

.PHONY: test-same
test-same: setup ## Build the site from nothing at another path, change it, and compare every byte with site/
	@$(PY) -m pytest -q tests/elsewhere/test_same.py

.PHONY: test-zensical
test-zensical: setup ## Build the pages with Zensical too, and compare words, anchors and links with those from MkDocs
	@$(PY) -m tools.build
	@$(PY) -m pytest -q tests/elsewhere/test_zensical.py

.PHONY: bench
bench: setup ## Measure start-up, bytes, time per decision and memory, beside stock Pyodide (BENCH="--browser firefox --slow 4")
	@$(PY) -m tools.build
	@$(PY) -m tools.bench $(BENCH)

.PHONY: rebuild
rebuild: setup ## Measure what a build costs after a change of one page, beside plain MkDocs
	@$(PY) -m tools.rebuild

.PHONY: load
load: setup ## Measure what nginx serves of this site and of a plain MkDocs site, installing it on Debian where it is missing
	@$(PY) -m tools.build
	@$(PY) -m tools.load

.PHONY: check
check: build ## Check the pages' words, figures, structure and links, and print a report
	@$(PY) -m tools.check

.PHONY: sbom
sbom: setup ## List every package with its version and licence, as CycloneDX, in build/sbom/
	@mkdir -p build/sbom
	@$(VENV)/bin/cyclonedx-py environment --output-reproducible --pyproject pyproject.toml --output-format JSON \
		--output-file build/sbom/python.cdx.json $(PY)
	@cp package-lock.json build/sbom/ # npm lists no project without a version, and ours has none
	@sed '0,/"name"/s//"version": "0.0.0", "name"/' package.json > build/sbom/package.json
	@cd build/sbom && npm sbom --package-lock-only --sbom-format cyclonedx > javascript.cdx.json
	@echo "build/sbom/python.cdx.json and build/sbom/javascript.cdx.json"

.PHONY: law-check
law-check: setup ## List what in the law data is due for a look, and write the review sheet
	@$(PY) -m tools.law_check

.PHONY: mutate
mutate: setup ## Make wrong changes to rules and law data, and list those that no test sees (MUTATE="--count 60 --seed 1")
	@$(PY) -m tools.mutate $(MUTATE)

.PHONY: learn
learn: setup ## Learn anew what Ask goes by, from the examples in tools/ask/said (two minutes)
	@[ -x build/learn/bin/python ] || $(PY) -m venv build/learn
	@build/learn/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-learn.txt
	@PYTHONPATH=src:. build/learn/bin/python -m tools.ask.learn

.PHONY: lint
lint: setup ## Check style and types, in Python and in JavaScript
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy
	@node_modules/.bin/eslint .
	@node_modules/.bin/tsc --project .

.PHONY: lock
lock: setup ## Choose versions again and write the requirements files and package-lock.json
	@for name in requirements requirements-learn; do \
		$(VENV)/bin/pip-compile --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe \
			--no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
			--output-file $$name.txt $$name.in; \
	done
	@npm install --package-lock-only

.PHONY: clean
clean: ## Remove what the build made (not what was installed)
	@rm -rf site build docs/includes/generated .cache

# The stamps below are newer than the lock files once everything is installed.
$(VENV)/ready: requirements.txt
	@python=$$($(FIND_PYTHON)); \
	if [ -z "$$python" ]; then \
		echo "Python $(PYTHON_MINOR) is needed and was not found as python$(PYTHON_MINOR), python3 or python." >&2; \
		echo "Install it (for example 'pyenv install $(PYTHON_MINOR)', 'uv python install $(PYTHON_MINOR)'," >&2; \
		echo "or your system's python$(PYTHON_MINOR) with its venv package), then run make again." >&2; \
		exit 1; \
	fi; \
	if ! [ -x $(VENV)/bin/python ] || \
		[ "$$($(VENV)/bin/python -c 'import sys; print("%d.%d" % sys.version_info[:2])')" != "$(PYTHON_MINOR)" ]; \
	then rm -rf $(VENV) && "$$python" -m venv $(VENV); fi
	@echo "Installing the Python packages in requirements.txt"
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

node_modules/ready: package.json package-lock.json
	@if ! command -v npm >/dev/null || \
		[ "$$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')" -lt $(NODE_MAJOR) ] 2>/dev/null || \
		! command -v node >/dev/null; then \
		echo "Node.js $(NODE_MAJOR) or newer, with npm, is needed. Install it, then run make again." >&2; \
		exit 1; \
	fi
	@echo "Installing the packages in package-lock.json"
	@npm ci --silent
	@touch $@
