"""The case pages, the browse page made from them, and the answers they hand to the tools."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

import pytest

from guide_logic.decisions import TOOLS
from guide_logic.engine import interview
from guide_logic.law import current
from tools.generate import front_matter
from tools.pages import cases
from tools.paths import DOCS

FOLDER = DOCS / "case-studies"
CASES: dict[str, Any] = {
    path.stem: front_matter(path) for path in sorted(FOLDER.glob("*.md")) if path.name != "index.md"
}
EXAMPLES = tomllib.loads(Path(cases.__file__).with_name("examples.toml").read_text("utf-8"))["example"]
MYTHS: dict[str, Any] = {path.stem: front_matter(path) for path in sorted((DOCS / "myths").glob("*.md"))}

# What a reader meets who follows a case's link: an outcome, or the first question left open.
LEADS_TO = {
    "basement-project-calderdale": [
        "asks health_situation",
        "health-psr",
        "not-established",
        "above",
        "contract-and-support",
    ],
    "bath-and-west-community-energy": ["asks bound", "asks way_property", "asks subsidy_specific"],
    "cambridge-core-grants": ["asks bound", "asks way_ready"],
    "camden-community-wealth-fund": ["asks receives"],
    "lambeth-living-well": ["asks health"],
    "leicestershire-barnardos": ["asks route", "asks way_ready"],
    "london-community-response": ["asks bound", "asks health"],
    "london-councils": ["asks pointers"],
    "my-sisters-place": ["asks route", "asks receives"],
    "oldham-social-prescribing": ["asks buyer", "asks buyer", "asks way_ready", "asks buyer"],
    "our-manchester": ["asks bound"],
    "photovoice": ["scotland"],
    "plymouth-alliance": ["old-law", "modification", "asks old_value_first", "asks way_repay"],
    "preston-road-womens-centre": ["asks way_ready"],
    "single-homelessness-prevention-service": ["old-law", "not-established", "asks way_ready"],
    "somerset-shaw-trust": ["old-law", "above"],
    "sutton": ["asks annual", "asks bound", "asks way_repay"],
    "we-are-juno": ["asks bound", "asks way_property"],
}

CASE = {
    "title": "Anytown: a case",
    "stage": "design",
    "approach": ["grants"],
    "sector": "Homelessness",
    "region": "London",
    "place": "Anytown",
    "shows": "It can be done.",
    "figures": [
        {"value": "£2 million", "what": "given", "source": "us", "chart": "money"},
        {"value": "4 years", "what": "long", "source": "us", "chart": "years"},
        {"value": "40%", "what": "fewer", "source": "us", "chart": "fall"},
    ],
}
OTHER = CASE | {
    "title": "Othertown: a case",
    "stage": "outcomes",
    "figures": [{"value": "£500,000", "what": "given", "source": "us", "chart": "money"}],
}
EXAMPLE = {
    "name": "A short example",
    "says": "It was done.",
    "place": "Anytown",
    "region": "London",
    "sector": "Homelessness",
    "stage": "all",
    "approach": ["grants"],
    "page": "guide/design/index.md",
    "anchor": "design",
}


def lead(preset: dict[str, Any], today: date) -> str:
    tool = TOOLS[preset["tool"]]
    raw = {name: str(value) for name, value in preset["answers"].items()}
    position = interview.follow(tool, raw, current(), today)
    assert position.error is None
    if position.question:
        return f"asks {position.question.id}"
    return tool.decide(position.answers, current()).code


@pytest.mark.parametrize("slug", [slug for slug, meta in CASES.items() if meta["presets"]])
def test_each_link_into_a_tool_leads_where_the_case_says(slug: str) -> None:
    assert [lead(preset, date(2026, 11, 23)) for preset in CASES[slug]["presets"]] == LEADS_TO[slug]


@pytest.mark.parametrize("slug", CASES)
def test_a_page_shows_its_links_into_the_tools_if_it_has_any(slug: str) -> None:
    text = (FOLDER / f"{slug}.md").read_text("utf-8")
    assert (f"{{!generated/presets/{slug}.md!}}" in text) is bool(CASES[slug]["presets"])


@pytest.mark.parametrize("slug", CASES)
def test_the_facts_of_a_case_stand_under_its_first_paragraph(slug: str) -> None:
    text = (FOLDER / f"{slug}.md").read_text("utf-8")
    include = re.escape(f"{{!generated/cases/facts/{slug}.html!}}")
    assert re.search(rf"\n# .+\n\n[A-Z].+\n\n{include}\n", text)


def test_the_facts_are_those_of_the_front_matter() -> None:
    told = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", cases.facts(CASE | {"organisations": ["A & B", "C"]}))
    assert told == [
        ("Place", "Anytown, London"),
        ("Organisations", "A &amp; B; C"),
        ("Sector", "Homelessness"),
        ("Approach", "Grants"),
        ("At a glance", '<span class="facts-figure">£2 million</span> given'),
    ]
    assert "<dd>Anytown</dd>" in cases.facts(CASE | {"region": cases.NOT_STATED})
    assert "Organisations" not in cases.facts(CASE)


@pytest.mark.parametrize("slug", CASES)
def test_each_case_and_its_myths_name_and_link_each_other(slug: str) -> None:
    myths = CASES[slug]["myths"]
    assert myths
    for myth in myths:
        assert slug in MYTHS[myth]["cases"], myth
        assert f"case-studies/{slug}.md" in (DOCS / "myths" / f"{myth}.md").read_text("utf-8"), myth
        assert f"myths/{myth}.md" in (FOLDER / f"{slug}.md").read_text("utf-8"), myth


@pytest.mark.parametrize("myth", [name for name, meta in MYTHS.items() if "claim" in meta])
def test_each_case_that_a_myth_names_names_the_myth(myth: str) -> None:
    for slug in MYTHS[myth]["cases"]:
        assert myth in CASES[slug]["myths"], slug


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["name"])
def test_each_short_example_links_to_a_heading_that_exists(example: dict[str, str]) -> None:
    text = (DOCS / example["page"]).read_text("utf-8")
    assert f"{{#{example['anchor']}}}" in text


def test_every_case_has_one_card_and_every_example_one_entry() -> None:
    made = cases.render(CASES, EXAMPLES)
    for slug, meta in CASES.items():
        assert made["cases/cards.md"].count(f"[{meta['title']}]({slug}.md)") == 1
    for example in EXAMPLES:
        assert made["cases/examples.md"].count(f"[{example['name']}](") == 1


def test_each_case_is_listed_under_each_of_its_approaches_its_sectors_and_its_place() -> None:
    lists = cases.render(CASES, EXAMPLES)["cases/lists.md"]
    for slug, meta in CASES.items():
        sectors = [meta["sector"]] if isinstance(meta["sector"], str) else meta["sector"]
        assert lists.count(f"]({slug}.md)") == len(meta["approach"]) + len(sectors) + 1, slug


def test_every_filter_offers_only_what_some_case_or_example_has() -> None:
    made = cases.render({"anytown": CASE}, [EXAMPLE])["cases/filter.html"]
    assert '<option value="grants">Grants</option>' in made
    assert "alliance" not in made
    assert '<option value="London">London</option>' in made
    assert "Wales" not in made


def test_money_is_drawn_against_the_largest_sum_and_falls_against_a_hundred() -> None:
    made = cases.render({"anytown": CASE, "othertown": OTHER}, [])["cases/figures.md"]
    assert made.index("£2 million") < made.index("£500,000")
    assert "<strong>£500,000</strong>" in made
    assert 'rect width="25"' in made
    assert 'rect width="40"' in made


def test_an_example_for_all_stages_fits_each_stage() -> None:
    entry = cases.render({"anytown": CASE}, [EXAMPLE])["cases/examples.md"]
    assert 'data-stage="set-up|research|design|resourcing|outcomes"' in entry


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("£7.2 million", 7_200_000),
        ("£840,000", 840_000),
        ("10 years", 10),
        ("62.5%", 62.5),
        ("64", 64),
    ],
)
def test_amounts_are_read_from_figures(value: str, number: int) -> None:
    assert cases.amount(value) == number


@pytest.mark.parametrize("value", ["Half", "15% to 40%", "about 10 years", "£2 billion", ""])
def test_a_figure_that_is_not_one_number_cannot_be_drawn(value: str) -> None:
    with pytest.raises(cases.CaseError, match="charted figure"):
        cases.amount(value)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"stage": "delivery"}, "stage delivery is not known"),
        ({"region": "the North"}, "region the North is not known"),
        ({"approach": ["magic"]}, "approach magic is not known"),
        ({"approach": []}, "an approach and a sector are needed"),
        ({"sector": []}, "an approach and a sector are needed"),
    ],
)
def test_a_case_that_fits_no_filter_is_refused(change: dict[str, object], message: str) -> None:
    with pytest.raises(cases.CaseError, match=message):
        cases.render({"anytown": CASE | change}, [])


def test_a_chart_without_figures_and_a_figure_without_a_chart_are_refused() -> None:
    with pytest.raises(cases.CaseError, match="No case has a figure for the chart money"):
        cases.render({"anytown": CASE | {"figures": CASE["figures"][1:]}}, [])
    odd = {"value": "1", "what": "odd", "source": "us", "chart": "pie"}
    with pytest.raises(cases.CaseError, match="No chart named pie"):
        cases.render({"anytown": CASE | {"figures": [*CASE["figures"], odd]}}, [])


def test_an_example_outside_the_guide_is_refused() -> None:
    with pytest.raises(cases.CaseError, match="no chapter for law/index"):
        cases.render({"anytown": CASE}, [EXAMPLE | {"page": "law/index.md"}])


@pytest.mark.parametrize(("key", "values"), [("region", cases.REGIONS), ("approach", cases.APPROACHES)])
def test_the_conventions_list_the_values_that_the_browse_page_takes(key: str, values: frozenset[str]) -> None:
    page = (DOCS / "about/conventions.md").read_text("utf-8")
    row = next(line for line in page.splitlines() if line.startswith(f"| `{key}` |"))
    listed = row.split("|")[2].removeprefix(" one or more of:").replace("or `", "").replace("`", "")
    assert sorted(value.strip() for value in listed.split(",")) == sorted(values)


def test_the_conventions_name_every_chart() -> None:
    page = (DOCS / "about/conventions.md").read_text("utf-8")
    row = next(line for line in page.splitlines() if line.startswith("| `chart`"))
    assert all(f"`{chart}`" in row for chart in cases.CHARTS)


def test_the_map_has_a_tile_for_every_region_with_its_cases_and_a_link_to_them() -> None:
    tiles = re.findall(r"<li [^>]*>(.*?)</li>", cases.render(CASES, EXAMPLES)["cases/map.html"])
    counts = {re.findall(r"<span>(.*?)</span>", tile)[0]: int(re.findall(r"<strong>(\d+)", tile)[0]) for tile in tiles}
    assert set(counts) == set(cases.REGIONS) - {cases.NOT_STATED}
    there = [meta["region"] for meta in CASES.values()]
    assert counts == {region: there.count(region) for region in counts}
    assert all(
        (f"?region={quote_plus(region)}#cases" in "".join(tiles)) == bool(count) for region, count in counts.items()
    )
