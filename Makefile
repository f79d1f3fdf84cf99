# Every target works from a fresh clone. Python 3.11 or newer; set PYTHON=… to choose one.
VENV ?= .venv
BIN := $(VENV)/bin
OUT ?= out/demo
SHOTS ?= out/screenshots
JOBS ?= 2

.PHONY: run demo test lint types layers format fuzz crash bench looks screenshots lock i18n package clean read-templates

run: $(VENV)/.run
	@$(BIN)/python scripts/window_libraries.py
	@$(BIN)/letters

demo: $(VENV)/.run
	@$(BIN)/letters demo --out $(OUT) || test $$? -eq 1

test: $(VENV)/.dev lint types layers
	@$(BIN)/python scripts/window_libraries.py --tests
	$(BIN)/python -m pytest -n $(JOBS)

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	$(BIN)/lint-imports

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

fuzz: $(VENV)/.dev
	HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest -n $(JOBS) -k "fuzz or property" --timeout 3600

crash: $(VENV)/.dev
	LETTERS_CRASH_RUNS=200 $(BIN)/python -m pytest tests/storage tests/gui/privacy -k crash --timeout 3600

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/typesetting.py --long
	$(BIN)/python benchmarks/page_preview.py
	$(BIN)/python benchmarks/check_speed.py

looks: $(VENV)/.dev
	@$(BIN)/python scripts/window_libraries.py --tests
	LETTERS_ALL_LOOKS=1 $(BIN)/python -m pytest -n $(JOBS) tests/gui/test_every_screen.py

read-templates: $(VENV)/.dev
	LETTERS_ALL_TEMPLATES=1 $(BIN)/python -m pytest tests/services/test_templates_are_read_calmly.py

screenshots: $(VENV)/.dev
	@$(BIN)/python scripts/window_libraries.py --tests
	$(BIN)/python scripts/screenshots.py --out $(SHOTS)

i18n: $(VENV)/.dev
	$(BIN)/python scripts/catalogues.py

lock: $(VENV)/.dev
	scripts/lock.sh $(BIN)

package: $(VENV)/.dev
	$(BIN)/hatchling build

clean:
	rm -rf $(VENV) dist build out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/.run: requirements/run.lock pyproject.toml
	@scripts/environment.sh $(VENV) requirements/run.lock
	@touch $@

$(VENV)/.dev: requirements/dev.lock pyproject.toml
	@scripts/environment.sh $(VENV) requirements/dev.lock
	@touch $@ $(VENV)/.run
