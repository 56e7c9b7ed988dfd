"""A drawing by Vega as a part of a page: only its shapes, words and links to the page's own places, and no colours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

_SPACE = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_SHAPES = {"g", "path", "line", "rect", "text"}
# Of the colours only that there are none: the page's style has the others.
_KEPT = (
    "transform", "d", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "text-anchor", "font-size",
    "font-weight",
)  # fmt: skip
# Vega takes what leads nowhere but to the page for a place beside its own files.
_PLACE = re.compile(r"#behind-\d+-\d+\Z")


def drawn(svg: str, name: str, title: str, says: str) -> Markup:
    """Make a drawing a part of a page.

    Args:
        svg: the drawing.
        name: begins the ids of its title and its description.
        title: what it shows.
        says: how to read it.

    Returns:
        The element `svg`. What is neither shape nor word nor a link to a place "#behind-N-M" is left out.

    >>> svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script><text style="x">a</text></svg>'
    >>> str(drawn(svg, "c", "A & B", "Bars.")).partition("</desc>")[2]
    '<text>a</text></svg>'
    """
    from markupsafe import Markup

    root = ElementTree.fromstring(svg)
    said = {each: root.get(each) for each in ("width", "height", "viewBox")}
    said |= {"role": "group", "aria-labelledby": f"{name}-title", "aria-describedby": f"{name}-says"}
    return Markup().join(
        [
            _opening("svg", said),
            Markup('<title id="{0}-title">{1}</title><desc id="{0}-says">{2}</desc>').format(name, title, says),
            *_parts(root),
            Markup("</svg>"),
        ]
    )


def _parts(parent: ElementTree.Element) -> Iterator[Markup]:
    from markupsafe import Markup

    for element in parent:
        name = element.tag.removeprefix(_SPACE)
        if element.get("display") == "none":
            continue
        place = _PLACE.search(element.get(_LINK, "")) if name == "a" else None
        if place:
            label = next((each.get("aria-label") for each in element if each.get("aria-label")), None)
            yield _opening("a", {"href": place.group(), "aria-label": label})
            yield Markup("<title>{}</title>").format(label or "")
            yield from _parts(element)
            yield Markup("</a>")
        elif name in _SHAPES:
            kept = {each: element.get(each) for each in _KEPT}
            # Other names are those of the chart's parts, and might be the page's as well.
            classes = [each for each in element.get("class", "").split() if each.startswith(("mark-", "role-"))]
            # Links say all that the words at their edges do.
            hidden = "true" if "role-axis" in classes else None
            yield _opening(name, {"class": " ".join(classes) or None, "aria-hidden": hidden} | kept)
            yield Markup("{}").format(element.text or "")
            yield from _parts(element)
            yield Markup("</{}>").format(name)


def _opening(name: str, attributes: dict[str, str | None]) -> Markup:
    from markupsafe import Markup

    written = (Markup(' {}="{}"').format(each, value) for each, value in attributes.items() if value is not None)
    return Markup("<{}{}>").format(name, Markup().join(written))
