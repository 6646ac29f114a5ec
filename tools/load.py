"""Measures what nginx serves of this site and of a plain MkDocs site of the same pages: `make load`.

Both stand on loopback, each as an nginx of one process: this site as deploy/nginx.conf says, the plain one as Material
for MkDocs builds it, compressed by nginx as it is asked for. The two alternate in short runs, so that a slow moment of
the machine falls on both. What one second of nginx's own processor time serves does not hang on who asks or on what
else the machine does. nginx is installed on Debian where it is missing; the figures need Linux.
"""

import argparse
import contextlib
import http.client
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from tools.pages import speed
from tools.paths import BUILD, DOCS, ROOT, SITE

PLAIN = BUILD / "plain"
PAGES = ("", "guide/resourcing/thresholds/", "law/figures/", "tools/threshold-check/", "case-studies/")
REQUESTS = 1000
"""In one run."""
DEPLOY = ROOT / "deploy"
MAIN = """
daemon off; master_process off; pid {folder}/pid; error_log stderr;
events {{}}
http {{
  include /etc/nginx/mime.types; access_log off; keepalive_requests 1000000;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  include {folder}/site.conf;
}}
"""
PLAIN_SERVER = "server {{ listen 127.0.0.1:{port}; root {site}; gzip on; }}\n"


class LoadError(Exception):
    """The load could not be measured. The message says why."""


@dataclass(frozen=True, slots=True)
class Host:
    """A running nginx: its port and its process."""

    port: int
    process: int


@dataclass(frozen=True, slots=True)
class Run:
    """What one run gave: requests a second of nginx's processor, and by the clock, and bytes sent for a page."""

    by_processor: float
    by_clock: float
    size: float


def ensure(program: str) -> str:
    """A program's path, installed on Debian where it is missing. Raises LoadError."""
    if not shutil.which(program) and shutil.which("apt-get"):
        install = f"apt-get install -qq -y --no-install-recommends {program}"
        subprocess.run(["sh", "-c", f"apt-get update -qq && {install}"], check=False, stdout=subprocess.DEVNULL)
    found = shutil.which(program, path="/usr/local/sbin:/usr/sbin:/usr/local/bin:/usr/bin:/bin")
    if not found:
        raise LoadError(f"{program} is not on this machine: install it.")
    return found


def nginx_command(server: str, folder: Path) -> list[str]:
    """The command for an nginx with one server, whose files go into a folder."""
    (folder / "site.conf").write_text(server)
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder))
    return [ensure("nginx"), "-c", str(folder / "nginx.conf")]


def our_server(port: int, site: Path) -> str:
    """deploy/nginx.conf for a port of this machine and a folder."""
    text = (DEPLOY / "nginx.conf").read_text().replace("listen 80", f"listen 127.0.0.1:{port}")
    return text.replace("/srv/guide", str(site)).replace("guide.example", "_")


def build_plain() -> Path:
    """The same pages as Material for MkDocs builds them by itself, under build/plain/. Returns the site."""
    shutil.rmtree(PLAIN, ignore_errors=True)
    PLAIN.mkdir(parents=True)
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    del config["theme"]["custom_dir"]
    config |= {"docs_dir": str(DOCS), "site_dir": str(PLAIN / "site"), "strict": False}
    config["markdown_extensions"] = [
        each for each in config["markdown_extensions"] if not str(each).startswith("tools.")
    ]
    config["exclude_docs"] += "\n/embed/\n"  # pages for frames name a template of ours
    (PLAIN / "mkdocs.yml").write_text(yaml.safe_dump(config), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(PLAIN / "mkdocs.yml")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, check=False, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise LoadError(f"mkdocs could not build the plain site: {done.stderr}")
    return PLAIN / "site"


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def serving(port: int, server: str) -> Iterator[Host]:
    """A running nginx. Raises LoadError where it does not start."""
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(nginx_command(server, Path(folder)), stderr=subprocess.PIPE, text=True) as process,
    ):
        try:
            for _ in range(150):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                    break
                time.sleep(0.1)
            else:
                process.terminate()
                raise LoadError(f"nginx did not start: {process.stderr.read() if process.stderr else ''}")
            yield Host(port, process.pid)
        finally:
            process.terminate()


def worked(process: int) -> float:
    """Seconds that a process has spent on a processor."""
    return int(Path(f"/proc/{process}/schedstat").read_text().split()[0]) / 1e9


def run(host: Host, requests: int = REQUESTS) -> Run:
    """Ask for the pages in turn, over one connection that stays open, as browsers do."""
    connection = http.client.HTTPConnection("127.0.0.1", host.port, timeout=30)
    before, began, size = worked(host.process), time.perf_counter(), 0
    for number in range(requests):
        connection.request("GET", f"/{PAGES[number % len(PAGES)]}", headers={"Accept-Encoding": "gzip"})
        reply = connection.getresponse()
        size += len(reply.read())
        if reply.status != http.HTTPStatus.OK or reply.getheader("Content-Encoding") != "gzip":
            raise LoadError(f"/{PAGES[number % len(PAGES)]} came as {reply.status}, or was not compressed.")
    took, work = time.perf_counter() - began, worked(host.process) - before
    connection.close()
    return Run(requests / work, requests / took, size / requests)


def rows(ours: list[Run], plain: list[Run]) -> list[list[str]]:
    """The medians, a row for each figure: its name, ours, the plain site's, and the median of ours / plain."""
    made = []
    for name, figure in (
        ("pages for one second of nginx’s processor", "by_processor"),
        ("pages a second, asked for one after another", "by_clock"),
        ("bytes sent for a page", "size"),
    ):
        mine, theirs = ([getattr(each, figure) for each in runs] for runs in (ours, plain))
        part = statistics.median(a / b for a, b in zip(mine, theirs, strict=True))
        made.append([name, f"{statistics.median(mine):,.0f}", f"{statistics.median(theirs):,.0f}", f"{part:.2f}"])
    return made


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description="Measure what nginx serves of this site and of a plain MkDocs site.")
    parser.add_argument("--rounds", type=int, default=7, help="default: %(default)s")
    parser.add_argument(
        "--keep", metavar="WORDS", help="keep the run for the page about speed, with words on the machine"
    )
    given = parser.parse_args()
    try:
        plain, ports = build_plain(), (free_port(), free_port())
        servers = our_server(ports[0], SITE), PLAIN_SERVER.format(port=ports[1], site=plain)
        with serving(ports[0], servers[0]) as ours, serving(ports[1], servers[1]) as other:
            for host in (ours, other):  # what is read for the first time
                run(host, len(PAGES))
            pairs = [(run(ours), run(other)) for _ in range(given.rounds)]
    except LoadError as error:
        sys.exit(str(error))
    made = rows([pair[0] for pair in pairs], [pair[1] for pair in pairs])
    print(speed.table(made, "Plain"))
    if given.keep:
        speed.keep(speed.LAST_LOAD, made, rounds=given.rounds, on=given.keep, line="loopback")


if __name__ == "__main__":
    main()
