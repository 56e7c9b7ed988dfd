"""Two wordings: whether they are the same, and word by word what differs."""

from __future__ import annotations

from difflib import SequenceMatcher

from sanctext.comparison.differences import Wording, Words
from sanctext.records import Demand, Stance

# What may stand at a word's end and changes nothing in it.
_PUNCTUATION = ",;:."


def words_of(item: Demand | Stance) -> str:
    """The words of an item that are compared."""
    return item.action if isinstance(item, Demand) else item.object


def wording_of(before: str, after: str) -> Wording:
    """Whether the words are the same but for letter case, white space, apostrophes' form and commas.

    >>> wording_of("free the ship’s crew", "Free  the ship's crew"), wording_of("free them", "pardon them")
    ('kept', 'reworded')
    """
    return "kept" if _folded(before) == _folded(after) else "reworded"


def marked_words(before: str, after: str) -> tuple[Words, ...]:
    """Both wordings in one: runs of words that are kept (as the later has them), removed or added.

    >>> [(run.change, run.text) for run in marked_words("halt all tests", "halt missile tests now")]
    [('kept', 'halt'), ('removed', 'all'), ('added', 'missile'), ('kept', 'tests'), ('added', 'now')]
    """
    old, new = before.split(), after.split()
    runs: list[Words] = []
    matcher = SequenceMatcher(None, _folded(before), _folded(after), autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            runs.append(Words(change="kept", text=" ".join(new[j1:j2])))
            continue
        if i1 < i2:
            runs.append(Words(change="removed", text=" ".join(old[i1:i2])))
        if j1 < j2:
            runs.append(Words(change="added", text=" ".join(new[j1:j2])))
    return tuple(runs)


def _folded(text: str) -> list[str]:
    return [word.rstrip(_PUNCTUATION) or word for word in text.casefold().replace("’", "'").split()]
