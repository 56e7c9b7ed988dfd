#!/usr/bin/env bash
# inscriptis_numbered_list_restarts
#
# WHAT ONE WOULD EXPECT: the README promises text that resembles what a browser
# shows, better than simple tools. In HTML <ol start="12"> numbers its items 12,
# 13, ...; a page needs it when a heading or a table parts a run of paragraphs.
#
# WHAT HAPPENS: "start" is ignored and numbers from 1 are printed as if they stood
# in the text, while <li value="20"> is honoured. Numbered letters (type="a") are
# also made 1, 2. So paragraph 12 is cited as paragraph 1.
#
# WHO IS HURT: whoever cites or compares operative paragraphs of a resolution from
# the text of its web page: all numbers after the first break are wrong.
#
# PACKAGES: inscriptis==2.7.6
# EXACT OUTPUT SEEN:
#   <ol><li>Decides;</li><li>Requests.</li></ol> -> ['1. Decides;', '2. Requests.']
#   <ol start="12"><li>Decides;</li><li>Requests.</li></ol> -> ['1. Decides;', '2. Requests.']
#   <ol><li value="20">Decides;</li><li>Requests.</li></ol> -> ['20. Decides;', '21. Requests.']
#   <ol type="a"><li>coal;</li><li>iron.</li></ol> -> ['1. coal;', '2. iron.']
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check inscriptis==2.7.6

cat > "$work/see.py" <<'PY'
from inscriptis import get_text
def see(html):
    print(html, "->", [x.strip() for x in get_text(html).split("\n") if x.strip()])
see('<ol><li>Decides;</li><li>Requests.</li></ol>')
see('<ol start="12"><li>Decides;</li><li>Requests.</li></ol>')
see('<ol><li value="20">Decides;</li><li>Requests.</li></ol>')
see('<ol type="a"><li>coal;</li><li>iron.</li></ol>')
PY

cat > "$work/expected.txt" <<'TXT'
<ol><li>Decides;</li><li>Requests.</li></ol> -> ['1. Decides;', '2. Requests.']
<ol start="12"><li>Decides;</li><li>Requests.</li></ol> -> ['1. Decides;', '2. Requests.']
<ol><li value="20">Decides;</li><li>Requests.</li></ol> -> ['20. Decides;', '21. Requests.']
<ol type="a"><li>coal;</li><li>iron.</li></ol> -> ['1. coal;', '2. iron.']
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
