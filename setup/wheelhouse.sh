#!/bin/sh
# Downloads every package of every list into wheelhouse/, for this machine's kind of system and Python.
# While that folder is there, set-ups take their packages from it and need no internet.
set -eu
unset CDPATH
cd "$(dirname "$0")/.."
# shellcheck source=setup/alone.sh
. setup/alone.sh

new=wheelhouse.part
log=.venv/wheelhouse.log
trap 'rm -rf "$new"' EXIT
rm -rf "$new"
echo "Downloading all packages (about 600 MB) …"
: >"$log"
for list in lock test kokoro listen cluster; do
  .venv/bin/python -m pip download --no-input --quiet --disable-pip-version-check --no-deps --only-binary :all: \
    --require-hashes -r "requirements/$list.txt" --dest "$new" >>"$log" 2>&1 || {
    tail -n 5 "$log" | cut -c 1-160 >&2
    echo "Not all packages came. Next step: check the internet connection, then run: make wheelhouse (log: $log)" >&2
    exit 4
  }
done
# What the tests take from npm, where it is: Ace (see setup/install.sh).
if command -v npm >/dev/null; then
  mkdir -p "$new/ace"
  cp requirements/ace/package.json requirements/ace/package-lock.json "$new/ace/"
  (cd "$new/ace" && npm_config_cache=../npm npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) </dev/null >>"$log" 2>&1 || {
    tail -n 5 "$log" | cut -c 1-160 >&2
    echo "Ace did not come from npm. Next step: check the internet connection, then run: make wheelhouse (log: $log)" >&2
    exit 4
  }
  rm -rf "$new/ace"
fi
rm -rf wheelhouse
mv "$new" wheelhouse
echo "Ready: $(find wheelhouse -name '*.whl' | wc -l) packages in wheelhouse/, $(du -sh wheelhouse | cut -f1)."
echo "Set-ups on this machine, or on one like it, now take their packages from there."
