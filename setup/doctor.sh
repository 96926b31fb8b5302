#!/bin/sh
# Says what is missing on this machine: setup/doctor.sh. Works also when nothing is installed, Python neither.
unset CDPATH
cd "${0%/*}/.."
for name in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
  if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then exec "$name" -I setup/doctor.py; fi
done
# None is new enough; an older one can still tell of the rest.
if python3 -c 'import sys; sys.exit(sys.version_info < (3, 6))' 2>/dev/null; then exec python3 -I setup/doctor.py; fi
echo 'Missing: Python 3.11 or later  →  sudo apt-get install python3 python3-venv'
exit 4
