# The two commands: `make run` opens the program, `make test` checks everything. Both set up what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: run test test-all lint types imports set-up system-libraries schemas translations tour looks pictures ladder stacked associate clean

run: set-up
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display, so no window can open. Taking the tour instead; its pictures go to ./tour/."; \
		exec $(BIN)/neural-playground tour --out tour; \
	else exec $(BIN)/neural-playground; fi

# Most of the time of the tests is that of compiling: here with less optimising, in test-all as the program does.
test: set-up lint types imports
	XLA_FLAGS="$$XLA_FLAGS --xla_backend_optimization_level=0" $(BIN)/python -m pytest -m "not slow" -n auto --maxprocesses 4 --dist loadfile

# Two processes: what trains takes more than one core by itself.
test-all: set-up lint types imports
	$(BIN)/python -m pytest -n auto --maxprocesses 2 --dist loadfile

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

imports: $(STAMP)
	$(BIN)/lint-imports

tour: set-up
	$(BIN)/neural-playground tour --out tour

looks: set-up
	$(BIN)/python -m tests.looks --out looks

# The pictures of those lessons in the list that have none yet.
pictures: set-up
	$(BIN)/python -m widgets.lessons.pictures

# Hours: every rung of LADDER.md from three seeds. It goes on where it was ended.
ladder: set-up
	$(BIN)/python -m tests.ladder

# Minutes: a deep stack trained in three ways for equal seconds, STACKED.md. On a machine that does nothing else.
stacked: set-up
	$(BIN)/python -m tests.stacked

# Linux: project files open by double-click, and the program is in the menu. For this user alone.
SHARE := $(or $(XDG_DATA_HOME),$(HOME)/.local/share)
associate: $(STAMP)
	mkdir -p "$(SHARE)/applications" "$(SHARE)/mime/packages" "$(SHARE)/icons/hicolor/scalable/apps"
	sed 's|^Exec=neural-playground|Exec="$(CURDIR)/$(BIN)/neural-playground"|' resources/desktop/neural-playground.desktop \
		> "$(SHARE)/applications/neural-playground.desktop"
	cp resources/desktop/neural-playground-mime.xml "$(SHARE)/mime/packages/neural-playground.xml"
	cp resources/icons/app.svg "$(SHARE)/icons/hicolor/scalable/apps/neural-playground.svg"
	-update-mime-database "$(SHARE)/mime"
	-update-desktop-database "$(SHARE)/applications"

schemas: $(STAMP)
	$(BIN)/python -m playground.files.schema

translations: $(STAMP)
	$(BIN)/python -m widgets.catalogue

set-up: system-libraries $(STAMP)

system-libraries:
	@PYTHON=$(PYTHON) sh system-libraries.sh

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13) and "Neural Playground needs Python 3.11, 3.12 or 3.13; try: make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[test]'
	touch $(STAMP)

clean:
	rm -rf $(VENV) build dist tour looks *.egg-info
