"""No invented figure: every figure on a page has a source, and legal figures are not typed."""

import pytest

from tools import figures
from tools.content import Page, pages, read
from tools.figures import LawFigures, Register, normal

PAGES = pages()
LAW = LawFigures.load()
EMPTY = Register()


def page(body: str, path: str = "guide/a.md") -> Page:
    return read(f"---\ntitle: A page\n---\n\n{body}\n", path)


def found(body: str, names: tuple[str, ...] = ()) -> list[str]:
    return [one.figure for one in figures.figures(page(body), names)]


def unsourced(body: str, register: Register = EMPTY, path: str = "guide/a.md") -> list[str]:
    return [p.message for p in figures.unsourced(page(body, path), register, LAW)]


def test_every_figure_in_the_pages_has_a_source() -> None:
    register = Register.load()
    problems = [p for one in PAGES for p in figures.unsourced(one, register, LAW)]
    assert not problems, "\n".join(map(str, problems))


def test_every_entry_of_the_register_is_used() -> None:
    problems = list(figures.unused(PAGES))
    assert not problems, "\n".join(map(str, problems))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It saved £8.5 million.", "£8.5 million"),
        ("It cost £21,907 for each woman.", "£21,907"),
        ("Call-outs fell by 75 per cent.", "75 per cent"),
        ("Visits fell by 62.5%.", "62.5%"),
        ("It began on 28 October 2024.", "28 October 2024"),
        ("It opened in May 2023.", "May 2023"),
        ("It spent more in 2023/4.", "2023/4"),
        ("It has run since 2017.", "2017"),
        ("It helped 7,025 people.", "7,025"),
        ("A ten-year partnership.", "ten-year"),
        ("It took six weeks.", "six weeks"),
        ("It makes 14.3MW.", "14.3MW"),
        ("Six London councils joined.", "Six"),
        ("Four in every five were refused.", "Four in every five"),
        ("Half of them left.", "Half"),
        ("Two thirds stayed.", "Two thirds"),
        ("Close to one million patients.", "one million"),
        ("Good outcomes doubled.", "doubled"),
    ],
)
def test_a_figure_is_found(text: str, figure: str) -> None:
    assert found(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "See section 12(4) and Schedule 5, paragraphs 7 and 8.",
        "See sections 45(9) and 47(5), and section 16(4) and (5).",
        "Parts 1 to 5, 7 or 8 of the Procurement Act 2023.",
        "Under SI 2025/1200 and the Public Contracts Regulations 2015.",
        "See correction 47, figure 8 and step 3.",
        "The notices UK5 and UK13 to UK16, and PPN 024.",
        "The 2024 guide and the 2015 Regulations.",
        "One way is to ask. There are three ways.",
        "The CPV code 85000000-9, in the Covid-19 pandemic.",
        "A third party may bid. Nothing is asked twice.",
        "`£663,540`, typed as code.",
    ],
)
def test_a_number_that_only_names_something_is_no_figure(text: str) -> None:
    assert found(text) == []


def test_a_name_that_holds_a_number_is_no_figure() -> None:
    assert found("Social Value 2032 is a programme.", ("Social Value 2032",)) == []


def test_figures_in_the_front_matter_count() -> None:
    front = "---\ntitle: Ten years on\nfigures:\n  - {value: '40', what: women, source: the guide}\n---\n"
    assert [one.key for one in figures.figures(read(front, "case-studies/a.md"))] == [
        "10 year",
        "40",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ten-year", "10 years"),
        ("75 per cent", "75%"),
        ("£2m", "£2 million"),
        ("14.3MW", "14.3 MW"),
        ("thirteen", "13"),
        ("2020–21", "2020-21"),
    ],
)
def test_two_ways_to_write_a_figure_are_one(one: str, other: str) -> None:
    assert normal(one) == normal(other)


def test_an_invented_figure_is_found_with_its_line() -> None:
    problems = list(figures.unsourced(page("It saved £123,456,789."), EMPTY, LAW))
    assert [problem.line for problem in problems] == [5]
    assert "£123,456,789 has no source" in problems[0].message


def test_a_registered_figure_is_allowed_on_its_page_only() -> None:
    register = Register(sources={"guide/a.md": {normal("£21,907"): "the guide"}})
    assert not unsourced("It saved £21,907.", register)
    assert unsourced("It saved £21,907.", register, "guide/b.md")


@pytest.mark.parametrize("typed", ["£663,540", "30 days", "thirty days", "24 February 2025"])
def test_a_legal_figure_is_included_and_not_typed(typed: str) -> None:
    messages = unsourced(f"The figure is {typed}.")
    assert messages
    assert "is typed. Include generated/figures/" in messages[0]


def test_a_page_of_the_law_may_type_a_legal_figure_but_not_invent_one() -> None:
    assert not unsourced("The threshold is £663,540.", path="law/a.md")
    assert unsourced("The threshold is £663,541.", path="law/a.md")


def test_a_correction_gives_its_figures_to_a_page_that_links_to_it() -> None:
    text = "The guide gives £663,450"
    assert unsourced(f"{text}.")
    assert not unsourced(f"{text} ([correction 2](../law/corrections.md#e2)).")


def test_a_legal_figure_in_the_data_is_known_in_the_form_in_which_pages_show_it() -> None:
    assert LAW.values["£663,540"] == "threshold-light-touch"
    assert "8 working day" in LAW.values


def test_an_exercise_may_invent_figures_if_it_says_so_but_no_legal_amount() -> None:
    register = Register(invented=("guide/a.md",))
    assert not unsourced("An invented contract of £200,000 for three years.", register)
    assert "does not say so" in unsourced("A contract of £200,000.", register)[0]
    assert "is typed" in unsourced("An invented contract of £663,540.", register)[0]
