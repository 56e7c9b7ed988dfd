#!/usr/bin/env bash
# flashgeotext_guinea_and_south_sudan
#
# WHAT ONE WOULD EXPECT: the README calls the package "batteries-included": it
# extracts and counts the countries named in a text. A state that its built-in
# list lacks should be missing from the answer.
#
# WHAT HAPPENS: the built-in list holds "Guinea" as another name of Guinea-Bissau
# and lacks Guinea, Papua New Guinea, Equatorial Guinea and South Sudan. So four
# different states are counted as two others: all Guineas are Guinea-Bissau,
# South Sudan is Sudan. The state is not missed; a wrong one is reported.
#
# WHO IS HURT: whoever counts which states spoke, voted or are named in a list
# (Sudan and South Sudan are two separate sanctions regimes).
#
# PACKAGES: flashgeotext==0.5.5
# EXACT OUTPUT SEEN:
#   The delegation of Guinea-Bissau spoke. -> ['Guinea-Bissau']
#   The delegation of Guinea spoke. -> ['Guinea-Bissau']
#   The delegation of Papua New Guinea spoke. -> ['Guinea-Bissau']
#   The delegation of Equatorial Guinea spoke. -> ['Guinea-Bissau']
#   The arms embargo on South Sudan -> ['Sudan']
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check flashgeotext==0.5.5

cat > "$work/see.py" <<'PY'
import sys
from loguru import logger
logger.remove()
from flashgeotext.geotext import GeoText
geo = GeoText()
for text in ["The delegation of Guinea-Bissau spoke.", "The delegation of Guinea spoke.",
             "The delegation of Papua New Guinea spoke.",
             "The delegation of Equatorial Guinea spoke.", "The arms embargo on South Sudan"]:
    print(text, "->", sorted(geo.extract(input_text=text)["countries"]))
PY

cat > "$work/expected.txt" <<'TXT'
The delegation of Guinea-Bissau spoke. -> ['Guinea-Bissau']
The delegation of Guinea spoke. -> ['Guinea-Bissau']
The delegation of Papua New Guinea spoke. -> ['Guinea-Bissau']
The delegation of Equatorial Guinea spoke. -> ['Guinea-Bissau']
The arms embargo on South Sudan -> ['Sudan']
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
