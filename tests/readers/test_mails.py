"""E-mails: what is recognised as one, how its words are decoded, and whose words they are."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from sanctext.errors import ReadError
from sanctext.readers import read_content
from sanctext.readers.mail import LONGEST_FIELD
from tables import table

HEAD = b"From: press@example.org\nMIME-Version: 1.0\nSubject: A note\nDate: Mon, 3 Jun 2024 08:00:00 +0200\n"
STATEMENT = "Statement by Malta\n\nWe urge Oman to open its ports, and thank all who came to Valletta.\n"
PAGE = "<html><body><h1>Statement by Malta</h1><p>We urge Oman to open its ports.</p></body></html>"


@pytest.mark.parametrize(
    ("name", "content", "title"),
    table(
        (
            "a.eml",
            b"From press@example.org Mon Jun  3 08:00:00 2024\n" + HEAD + b"\nStop.\n",
            "A note",
            "a mailbox's line",
        ),
        ("a.eml", b"\n \n" + HEAD + b"\nStop.\n", "A note", "blank lines before"),
        ("a.eml", b"Subject: A note\nFrom: a@example.org\n\nStop.\n", "A note", "few fields under a mail's name"),
        ("a", b"X_Mark~1: 0\n" + HEAD + b"\nStop.\n", "A note", "a field with signs that RFC 5322 allows"),
        ("a.txt", b"Subject: A note\nFrom: Malta\n\nStop.\n", None, "two lines of a text are none"),
    ),
)
def test_what_is_a_mail(name: str, content: bytes, title: str | None) -> None:
    source = read_content(content, name)
    assert source.title == title
    assert (source.text.strip() == "Stop.") == (title is not None)


@pytest.mark.parametrize(
    ("fields", "read"),
    table(
        (
            "From: Press <press@example.org>\nTo: all\nSubject: FW: A note\nDate: Mon, 3 Jun 2024 08:00\n",
            True,
            "all four",
        ),
        (
            "Subject: FW: A note\nSent: Mon, 3 Jun 2024 08:00\nFrom: Press <press@example.org>\nTo: a,\n  b\n",
            True,
            "wrapped",
        ),
        ("From: Malta\nSubject: FW: A note\nDate: Mon, 3 Jun 2024 08:00\n", False, "to nobody"),
    ),
)
def test_a_message_saved_as_text_keeps_its_places(fields: str, read: bool) -> None:
    source = read_content(f"{fields}\nMalta must stop.\n".encode(), "a.txt")
    assert source.text == f"{fields}\nMalta must stop.\n"
    title, issued, publisher = ("A note", "2024-06-03", "Press <press@example.org>") if read else (None, None, None)
    assert (source.title, source.issued, source.publisher) == (title, issued, publisher)
    assert source.text[source.body :].startswith("\nMalta" if read else fields)


def test_a_message_saved_as_text_says_something() -> None:
    with pytest.raises(ReadError, match="no text after its fields of a message"):
        read_content(b"From: a\nTo: b\nSubject: c\nDate: today\n\n", "a.txt")


@pytest.mark.parametrize(
    ("charset", "words", "text"),
    table(
        ("iso-8859-1", b"Malta\x92s ship \x96 one", "Malta’s ship – one", "Latin-1 is Windows-1252"),
        ("us-ascii", b"Malta\x92s ship", "Malta’s ship", "ASCII too"),
        ("iso-8859-9", b"T\xfcrkiye\x92s \xfeip", "Türkiye’s şip", "Turkish"),
        ("no-such", "Málaga".encode(), "Málaga", "an unknown name"),
        ("utf-8", b"M\xe1laga", "Málaga", "a wrong name"),
        ("utf-7", b"We +2AA- met", "We +2AA- met", "a name that is not to be trusted"),
        ("unicode_escape", rb"We \ud83d met", r"We \ud83d met", "a name that Python alone knows"),
        ("raw_unicode_escape", rb"We \ud83d met", r"We \ud83d met", "another one"),
        ("punycode", b"We-met", "We-met", "a third"),
        ("idna", b"xn--a", "xn--a", "a fourth"),
        ("undefined", b"We met", "We met", "one that always fails"),
        ("rot13", b"We met", "We met", "one that is no encoding of text"),
    ),
)
def test_names_of_encodings(charset: str, words: bytes, text: str) -> None:
    kind = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n".encode()
    source = read_content(HEAD + kind + words, "a.eml")
    assert source.text == text
    source.text.encode("utf-8")


def mail(text: str, page: str = "", *attached: EmailMessage | bytes) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "press@example.org", "Fwd: A note", "<1@example.org>"
    message.set_content(text)
    if page:
        message.add_alternative(page, subtype="html")
    for part in attached:
        if isinstance(part, bytes):
            message.add_attachment(part, maintype="image", subtype="png")
        else:
            message.add_attachment(part)
    return message.as_bytes()


def inner(subject: str, text: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = "a@example.org", subject, "Tue, 4 Jun 2024 08:00:00 +0000"
    message.set_content(text)
    return message


@pytest.mark.parametrize(
    ("content", "title", "first", "codes"),
    table(
        (
            mail("Please read the HTML version of this mail.", PAGE),
            "A note",
            "# Statement by Malta",
            [],
            "a placeholder",
        ),
        (mail("Hi.", PAGE), "A note", "# Statement by Malta", [], "far fewer words"),
        (mail(STATEMENT, PAGE), "A note", "Statement by Malta", [], "a text that says as much"),
        (mail(STATEMENT, "<html><body><img></body></html>"), "A note", "Statement by Malta", [], "a page of pictures"),
        (mail(STATEMENT, "", b"\x89PNG"), "A note", "Statement by Malta", ["attachments_unread"], "a picture"),
        (
            mail("FYI", "", inner("On ports", STATEMENT)),
            "On ports",
            "Statement by Malta",
            ["forwarded_read"],
            "a message that is forwarded",
        ),
        (
            mail(STATEMENT, "", inner("Re", "Thanks.")),
            "A note",
            "Statement by Malta",
            ["attachments_unread"],
            "one that says less than the message that it hangs on",
        ),
        (
            mail("FYI", "", inner("One", STATEMENT), inner("Two", STATEMENT)),
            "A note",
            "FYI",
            ["attachments_unread"],
            "two of them: nobody knows which is meant",
        ),
    ),
)
def test_whose_words_are_read(content: bytes, title: str, first: str, codes: list[str]) -> None:
    source = read_content(content, "a.eml")
    assert (source.title, source.text.split("\n")[0]) == (title, first)
    assert [code for code, _ in source.notes] == codes


@pytest.mark.parametrize(
    ("text", "expected"),
    table(
        ("> We urge the Republic of\n> Korea to talk.\n", "We urge the Republic of\nKorea to talk.\n", "quoted"),
        (">> We urge\n>> calm.\n> Indeed.\n", "We urge\ncalm.\n\nIndeed.\n", "quoted in a quotation"),
        (
            "See below.\n\n---------- Forwarded message ---------\nFrom: A <a@example.org>\nDate: Mon, Jun 3\n"
            "Subject: Ports\nTo: <b@example.org>\n\nWe urge calm.\n",
            "See below.\n\nWe urge calm.\n",
            "forwarded below a line that says so",
        ),
        (
            "See below.\n\nFrom: A\nSent: Monday\nTo: B;\n C\nSubject: Ports\n\nWe urge calm.\n",
            "See below.\n\nWe urge calm.\n",
            "forwarded below its fields alone, one over two lines",
        ),
        ("From: Oslo with love\nWe urge calm.\n", "From: Oslo with love\nWe urge calm.\n", "words that look like one"),
    ),
)
def test_quoted_and_forwarded_words(text: str, expected: str) -> None:
    assert read_content(HEAD + b"\n" + text.encode(), "a.eml").text == expected


@pytest.mark.parametrize(
    "fields",
    [
        b"Date: Mon, 3 Jun 2024 08:00 +99999999999999\n",
        b"Date: Mon, 3 Jun 2222222222222222222222 08:00 +0000\n",
        b"Content-Disposition: " + b"(" * 1000 + b"\n",
    ],
)
def test_fields_without_sense_say_nothing(fields: bytes) -> None:
    source = read_content(b"From: a@example.org\nMIME-Version: 1.0\n" + fields + b"\nStop.\n", "a.eml")
    assert (source.text, source.issued) == ("Stop.\n", None)


def test_a_field_of_no_use_to_anybody_is_not_parsed() -> None:
    fits = HEAD + b"X-A: " + b"a" * (2 * LONGEST_FIELD) + b"\n\nStop.\n"
    assert read_content(fits, "a.eml").text == "Stop.\n"
    with pytest.raises(ReadError, match=r"its field Subject has more than 2,000 characters"):
        read_content(b"From: a@b.org\nMIME-Version: 1.0\nSubject: " + b"a" * (LONGEST_FIELD + 1) + b"\n\nStop.\n", "a")
