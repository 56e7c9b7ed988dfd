#!/usr/bin/env bash
# markdownify_rowspan_shifts_columns
#
# WHAT ONE WOULD EXPECT: in HTML (WHATWG standard, 4.9, forming a table) a cell with
# rowspan="2" also fills the place in the next row, so the cells there belong to
# the SECOND and later columns. The same package does pad a cell with colspan="2"
# (third table row below), so one expects it to pad a rowspan too.
#
# WHAT HAPPENS: the next row is written one cell short and starts at column one:
# the vessel name stands under "Listing" and the IMO number under "Vessel".
# Each markdown reader shows that table without complaint.
#
# WHO IS HURT: lists where one entry holds several vessels or aliases (one cell
# over several rows): names are read as list numbers, numbers as names.
#
# PACKAGES: markdownify==1.2.3
# EXACT OUTPUT SEEN:
#   | Listing | Vessel | IMO |
#   | --- | --- | --- |
#   | EX.001 | EXAMPLE STAR | 9074729 |
#   | SAMPLE MOON | 1234567 |
#   | no vessel | | none |
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check markdownify==1.2.3

cat > "$work/see.py" <<'PY'
from markdownify import markdownify
html = ("<table><tr><th>Listing</th><th>Vessel</th><th>IMO</th></tr>"
        "<tr><td rowspan='2'>EX.001</td><td>EXAMPLE STAR</td><td>9074729</td></tr>"
        "<tr><td>SAMPLE MOON</td><td>1234567</td></tr>"
        "<tr><td colspan='2'>no vessel</td><td>none</td></tr></table>")
print(markdownify(html).strip())
PY

cat > "$work/expected.txt" <<'TXT'
| Listing | Vessel | IMO |
| --- | --- | --- |
| EX.001 | EXAMPLE STAR | 9074729 |
| SAMPLE MOON | 1234567 |
| no vessel | | none |
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
