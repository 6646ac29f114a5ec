"""Legal cases that rest on a base are read as if each stated all its answers."""

from pathlib import Path

import pytest

from tools.case_files import CaseError, read

FILE = """
[base]
here = {{ nation = "england", begins = "2026-03-12", buyer = "council" }}

[[case]]
name = "All but the buyer"
base = "here"
{differs}
code = "above"

[[case]]
name = "Elsewhere"
answers = {{ nation = "scotland" }}
code = "scotland"
"""


def cases(tmp_path: Path, differs: str) -> list[dict[str, object]]:
    path = tmp_path / "tool.toml"
    path.write_text(FILE.format(differs=differs), "utf-8")
    return read(path)


def test_a_case_is_its_base_with_what_differs(tmp_path: Path) -> None:
    first, second = cases(tmp_path, 'answers = { buyer = "school", kind = "works" }\nwithout = ["begins"]')
    answers = {"nation": "england", "buyer": "school", "kind": "works"}
    assert first == {"name": "All but the buyer", "answers": answers, "code": "above"}
    assert second == {"name": "Elsewhere", "answers": {"nation": "scotland"}, "code": "scotland"}


def test_a_case_may_be_its_base(tmp_path: Path) -> None:
    first, _ = cases(tmp_path, "")
    assert first["answers"] == {"nation": "england", "begins": "2026-03-12", "buyer": "council"}


@pytest.mark.parametrize(
    ("differs", "says"),
    [
        ('without = ["kind"]', "the base does not give kind"),
        ('answers = { buyer = "council" }', "the base gives buyer already"),
    ],
)
def test_what_cannot_differ_is_refused(tmp_path: Path, differs: str, says: str) -> None:
    with pytest.raises(CaseError, match=says):
        cases(tmp_path, differs)


@pytest.mark.parametrize(("named", "says"), [("there", "no case rests on here"), ("", "no case rests on here")])
def test_a_base_is_there_and_is_used(tmp_path: Path, named: str, says: str) -> None:
    path = tmp_path / "tool.toml"
    path.write_text(FILE.format(differs="").replace('base = "here"', f'base = "{named}"'), "utf-8")
    with pytest.raises(CaseError, match=says):
        read(path)
    path.write_text('[[case]]\nname = "A"\nbase = "x"\n', "utf-8")
    with pytest.raises(CaseError, match="there is no base x"):
        read(path)
