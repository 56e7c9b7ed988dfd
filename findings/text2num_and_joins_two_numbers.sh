#!/usr/bin/env bash
# text2num_and_joins_two_numbers
#
# WHAT ONE WOULD EXPECT: alpha2digit (text2num) and parse (number-parser) turn the
# number words of a running text into digits. "between one hundred and two hundred"
# holds two numbers, 100 and 200. With smaller numbers ("between twenty and
# thirty") both get it right.
#
# WHAT HAPPENS: the "and" after a hundred or a million swallows the first word of
# the NEXT number, and the rest becomes a number of its own: "between 102 100".
# "two million and three million" becomes "2000003 1000000". Two separately
# published packages give the same wrong text, so checking one against the other
# does not help.
#
# WHO IS HURT: whoever normalises ranges and lists of amounts ("between one hundred
# and two hundred vessels") before comparing them.
#
# PACKAGES: text2num==3.1.0, number-parser==0.3.2
# EXACT OUTPUT SEEN:
#   between twenty and thirty vessels
#      text2num      -> between 20 and 30 vessels
#      number-parser -> between 20 and 30 vessels
#   one hundred and thirty vessels
#      text2num      -> 130 vessels
#      number-parser -> 130 vessels
#   between one hundred and two hundred vessels
#      text2num      -> between 102 100 vessels
#      number-parser -> between 102 100 vessels
#   from two million and three million barrels
#      text2num      -> from 2000003 1000000 barrels
#      number-parser -> from 2000003 1000000 barrels
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check text2num==3.1.0 number-parser==0.3.2

cat > "$work/see.py" <<'PY'
from text_to_num import alpha2digit
from number_parser import parse
for text in ["between twenty and thirty vessels", "one hundred and thirty vessels",
             "between one hundred and two hundred vessels",
             "from two million and three million barrels"]:
    print(text)
    print("   text2num      ->", alpha2digit(text, "en"))
    print("   number-parser ->", parse(text, language="en"))
PY

cat > "$work/expected.txt" <<'TXT'
between twenty and thirty vessels
   text2num      -> between 20 and 30 vessels
   number-parser -> between 20 and 30 vessels
one hundred and thirty vessels
   text2num      -> 130 vessels
   number-parser -> 130 vessels
between one hundred and two hundred vessels
   text2num      -> between 102 100 vessels
   number-parser -> between 102 100 vessels
from two million and three million barrels
   text2num      -> from 2000003 1000000 barrels
   number-parser -> from 2000003 1000000 barrels
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
