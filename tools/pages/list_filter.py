"""The form that filters a long list, for docs/assets/js/list-filter.js.

Rows of a table, or elements with ``data-item``, are filtered within the elements with ``data-group``. The page
is whole without script: the form is hidden until the script that serves it shows it.
"""

from collections.abc import Iterable, Mapping
from html import escape


def form(
    legend: str,
    label: str,
    found: str,
    nothing: str,
    choices: Iterable[tuple[str, Mapping[str, str]]] = (),
    *,
    folds: bool = False,
) -> str:
    """The form as HTML.

    ``choices`` are further ways to narrow the list: a label, and words by value. An entry fits a value that stands
    in its ``data-facets``. With ``folds`` the entries are ``fold``s, and a button opens or folds them all.
    ``found`` says how many fit, with a # for the number and another for that of all: one pair for each value of
    ``data-set`` among the groups, in order, or one pair for all where there is none.
    """
    return (
        f'<fieldset class="list-filter waits" data-list-filter hidden data-text-some="{escape(found)}"\n'
        f' data-text-none="{escape(nothing)}">\n'
        f"<legend>{escape(legend)}</legend>\n"
        f'<div><label for="list-filter-words">{escape(label)}</label>\n'
        '<input id="list-filter-words" type="search" autocomplete="off" spellcheck="true"></div>\n'
        + "".join(_choice(number, label, options) for number, (label, options) in enumerate(choices))
        + '<button type="button" class="button button--secondary" data-clear>Clear filter</button>\n'
        + (_OPEN_ALL if folds else "")
        + '<p role="status"></p>\n'
        "</fieldset>\n"
    )


_OPEN_ALL = (
    '<button type="button" class="button button--secondary" data-open-all data-text-open="Open all"'
    ' data-text-fold="Fold all">Open all</button>\n'
)


def fold(heading: str, line: str, body: str, *, opened: bool = False) -> str:
    """An entry as Markdown, folded to its heading and one line (or none): its anchor, its words and its link stay.

    With ``opened`` it stands open, for a script to fold where there is little room.
    """
    head = f'<hgroup markdown="block">\n\n{heading}\n\n{line}\n\n</hgroup>' if line else heading
    summary = f'<summary markdown="block">\n\n{head}\n\n</summary>'
    state = " open" if opened else ""
    return f'<details class="entry" data-item{state} markdown="block">\n{summary}\n\n{body}\n\n</details>'


def _choice(number: int, label: str, options: Mapping[str, str]) -> str:
    listed = "".join(f'<option value="{escape(value)}">{escape(words)}</option>' for value, words in options.items())
    return (
        f'<div><label for="list-filter-{number}">{escape(label)}</label>\n'
        f'<select id="list-filter-{number}"><option value="">All</option>{listed}</select></div>\n'
    )
