"""The Content Security Policy that the build writes."""

import base64
import hashlib

import pytest
from markdown import markdown

from tools.policy import UnsafeMarkup, headers_file, policy, script_hashes, secure_page

PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8">{}</head><body>{}</body></html>'


def hash_of(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def directives(text: str) -> dict[str, list[str]]:
    parts = (part.split() for part in text.split(";"))
    return {name: values for name, *values in parts}


def test_nothing_is_allowed_inline_or_evaluated() -> None:
    text = policy([])
    assert "unsafe-inline" not in text
    assert "'unsafe-eval'" not in text
    rules = directives(text)
    assert rules["default-src"] == ["'none'"]
    assert rules["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
    assert rules["style-src"] == ["'self'"]
    assert rules["connect-src"] == ["'self'"]
    assert rules["worker-src"] == ["'self'", "blob:"]
    assert rules["object-src"] == ["'none'"]
    assert rules["base-uri"] == ["'none'"]


def test_no_other_host_is_named() -> None:
    allowed = {"'none'", "'self'", "data:", "blob:", "'wasm-unsafe-eval'"}
    for values in directives(policy([])).values():
        assert set(values) <= allowed


def test_an_inline_script_is_allowed_by_its_hash() -> None:
    script = 'document.documentElement.className="js";\n'
    page, hashes = secure_page(PAGE.format(f"<script>{script}</script>", ""))
    assert hashes == [hash_of(script)]
    assert hash_of(script) in page


def test_data_and_outside_scripts_need_no_hash() -> None:
    scripts = '<script type="application/json">{}</script><script src="a.js"></script>'
    assert script_hashes(PAGE.format(scripts, "")) == []


def test_the_policy_comes_before_anything_it_governs() -> None:
    page, _ = secure_page(PAGE.format("<script>1</script>", ""))
    assert page.index("Content-Security-Policy") < page.index("<script>")


@pytest.mark.parametrize(
    "markup",
    [
        "<style>p { color: red }</style>",
        '<p style="color: red">text</p>',
        '<button onclick="go()">Go</button>',
        '<a href=" JavaScript:go()">Go</a>',
    ],
)
def test_markup_that_the_policy_would_block_is_refused(markup: str) -> None:
    with pytest.raises(UnsafeMarkup, match="line 1"):
        secure_page(PAGE.format("", markup))


def test_a_page_with_no_place_for_the_policy_is_refused() -> None:
    with pytest.raises(UnsafeMarkup, match="charset"):
        secure_page("<!doctype html><title>x</title>")


def test_table_alignment_becomes_a_class() -> None:
    table = "| a | b { .x } | c |\n|--:|:-:|---|\n| 1 | 2 | 3 |\n"
    html = markdown(table, extensions=["tables", "attr_list", "tools.markdown.aligned_cells"])
    assert '<th class="align-center x">b</th>' in html
    assert '<td class="align-right">1</td>' in html
    assert "<td>3</td>" in html
    assert script_hashes(html) == []


def test_the_headers_file_allows_every_pages_scripts_and_framing() -> None:
    hashes = [hash_of("1"), hash_of("2")]
    text = headers_file(hashes)
    assert all(value in text for value in hashes)
    assert "frame-ancestors *" in text
    assert "unsafe-inline" not in text
