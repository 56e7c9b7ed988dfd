#!/usr/bin/env bash
# htmldate_sept_becomes_new_year
#
# WHAT ONE WOULD EXPECT: find_date gives the publication date of a page. For
# "Published: 5 Jan. 2024" or "5 Sep 2024" it gives the day. "Sept." is the usual
# short form of September in English; if it is not known one expects None or a
# less exact answer that can be told apart.
#
# WHAT HAPPENS: for "5 Sept. 2024" and "Sept. 5, 2024" the answer is 2024-01-01: the
# year is taken and filled up to New Year's Day, in the same format as an exact
# date. Other shortened months are right. With nothing else in the paragraph
# ("5 Sept. 2024" alone) it is right too, so the reading of "Sept." is there.
#
# WHO IS HURT: whoever sorts statements and press notes by htmldate (trafilatura
# uses it): those of September move to the first of January.
#
# PACKAGES: htmldate==1.11.0
# EXACT OUTPUT SEEN:
#   Published: 5 Jan. 2024 -> 2024-01-05
#   Published: 5 Sep 2024 -> 2024-09-05
#   Published: 5 September 2024 -> 2024-09-05
#   5 Sept. 2024 -> 2024-09-05
#   Published: 5 Sept. 2024 -> 2024-01-01
#   Published: Sept. 5, 2024 -> 2024-01-01
#   Geneva, 5 Sept. 2024. The Committee met. -> 2024-01-01
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check htmldate==1.11.0

cat > "$work/see.py" <<'PY'
from htmldate import find_date
for line in ["Published: 5 Jan. 2024", "Published: 5 Sep 2024", "Published: 5 September 2024",
             "5 Sept. 2024", "Published: 5 Sept. 2024", "Published: Sept. 5, 2024",
             "Geneva, 5 Sept. 2024. The Committee met."]:
    page = "<html><body><p>" + line + "</p></body></html>"
    print(line, "->", find_date(page, original_date=True))
PY

cat > "$work/expected.txt" <<'TXT'
Published: 5 Jan. 2024 -> 2024-01-05
Published: 5 Sep 2024 -> 2024-09-05
Published: 5 September 2024 -> 2024-09-05
5 Sept. 2024 -> 2024-09-05
Published: 5 Sept. 2024 -> 2024-01-01
Published: Sept. 5, 2024 -> 2024-01-01
Geneva, 5 Sept. 2024. The Committee met. -> 2024-01-01
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
