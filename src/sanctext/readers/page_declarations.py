"""What a web page declares about itself in its markup: titles, date of publication, publisher, address, language.

A date is taken where the page says that it is one of publication: from meta tags, JSON-LD and `time` elements. None is
looked for in prose, addresses of pictures or a copyright, and what changed last is no publication.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from sanctext.layout.dates import find_date
from sanctext.readers.metadata import Metadata, day_of, language_of, title_of, url_of

if TYPE_CHECKING:
    from lxml.etree import _Element

# Names of meta tags and of microdata, in small letters; the surer ones come first.
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publication-date",
    "publish_date",
    "publish-date",
    "publishdate",
    "published_date",
    "published-date",
    "pubdate",
    "pub_date",
    "release_date",
    "article.published",
    "og:published_time",
    "dcterms.created",
    "dc.date.created",
    "citation_date",
    "dcterms.date",
    "dc.date",
    "date",
)
_TITLES = ("og:title", "dcterms.title", "dc.title", "twitter:title")
_PUBLISHERS = ("og:site_name", "publisher", "dcterms.publisher", "dc.publisher")
# Of JSON-LD: what a page is, the surer ones first; a list of other pages is none of these.
_PAGES = ("NewsArticle", "Article", "ReportageNewsArticle", "Report", "BlogPosting", "PressRelease", "WebPage")
# Under these names JSON-LD holds what the page itself is.
_SAME_PAGE = ("@graph", "mainEntity", "mainEntityOfPage")
# A template's empty dates: the first year, and the first day that computers count.
_EARLIEST_YEAR = "1900"
_EPOCH = "1970-01-01"
# In characters: a line that gives a date and little else.
_LONGEST_DATE_LINE = 60
_CHANGED = ("updated", "modified", "changed", "reviewed", "accessed", "until", "expires", "event")


def declared(tree: _Element) -> Metadata:
    """What a page says of itself; the title is the one that its meta tags name.

    Example:
        >>> from lxml import html
        >>> page = '<html lang="en"><meta property="article:published_time" content="2023-05-04T10:00Z"><p>We met.'
        >>> declared(html.document_fromstring(page)).issued
        '2023-05-04'
    """
    named = _meta(tree)
    canonical = next((link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"), None)
    return Metadata(
        title=_first(named, _TITLES),
        issued=_published(tree, named),
        publisher=_first(named, _PUBLISHERS),
        url=url_of(canonical) or url_of(named.get("og:url")),
        language=language_of(tree.get("lang") or tree.get("xml:lang")),
    )


def headings(tree: _Element) -> Iterator[str]:
    """The titles that a page shows, the likeliest first: its main headings, then the title of its window."""
    from trafilatura.metadata import extract_title

    for heading in tree.iter("h1"):
        words = title_of(heading.text_content())
        if words:
            yield words
    yield from filter(None, [title_of(extract_title(tree))])


def _meta(tree: _Element) -> dict[str, str]:
    """The values of meta tags by their names in small letters; the first that has one counts."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        value = tag.get("content") or ""
        for kind in ("property", "name", "itemprop"):
            name = tag.get(kind)
            if name and value.strip():
                found.setdefault(name.lower(), value)
    return found


def _first(named: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next(filter(None, (title_of(named.get(name)) for name in names)), None)


def _published(tree: _Element, named: dict[str, str]) -> str | None:
    values = (named[name] for name in _PUBLISHED if name in named)
    for value in (*values, *_from_json(tree), *_from_elements(tree)):
        day = _day(value)
        if day is not None:
            return day
    return None


def _day(value: str) -> str | None:
    """The day that a declared date gives, as written; None for forms that leave open which number is the month."""
    value = value.strip()
    digits = value[:8]
    if len(value) in (8, 14) and value.isascii() and value.isdigit():
        value = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    line = value[:_LONGEST_DATE_LINE]
    found = find_date(line)
    certain = found if found == find_date(line, month_first=True) else None
    day = day_of(value.replace("/", "-", 2)) or certain
    return day if day is not None and day >= _EARLIEST_YEAR and day != _EPOCH else None


def _from_json(tree: _Element) -> Iterator[str]:
    """Dates of publication in JSON-LD, of articles before those of pages."""
    found: list[tuple[int, str]] = []
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                told = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            for page in _pages(told):
                value, kinds = page.get("datePublished"), page.get("@type")
                kinds = kinds if isinstance(kinds, list) else [kinds]
                ranks = [_PAGES.index(kind) for kind in kinds if kind in _PAGES]
                if isinstance(value, str) and ranks:
                    found.append((min(ranks), value))
    return (value for _, value in sorted(found, key=lambda item: item[0]))


def _pages(told: Any) -> Iterator[dict[str, Any]]:
    """The objects that say what the page itself is, and not what it lists."""
    waiting = [told]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            yield item
            waiting += [item[name] for name in _SAME_PAGE if name in item]


def _from_elements(tree: _Element) -> Iterator[str]:
    """Microdata, then the one day that the `time` elements of the page's date lines agree on."""
    days: set[str] = set()
    for element in tree.iter():
        kind = element.get("itemprop") if isinstance(element.tag, str) else None
        if kind is not None and kind.lower() == "datepublished":
            yield element.get("datetime") or element.get("content") or element.text_content()
    for element in tree.iter("time"):
        kinds = f"{element.get('itemprop', '')} {element.get('class', '')}".lower()
        changed = any(word in kinds for word in _CHANGED)
        if element.get("datetime") and not changed and _is_date_line(element):
            days.add(_day(element.get("datetime")) or "")
    if len(days) == 1:
        yield days.pop()


def _is_date_line(element: _Element) -> bool:
    """Whether a `time` element stands by itself, as a page's date does, and not in a sentence, a list or a corner."""
    for parent in element.iterancestors():
        if parent.tag in ("nav", "aside", "footer", "li", "td", "table"):
            return False
    line = element.getparent()
    # What has so many parts is no short line.
    words = "".join(islice(line.itertext(), _LONGEST_DATE_LINE)).strip() if line is not None else ""
    return len(words) <= _LONGEST_DATE_LINE and not any(word in words.lower() for word in _CHANGED)
