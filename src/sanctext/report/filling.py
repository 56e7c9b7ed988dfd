"""A page filled with what it shows: all of it escaped, and nothing admitted but the page's own style and program."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from jinja2 import Template

# The class of what is a part of somebody else's page.
PART = "sanctext-record"


def fill(name: str, **shown: Any) -> str:
    """Fill a page of the folder `assets`.

    The page holds its style and its program, each admitted by its hash in the Content-Security-Policy, and nothing
    else: no request leaves it.

    Args:
        name: the page; its template, style and program are `assets/NAME.html.jinja`, `.css` and `.js`.
        shown: what the template names.

    Returns:
        A whole HTML document.
    """
    from markupsafe import Markup

    # What marks words is the same wherever a text is shown.
    style = "".join(map(_asset, ("colours.css", "base.css", "marks.css", f"{name}.css")))
    program = _asset(f"{name}.js")
    return _template(name).render(
        **shown,
        style=Markup(style),
        program=Markup(program),
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(program)}; base-uri 'none'; "
        "form-action 'none'",
    )


def fill_part(name: str, **shown: Any) -> str:
    """Fill a part of somebody else's page: all of it escaped, without a program, and its style for itself alone.

    Args:
        name: the part; its template and style are `assets/NAME.html.jinja` and `.css`. The rules of the style are
            nested in one for the part's class.
        shown: what the template names.

    Returns:
        HTML.
    """
    from markupsafe import Markup

    scope = f".{PART}"
    colours = _asset("colours.css").replace(":root", scope)
    style = f"{colours}{scope} {{\n{_asset('marks.css')}{_asset(f'{name}.css')}}}\n"
    return _template(name).render(**shown, style=Markup(style))


def _template(name: str) -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("sanctext.report", "assets"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(f"{name}.html.jinja")


def _asset(name: str) -> str:
    return files("sanctext.report").joinpath("assets", name).read_text("utf-8")


def _hash(content: str) -> str:
    digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def web_address(address: str | None) -> str | None:
    """An address that may be followed; what a document calls one may be a program.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    try:
        return address if address and urlsplit(address).scheme in {"http", "https"} else None
    except ValueError:
        return None
