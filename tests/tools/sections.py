"""The sections of the site by address, from the pages alone: nothing has to be generated for it."""

from tools import content


def titles() -> dict[str, str]:
    """The heading of each page and each section with an anchor, by its address in the site."""
    found: dict[str, str] = {}
    for page in content.pages():
        address = f"{page.path.removesuffix('.md')}/".removesuffix("index/")
        for heading in page.headings:
            found[address if heading.level == 1 else f"{address}#{heading.anchor}"] = heading.text
    return found
