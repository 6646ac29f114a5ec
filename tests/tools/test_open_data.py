"""Each data set fits its schema, and says what the pages say."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import fastjsonschema
import pytest

from guide_logic import VERSION, api
from guide_logic.decisions import TOOLS
from guide_logic.engine import explore
from guide_logic.law import current
from guide_logic.law.cpv import Listed
from guide_logic.show import record_form
from tools import open_data
from tools.paths import DOCS

ON = date(2026, 11, 26)
LAW = current()
SETS = {data.name: data for data in open_data.DATA_SETS}


def rows(name: str) -> list[open_data.Row]:
    found: list[open_data.Row] = open_data.whole(SETS[name], LAW, ON)["rows"]
    return found


@pytest.mark.parametrize("name", SETS)
def test_each_data_set_fits_its_schema_and_holds_rows(name: str) -> None:
    whole = json.loads(json.dumps(open_data.whole(SETS[name], LAW, ON)))
    fastjsonschema.compile(open_data.schema(SETS[name]))(whole)
    assert whole["rows"]


@pytest.mark.parametrize("name", SETS)
def test_a_schema_refuses_a_row_that_lacks_a_field_or_has_another(name: str) -> None:
    check = fastjsonschema.compile(open_data.schema(SETS[name]))
    whole = json.loads(json.dumps(open_data.whole(SETS[name], LAW, ON)))
    first, *_ = whole["rows"]
    for wrong in (first | {"strange": 1}, {key: first[key] for key in list(first)[1:]}):
        with pytest.raises(fastjsonschema.JsonSchemaValueException):
            check(whole | {"rows": [wrong]})


@pytest.mark.parametrize("name", [name for name in SETS if SETS[name].table])
def test_a_table_has_the_same_rows(name: str) -> None:
    read = list(csv.DictReader(io.StringIO(open_data.as_csv(SETS[name], rows(name)))))
    assert len(read) == len(rows(name))
    assert list(read[0]) == [field.name for field in SETS[name].fields]
    for row, line in zip(rows(name), read, strict=True):
        for key, value in row.items():
            if isinstance(value, str):
                assert line[key] == value


def test_figures_hold_every_period_of_the_law() -> None:
    found = [row for row in rows("figures") if row["figure"] == "threshold-light-touch"]
    assert [row["shown"] for row in found] == ["£663,540"] * len(LAW.figure("threshold-light-touch").periods)
    assert len(rows("figures")) == sum(len(figure.periods) for figure in LAW.figures.values())


def test_every_reference_that_a_row_names_is_there() -> None:
    known = {row["id"] for row in rows("references")}
    named = {row["reference"] for name in ("figures", "notices") for row in rows(name)}
    named |= {row["ref"] for row in rows("changes")}
    named |= {ref for tool in rows("tools") for question in tool["questions"] for ref in question["references"]}
    assert named <= known


def test_codes_and_tools_are_all_there() -> None:
    assert sum(row["listed"] == Listed.YES.value for row in rows("light-touch-codes")) == 421
    assert {row["id"] for row in rows("tools")} == set(TOOLS)


@pytest.mark.parametrize("tool", list(TOOLS))
def test_a_kept_answer_fits_the_published_form(tool: str) -> None:
    check = fastjsonschema.compile(record_form.SCHEMA)
    for number, raw in enumerate(explore.paths(TOOLS[tool], LAW, ON)):
        if number % 97 == 0:
            check(json.loads(json.dumps(api.decide(tool, raw, ON).data())))
        if number > 97 * 12:
            break


@pytest.mark.built
def test_the_site_carries_every_file_that_the_page_names(site: Path) -> None:
    page = (site / "data" / "index.html").read_text("utf-8")
    named = set(re.findall(r'href="([\w.-]+\.(?:json|csv|whl))"', page))
    assert {f"{name}.json" for name in SETS} < named
    for name in named:
        assert (site / "data" / name).stat().st_size > 500, name


@pytest.mark.built
def test_the_wheel_installs_alone_and_answers(site: Path, tmp_path: Path) -> None:
    (wheel,) = (site / "data").glob("*.whl")
    shutil.unpack_archive(wheel, tmp_path, "zip")
    command = [sys.executable, "-S", "-m", "guide_logic", "ask", "must we tender a £180k advice contract?"]
    done = subprocess.run(command, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"},
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "The Act does not make you tender this." in done.stdout


def test_the_program_that_the_page_shows_runs_as_it_says() -> None:
    page = (DOCS / "data" / "index.md").read_text("utf-8")
    (program,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    names: dict[str, object] = {}
    exec(program, names)
    answer = names["answer"]
    assert isinstance(answer, api.Decision)
    assert answer.outcome.code == "below-notifiable"
    commands = re.findall(r"^python -m guide_logic (.*)$", page, re.M)
    assert len(commands) == 4


def test_the_commands_that_the_page_shows_run(capsys: pytest.CaptureFixture[str]) -> None:
    import shlex

    from guide_logic.__main__ import main

    page = (DOCS / "data" / "index.md").read_text("utf-8")
    for words in re.findall(r"^python -m guide_logic(.*)$", page, re.M):
        assert main(shlex.split(words)) == 0, words
        assert capsys.readouterr().out.strip()


def test_the_newest_version_told_of_is_the_librarys() -> None:
    assert next(iter(open_data.VERSIONS)) == open_data.version() == VERSION
