"""The table of reading grades: each page beside the chapter of the guide it rests on."""

from collections.abc import Mapping
from itertools import groupby

from tools.reading import Graded, median_lower
from tools.structure import CHAPTERS


def render(grades: list[Graded], names: Mapping[str, str]) -> str:
    """The table as Markdown, in the guide's order, hardest page first. `names` are the chapters' titles.

    Links are relative to about/.
    """
    by_chapter = sorted(grades, key=lambda one: (CHAPTERS.index(one.page.front["chapter"]), -one.grade))
    lines = [
        f"The median page reads {median_lower(grades):.1f} grades lower than its chapter of the guide. "
        f"The table holds {len(grades)} pages.",
        "",
    ]
    for chapter, group in groupby(by_chapter, key=lambda one: one.page.front["chapter"]):
        pages = list(group)
        lines += [
            f"## {names[chapter]} {{#{chapter}}}",
            "",
            f"The guide’s chapter reads at grade {pages[0].chapter_grade:.1f}.",
            "",
            "| Page | Grade | Lower by |",
            "| --- | --- | --- |",
            *(
                f"| [{one.page.front['title']}](../{one.page.path}) | {one.grade:.1f} | {one.lower:.1f} |"
                for one in pages
            ),
            "",
        ]
    return "\n".join(lines)
