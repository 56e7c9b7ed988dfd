#!/usr/bin/env bash
# ctparse_weekday_changes_year
#
# WHAT ONE WOULD EXPECT: "Monday, 3 June 2024" names its year. The README shows
# that missing parts are filled in from the reference time; a part that is written
# out should not be. "3 June 2024" alone gives 2024-06-03.
#
# WHAT HAPPENS: with the (right) name of the weekday before it, or with a day
# range, the written year is dropped and the next such day after the reference
# time is given: 2025 instead of 2024, 2024 instead of 2017. (3 June 2024 was a
# Monday, 3 June 2025 is not: the answer also contradicts the weekday.)
#
# WHO IS HURT: whoever reads programmes and press notes, where dates are written
# with the weekday: past meetings turn into meetings to come.
#
# PACKAGES: ctparse==0.3.6
# EXACT OUTPUT SEEN:
#   3 June 2024 -> 2024-06-03
#   Monday, 3 June 2024 -> 2025-06-03
#   22 December 2017 -> 2017-12-22
#   Friday, 22 December 2017 -> 2024-12-22
#   9-11 July 2024 -> 2025-07-09 .. 2025-07-11
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check ctparse==0.3.6

cat > "$work/see.py" <<'PY'
from datetime import datetime
from ctparse import ctparse
ts = datetime(2024, 8, 20)
def day(t):
    return "%d-%02d-%02d" % (t.year, t.month, t.day)
for line in ["3 June 2024", "Monday, 3 June 2024", "22 December 2017",
             "Friday, 22 December 2017", "9-11 July 2024"]:
    r = ctparse(line, ts=ts, timeout=30).resolution
    print(line, "->", day(r) if hasattr(r, "year") else day(r.t_from) + " .. " + day(r.t_to))
PY

cat > "$work/expected.txt" <<'TXT'
3 June 2024 -> 2024-06-03
Monday, 3 June 2024 -> 2025-06-03
22 December 2017 -> 2017-12-22
Friday, 22 December 2017 -> 2024-12-22
9-11 July 2024 -> 2025-07-09 .. 2025-07-11
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
