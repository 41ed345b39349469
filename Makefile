# The commands of this project. `make chat` and `make test` need Python 3.11+, make and a C library.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# Where pip finds torch, if your usual index would bring CUDA packages:
#   make chat TORCH_INDEX=<the CPU index named on PyTorch's install page>
TORCH_INDEX ?=
PIP_TORCH := $(if $(TORCH_INDEX),--extra-index-url $(TORCH_INDEX),)

.PHONY: chat run test lint types evaluate audit bench clean

chat: $(VENV)/.installed ; @$(BIN)/icc-assistant chat
run: $(VENV)/.installed ; @$(BIN)/icc-assistant run
evaluate: $(VENV)/.installed ; @$(BIN)/icc-assistant evaluate

# An install is repeated only when the list of dependencies changes.
$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@echo "Installing (once; this takes a few minutes) …"
	$(BIN)/python -m pip install --quiet $(PIP_TORCH) --editable ".[setup]"
	@# As pip does with what it installs: a first start need not compile, nor one that may not write.
	@$(BIN)/python -m compileall -q bot knowledge index_engine
	@touch $@
$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet $(PIP_TORCH) --editable ".[setup,dev]"
	@touch $@

test: $(VENV)/.installed-dev lint types
	$(BIN)/icc-assistant library check
	$(BIN)/python -m pytest -n auto --dist loadfile
lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
types: $(VENV)/.installed-dev
	$(BIN)/mypy
# Asks the advisory database over the network, so it is no part of `make test`; .ci/run takes it along.
audit: $(VENV)/.installed
	.ci/audit $(BIN)/python

clean: ; rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache
