#!/usr/bin/env bash
# word2number_million_hundred_thousand
#
# WHAT ONE WOULD EXPECT: the README reads "two million three thousand nine hundred
# and eighty four" and the like; "two million five hundred thousand" is plain
# English for 2,500,000.
#
# WHAT HAPPENS: when a "... hundred thousand" follows a million, 2,501,500 comes
# back (five hundred is counted once as 500 and once as part of 1,500), and
# "one billion two hundred million" becomes 1,201,000,200. No error is raised.
# "five hundred thousand" alone is right, so a quick test does not show it.
#
# WHO IS HURT: whoever reads ceilings, fines or tonnages written in words in
# treaties and resolutions.
#
# PACKAGES: word2number==1.1
# EXACT OUTPUT SEEN:
#   five hundred thousand -> 500000
#   two million -> 2000000
#   two million five hundred thousand -> 2501500
#   four million two hundred thousand -> 4201200
#   one billion two hundred million -> 1201000200
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check word2number==1.1

cat > "$work/see.py" <<'PY'
from word2number import w2n
for words in ["five hundred thousand", "two million", "two million five hundred thousand",
              "four million two hundred thousand", "one billion two hundred million"]:
    print(words, "->", w2n.word_to_num(words))
PY

cat > "$work/expected.txt" <<'TXT'
five hundred thousand -> 500000
two million -> 2000000
two million five hundred thousand -> 2501500
four million two hundred thousand -> 4201200
one billion two hundred million -> 1201000200
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
