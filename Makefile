# `make` shows what there is. `make issue` on a new machine sets everything up first.
# Set-up is in setup/install.sh, exact versions in requirements/, the program itself in src/.

PY    := .venv/bin/python
RUN   := setup/run.sh
READY := .venv/ready-lock
LISTS := lock test kokoro listen conformance cluster dev

# What steers a build; handed to the program through the environment, so that spaces and quotes are safe.
STEERING := ISSUE CONTENT OUT VOICE PACE SOUND EDITIONS JOBS ARTICLE BY WHY CLUSTER SHARED CERTIFICATES FILE TEXT PLAIN CODES VERBOSE DEST DRY MEMBERS TO LABELS START BOOKLET ORDER PORT PYTHON UPGRADE N SEED KIND
export $(STEERING)
export PYTHONUTF8 := 1
# What a person or a machine has set for other work with Python would steer ours too: modules in place of ours
# (PYTHONPATH), no checks (PYTHONOPTIMIZE), all compiled anew each time (PYTHONDONTWRITEBYTECODE), other tests.
OTHERS := PYTHON% PYTEST_% MYPY% RUFF_% HYPOTHESIS_%
unexport $(filter-out PYTHON PYTHONUTF8,$(filter $(OTHERS),$(.VARIABLES)))

# A name in small letters would be passed over in silence: "make article article=…", "make issue voice=…".
given := $(foreach each,$(.VARIABLES),$(if $(filter command,$(firstword $(origin $(each)))),$(each)))
given := $(filter-out $(STEERING) TESTS,$(given))
ifneq ($(given),)
meant := $(filter $(STEERING) TESTS,$(shell printf '%s' '$(given)' | tr a-z A-Z))
ifneq ($(meant),)
$(info Write it in capitals: $(meant:%=%=…))
$(error Nothing was done)
endif
endif

# What was set before `make` was called may have been meant for another program: it is taken, and told.
TOLD := $(filter-out JOBS PLAIN CODES VERBOSE PORT PYTHON UPGRADE N SEED KIND,$(STEERING))
set_before := $(foreach each,$(TOLD),$(if $(filter environment,$(firstword $(origin $(each)))),$(if $(value $(each)),$(each))))
ifneq ($(if $(filter 0,$(MAKELEVEL)),$(strip $(set_before))),)
$(info Taken from what was set before this command: $(foreach each,$(set_before),$(each)=$(value $(each)))   Not meant? Then first: unset $(strip $(set_before)))
endif

steer = $${CONTENT:+--content "$$CONTENT"} $${ISSUE:+--issue "$$ISSUE"} $${OUT:+--out "$$OUT"}
sound = $${VOICE:+--voice "$$VOICE"} $${PACE:+--pace "$$PACE"} $${SOUND:+--sound "$$SOUND"} $${EDITIONS:+--editions "$$EDITIONS"}
cluster = $${JOBS:+--jobs "$$JOBS"} $${CLUSTER:+--cluster "$$CLUSTER"} $${SHARED:+--shared "$$SHARED"} $${CERTIFICATES:+--certificates "$$CERTIFICATES"}
words = $${PLAIN:+--plain} $${CODES:+--codes} $${VERBOSE:+--verbose}

MAKEFLAGS += --no-builtin-rules --no-print-directory
.DEFAULT_GOAL := help
.SUFFIXES:
.PHONY: help doctor scheduler worker new draft preview issue issues article check intake listen-check sign-off release serve publish stick print-run print-run-forget say pronounce voices voice test lint format bench torture lock wheelhouse clean distclean

##@ Every issue
new: $(READY) ## Begin an issue (ISSUE=2027-spring) or an article (ARTICLE="…")
	@exec $(RUN) new $(steer) $${ARTICLE:+--article "$$ARTICLE"} $(words)
issue: $(READY) ## Make the newest issue: print, sound, transcripts
	@exec $(RUN) issue $(steer) $(sound) $(cluster) $(words)
issues: $(READY) ## Make all issues in one run (some: ISSUE="2026-autumn 2026-winter")
	@exec $(RUN) issues $(steer) $(sound) $(cluster) $(words)
article: $(READY) ## Make one article again: make article ARTICLE=05-letters
	@[ -n "$$ARTICLE" ] || { echo 'Say which one: make article ARTICLE=05-letters'; exit 2; }
	@exec $(RUN) article "$$ARTICLE" $(steer) $(sound) $(cluster) $(words)
check: $(READY) .venv/ready-conformance ## Look for problems in the articles and PDFs. Makes nothing
	@exec $(RUN) check $(steer) $${ARTICLE:+--article "$$ARTICLE"} $(words)
intake: $(READY) ## Make an article of a Word file or a web page: make intake FILE="Letter from Sam.docx"
	@[ -n "$$FILE" ] || { echo 'Say which one: make intake FILE="/home/sam/Letter from Sam.docx"'; exit 2; }
	@exec $(RUN) intake $(steer) $(words) -- "$$FILE"
draft: $(READY) ## Print and pages without sound, in seconds, for you to look at
	@exec $(RUN) draft $(steer) $(sound) $(cluster) $(words)
preview: $(READY) ## The same in a browser, kept up to date while you write
	@exec $(RUN) preview $(steer) $(sound) $(cluster) $${PORT:+--port "$$PORT"} $(words)
listen-check: $(READY) .venv/ready-listen ## Hear whether every word is really said. About 5 minutes
	@exec $(RUN) listen-check $(steer) $(sound) $(cluster) $${ARTICLE:+--article "$$ARTICLE"} $(words)
sign-off: $(READY) ## Sign what you read and heard: make sign-off ARTICLE=05-letters BY="Sam Lee"
	@[ -n "$$ARTICLE" ] && [ -n "$$BY" ] || { echo 'Say which one, and who you are: make sign-off ARTICLE=05-letters BY="Sam Lee"   (every article: ARTICLE=all)'; exit 2; }
	@exec $(RUN) sign-off $(steer) --by "$$BY" $(words) -- "$$ARTICLE"
release: $(READY) .venv/ready-conformance ## Make the signed issue, and write down what members get
	@exec $(RUN) release $(steer) $(sound) $(cluster) $${WHY:+--why "$$WHY"} $(words)
serve: $(READY) ## Look at the pages in a browser, as members will
	@exec $(RUN) serve $${OUT:+--out "$$OUT"} $${PORT:+--port "$$PORT"} $(words)
publish: $(READY) ## Put it where members get it: make publish DEST=/media/stick
	@[ -n "$$DEST" ] || { echo 'Say where: make publish DEST=/media/stick   (to only see what it would do: DRY=1)'; exit 2; }
	@exec $(RUN) publish $(steer) $${DRY:+--dry} $(words) -- "$$DEST"
stick: $(READY) ## Put the talking book on a memory stick: make stick DEST=/media/stick
	@[ -n "$$DEST" ] || { echo 'Say where: make stick DEST=/media/stick'; exit 2; }
	@exec $(RUN) stick $(steer) $(words) -- "$$DEST"

##@ The post
print-run: $(READY) ## Labels, slips and masters to post: make print-run MEMBERS=/home/sam/members.csv TO=/home/sam/post
	@[ -n "$$MEMBERS" ] && [ -n "$$TO" ] || { echo 'Say which list, and where to: make print-run MEMBERS=/home/sam/members.csv TO=/home/sam/post   (both outside of this folder)'; exit 2; }
	@exec $(RUN) print-run --members "$$MEMBERS" --to "$$TO" $(steer) $${LABELS:+--labels "$$LABELS"} $${START:+--start "$$START"} $${BOOKLET:+--booklet} $${ORDER:+--order} $(words)
print-run-forget: $(READY) ## When the post has gone: take that away
	@[ -n "$$TO" ] || { echo 'Say where it was made: make print-run-forget TO=/home/sam/post'; exit 2; }
	@exec $(RUN) print-run-forget --to "$$TO" $(steer) $(words)

##@ Voices
say: $(READY) ## Hear words read aloud: make say TEXT="Take 10 mg"
	@[ -n "$$TEXT" ] || { echo 'Say which words: make say TEXT="Take 10 mg at 5pm."'; exit 2; }
	@exec $(RUN) say "$$TEXT" $(steer) $${VOICE:+--voice "$$VOICE"} $${PACE:+--pace "$$PACE"} $(words)
pronounce: $(READY) ## Hear every word that is new in this issue
	@exec $(RUN) pronounce $(steer) $${VOICE:+--voice "$$VOICE"} $${PACE:+--pace "$$PACE"} $(words)
voices: $(READY) ## List the voices
	@exec $(RUN) voices $(steer) $(words)
voice: $(READY) ## Install one, or fetch its model: make voice VOICE=emma
	@[ -n "$$VOICE" ] || { echo 'Say which one: make voice VOICE=emma   (make voices lists them)'; exit 2; }
	@exec $(RUN) voice "$$VOICE" $(words)

##@ This machine
doctor: ## What is missing here, and the command that mends it
	@exec setup/doctor.sh

##@ Several machines
scheduler: $(READY) .venv/ready-cluster ## Hand out work: make scheduler CLUSTER=tcp://192.168.1.10:8786
	@exec $(RUN) scheduler $(steer) $(cluster) $(words)
worker: $(READY) .venv/ready-cluster ## Help another machine: make worker CLUSTER=… SHARED=/folder/of/all
	@exec $(RUN) worker $(steer) $(cluster) $${PORT:+--port "$$PORT"} $(words)

##@ Tidying up
clean: ## Delete what was built. Articles stay
	@if [ -f $(READY) ]; then $(RUN) clean $(steer) $(words); else echo 'Nothing to delete.'; fi
distclean: ## The same, and everything that was installed
	@if [ -f $(READY) ]; then $(RUN) clean $(steer) $(words) || true; fi
	@rm -rf .venv .setup.lock .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find src tests benchmarks -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

##@ For developers
test: .venv/ready-test .venv/ready-kokoro .venv/ready-listen .venv/ready-cluster ## Every check and test: what CI runs
	@worst=0; $(MAKE) lint || worst=1; $(PY) -m pytest -n 3 --dist loadfile --no-loadscope-reorder $(TESTS) || worst=1; exit $$worst
lint: .venv/ready-test ## Style, types, direction of imports
	@worst=0; $(PY) -m ruff check --quiet --output-format concise . || worst=1; \
	$(PY) -m ruff format --check --quiet . >/dev/null || { echo 'Some files are not in the usual form: make format'; worst=1; }; \
	$(PY) -m mypy --no-error-summary || worst=1; \
	.venv/bin/lint-imports >.venv/imports.log 2>&1 || { cat .venv/imports.log; worst=1; }; \
	[ $$worst -ne 0 ] || echo 'Style, types and imports are in order.'; exit $$worst
format: .venv/ready-test ## Put the code in its usual form
	@$(PY) -m ruff check --quiet --fix . || true; $(PY) -m ruff format --quiet .
bench: $(READY) ## How long an issue takes, and long texts
	@$(PY) benchmarks/issue.py
	@$(PY) benchmarks/check.py
	@$(PY) benchmarks/print.py
	@$(PY) benchmarks/print_run.py
	@$(PY) benchmarks/kinds.py
	@$(PY) benchmarks/long_texts.py
torture: .venv/ready-test ## Break builds on purpose, and count; KIND=kills N=20 SEED=1. Hours
	@PYTHONPATH=tests exec $(PY) -m torture
lock: .venv/ready-dev ## Write versions and hashes anew; UPGRADE=1 takes the newest
	@setup/lock.sh
wheelhouse: $(READY) ## Keep all packages in wheelhouse/, to set up with no internet
	@setup/wheelhouse.sh

# A word that is no command is answered with the nearest one.
.DEFAULT:
	@python3 -c 'import difflib, re, sys; names = re.findall("(?m)^([a-z-]+):.* ## ", open("Makefile").read()); \
	near = difflib.get_close_matches(sys.argv[1], names, 1); print("There is no command: make " + sys.argv[1] + ".", \
	*(f"Did you mean: make {name}?" for name in near), "To see what there is: make", sep="\n")' '$@'; exit 2

help:
	@awk -f setup/help.awk Makefile

# Set-up. Nothing runs while the stamp is newer than the list; a missing Python makes it run again.
$(LISTS:%=.venv/ready-%): .venv/ready-%: requirements/%.txt setup/install.sh $(PY)
	@setup/install.sh $*
.venv/ready-test: requirements/ace/package-lock.json
.venv/ready-test .venv/ready-kokoro .venv/ready-listen .venv/ready-conformance .venv/ready-cluster .venv/ready-dev: $(READY)
$(PY):
