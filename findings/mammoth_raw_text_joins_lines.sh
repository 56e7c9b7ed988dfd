#!/usr/bin/env bash
# mammoth_raw_text_joins_lines
#
# WHAT ONE WOULD EXPECT: extract_raw_text (README) gives the raw text, ignores all
# formatting, and puts two newlines after each paragraph. A line break (Shift+Enter
# in Word) parts two words as text; convert_to_html of the same package writes it
# as <br />. One expects at least a white space.
#
# WHAT HAPPENS: the break is dropped and the last word of a line is glued to the
# first of the next: two HS codes become one eight-digit number, a vessel name runs
# into its IMO number. A tab is kept. Nothing is in the messages.
#
# WHO IS HURT: whoever feeds listing entries or address blocks from .docx into a
# search: numbers and names are no longer findable, or are other ones.
#
# PACKAGES: mammoth==1.13.0, python-docx==1.2.0
# EXACT OUTPUT SEEN:
#   html -> <p>EXAMPLE STAR<br />9074729</p><p>HS codes: 2701<br />2702	coal</p>
#   raw  -> 'EXAMPLE STAR9074729\n\nHS codes: 27012702\tcoal\n\n' | messages []
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check mammoth==1.13.0 python-docx==1.2.0

cat > "$work/see.py" <<'PY'
import io
import docx, mammoth
d = docx.Document()
p = d.add_paragraph("EXAMPLE STAR")
p.add_run().add_break()
p.add_run("9074729")
p = d.add_paragraph("HS codes: 2701")
p.add_run().add_break()
p.add_run("2702\tcoal")
b = io.BytesIO(); d.save(b)
raw = mammoth.extract_raw_text(io.BytesIO(b.getvalue()))
print("html ->", mammoth.convert_to_html(io.BytesIO(b.getvalue())).value)
print("raw  ->", repr(raw.value), "| messages", raw.messages)
PY

cat > "$work/expected.txt" <<'TXT'
html -> <p>EXAMPLE STAR<br />9074729</p><p>HS codes: 2701<br />2702	coal</p>
raw  -> 'EXAMPLE STAR9074729\n\nHS codes: 27012702\tcoal\n\n' | messages []
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
