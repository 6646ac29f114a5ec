"""Puts the register's short links into the built site: a page for each, in its last form."""

from functools import cache
from html import escape
from pathlib import Path

from tools.policy import secure_page
from tools.register import Register, load

REDIRECT = """\
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – Purposeful collaboration</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="{target}">
<meta http-equiv="refresh" content="0; url={target}">
<link rel="icon" href="data:,">
</head>
<body>
<main>
<h1>{title}</h1>
<p><a href="{target}">Go to the page</a></p>
</main>
</body>
</html>
"""


class LinkError(Exception):
    """A short link cannot be written. The message says which, and why."""


def write_links(site: Path, register: Register | None = None) -> int:
    """Write go/<id>/ for each link and a page at each old address.

    Returns how many links there are. Raises LinkError where a link's target is not on the site.
    """
    register = register or load()
    for go, target in register.go.items():
        _check(site, target, f"go/{go}/")
        _write(site / "go" / go / "index.html", redirect(f"Short link: {go}", "../../" + target))
    for old, new in register.moved.items():
        if "#" in old:
            continue  # its page is still there, or has moved itself
        page = site / old / "index.html"
        if page.exists():
            raise LinkError(f"{old} is recorded as moved to {new}, but there is a page.")
        _check(site, new, old)
        _write(page, redirect("This page has moved", "../" * old.count("/") + new))
    return len(register.go)


def redirect(title: str, target: str) -> str:
    """A page that leads on to a relative address at once, without a script."""
    return _secured().format(title=escape(title), target=escape(target))


@cache
def _secured() -> str:
    return secure_page(REDIRECT)[0]


def _check(site: Path, target: str, link: str) -> None:
    if not (site / target.partition("#")[0] / "index.html").is_file():
        raise LinkError(
            f"{link} leads to {target}, which is not there. If the page has moved, run: "
            "python -m tools.register --move OLD NEW"
        )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
