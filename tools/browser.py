"""Finds a browser for the tests and measurements, or installs one.

Any Chromium, Chrome or Edge on the machine will do. The tests and what is printed take a headless shell first,
where there is one: the same engine without the windows round it, which opens a page in a third of the time. Where
there is no browser: on Debian, as root, Debian's own package; elsewhere the one that Playwright downloads.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

ENVIRONMENT_NAME = "BROWSER_PATH"

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)

_MAC = ("Google Chrome", "Chromium", "Microsoft Edge")
_WINDOWS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)

# Headless, silent on the network but for what a test asks of it, and with letters as wide in a shell as in a window.
ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--font-render-hinting=none",
    "--no-first-run",
]


class BrowserNotFound(Exception):
    """There is no browser, and none could be installed. The message says what to do."""


def arguments() -> list[str]:
    """Command line arguments for the browser. Its sandbox does not work for root on Linux."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*ARGUMENTS, "--no-sandbox"] if as_root else list(ARGUMENTS)


def find_browser(environment: Mapping[str, str] = os.environ, *, shell: bool = True) -> Path | None:
    """The browser on this machine, or None. ``shell=False`` passes over headless shells: readers have none.

    BROWSER_PATH decides where it is set; then commands on the path; then the usual places of
    macOS and Windows; then what Playwright downloaded before. Raises BrowserNotFound where
    BROWSER_PATH names no program.
    """
    named = environment.get(ENVIRONMENT_NAME)
    if named:
        if not os.access(named, os.X_OK) or not Path(named).is_file():
            raise BrowserNotFound(f"{ENVIRONMENT_NAME} is {named!r}, which is not a program.")
        return Path(named)
    for command in (*SHELLS, *COMMANDS) if shell else COMMANDS:
        found = shutil.which(command, path=environment.get("PATH"))
        if found:
            return Path(found)
    places = [*_usual_places(environment), *_playwright_places()]
    return next((place for place in places if place.is_file()), None)


def ensure_browser(*, shell: bool = True) -> Path:
    """The browser on this machine, installed first where there is none.

    Raises BrowserNotFound where it cannot be installed.
    """
    found = find_browser(shell=shell)
    if found:
        return found
    print("There is no Chromium, Chrome or Edge on this machine. Installing one.", flush=True)
    done = subprocess.run(_install_command(shell=shell), check=False)
    found = find_browser(shell=shell)
    if not found:
        raise BrowserNotFound(
            f"No browser was found, and installing one failed (status {done.returncode}). Install "
            f"Chromium, Chrome or Edge, or set {ENVIRONMENT_NAME} to the program's path."
        )
    return found


def _install_command(*, shell: bool) -> list[str]:
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if as_root and shutil.which("apt-get"):
        install = "apt-get install -qq -y --no-install-recommends"
        browser = f"{install} chromium"
        return ["sh", "-c", f"apt-get update -qq && {{ {f'{install} {SHELLS[0]} || ' if shell else ''}{browser}; }}"]
    return [sys.executable, "-m", "playwright", "install", "chromium"]


def _usual_places(environment: Mapping[str, str]) -> Iterable[Path]:
    for name in _MAC:
        yield Path("/Applications", f"{name}.app", "Contents/MacOS", name)
        yield Path.home() / "Applications" / f"{name}.app" / "Contents/MacOS" / name
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        folder = environment.get(variable)
        if folder:
            yield from (Path(folder, *name.split("\\")) for name in _WINDOWS)


def _playwright_places() -> Iterable[Path]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def main() -> None:
    """Find or install the browser, and print its path. Exit with status 1 where that fails."""
    try:
        print(f"Browser: {ensure_browser()}")
    except BrowserNotFound as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
