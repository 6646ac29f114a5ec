"""The list of outside sources that the site links to, by whose they are."""

from itertools import groupby

from tools.outside_links import Source

SHORTEST = 4  # characters; a title such as “17” says little


def render(sources: list[Source]) -> str:
    """The list as Markdown: each host, then its addresses with their titles and how often used."""
    by_host = sorted(sources, key=lambda source: (source.host, source.url))
    lines = [f"{len(sources)} addresses of {len({source.host for source in sources})} sites.", ""]
    for host, group in groupby(by_host, key=lambda source: source.host):
        lines.append(f"- **{host}**")
        for source in group:
            title = min(source.titles, key=lambda text: (len(text) < SHORTEST, -len(text)))
            used = len(source.used_by)
            lines.append(f"    - [{title}]({source.url}), in {used} place{'s' if used > 1 else ''}")
    return "\n".join([*lines, ""])
