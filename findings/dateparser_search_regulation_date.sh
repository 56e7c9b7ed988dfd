#!/usr/bin/env bash
# dateparser_search_regulation_date
#
# WHAT ONE WOULD EXPECT: search_dates finds dates inside longer texts (its own
# documentation takes "... launched on 4 October 1957."). "Regulation (EU) No
# 833/2014 of 31 July 2014" is a usual way to cite an EU act; one expects
# 31 July 2014. "adopted on 31 July 2014" is read rightly.
#
# WHAT HAPPENS: when the number of the act (with a slash) stands before the date,
# the date is torn apart: the month alone is one result, filled up with the day
# and the YEAR OF THE REFERENCE DATE (today, if none is given), and the year alone
# is a second one. The true date is in no result: an act of 2014 gets a date in
# the year of the reader. (Here the reference date is set to 20 August 2024.)
#
# WHO IS HURT: whoever dates EU sanctions acts from their citations.
#
# PACKAGES: dateparser==1.5.0
# EXACT OUTPUT SEEN:
#   adopted on 31 July 2014 -> [('on 31 July 2014', '2014-07-31')]
#   Regulation (EU) No 833/2014 of 31 July 2014 -> [('July', '2024-07-20'), ('2014', '2014-08-20')]
#   Regulation (EU) No 269/2014 of 17 March 2014 -> [('March', '2024-03-20'), ('2014', '2014-08-20')]
#   Decision (CFSP) 2016/849 of 27 May 2016 -> [('May', '2024-05-20'), ('2016', '2016-08-20')]
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check dateparser==1.5.0

cat > "$work/see.py" <<'PY'
from datetime import datetime
from dateparser.search import search_dates
base = {"RELATIVE_BASE": datetime(2024, 8, 20)}
for line in ["adopted on 31 July 2014",
             "Regulation (EU) No 833/2014 of 31 July 2014",
             "Regulation (EU) No 269/2014 of 17 March 2014",
             "Decision (CFSP) 2016/849 of 27 May 2016"]:
    found = search_dates(line, languages=["en"], settings=base) or []
    print(line, "->", [(s, d.date().isoformat()) for s, d in found])
PY

cat > "$work/expected.txt" <<'TXT'
adopted on 31 July 2014 -> [('on 31 July 2014', '2014-07-31')]
Regulation (EU) No 833/2014 of 31 July 2014 -> [('July', '2024-07-20'), ('2014', '2014-08-20')]
Regulation (EU) No 269/2014 of 17 March 2014 -> [('March', '2024-03-20'), ('2014', '2014-08-20')]
Decision (CFSP) 2016/849 of 27 May 2016 -> [('May', '2024-05-20'), ('2016', '2016-08-20')]
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
