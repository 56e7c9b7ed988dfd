"""A saved feed gives a record an entry, with the date, the address and the title that the entry has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sanctext.batch.documents import outcomes_of
from sanctext.readers.contents import documents
from tables import table

RSS = '<rss version="2.0"><channel><title>News</title>{}</channel></rss>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>{}</feed>'
WORDS = "We urge Oman to halt its launches."
ONE = (
    "<item><title>On Oman</title><link>https://example.org/1</link><guid>s-1</guid>"
    f"<pubDate>Tue, 05 May 2026 21:30:00 GMT</pubDate><description>{WORDS}</description></item>"
)
TWO = ONE.replace("s-1", "s-2").replace("/1", "/2").replace("05 May", "06 May").replace("Tue", "Wed")
ENTRY = (
    '<entry><title>On Oman</title><id>e-1</id><link href="https://example.org/1"/><published>2026-05-05T21:30:00Z'
    f"</published><updated>2026-06-01T00:00:00Z</updated><summary>{WORDS}</summary></entry>"
)


@pytest.mark.parametrize(
    ("feed", "found"),
    table(
        (RSS.format(ONE), [("#s-1", "2026-05-05", "https://example.org/1")], "RSS"),
        (
            RSS.format(ONE + TWO),
            [("#s-1", "2026-05-05", "https://example.org/1"), ("#s-2", "2026-05-06", "https://example.org/2")],
            "several items",
        ),
        (RSS.format(ONE.replace("<guid>s-1</guid>", "")), [(":1", "2026-05-05", "https://example.org/1")], "no name"),
        (
            ATOM.format(ENTRY.replace("<title>On", '<title type="html">&lt;b&gt;On&lt;/b&gt;')),
            [("#e-1", "2026-05-05", "https://example.org/1")],
            "Atom: a title in markup",
        ),
        (ATOM.format(ENTRY), [("#e-1", "2026-05-05", "https://example.org/1")], "Atom: published, not changed"),
    ),
)
def test_an_entry_is_a_document(feed: str, found: list[tuple[str, str, str]], tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(feed, encoding="utf-8")
    outcomes = outcomes_of([each for each in documents(str(path)) if not isinstance(each, Exception)])
    records = [json.loads(outcome.line or "") for outcome in outcomes]
    told = [record["document"] for record in records]
    assert [(each["source"].removeprefix(str(path)), each["issued"], each["url"]) for each in told] == found
    assert {each["title"] for each in told} == {"On Oman"}
    assert {record["demands"][0]["action"] for record in records} == {"halt its launches"}
