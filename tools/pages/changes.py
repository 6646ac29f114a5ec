"""What has changed in the law since the 2024 guide, as a dated list for docs/law/changes.md."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from guide_logic.decisions import TOOLS
from guide_logic.law import Law
from guide_logic.law.wording import long_date
from guide_logic.show.as_at import change_anchor, change_days

from .figures import MARKS


def render(changes: Iterable[Mapping[str, Any]], law: Law) -> str:
    """Markdown, newest first, of the [[change]] tables of law/changes.toml.

    Raises KeyError where a change names a reference or a tool that does not exist.
    """
    parts, moved = [], change_days(law)
    for change in sorted(changes, key=lambda change: change["day"], reverse=True):
        ref = law.ref(change["ref"])
        cite = f"[{ref.cite}]({ref.url})" if ref.url else ref.cite
        lines = [
            f"## {long_date(change['day'])}: {change['title']} {{#{change_anchor(change)}}}",
            "",
            change["text"],
            "",
            f"- Law: {cite}. {MARKS[ref.confidence]}, {long_date(ref.checked)}.",
        ]
        if change["touches"]:
            tools = ", ".join(f"[{TOOLS[tool].title}](../tools/{tool}.md)" for tool in change["touches"])
            lines.append(f"- Tools whose answers it may change: {tools}.")
        if change["day"] in moved:
            before = change["day"] - timedelta(days=1)
            dates = f"first={before.isoformat()}&second={change['day'].isoformat()}"
            lines.append(f"- [Figures the day before, and on the day](compare.md#compare:{dates}).")
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"
