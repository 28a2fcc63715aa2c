# Everything a newcomer needs: `make demo` and `make test`. Only git, make and Python are expected.

CANDIDATES := python3.13 python3.14 python3.12 python3 python
PYTHON ?= $(shell for p in $(CANDIDATES); do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
RUN := $(VENV)/bin/python
INSTALLED := $(VENV)/.installed

.PHONY: demo test fuzz hostile drill lint format browser pages bench read-bench translations \
	screenshots licences lock help

help:
	@echo "make demo    serve the demo board on http://127.0.0.1:\$$PORT (8000)"
	@echo "make test    run all tests, browser journeys included"
	@echo "make fuzz    look for documents that make a reader fail (SECONDS=240 READER=word KEEP=1)"
	@echo "make hostile measure the cost of hostile documents (ONLY=…)"
	@echo "make drill   test the running board with faults: kills, restarts, hung servers (ONLY=…)"
	@echo "make lint    check style, types, imports, templates, migrations and deployment settings"
	@echo "make pages   measure the pages: Lighthouse, axe, HTML, CSS, bytes (needs Node.js and Java)"
	@echo "make bench   measure search at 10,000, 100,000 and 1,000,000 postings (or SIZES=…),"
	@echo "             compared with another build (AGAINST=<commit>) or library (TANTIVY=1)"
	@echo "make read-bench  measure the readers' accuracy, speed and memory (FEED=… IMPORTED=…),"
	@echo "             beside another build (AGAINST=<commit>), on folders (ARCHIVES='…') and on"
	@echo "             the unseen sets (UNSEEN=<folder>)"
	@echo "make licences  list the licences of all packages"
	@echo "make format  format the code"
	@echo "make screenshots   take the pictures of the README from a running demo"
	@echo "make translations  collect the board's texts into the catalogs under locale/"
	@echo "make lock    update the lock files from pyproject.toml"

$(INSTALLED): requirements-dev.lock
	@if [ -z "$(PYTHON)" ]; then \
		echo "This project needs Python 3.12 or later, and none of $(CANDIDATES) is one."; exit 1; fi
	@echo "Installing into $(VENV) with $(PYTHON) …"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes \
		--requirement requirements-dev.lock
	@touch $@

demo: $(INSTALLED)
	@exec $(RUN) manage.py demo

test: $(INSTALLED) browser
	@$(RUN) -m pytest $(ARGS)

# Fuzzing has its own lock file: atheris supports few platforms, and nothing else needs it.
FUZZING := $(VENV)/.fuzzing
$(FUZZING): $(INSTALLED) requirements-fuzz.lock
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes \
		--requirement requirements-fuzz.lock
	@touch $@

fuzz: $(FUZZING)
	@exec $(RUN) -m tests.fuzz $(if $(SECONDS),--seconds $(SECONDS)) \
		$(if $(READER),--reader $(READER)) $(if $(KEEP),--keep)

hostile: $(INSTALLED)
	@exec $(RUN) -m benchmarks.hostile $(ONLY)

drill: $(INSTALLED)
	@exec $(RUN) -m benchmarks.drill $(ONLY)

browser: $(INSTALLED)
	@$(RUN) tests/journeys/chromium.py

pages: $(INSTALLED) browser
	@exec $(RUN) -m benchmarks.pages

bench: $(INSTALLED)
	@exec $(RUN) -m benchmarks.search $(SIZES) $(if $(AGAINST),--against $(AGAINST)) \
		$(if $(TANTIVY),--tantivy)

FEED ?= 100000
IMPORTED ?= 10000
read-bench: $(INSTALLED) browser
	@exec $(RUN) -m benchmarks.adverts --feed $(FEED) --imported $(IMPORTED) \
		$(if $(ARCHIVES),--archives $(ARCHIVES)) $(if $(AGAINST),--against $(AGAINST)) \
		$(if $(UNSEEN),--unseen $(UNSEEN))

lint: $(INSTALLED)
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(VENV)/bin/djlint templates --lint --quiet
	@$(RUN) -m mypy accounts database jobboard demo background mails saving places companies \
		fetching adverts postings feeds applications api indexing landing legal careers joining moderation
	@$(VENV)/bin/vulture
	@PYTHONPATH=. $(VENV)/bin/lint-imports --no-logo
	@$(RUN) .ci/circles.py
	@$(RUN) manage.py makemigrations --check --dry-run
	@$(RUN) manage.py translations --check
	@$(RUN) manage.py check_deployment
	@$(RUN) manage.py licences --check

licences: $(INSTALLED)
	@$(RUN) manage.py licences

format: $(INSTALLED)
	@$(RUN) -m ruff check --fix .
	@$(RUN) -m ruff format .

screenshots: $(INSTALLED) browser
	@PYTHONPATH=. $(RUN) docs/screenshots/take.py

translations: $(INSTALLED)
	@$(RUN) manage.py translations

LOCK_GROUP := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.12 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate
LOCK := $(LOCK_GROUP) pyproject.toml
lock: $(INSTALLED)
	@$(LOCK) --output-file requirements.lock
	@$(LOCK) --group dev --constraint requirements.lock --output-file requirements-dev.lock
	@$(LOCK_GROUP) --group fuzz --output-file requirements-fuzz.lock
