#!/bin/sh
# Chooses versions that pyproject.toml allows, for Python 3.11 and later on every system, and writes
# them with their hashes to requirements/. Run it by `make lock` (versions stay where they can) or
# `make lock UPGRADE=1` (the newest), then `make test`.
# Then it writes the bill of materials, and asks whether a version has a known hole (exit code 1 if one has).
# No settings of this machine are used, so that the lists are the same wherever they are made.
set -eu
unset CDPATH
cd "$(dirname "$0")/.."

for name in $(env | grep -E '^(PIP|UV)_' | grep -vE '_(CERT|TIMEOUT|CACHE_DIR)=' | cut -d= -f1); do unset "$name"; done

compile() { # compile LIST ARGUMENT...
  list=$1
  shift
  # A list of its own first: an interrupted run leaves the old one.
  [ ! -f "requirements/$list.txt" ] || cp "requirements/$list.txt" "requirements/$list.part"
  .venv/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-emit-find-links --no-header --no-annotate ${UPGRADE:+--upgrade} \
    --overrides requirements/overrides.in "$@" --output-file "requirements/$list.part" >/dev/null
  {
    echo "# Made by \`make lock\` from pyproject.toml. Do not edit."
    cat "requirements/$list.part"
  } >"requirements/$list.txt"
  rm "requirements/$list.part"
  echo "  requirements/$list.txt: $(grep -c '==' "requirements/$list.txt") packages"
}

trap 'rm -f requirements/*.part' EXIT
compile lock pyproject.toml
compile test --group test --constraints requirements/lock.txt
compile conformance --group conformance --constraints requirements/test.txt
compile kokoro requirements/kokoro.in --constraints requirements/lock.txt
compile listen requirements/listen.in --constraints requirements/lock.txt
compile cluster requirements/cluster.in --constraints requirements/test.txt
compile dev --group dev
.venv/bin/python setup/bill_of_materials.py
.venv/bin/python setup/known_holes.py || holes=$?
echo "Next step: make test"
exit "${holes:-0}"
