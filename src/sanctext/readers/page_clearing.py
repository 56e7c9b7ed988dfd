"""Takes out of a web page what is not its text: what nobody sees, what is struck out, navigation, notices of the site.

Elements are emptied where they stand: to take them out one by one would join the texts around them each time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

# What HTML itself sets apart from the text, and what a browser does not show as text.
_APART = (
    "nav",
    "footer",
    "aside",
    "dialog",
    "menu",
    "figcaption",
    "script",
    "style",
    "template",
    "noscript",
    "noframes",
    "iframe",
    "object",
    "audio",
    "video",
    "canvas",
    "svg",
    "select",
    "datalist",
    "button",
    "textarea",
)
# What is struck out is not said.
_STRUCK = ("del", "s", "strike")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOT_TEXT = frozenset({"alertdialog", "banner", "complementary", "contentinfo", "dialog", "navigation", "search"})
# Words in an element's identifier or class by which sites and their makers name the boxes that ask for consent.
_CONSENT = re.compile(
    r"(?:^|[\s_-])(?:eu-?)?(?:cookies?|gdpr|ccpa|onetrust|cybot\w*|didomi|usercentrics|truste)(?:$|[\s_-])"
    r"|cookie-?_?(?:consent|banner|notice|bar|law|policy|popup|box|message|info)"
    r"|consent-?_?(?:banner|manager|box|popup|dialog|modal)",
    re.IGNORECASE,
)
# What a site says of the reader's browser, and while its scripts run.
_OF_THE_BROWSER = re.compile(
    r"\A\W*(?:loading|please\s+wait|redirecting)\b.{0,60}\Z|"
    r"\bcookies?\b.*\b(?:accept|agree|browser|consent|site|website|settings|visitors?|preferences|use)\b"
    r"|\b(?:accept|agree|browser|consent|site|website|settings|visitors?|preferences|use)\b.*\bcookies?\b"
    r"|\b(?:enable|enabled|activate|turn\s+on|requires?|without|disabled)\b.{0,40}\bjavascript\b"
    r"|\bjavascript\b.{0,40}\b(?:enabled?|disabled|activated?|required|turned\s+off|switched\s+off)\b",
    re.IGNORECASE | re.DOTALL,
)
# In characters: a notice is a short paragraph.
_LONGEST_NOTICE = 600
_LEAVES = ("p", "div", "span", "li", "h2", "h3", "h4", "td", "section")
_PARTED = (*_LEAVES[:2], *_LEAVES[3:], "h1", "ul", "ol", "table", "br")
# What a page's own text stands in or below.
_FRAME = ("html", "body", "main", "article", "h1")


def clear(tree: _Element) -> None:
    """Empty what is not the text of a page.

    Example:
        >>> from lxml import html
        >>> page = html.document_fromstring("<nav>Home</nav><p>We <del>ask</del><ins>urge</ins> Iran.<p hidden>Now.")
        >>> clear(page)
        >>> page.text_content()
        'We urge Iran.'
    """
    from lxml.etree import strip_elements

    for element in list(tree.iter(*_APART)):
        _empty(element, "div")
    # Not emptied: empty elements are later deleted one by one, and each copies all words behind those before it.
    strip_elements(tree, *_STRUCK, with_tail=False)
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and element.attrib and _is_unseen(element) and _holds_no_frame(element):
            _empty(element, "div" if element.tag != "span" else "span")
    _unwrap_forms(tree)
    for element in list(tree.iter(*_LEAVES)):
        if _is_notice(element):
            _empty(element, "div")


def _empty(element: _Element, tag: str) -> None:
    element.clear(keep_tail=True)
    element.tag = tag


def _is_unseen(element: _Element) -> bool:
    if element.tag in _FRAME:
        return False
    return (
        element.get("hidden") is not None
        or element.get("role") in _NOT_TEXT
        or element.get("aria-modal") == "true"
        or _HIDDEN.search(element.get("style", "")) is not None
        or any(_CONSENT.search(element.get(name, "")) for name in ("id", "class"))
    )


def _holds_no_frame(element: _Element) -> bool:
    return next(element.iter(*_FRAME), None) is None


def _unwrap_forms(tree: _Element) -> None:
    """A form asks the reader for something; but where it holds most of the page's words, the page stands in it."""
    forms = list(tree.iter("form"))
    total = _letters(tree) if forms else 0
    for form in forms:
        if next(form.iterancestors("form"), None) is None and 2 * _letters(form) > total:
            form.tag = "div"
        else:
            _empty(form, "div")


def _letters(element: _Element) -> int:
    return sum(len("".join(words.split())) for words in element.itertext())


def _is_notice(element: _Element) -> bool:
    """Whether a paragraph, without others in it, speaks of cookies or scripts of the site."""
    if next(element.iterdescendants(*_PARTED), None) is not None:
        return False
    words = "".join(element.itertext())
    return len(words) <= _LONGEST_NOTICE and _OF_THE_BROWSER.search(words) is not None
