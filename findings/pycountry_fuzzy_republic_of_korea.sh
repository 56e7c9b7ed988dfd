#!/usr/bin/env bash
# pycountry_fuzzy_republic_of_korea
#
# WHAT ONE WOULD EXPECT: countries.search_fuzzy is there (README) to find the proper
# country for a name, best matches first. "Republic of Korea" is the name the
# Republic of Korea (KR, in the data: "Korea, Republic of") uses at the UN; one
# expects KR, or at least KR among the answers.
#
# WHAT HAPPENS: the one and only answer is KP, the OTHER state: the search looks
# for the query as one run of letters inside the names (see its source), and only the official name "Democratic
# People's Republic of Korea" holds that run. KR is not in the list at all.
# A list of one result looks like certainty. ("Niger" likewise puts Nigeria first.)
#
# WHO IS HURT: anyone who takes search_fuzzy(name)[0] for a party to a treaty or
# for the state in a sanctions record: South Korea is filed as North Korea.
#
# PACKAGES: pycountry==26.2.16
# EXACT OUTPUT SEEN:
#   South Korea -> [('KR', 'Korea, Republic of')]
#   Republic of Korea -> [('KP', "Korea, Democratic People's Republic of")]
#   Niger -> [('NG', 'Nigeria'), ('NE', 'Niger')]
#   in the data: KR is 'Korea, Republic of'
#
# Ends with 0 when the behaviour is still as seen, with 1 when it has changed.
set -euo pipefail

PYTHON="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check pycountry==26.2.16

cat > "$work/see.py" <<'PY'
import pycountry
for name in ["South Korea", "Republic of Korea", "Niger"]:
    print(name, "->", [(c.alpha_2, c.name) for c in pycountry.countries.search_fuzzy(name)])
kr = pycountry.countries.get(alpha_2="KR")
print("in the data: KR is", repr(kr.name))
PY

cat > "$work/expected.txt" <<'TXT'
South Korea -> [('KR', 'Korea, Republic of')]
Republic of Korea -> [('KP', "Korea, Democratic People's Republic of")]
Niger -> [('NG', 'Nigeria'), ('NE', 'Niger')]
in the data: KR is 'Korea, Republic of'
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
