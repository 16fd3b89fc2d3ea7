# `make example` plans the example district, `make test` runs the tests; both install what a fresh Debian lacks.
SHELL := /bin/bash
PACKAGES := libglpk-dev libxlsxwriter-dev libzip-dev libexpat1-dev nettle-dev
EXAMPLE := Data/plans/13-libo-jituan
OUT ?= out
BUILD := swift build -c release --product lungang
BINARY := .build/release/lungang
SOURCES := Sources Tests Plugins Package.swift

.PHONY: deps example all-plans build test lint check docs walk-through bench format clean

# Asks dpkg first, so that nothing is downloaded (and no root is needed) where all is there already.
deps:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  sudo=""; [ "$$(id -u)" -eq 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing; \
	fi

build: deps
	$(BUILD)

example: build
	$(BINARY) plan $(EXAMPLE) -o $(OUT)/13-libo-jituan

# Every worked district: what its policy asks for, and a table of how it went.
all-plans: build
	$(BINARY) all Data/plans -o $(OUT)/plans

test: deps
	swift test

lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

# The pages that are made from the program; `check` says when they are behind.
docs: build
	$(BINARY) docs rules > docs/rules.md

# Runs the commands of the walk-through again and compares what they print with what the page says;
# `make walk-through WRITE=--write` writes it into the page.
walk-through: build
	python3 docs/tools/rerun.py --lungang $(BINARY) $(WRITE) docs/a-year-in-a-bureau.md

# Beside other solvers; what they need: Benchmarks/peers/README.md. No part of the tests.
bench: build
	python3 Benchmarks/peers/bench.py $(BENCH)

# Everything that must hold before a change lands.
check: lint test
	@echo "check: all is well"

clean:
	rm -rf .build $(OUT)
