"""Writes the bank holidays of the four nations into the law data, from the `holidays` library.

Working days under the Procurement Act leave out a bank holiday in any part of the United
Kingdom. A day that falls on a weekend is left out: what counts is its substitute. Run
`python -m tools.holidays` after moving `LAST` or updating the library, and read the difference.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

import holidays
import tomli_w

from tools.paths import SOURCE

FIRST = date(2022, 1, 1)
LAST = date(2028, 12, 31)

FILE = SOURCE / "guide_logic/law/bank_holidays.toml"

UK_NATIONS = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern-ireland": "NIR"}
"""The nations as the law data names them, with the library's codes."""

ONE_OFFS = {
    date(2022, 6, 3): ("Platinum Jubilee", tuple(UK_NATIONS)),
    date(2022, 9, 19): ("State funeral of Queen Elizabeth II", tuple(UK_NATIONS)),
    date(2023, 5, 8): ("Coronation of King Charles III", tuple(UK_NATIONS)),
    date(2026, 6, 15): ("World Cup bank holiday", ("scotland",)),
}
"""Days made by proclamation. Some lists leave them out, so they are stated here."""

NAMES = {
    "New Year's Day": "New Year’s Day",
    "New Year Holiday": "2 January",
    "Saint Patrick's Day": "St Patrick’s Day",
    "Good Friday": "Good Friday",
    "Easter Monday": "Easter Monday",
    "May Day": "Early May bank holiday",
    "Spring Bank Holiday": "Spring bank holiday",
    "Battle of the Boyne": "Battle of the Boyne",
    "Summer Bank Holiday": "Summer bank holiday (Scotland)",
    "Late Summer Bank Holiday": "Summer bank holiday",
    "Saint Andrew's Day": "St Andrew’s Day",
    "Christmas Day": "Christmas Day",
    "Boxing Day": "Boxing Day",
}
"""The library's names, and the names in the data. A name that is not here stops the program."""

OBSERVED = " (observed)"

HEADER = """\
# Bank holidays of the United Kingdom, written by tools/holidays.py. Weekend days are left out.
# Working days leave out a bank holiday in any part of the United Kingdom (section 123(1) of the Act).
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One bank holiday: its day, its name, and the nations that have it."""

    day: date
    name: str
    nations: tuple[str, ...]


def bank_holidays() -> list[Row]:
    """Every bank holiday from `FIRST` to `LAST` that falls on a weekday, in order.

    Raises `KeyError` for a name that `NAMES` does not know.
    """
    found: dict[tuple[date, str], list[str]] = {}
    for nation, code in UK_NATIONS.items():
        library = holidays.country_holidays("GB", subdiv=code, years=range(FIRST.year, LAST.year + 1))
        for day, name in library.items():
            if day.weekday() < 5 and day not in ONE_OFFS:
                found.setdefault((day, plain_name(name)), []).append(nation)
    rows = [Row(day, name, tuple(nations)) for (day, name), nations in found.items()]
    rows += [Row(day, name, nations) for day, (name, nations) in ONE_OFFS.items()]
    return sorted(rows, key=lambda row: (row.day, row.name))


def plain_name(name: str) -> str:
    """The name as the data has it: "Christmas Day (observed)" is "Christmas Day (substitute day)".

    Where the library joins two names, the later one is the day's own.
    """
    name = name.split("; ")[-1]
    plain = NAMES[name.removesuffix(OBSERVED)]
    return f"{plain} (substitute day)" if name.endswith(OBSERVED) else plain


def to_toml(rows: Iterable[Row]) -> str:
    """The whole data file."""
    return HEADER + tomli_w.dumps({"first": FIRST, "last": LAST, "holiday": [asdict(row) for row in rows]})


def main() -> None:
    """Write the data file."""
    rows = bank_holidays()
    FILE.write_text(to_toml(rows), encoding="utf-8")
    print(f"{len(rows)} bank holidays from {FIRST} to {LAST} written to {FILE.name}")


if __name__ == "__main__":
    main()
