"""The filter of the glossary, whose entries `tools/markdown/folded_entries.py` folds."""

from tools.pages.list_filter import form

FILTER = form(
    "Find a term",
    "A term, an old name or any word",
    "# of # terms fit.",
    "Nothing fits. Try fewer or other words.",
    folds=True,
)
