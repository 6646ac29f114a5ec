"""QR codes and oEmbed data: made where the site's address is known, and for every short link and tool."""

import io
import json
import re
from pathlib import Path

import pytest
import segno

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.law import current
from tests.tools.sections import titles
from tools import outward, register, structure
from tools.pages import links, scenarios
from tools.register import load

BASE = "https://council.example/purposeful/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with its short links, and nothing else."""
    for go in load().go:
        (tmp_path / "go" / go).mkdir(parents=True)
    return tmp_path


def test_without_an_address_nothing_is_written(site: Path) -> None:
    assert outward.write_outward(site, "") == 0
    assert not list(site.rglob("*.*"))


def test_every_short_link_has_its_code_and_every_tool_its_data(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    some = dict(list(load().go.items())[:40])
    monkeypatch.setattr(outward, "load", lambda: type("Register", (), {"go": some}))
    assert outward.write_outward(site, BASE) == len(some) + len(TOOLS) + len(JOURNEYS)
    for go in some:
        svg = (site / "go" / go / "qr.svg").read_text("utf-8")
        assert f"<title>{BASE}go/{go}/</title>" in svg
    for tool in (*TOOLS, *JOURNEYS):
        data = json.loads((site / "oembed" / f"{tool}.json").read_text("utf-8"))
        assert (data["version"], data["type"]) == ("1.0", "rich")
        assert f'src="{BASE}embed/{tool}/"' in data["html"]
        assert {"width", "height", "title"} <= data.keys()
        assert f' height="{data["height"]}"' in data["html"]


def test_a_code_holds_its_address_and_stands_alone_as_a_file() -> None:
    target = f"{BASE}go/thresholds/"
    svg = outward.qr(target)
    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    drawn, other = (re.findall(r' d="([^"]+)"', outward.qr(each))[-1] for each in (target, f"{target}x"))
    out = io.BytesIO()
    segno.make(target, error="m", micro=False, mask=3).save(out, kind="svg", scale=4, border=4, light="#fff")
    assert drawn in out.getvalue().decode()
    assert drawn != other


@pytest.mark.parametrize(("named", "found"), [(None, ""), (BASE, BASE), (BASE.rstrip("/"), BASE)])
def test_the_address_ends_in_a_slash(named: str | None, found: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(structure, "configuration", lambda: {"site_url": named})
    assert outward.address() == found


def test_pages_offer_codes_only_where_there_are_some() -> None:
    page, ids = register.Place("myths/", 1, "Myths"), {"myths/": "myths"}
    link = '<a href="../go/myths/qr.svg">QR code<span class="visually-hidden"> of Myths</span></a>'
    assert link in links.render([page], ids, {}, codes=True)["myths"]
    assert "qr.svg" not in links.render([page], ids, {})["myths"]
    scenario, law = scenarios.load()[0], current()
    for code in ("", "../../../go/scenario/qr.svg"):
        html = scenarios.render_page(scenario, titles(), law, scenario.written, "../../../", code)
        assert (
            '<img src="../../../go/scenario/qr.svg" alt="QR code of this page"' in html[f"{scenario.id}.html"]
        ) == bool(code)
        assert "qr.svg" not in html[f"{scenario.id}-answers.html"]
