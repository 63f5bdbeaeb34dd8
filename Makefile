# Ripen: `make run` and `make test` do all set-up themselves.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup run test check bench clean

# Given to the demo, or to the bench: make run ARGS="--leads 5000 --port 8090"
ARGS ?=
RELEASE := .build/release/ripen

help: ## show this list
	@echo "Ripen: from interest to opportunity."
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what is missing (as root), or say what to install
	@Scripts/setup

run: setup ## build the release, make an invented company's half year, and serve it
	@if [ ! -x $(RELEASE) ]; then \
	    echo "First build: fetches the dependencies and compiles them, 10 to 15 minutes on 2 cores. Later builds take a minute or two."; \
	fi
	@echo "Building ripen (release) ..."
	@swift build -c release --product ripen
	@echo "Running: ripen demo $(ARGS)"
	@$(RELEASE) demo $(ARGS)

test: ## build and run every test
	@Scripts/setup --browser
	@if [ ! -d .build/debug ]; then \
	    echo "First build: fetches the dependencies and compiles them with the tests, about 5 minutes on 2 cores."; \
	fi
	@echo "Walking through the pages with a browser ..."
	@swift build --product ripen
	@Scripts/browser-test
	@echo "Running every test ..."
	@# A crash ends the run at once instead of drawing a backtrace for minutes.
	@SWIFT_BACKTRACE=enable=no swift test

check: setup ## check format, warnings, imports and the rules of the house
	@echo "1/3 Format"
	@swift format lint --strict --parallel -r Sources Tests Package.swift
	@echo "2/3 House rules"
	@Scripts/check.py --self-test
	@Scripts/check.py
	@echo "3/3 Build, warnings as errors (a first build takes about 5 minutes on 2 cores)"
	@Scripts/strict-build

bench: setup ## measure the release build: figures, bars, held or not
	@RIPEN_BENCH=1 Scripts/setup
	@Scripts/bench $(ARGS)

clean: ## delete everything that was built
	rm -rf .build .build-* Benchmarks/.build
