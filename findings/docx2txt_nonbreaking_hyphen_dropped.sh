#!/usr/bin/env bash
# docx2txt_nonbreaking_hyphen_dropped
#
# WHAT ONE WOULD EXPECT: Word writes the non-breaking hyphen (Ctrl+Shift+hyphen) as
# the element w:noBreakHyphen; in the OOXML standard (ISO/IEC 29500-1, run content)
# it stands for a hyphen character in the text. Drafters use it so that "3-5 June"
# is not torn at the line end. A text extractor should give a hyphen.
#
# WHAT HAPPENS: docx2txt and docx2python drop it without a trace, so two numbers
# grow together: "3-5 June" is read as "35 June", "paragraphs 1-9" as "19", an
# "18-month" period as "18month". python-docx gives the hyphen.
#
# WHO IS HURT: whoever reads drafts, annexes and lists sent as .docx: ranges of
# days, paragraphs and articles become other numbers.
#
# PACKAGES: docx2txt==0.9, docx2python==3.7.1, python-docx==1.2.0
# EXACT OUTPUT SEEN:
#   python-docx -> ['The talks were held on 3-5 June 2024.', 'as set out in paragraphs 1-9 of the annex']
#   docx2txt    -> ['The talks were held on 35 June 2024.', 'as set out in paragraphs 19 of the annex']
#   docx2python -> ['The talks were held on 35 June 2024.', 'as set out in paragraphs 19 of the annex']
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check docx2txt==0.9 docx2python==3.7.1 python-docx==1.2.0

cat > "$work/see.py" <<'PY'
import os, sys, tempfile
import docx, docx2txt
from docx.oxml import OxmlElement
from docx2python import docx2python
d = docx.Document()
def hyphenated(before, after):
    p = d.add_paragraph(before)
    p.add_run()._r.append(OxmlElement("w:noBreakHyphen"))
    p.add_run(after)
hyphenated("The talks were held on 3", "5 June 2024.")
hyphenated("as set out in paragraphs 1", "9 of the annex")
path = os.path.join(tempfile.mkdtemp(dir=os.path.dirname(os.path.abspath(__file__))), "note.docx")
d.save(path)
print("python-docx ->", [p.text for p in docx.Document(path).paragraphs])
print("docx2txt    ->", [x for x in docx2txt.process(path).split("\n") if x])
with docx2python(path) as r:
    print("docx2python ->", [x for x in r.text.split("\n") if x])
PY

cat > "$work/expected.txt" <<'TXT'
python-docx -> ['The talks were held on 3-5 June 2024.', 'as set out in paragraphs 1-9 of the annex']
docx2txt    -> ['The talks were held on 35 June 2024.', 'as set out in paragraphs 19 of the annex']
docx2python -> ['The talks were held on 35 June 2024.', 'as set out in paragraphs 19 of the annex']
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
