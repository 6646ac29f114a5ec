"""The glossary holds every key term of the 2024 guide and the old names people still say, in order."""

import re

import pytest

from tools.paths import DOCS

PAGE = (DOCS / "reference/glossary.md").read_text(encoding="utf-8")
TERMS = re.findall(r"^### (.+) \{#([\w-]+).*\}$", PAGE, flags=re.MULTILINE)
LETTERS = re.findall(r"^## ([A-Z]) \{#([a-z])\}$", PAGE, flags=re.MULTILINE)

KEY_TERMS = (
    "commissioning", "community-interest-company", "equality-impact-assessment", "ethnic-minority", "grant",
    "outcome", "light-touch-contract", "local-infrastructure-organisation", "potential-provider", "procurement",
    "procurement-act-2023", "public-benefit", "pcr-2015", "public-law", "social-value-act", "social-enterprise",
    "social-value", "system", "vcfse",
)  # fmt: skip
"""The guide's "Key terms explained", in its order."""

OLD_NAMES = (
    "cic", "cvs", "dps", "eia", "itt", "jsna", "lio", "ltr", "meat", "ojeu", "pin", "pqq", "sib", "sla", "sme",
    "state-aid", "third-sector", "tupe", "vawg", "vcs", "vcse", "veat",
)  # fmt: skip
"""Old names and short forms of the guide, and of people who knew the law before the Act."""


@pytest.mark.parametrize("anchor", [*KEY_TERMS, *OLD_NAMES])
def test_a_term_that_readers_look_up_has_an_entry(anchor: str) -> None:
    assert anchor in {found for _, found in TERMS}


def test_the_terms_stand_in_order_under_their_letters() -> None:
    found: list[str] = []
    letter = ""
    for line in PAGE.splitlines():
        if head := re.fullmatch(r"## ([A-Z]) \{#[a-z]\}", line):
            letter = head[1]
        elif term := re.fullmatch(r"### (.+) \{#.+\}", line):
            assert term[1].upper().startswith(letter), term[1]
            found.append(re.sub(r"[^a-z0-9]", "", term[1].lower()))
    assert found == sorted(found)


def test_the_letters_to_jump_to_are_those_of_the_page() -> None:
    jump = PAGE.split('<nav class="jump letters"')[1].split("</nav>")[0]
    assert re.findall(r"\[([A-Z])\]\(#([a-z])\)", jump) == LETTERS
