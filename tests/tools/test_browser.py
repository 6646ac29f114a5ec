"""Finding the browser."""

import os
import sys
from pathlib import Path

import pytest

from tools import browser
from tools.browser import BrowserNotFound, ensure_browser, find_browser


def program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_the_environment_decides(tmp_path: Path) -> None:
    chosen = program(tmp_path / "my browser")
    program(tmp_path / "bin" / "chromium")
    environment = {"BROWSER_PATH": str(chosen), "PATH": str(tmp_path / "bin")}
    assert find_browser(environment) == chosen


def test_a_wrong_environment_is_an_error_and_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(BrowserNotFound, match="BROWSER_PATH"):
        find_browser({"BROWSER_PATH": str(tmp_path / "missing")})
    with pytest.raises(BrowserNotFound, match="BROWSER_PATH"):
        find_browser({"BROWSER_PATH": str(tmp_path)})


@pytest.mark.parametrize("name", ["chromium", "google-chrome-stable", "microsoft-edge"])
def test_a_command_on_the_path_is_found(tmp_path: Path, name: str) -> None:
    expected = program(tmp_path / name)
    assert find_browser({"PATH": str(tmp_path)}) == expected


def test_a_headless_shell_is_taken_first_but_not_where_what_readers_have_is_measured(tmp_path: Path) -> None:
    browser = program(tmp_path / "chromium")
    shell = program(tmp_path / "chromium-headless-shell")
    assert find_browser({"PATH": str(tmp_path)}) == shell
    assert find_browser({"PATH": str(tmp_path)}, shell=False) == browser


@pytest.mark.skipif(os.sep == "\\", reason="builds Windows paths with this system's separator")
def test_the_usual_place_on_windows_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "_playwright_places", lambda: [])
    expected = program(tmp_path / "Microsoft" / "Edge" / "Application" / "msedge.exe")
    environment = {"PATH": str(tmp_path / "none"), "PROGRAMFILES(X86)": str(tmp_path)}
    assert find_browser(environment) == expected


def test_none_found_is_installed_and_a_failed_install_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = tmp_path / "ran"
    monkeypatch.setattr(browser, "find_browser", lambda *, shell: None)
    code = f"import pathlib, sys; pathlib.Path({str(ran)!r}).touch(); sys.exit(3)"
    monkeypatch.setattr(browser, "_install_command", lambda *, shell: [sys.executable, "-c", code])
    with pytest.raises(BrowserNotFound, match=r"status 3.*BROWSER_PATH"):
        ensure_browser()
    assert ran.exists()


def test_where_debian_has_no_headless_shell_the_browser_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root on Debian, with an apt-get that knows chromium alone."""
    apt = program(tmp_path / "apt-get")
    made = tmp_path / "chromium"
    apt.write_text(
        f"#!/bin/sh\n[ $1 = update ] || {{ [ $5 = chromium ] && : > '{made}' && /bin/chmod 755 '{made}'; }}\n"
    )
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setenv("PATH", f"{tmp_path}")
    monkeypatch.setattr(browser, "find_browser", lambda *, shell: made if made.exists() else None)
    (tmp_path / "sh").symlink_to("/bin/sh")
    assert ensure_browser() == made


def test_the_sandbox_is_given_up_only_for_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert "--no-sandbox" not in browser.arguments()
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert "--no-sandbox" in browser.arguments()
