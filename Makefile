# Every command works from a fresh clone: it makes its own environment first.
# Variables: PORT (8000), RUN_DIR (.run: data, logs, builds), VENV (.venv), PYTHON (found by itself).

PORT ?= 8000
RUN_DIR ?= .run
VENV ?= .venv
export PORT RUN_DIR VENV

SH := sh
PY = $(VENV)/bin/python
ENVIRONMENT = $(SH) config/services/environment.sh
LOCK = $(VENV)/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate --quiet

.DEFAULT_GOAL := help
.PHONY: help demo up down status manage test check bench messages lock clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

demo:  ## set everything up and serve the demo until Ctrl-C
	@$(ENVIRONMENT) requirements-demo.txt
	@exec $(PY) -m config.services demo

up:  ## the same in the background; returns when it answers
	@$(ENVIRONMENT) requirements-demo.txt
	@$(PY) -m config.services up

down:  ## stop what `make up` or a killed `make demo` left running
	@$(ENVIRONMENT) requirements-demo.txt
	@$(PY) -m config.services down

status:  ## what is running
	@$(ENVIRONMENT) requirements-demo.txt
	@$(PY) -m config.services status

manage:  ## a management command for the running demo: make manage ARGS="provision_chamber --help"
	@$(ENVIRONMENT) requirements-demo.txt
	@$(PY) -m config.services.manage $(ARGS)

test:  ## everything that must pass (ARGS="tests/themes -k palette" for a part)
	@$(ENVIRONMENT) requirements-dev.txt
	@$(PY) -m config.checks.tests $(ARGS)

check:  ## format, lint, types, import contracts, migrations, translations, deployment settings
	@$(ENVIRONMENT) requirements-dev.txt
	@$(PY) -m config.checks

bench:  ## the benchmarks (ONLY=name for one); writes bench/results.json
	@$(ENVIRONMENT) requirements-dev.txt
	@$(PY) -m bench $(ONLY)

messages:  ## bring the German message files up to date with the code
	@$(ENVIRONMENT) requirements-dev.txt
	@$(PY) -m config.checks.messages --write

lock:  ## make the lock files again from pyproject.toml (UPGRADE=1 for newer versions)
	@$(ENVIRONMENT) requirements-dev.txt
	$(LOCK) $(if $(UPGRADE),--upgrade) -o requirements.txt
	$(LOCK) $(if $(UPGRADE),--upgrade) --constraint requirements.txt --group demo -o requirements-demo.txt
	$(LOCK) $(if $(UPGRADE),--upgrade) --constraint requirements-demo.txt --group dev -o requirements-dev.txt

clean:  ## stop everything and remove RUN_DIR (the demo's data!) and VENV
	@if [ -x $(PY) ]; then $(PY) -m config.services down; fi
	rm -rf "$(RUN_DIR)" "$(VENV)"
