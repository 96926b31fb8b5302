#!/bin/sh
# Runs the program: setup/run.sh issue --plain
# Python tells an interrupt in a page of its own as long as it starts. So it does not hear of it here: it is told to
# end (TERM), which it heeds in silence until it can answer, and what it would say is said for it.
child= stopped=
trap 'stopped=yes; [ -z "$child" ] || kill -TERM "$child" 2>/dev/null' INT TERM HUP

# -I: what this person's other programs have set for Python (PYTHONPATH, PYTHONOPTIMIZE …) and modules that lie in this
# folder are not for us. UTF-8 is told apart, then.
.venv/bin/python -I -X utf8 -m accessible "$@" <&0 &
child=$!
while kill -0 "$child"; do
  if [ -n "$stopped" ]; then # told more than once: a shell that is just becoming Python loses what it is told
    kill -TERM "$child"
    sleep 0.1
  else
    wait "$child" # a signal ends the waiting, not the program
  fi
done 2>/dev/null # it would tell that the program was told to end
{ wait "$child"; } 2>/dev/null
code=$?
if [ -n "$stopped" ] && [ "$code" -eq 143 ]; then
  echo 'Stopped. What was finished is kept. Run the same command to go on.' >&2
  code=130
fi
exit "$code"
