#!/usr/bin/env bash
# rigour_fuzzy_state_of_libya
#
# WHAT ONE WOULD EXPECT: lookup_territory(text, fuzzy=True) tries a fuzzy search if
# the direct look-up fails (its docstring), i.e. it should catch small slips of
# spelling. For a right name that it does not know one expects None or the state.
# "State of Libya" is the formal name that Libya uses at the UN.
#
# WHAT HAPPENS: the fuzzy search counts letter edits over the whole string (up to
# 30 per cent of it), so the common words "Republic of", "State of", "(Republic of
# the)" weigh most and the word that names the state least. "State of Libya" is
# Malta; "Malta (Republic of)" is South Korea; "Sudan (Republic of the)" is the
# Congo. No score comes with the answer.
#
# WHO IS HURT: sanctions data pipelines that switch fuzzy on for messy country
# columns: a nationality or flag is silently that of another state.
#
# PACKAGES: rigour==2.6.1
# EXACT OUTPUT SEEN:
#   Libya -> strict ly | fuzzy ('ly', 'Libya')
#   State of Libya -> strict None | fuzzy ('mt', 'Malta')
#   Malta (Republic of) -> strict None | fuzzy ('kr', 'South Korea')
#   Sudan (Republic of the) -> strict None | fuzzy ('cg', 'Congo-Brazzaville')
#   Gambia (Republic of The) -> strict None | fuzzy ('cg', 'Congo-Brazzaville')
#   Maldives (Republic of) -> strict None | fuzzy ('md', 'Moldova')
#   Malawi (Republic of) -> strict None | fuzzy ('by', 'Belarus')
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check rigour==2.6.1

cat > "$work/see.py" <<'PY'
from rigour.territories import lookup_territory
for name in ["Libya", "State of Libya", "Malta (Republic of)", "Sudan (Republic of the)",
             "Gambia (Republic of The)", "Maldives (Republic of)", "Malawi (Republic of)"]:
    strict = lookup_territory(name)
    fuzzy = lookup_territory(name, fuzzy=True)
    print(name, "-> strict", strict and strict.code, "| fuzzy", fuzzy and (fuzzy.code, fuzzy.name))
PY

cat > "$work/expected.txt" <<'TXT'
Libya -> strict ly | fuzzy ('ly', 'Libya')
State of Libya -> strict None | fuzzy ('mt', 'Malta')
Malta (Republic of) -> strict None | fuzzy ('kr', 'South Korea')
Sudan (Republic of the) -> strict None | fuzzy ('cg', 'Congo-Brazzaville')
Gambia (Republic of The) -> strict None | fuzzy ('cg', 'Congo-Brazzaville')
Maldives (Republic of) -> strict None | fuzzy ('md', 'Moldova')
Malawi (Republic of) -> strict None | fuzzy ('by', 'Belarus')
TXT

PYTHONIOENCODING=utf-8 PYTHONWARNINGS=ignore "$work/venv/bin/python" "$work/see.py" > "$work/seen.txt"
cat "$work/seen.txt"

if cmp -s "$work/expected.txt" "$work/seen.txt"; then
    echo "AS SEEN: the behaviour is the one described in the head of this file."
else
    echo "CHANGED: the output differs from what was seen (< seen then, > now):"
    diff "$work/expected.txt" "$work/seen.txt" || true
    exit 1
fi
