"""The content checks: `python -m tools.check`, or `make check`.

Prints what is wrong, page by page, then how the pages read. Ends with status 1 where anything is
wrong. The tests in tests/content/ ask the same questions.
"""

import sys
from collections.abc import Iterator

from tools import figures, outside_links, reading, structure
from tools.content import Page, pages
from tools.structure import Problem


def language(every: list[Page]) -> Iterator[Problem]:
    """Long sentences and words to avoid."""
    data = reading.data()
    for page in every:
        yield from reading.long_sentences(page)
        yield from reading.avoided(page, data["avoid"], data["names"])


def sourced(every: list[Page]) -> Iterator[Problem]:
    """Figures without a source, and entries of the register that no page uses."""
    register, law = figures.Register.load(), figures.LawFigures.load()
    for page in every:
        yield from figures.unsourced(page, register, law)
    yield from figures.unused(every)


def problems(every: list[Page]) -> list[Problem]:
    """Everything that is wrong with the pages, in their order."""
    found = structure.check(every, structure.nav_paths(), structure.fragments())
    return sorted([*found, *language(every), *sourced(every), *outside_links.untitled(every)])


def main() -> None:
    """Print the report. Exits with status 1 where anything is wrong."""
    every = pages()
    found = problems(every)
    for problem in found:
        print(problem)
    grades = reading.graded(every, reading.data()["guide"])
    hardest = sorted(grades, key=lambda one: -one.grade)[:5]
    print(
        f"\n{len(every)} pages. Against its chapter of the guide, the median page reads "
        f"{reading.median_lower(grades):.1f} grades lower. Hardest to read:"
    )
    for one in hardest:
        print(f"  {one.grade:4.1f}  (guide {one.chapter_grade:.1f})  {one.page.path}")
    if found:
        sys.exit(f"\n{len(found)} problems.")
    print("\nNo problems.")


if __name__ == "__main__":
    main()
