#!/bin/sh
# Installs what a file in requirements/ lists into .venv, once.
#
#   setup/install.sh           what building an issue needs (requirements/lock.txt)
#   setup/install.sh test      the same, and requirements/test.txt, and requirements/ace/ with npm
#   setup/install.sh kokoro    the same, and requirements/kokoro.txt
#   setup/install.sh listen    the same, and requirements/listen.txt
#
# Called by the Makefile. Calling it again is free: a stamp, written last, says what is installed.
# Exit codes: 0 ready, 3 the disk is full, 4 something is missing (the message says what to do).
# To use another Python: PYTHON=python3.12 make issue
set -eu
unset CDPATH # by which `cd` would look for our folder in others first
cd "$(dirname "$0")/.."
# shellcheck source=setup/alone.sh
. setup/alone.sh

list=${1:-lock}
venv=.venv
python=$venv/bin/python
log=$venv/setup.log

# System libraries that the PDF writer opens by name, and the Debian packages that bring them.
libraries="libgobject-2.0.so.0 libpango-1.0.so.0 libpangoft2-1.0.so.0 libharfbuzz.so.0 libharfbuzz-subset.so.0 libfontconfig.so.1"
packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
# Other people's programs for the tests: players for our sound, rsync to publish with, and Chromium without its windows
# for our pages; Node and npm for Ace, the judge of accessible EPUBs. They have the same names as their packages.
players="ffmpeg mpg123 madplay rsync chromium-headless-shell nodejs npm"

say() { printf '%s\n' "$*"; }

stop() { # stop CODE LINE...
  code=$1
  shift
  printf '\n' >&2
  printf '%s\n' "$@" >&2
  exit "$code"
}

can_run() { # a Python of 3.11 or later
  "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
  for name in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
    if can_run "$name"; then
      say "$name"
      return
    fi
  done
  [ -z "${PYTHON:-}" ] || stop 4 "PYTHON is set to \"$PYTHON\", and that is no Python of 3.11 or later." \
    "Next step: run this, then run the same command again:" \
    "    unset PYTHON"
  stop 4 "This needs Python 3.11 or later, and there is none here." \
    "Next step: install it, then run the same command again:" \
    "    sudo apt-get install python3.11 python3.11-venv" \
    "If that is not found, your system is older than Debian 12 or Ubuntu 22.04. Please update it first."
}

missing_libraries() {
  # shellcheck disable=SC2086  # a list of words on purpose
  "$1" - $libraries <<'PYTHON'
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
PYTHON
}

system_packages() { # system_packages PYTHON: installs what a build lacks, or says how
  [ "$(uname -s)" = Linux ] || return 0
  wanted=
  [ -z "$(missing_libraries "$1")" ] || wanted=$packages
  "$1" -c 'import ensurepip, venv' 2>/dev/null || wanted="$wanted ${1##*/}-venv"
  install_system "$wanted"
  [ -z "$(missing_libraries "$1")" ] || failed "The system packages are installed, but these libraries are still missing: $(missing_libraries "$1" | xargs)"
}

players_for_tests() { # installs what the tests lack, or says how
  wanted=
  for player in $players; do
    [ -x "/usr/bin/$player" ] || wanted="$wanted $player"
  done
  [ -x /usr/bin/ssh ] || wanted="$wanted openssh-client"
  # Playwright's driver needs it, and brings it not.
  "$python" -c 'import ctypes; ctypes.CDLL("libatomic.so.1")' 2>/dev/null || wanted="$wanted libatomic1"
  install_system "$wanted"
}

install_system() { # install_system PACKAGES: installs them when it may, or says how
  wanted=$1
  [ -n "$wanted" ] || return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    stop 4 "Some system packages are missing." \
      "Next step: run this, then run the same command again:" \
      "    sudo apt-get install $(echo "$wanted" | xargs)" \
      "(On other systems than Debian and Ubuntu the names may differ.)"
  fi
  say "  Installing system packages: $(echo "$wanted" | xargs)"
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update >>"$log" 2>&1 || true # an old list may still do
  # Whatever would ask a question gets no answer and fails: nobody sees what goes into the log.
  # shellcheck disable=SC2086
  apt-get -qq install --yes --no-install-recommends $wanted </dev/null >>"$log" 2>&1 || failed "The system packages could not be installed."
}

failed() { # failed LINE: names the cause where the log shows it
  if grep -qi 'no space left on device' "$log"; then
    stop 3 "The disk is full." "Next step: free 2 GB, then run the same command again."
  fi
  advice="Next step: run the same command again. If it fails again, send the file $log to whoever looks after this."
  if grep -qE 'DO NOT MATCH THE HASHES|EINTEGRITY' "$log"; then
    advice="A downloaded package is not the one that was checked, so it was not installed. Send the file $log to whoever looks after this."
  elif [ -d wheelhouse ] && grep -q 'No matching distribution found' "$log"; then
    advice="Next step: the folder wheelhouse/ does not fit. With internet, delete it and run the same command again."
  elif grep -qE 'Failed to establish a new connection|Temporary failure (in name resolution|resolving)|Network is unreachable|Read timed out|Connection refused|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT' "$log"; then
    advice="Next step: check the internet connection, then run the same command again."
  fi
  printf '\n%s\nThe last lines of %s:\n' "$1" "$log" >&2
  tail -n 8 "$log" | cut -c 1-160 | sed 's/^/    /' >&2
  stop 4 "$advice"
}

own_pip_settings() { # where packages go is ours to say, whatever stands in somebody's pip.conf: this file comes after it
  for section in global install; do
    printf '[%s]\ntarget =\nprefix =\nroot =\nuser = false\ndry-run = false\nno-deps = true\n' "$section"
  done >"$venv/pip.conf"
}

not_there() { # not_there LIST: its packages that are not installed; a line with a condition is for some systems only
  "$python" - "requirements/$1.txt" <<'PYTHON'
import re, sys
from importlib.metadata import distributions
there = {re.sub("[-_.]+", "-", each.metadata["Name"]).lower() for each in distributions()}
for line in open(sys.argv[1], encoding="utf-8"):
    found = re.match("([A-Za-z0-9._-]+)==", line)
    if found and ";" not in line and re.sub("[-_.]+", "-", found[1]).lower() not in there:
        print(found[1])
PYTHON
}

key() { # key LIST: what a stamp holds
  "$python" -c 'import sys; print(sys.version_info[:2], sys.implementation.name)'
  sha256sum "requirements/$1.txt"
}

is_ready() { # is_ready LIST
  [ -x "$python" ] && [ -f "$venv/ready-$1" ] && [ "$(key "$1" 2>/dev/null)" = "$(cat "$venv/ready-$1")" ]
}

install_list() { # install_list LIST
  rm -f "$venv/ready-$1"
  : >"$log"
  set -- "$1" --no-deps --only-binary :all: --require-hashes --no-compile --progress-bar off -r "requirements/$1.txt"
  [ ! -d wheelhouse ] || set -- "$@" --no-index --find-links wheelhouse
  name=$1
  shift
  own_pip_settings
  # The lists are complete (--no-deps), ready-made (--only-binary) and checked (--require-hashes).
  PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore \
    "$python" -m pip install "$@" >>"$log" 2>&1 || failed "The Python packages could not be installed."
  [ -z "$(not_there "$name")" ] || failed "pip says that all is installed, but it is not here: $(not_there "$name" | head -n 3 | xargs). Is a place for it set? To see: $python -m pip config list"
  # Compiled now, on all processors, so that the first runs are quick. Packages' own tests are left out.
  "$python" -m compileall -q -j 0 -x '/(tests?|testing)/' "$venv"/lib/python3*/site-packages src >>"$log" 2>&1 || true
  key "$name" >"$venv/ready-$name.part"
  mv "$venv/ready-$name.part" "$venv/ready-$name"
}

ace_key() { # what the stamp of Ace holds
  sha256sum requirements/ace/package-lock.json
}

is_ace_ready() {
  [ -f "$venv/ace/ready" ] && [ "$(ace_key)" = "$(cat "$venv/ace/ready")" ]
}

install_ace() { # Ace and what it needs, checked by the hashes of its lock; no package runs a program of its own
  say "  Installing Ace, the judge of accessible EPUBs"
  rm -rf "$venv/ace"
  mkdir -p "$venv/ace"
  cp requirements/ace/package.json requirements/ace/package-lock.json "$venv/ace/"
  # Its cache lies here too, and not in somebody's home. Debian 12's Node 18 is older than Ace asks for, and does.
  cache=cache offline=
  [ ! -d wheelhouse/npm ] || cache=../../wheelhouse/npm offline=--offline
  (cd "$venv/ace" && npm_config_cache=$cache npm_config_update_notifier=false \
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error $offline) </dev/null >>"$log" 2>&1 || failed "Ace could not be installed."
  [ -f "$venv/ace/node_modules/@daisy/ace-cli/bin/ace.js" ] || failed "npm says that Ace is installed, but it is not here. To see what is set: npm config list"
  rm -rf "$venv/ace/cache"
  ace_key >"$venv/ace/ready"
}

make_environment() {
  if [ -f "$venv/ready-lock" ]; then say "Bringing the set-up up to date …"; else say "Setting up (once, 1–3 minutes) …"; fi
  found=$(find_python)
  # An environment without its stamp was interrupted: a package may be half there. Start again from the downloads.
  if [ ! -f "$venv/ready-lock" ] || ! can_run "$python" || [ "$(key lock | head -n 1)" != "$(head -n 1 "$venv/ready-lock")" ]; then
    rm -rf "$venv"
  fi
  mkdir -p "$venv"
  : >"$log"
  system_packages "$found"
  if ! [ -x "$python" ]; then
    "$found" -m venv "$venv" >>"$log" 2>&1 || failed "The Python environment could not be made."
  fi
  # One line instead of an editable install: needs no build tool, is instant, and relative, so the folder may be moved.
  for site in "$venv"/lib/python3*/site-packages; do
    say ../../../../src >"$site/accessible.pth"
  done
  say "  Installing Python packages"
  install_list lock
  say "Ready."
}

[ -f "requirements/$list.txt" ] || stop 2 "There is no requirements/$list.txt."
trap 'stop 130 "Stopped. Run the same command again to go on."' INT TERM

# Two builds started at once must not set up the same folder.
if command -v flock >/dev/null; then
  exec 9>.setup.lock
  flock -n 9 || { say "Another set-up is running. Waiting for it …" && flock 9; }
fi

is_ready lock || make_environment
if [ "$list" != lock ] && ! is_ready "$list"; then
  say "Installing packages for: $list …"
  [ "$list" != test ] || players_for_tests
  install_list "$list"
fi
if [ "$list" = test ] && ! is_ace_ready; then
  : >"$log"
  players_for_tests # a machine that was set up before Ace was asked has no Node
  install_ace
fi
touch "$venv/ready-lock" "$venv/ready-$list"
