"""Front matter: which texts have it, and what its scalars say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctext.readers.front_matter import NotAScalar, scalar, split

SCALARS = [
    # (as written, value, reason)
    ("Joint appeal", "Joint appeal", "plain"),
    ("Joint appeal\n  of the Ministers", "Joint appeal of the Ministers", "plain, over two lines"),
    ("Joint appeal\n\n  of the Ministers", "Joint appeal\nof the Ministers", "an empty line is a line break"),
    ("Joint appeal  # draft", "Joint appeal", "a comment ends a plain scalar"),
    ("Resolution#2", "Resolution#2", "no comment without a space before it"),
    ("12:30 press line", "12:30 press line", "a colon inside a word"),
    ("'It''s time'", "It's time", "the only escape of single quotation marks"),
    ("'Joint\n  appeal'  # draft", "Joint appeal", "single-quoted, folded, with a comment"),
    (r"'back\slash'", r"back\slash", "a backslash is itself in single quotation marks"),
    ('"Joint appeal"', "Joint appeal", "double-quoted"),
    ('"Joint\\_appeal"', "Joint\xa0appeal", "a no-break space"),
    ('"COVID-\\u206019"', "COVID-\u206019", "a word joiner by its code"),
    ('"Joint appeal of the\\\n  \\ Ministers"', "Joint appeal of the Ministers", "an escaped line break joins"),
    ('"Joint appeal\n  of the Ministers"', "Joint appeal of the Ministers", "a bare line break becomes a space"),
    ('"Joint appeal \n\n  of the Ministers"', "Joint appeal\nof the Ministers", "an empty line is a line break"),
    (r'"\x41\u0042\U00000043"', "ABC", "characters by two, four and eight digits"),
    (r'"a \"quoted\" word and a \\"', 'a "quoted" word and a \\', "quotation marks and backslashes"),
    ('"title: with # signs"', "title: with # signs", "signs that mean something elsewhere"),
    (">-\n  Joint appeal\n  of the Ministers", "Joint appeal of the Ministers", "a folded block"),
    ("|\n  Joint appeal\n    of the Ministers", "Joint appeal\n  of the Ministers", "a literal block keeps its lines"),
    ("", None, "no value"),
    ("~", None, "null"),
    ("null", None, "null by its name"),
    ('""', "", "an empty text is not null"),
    ("2024-05-31", "2024-05-31", "a date is text here"),
]
NOT_SCALARS = [
    ("[one, two]", "a list"),
    ("{one: two}", "a mapping"),
    ("- one", "a block list"),
    ("\n  nested: value", "a nested mapping"),
    ("*anchor", "an alias"),
    ("!!str text", "a tag"),
    ('"never closed', "an open quotation mark"),
    ('"one" two', "words after the closing mark"),
    ("'one' two", "the same in single ones"),
    (r'"\q"', "an escape that YAML does not know"),
    (r'"\u12"', "too few digits"),
    (r'"\UFFFFFFFF"', "a code beyond Unicode"),
]


@pytest.mark.parametrize(("raw", "value", "reason"), SCALARS, ids=[case[2] for case in SCALARS])
def test_scalars(raw: str, value: str | None, reason: str) -> None:
    assert scalar(raw) == value, reason


@pytest.mark.parametrize(("raw", "reason"), NOT_SCALARS, ids=[case[1] for case in NOT_SCALARS])
def test_what_is_not_read(raw: str, reason: str) -> None:
    with pytest.raises(NotAScalar):
        pytest.fail(f"{reason} was read as {scalar(raw)!r}")


@pytest.mark.parametrize(
    ("text", "front", "reason"),
    [
        ("---\ntitle: A\ndate: 2024-01-02\n---\nBody\n", "---\ntitle: A\ndate: 2024-01-02\n---\n", "the usual form"),
        ("---\ntitle: A\n---", "---\ntitle: A\n---", "nothing after it, not even a line feed"),
        ("---  \ntitle: A\n--- \nBody", "---  \ntitle: A\n--- \n", "white space after the dashes"),
        ("---\n---\nBody", "---\n---\n", "empty front matter"),
        ("---\n# draft\n\ntitle: A\n---\n", "---\n# draft\n\ntitle: A\n---\n", "comments and empty lines"),
        ("---\ntags:\n- one\n- two\ntitle: A\n---\n", "---\ntags:\n- one\n- two\ntitle: A\n---\n", "a list between"),
        ("---\ntitle: A\u2028date: no\n---\n", "---\ntitle: A\u2028date: no\n---\n", "only a line feed ends a line"),
        ("Body\n---\ntitle: A\n---\n", None, "not at the beginning"),
        ("---\nWe urge restraint.\n---\n", None, "prose between two rules"),
        ("---\n  indented first\n---\n", None, "an indented line without a key"),
        ("---\ntitle: A\nBody\n", None, "never closed"),
        ("----\ntitle: A\n----\n", None, "a longer rule"),
        ("", None, "an empty text"),
    ],
)
def test_where_front_matter_ends(text: str, front: str | None, reason: str) -> None:
    found = split(text)
    assert (None if found is None else text[: found.end]) == front, reason


def test_the_last_of_two_equal_keys_counts() -> None:
    found = split("---\ntitle: first\ntitle: second\n---\n")
    assert found is not None
    assert found.scalar("title") == "second"
    assert found.scalar("date") is None


def test_keys_may_be_quoted() -> None:
    found = split("---\n\"title\": A\n'date': B\n---\n")
    assert found is not None
    assert (found.scalar("title"), found.scalar("date")) == ("A", "B")


@given(st.text(alphabet="ab: #'\"\\-\n\t|>[{&u0_x", max_size=60))
def test_any_value_is_read_or_refused(raw: str) -> None:
    try:
        value = scalar(raw)
    except NotAScalar:
        return
    assert value is None or isinstance(value, str)


@given(st.text(max_size=80))
def test_double_quotation_round_trip(value: str) -> None:
    escaped = "".join(c if c.isascii() and c.isalnum() else f"\\U{ord(c):08x}" for c in value)
    assert scalar(f'"{escaped}"') == value


@given(st.text(alphabet="-\n:ab \ttle", max_size=60))
def test_front_matter_ends_inside_the_text_at_a_line(text: str) -> None:
    found = split(text)
    if found is not None:
        assert 0 < found.end <= len(text)
        assert text[: found.end].rstrip().endswith("---")


@pytest.mark.parametrize("value", ["a{}b", "'a{}b'", '"a{}b"', "{}a"])
def test_white_space_is_folded_in_one_go(value: str) -> None:
    """To look for a line's end from each space anew would take hours."""
    spaces = " " * 200_000
    assert scalar(value.format(spaces)) == ("a" if value == "{}a" else f"a{spaces}b")
