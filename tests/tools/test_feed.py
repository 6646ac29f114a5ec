"""The feed of changes: what Atom asks for, and ids that stay."""

import re
import uuid
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from guide_logic.law import current
from guide_logic.law.files import read_toml
from tools import feed
from tools.pages import changes

CHANGES = read_toml("changes.toml")["change"]
A = f"{{{feed.ATOM}}}"
INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


def root(address: str = "") -> ET.Element:
    return ET.fromstring(feed.feed(CHANGES, current(), title="Changes", address=address))


def text(element: ET.Element, name: str) -> str:
    found = element.findall(A + name)
    assert len(found) == 1, name
    return found[0].text or ""


@pytest.mark.parametrize("element", [root(), *root().iter(f"{A}entry")])
def test_feed_and_entries_have_what_atom_asks_for(element: ET.Element) -> None:
    assert text(element, "title")
    assert INSTANT.fullmatch(text(element, "updated"))
    assert uuid.UUID(text(element, "id")).version == 5
    assert text(element, "id").startswith("urn:uuid:")
    links = element.findall(f"{A}link")
    assert [link.get("rel") for link in links].count("alternate") == 1
    assert all(link.get("href") for link in links)


def test_the_feed_names_an_author_and_itself() -> None:
    whole = root()
    assert text(whole.find(f"{A}author"), "name")  # type: ignore[arg-type]
    assert whole.find(f"{A}link[@rel='self']").get("href") == "feed.xml"  # type: ignore[union-attr]


def test_each_change_is_told_once_newest_first_and_leads_to_its_place_on_the_page() -> None:
    entries = root().findall(f"{A}entry")
    assert len(entries) == len(CHANGES)
    page = changes.render(CHANGES, current())
    for entry in entries:
        target = entry.find(f"{A}link[@rel='alternate']").get("href")  # type: ignore[union-attr]
        assert target is not None
        assert target.startswith("./#")
        assert f"{{{target.removeprefix('./')}}}" in page
    titles = [text(entry, "title") for entry in entries]
    assert [int(re.search(r"\d{4}:", title)[0][:4]) for title in titles] == sorted(  # type: ignore[index]
        (row["day"].year for row in CHANGES), reverse=True
    )


def test_ids_are_all_different_and_the_same_wherever_the_site_stands() -> None:
    def ids(address: str = "") -> list[str]:
        return [text(entry, "id") for entry in root(address).iter(f"{A}entry")]

    assert len(set(ids())) == len(CHANGES)
    assert ids() == ids("https://example.org/guide/")


def test_an_id_does_not_depend_on_the_words_of_a_change() -> None:
    reworded = [{**CHANGES[0], "title": "Other", "text": "Other"}]
    one, other = (
        ET.fromstring(feed.feed(rows, current(), title="x")).find(f"{A}entry") for rows in (CHANGES[:1], reworded)
    )
    assert one is not None
    assert other is not None
    assert text(one, "id") == text(other, "id")
    assert text(one, "title") != text(other, "title")


def test_only_a_known_address_is_stated() -> None:
    base = "{http://www.w3.org/XML/1998/namespace}base"
    assert root().get(base) is None
    assert root("https://example.org/a/").get(base) == "https://example.org/a/law/changes/feed.xml"


def test_a_published_id_has_not_changed() -> None:
    new_thresholds = next(row for row in CHANGES if row["title"] == "New thresholds")
    entry = ET.fromstring(feed.feed([new_thresholds], current(), title="x")).find(f"{A}entry")
    assert entry is not None
    assert text(entry, "id") == uuid.uuid5(feed.NAMES, "d2026-01-01-t25").urn
    assert uuid.UUID("cafbdbc7-8bc2-57ec-851b-f8a0c0ed7eac") == feed.NAMES


def test_a_change_to_come_is_not_dated_in_the_future() -> None:
    future = [{**CHANGES[0], "day": date(2090, 1, 1)}]
    entry = ET.fromstring(feed.feed(future, current(), title="x")).find(f"{A}entry")
    assert entry is not None
    assert text(entry, "updated") < "2090"
    assert "1 January 2090" in text(entry, "title")
