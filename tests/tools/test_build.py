"""A build that fails says where, what is wrong and what to do."""

from pathlib import Path

import pytest

from guide_logic.law import current
from tools import build, content, faults


def test_an_unknown_reference_is_told_with_its_file_and_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "questions.py").write_text('ONE = "pa23-s3"\nTWO = "pa23-s3x"\n')
    monkeypatch.setattr(faults.written, "__defaults__", ((tmp_path,),))
    with pytest.raises(KeyError) as caught:
        current().ref("pa23-s3x")
    said = faults.told(caught.value)
    assert said.startswith(f"{(tmp_path / 'questions.py').as_posix()}:2: there is no 'pa23-s3x'.")
    assert "Did you mean 'pa23-s3" in said
    assert "references.toml" in said


def test_a_page_that_includes_what_is_not_there_is_told_with_its_line() -> None:
    page = content.read("---\ntitle: A\n---\n\n{!generated/figures/nothing.html!}\n", "guide/a.md")
    with pytest.raises(build.BuildError) as caught:
        build.check_includes([page])
    assert "docs/guide/a.md:5: the included fragment generated/figures/nothing.html" in str(caught.value)
    assert "figures.toml" in str(caught.value)


def test_a_failure_nobody_foresaw_names_the_line_it_happened_in() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        1 / 0  # noqa: B018
    said = faults.told(caught.value)
    assert said.startswith("tests/tools/test_build.py:")
    assert "ZeroDivisionError: division by zero" in said


def test_the_build_ends_with_what_is_wrong_and_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise build.BuildError("docs/a.md:3: wrong.")

    monkeypatch.setattr(build, "build", fail)
    monkeypatch.setattr("sys.argv", ["build"])
    with pytest.raises(SystemExit, match=r"The site was not built\. docs/a\.md:3: wrong\."):
        build.main()
