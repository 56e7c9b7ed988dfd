#!/usr/bin/env bash
# timefhuman_day_lost
#
# WHAT ONE WOULD EXPECT: the README says one can find dates "in any text". The
# bare string "24 February 2022" is read rightly, so the same words after a place
# name ("Kyiv, 24 February 2022": the common date line) should give the same day.
#
# WHAT HAPPENS: as soon as any other word stands before or after the date, the
# day number is dropped and the FIRST of the month comes back, without a word of
# warning. American order ("June 3, 2024") is right in the same sentence.
#
# WHO IS HURT: whoever takes dates out of date lines, resolutions or notes written
# day-month-year: every one of them moves to the 1st of its month.
#
# PACKAGES: timefhuman==0.1.5
# EXACT OUTPUT SEEN:
#   24 February 2022 -> ['2022-02-24']
#   Kyiv, 24 February 2022 -> ['2022-02-01']
#   Adopted on 22 December 2017. -> ['2017-12-01']
#   The meeting took place on 3 June 2024 in Vienna. -> ['2024-06-01']
#   The meeting took place on June 3, 2024 in Vienna. -> ['2024-06-03']
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check timefhuman==0.1.5

cat > "$work/see.py" <<'PY'
from datetime import datetime
from timefhuman import timefhuman, tfhConfig
def see(text):
    found = timefhuman(text, config=tfhConfig(now=datetime(2024, 8, 20)))
    print(text, "->", [d.date().isoformat() for d in found])
see("24 February 2022")
see("Kyiv, 24 February 2022")
see("Adopted on 22 December 2017.")
see("The meeting took place on 3 June 2024 in Vienna.")
see("The meeting took place on June 3, 2024 in Vienna.")
PY

cat > "$work/expected.txt" <<'TXT'
24 February 2022 -> ['2022-02-24']
Kyiv, 24 February 2022 -> ['2022-02-01']
Adopted on 22 December 2017. -> ['2017-12-01']
The meeting took place on 3 June 2024 in Vienna. -> ['2024-06-01']
The meeting took place on June 3, 2024 in Vienna. -> ['2024-06-03']
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
