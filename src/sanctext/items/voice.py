"""What the columns of demands and stances hold that both have."""

from __future__ import annotations

ATTRIBUTION = "own, quoted or reported: whose voice it is in"
SPAN = "the words of the text, from the cue to the end"
RULE = "name of the rule that found it"
