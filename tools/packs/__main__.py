"""Makes the course packs, the decks and the handouts from the built site: `make packs`."""

from playwright.sync_api import sync_playwright

from guide_logic.law import current
from tools import register
from tools.books import contents
from tools.browser import arguments, ensure_browser
from tools.build import ensure_built
from tools.downloads import MADE, keep, listed
from tools.generate import build_date
from tools.outward import address
from tools.packs import cartridge, course, decks, handouts, scorm, tool
from tools.packs.material import material
from tools.paths import SITE
from tools.serve import start_server

NAME = "purposeful-collaboration"
WHOLE = "All nine chapters"


def main() -> None:
    """Make every pack and print its size."""
    ensure_built()
    on, site_url, chapters, places = build_date(), address(), contents.chapters(), register.places()
    titles = {place.target: place.title for place in places}
    courses = course.courses(chapters, titles, current(), on, site_url, scorm.VERSIONS)
    tools = tool.Files(current(), on, site_url)
    for version in scorm.VERSIONS:
        kind = f"scorm-{version}"
        for each in courses:
            pack = scorm.make(each.name, each.title, [each], version, on, tools)
            keep(f"{NAME}-{each.name}-{kind}.zip", pack, each.title, kind, on)
        keep(f"{NAME}-{kind}.zip", scorm.make("all", WHOLE, courses, version, on, tools), WHOLE, kind, on)
    if site_url:
        links = cartridge.make(chapters, places, register.load().ids(), site_url, on)
        keep(f"{NAME}-links.imscc", links, "Links to every section and tool", "cartridge", on)
    else:
        print("No cartridge of links, since mkdocs.yml sets no site_url: a link needs the site's address.")
    pages = {chapter.pages[0].address: [page.address for page in chapter.pages] for chapter in chapters}
    with start_server(SITE) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(ensure_browser()), args=arguments())
        for told in material(current(), on):
            picture = decks.drawing(pages[told.address], browser, server.url)
            deck = decks.make(told, picture, on, site_url)
            keep(f"{NAME}-{told.name}-slides.pptx", deck, told.title, "decks", on)
            handout = handouts.make(told, browser, on, site_url)
            keep(f"{NAME}-{told.name}-handout.pdf", handout, told.title, "handouts", on)
        browser.close()
    for made in listed():
        print(f"{(MADE / made.file).stat().st_size:>12,}  {made.file}")


if __name__ == "__main__":
    main()
