"""The Content Security Policy: what a page of the site may load and run.

Nothing but the site's own files, no inline styles, no evaluated code except WebAssembly, and of
inline scripts only those the theme writes, each allowed by its hash. Every page carries its
policy in a meta element, so it holds on any host; hosts that read a `_headers` file send it too.
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from tools.kept import kept

# Any site may show these pages in a frame: trainers embed the tools in course pages.
FRAME_ANCESTORS = "frame-ancestors *"

KEPT = ("/assets/built/*", "/assets/fonts/*", "/assets/runtime/*", "/search/*")
"""What has a hash in its name."""

FOR_EVER = "public, max-age=31536000, immutable"

ITSELF = Path(__file__).read_bytes()
"""What was found in a page is kept, since most pages stay what they are: until the way to look changes."""

_CHARSET = re.compile(r'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
_RUNNABLE = {None, "", "module", "text/javascript", "application/javascript"}


class UnsafeMarkup(Exception):
    """A page holds markup that the policy would block. The message says what, and where."""


class _Finder(HTMLParser):
    """Collects inline scripts, and whatever no policy without 'unsafe-inline' can allow."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.blocked: list[str] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        line = self.getpos()[0]
        if tag == "script" and "src" not in given and given.get("type") in _RUNNABLE:
            self.scripts.append("")
            self._open = True
        if tag == "style":
            self.blocked.append(f"line {line}: a <style> element")
        for name, value in given.items():
            if name == "style" or name.startswith("on"):
                self.blocked.append(f'line {line}: <{tag} {name}="{value}">')
            elif (value or "").strip().lower().startswith("javascript:"):
                self.blocked.append(f'line {line}: <{tag} {name}="javascript:…">')

    def handle_data(self, data: str) -> None:
        if self._open:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._open = False


def script_hashes(html: str) -> list[str]:
    """The hash, as the policy writes it, of each inline script that a browser would run.

    Raises UnsafeMarkup for inline styles, event handlers and javascript: addresses.
    """
    finder = _Finder()
    finder.feed(html)
    finder.close()
    if finder.blocked:
        raise UnsafeMarkup("; ".join(finder.blocked))
    digests = (hashlib.sha256(script.encode()).digest() for script in finder.scripts)
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def policy(hashes: Iterable[str]) -> str:
    """The policy for pages with inline scripts of these hashes."""
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *sorted(set(hashes))])
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {scripts}",
            "style-src 'self'",
            "img-src 'self' data:",  # the theme's style sheet holds its icons as data: addresses
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self' blob:",  # a sandboxed frame starts Python from a blob: address
            "manifest-src 'self'",
            "frame-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "object-src 'none'",
        ]
    )


def secure_page(html: str) -> tuple[str, list[str]]:
    """Put the page's policy into its head.

    Returns the page and its script hashes. Raises UnsafeMarkup where a page cannot be secured.
    """
    found = kept("scripts.json", ITSELF + html.encode(), lambda: json.dumps(script_hashes(html)).encode())
    hashes: list[str] = json.loads(found)
    charset = _CHARSET.search(html)
    if not charset:
        raise UnsafeMarkup('no <meta charset="utf-8"> to put the policy after')
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(hashes)}">'
    return html[: charset.end()] + meta + html[charset.end() :], hashes


def headers_file(hashes: Iterable[str]) -> str:
    """The text of a `_headers` file, as static hosts such as Netlify and Cloudflare Pages read it."""
    return (
        "/*\n"
        f"  Content-Security-Policy: {policy(hashes)}; {FRAME_ANCESTORS}\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: no-referrer\n"
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
        # A sandboxed frame has no origin, so its scripts come from "another" one.
        "/assets/*\n"
        "  Access-Control-Allow-Origin: *\n" + "".join(f"{path}\n  Cache-Control: {FOR_EVER}\n" for path in KEPT)
    )
