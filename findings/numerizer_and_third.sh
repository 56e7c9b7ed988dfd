#!/usr/bin/env bash
# numerizer_and_third
#
# WHAT ONE WOULD EXPECT: numerizer turns number words into digits. Fractions are
# meant after a count (its README: "nine and three quarters" -> 9.75). "the Second
# and Third Committees" and "the fourth quarter of 2017" hold ordinals and no
# fraction of a thing; "the Third Committee" alone becomes "the 3rd Committee".
#
# WHAT HAPPENS: after the word "and" an ordinal is made the lower half of a
# fraction with no upper half, and the space is eaten: "the 2nd and/3 Committees".
# Even with no number before it: "the Parties and third States" -> "the Parties
# and/3 States". "fourth quarter" -> "4th/4". Nothing is raised.
#
# WHO IS HURT: UN committees, secretaries ("second and third Secretary"), third
# States in treaty law, quarters in panel reports: the ordinals are gone.
#
# PACKAGES: numerizer==0.2.4
# EXACT OUTPUT SEEN:
#   the Third Committee -> the 3rd Committee
#   nine and three quarters -> 9.75
#   the Second and Third Committees -> the 2nd and/3 Committees
#   the third and fourth preambular paragraphs -> the 3rd and/4 preambular paragraphs
#   the Parties and third States -> the Parties and/3 States
#   the fourth quarter of 2017 -> the 4th/4 of 2017
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check numerizer==0.2.4

cat > "$work/see.py" <<'PY'
from numerizer import numerize
for text in ["the Third Committee", "nine and three quarters", "the Second and Third Committees",
             "the third and fourth preambular paragraphs", "the Parties and third States",
             "the fourth quarter of 2017"]:
    print(text, "->", numerize(text))
PY

cat > "$work/expected.txt" <<'TXT'
the Third Committee -> the 3rd Committee
nine and three quarters -> 9.75
the Second and Third Committees -> the 2nd and/3 Committees
the third and fourth preambular paragraphs -> the 3rd and/4 preambular paragraphs
the Parties and third States -> the Parties and/3 States
the fourth quarter of 2017 -> the 4th/4 of 2017
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
