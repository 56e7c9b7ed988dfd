#!/usr/bin/env bash
# dateutil_day_range
#
# WHAT ONE WOULD EXPECT: a conference line such as "3-5 June 2024" holds a range
# of days. dateutil.parser.parse (strict mode, fuzzy=False) says in its own help
# text that it raises ParserError for a string format it does not know. So one
# expects either that error or a date in June 2024.
#
# WHAT HAPPENS: no error and no warning. The first day is taken as the YEAR
# (3 -> 2003), the last day as the day, and the year 2024 as the CLOCK TIME 20:24.
# "3 and 5 June 2024" is read the same way; "9 to 11 July 2024" is refused.
#
# WHO IS HURT: whoever dates meetings, visits and summits from communiques: the
# event lands some twenty years too early with a valid-looking time stamp.
#
# PACKAGES: python-dateutil==2.9.0.post0
# EXACT OUTPUT SEEN:
#   5 June 2024 -> 2024-06-05T00:00:00
#   3-5 June 2024 -> 2003-06-05T20:24:00
#   9-11 July 2024 -> 2009-07-11T20:24:00
#   9 to 11 July 2024 -> refused (ParserError)
#   3 and 5 June 2024 -> 2003-06-05T20:24:00
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check python-dateutil==2.9.0.post0

cat > "$work/see.py" <<'PY'
from datetime import datetime
from dateutil.parser import parse
base = datetime(2024, 1, 1)
for line in ["5 June 2024", "3-5 June 2024", "9-11 July 2024", "9 to 11 July 2024",
             "3 and 5 June 2024"]:
    try:
        got = parse(line, default=base).isoformat()
    except ValueError as err:
        got = "refused (" + type(err).__name__ + ")"
    print(line, "->", got)
PY

cat > "$work/expected.txt" <<'TXT'
5 June 2024 -> 2024-06-05T00:00:00
3-5 June 2024 -> 2003-06-05T20:24:00
9-11 July 2024 -> 2009-07-11T20:24:00
9 to 11 July 2024 -> refused (ParserError)
3 and 5 June 2024 -> 2003-06-05T20:24:00
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
