"""Makes the books from the built site: `make books`."""

from datetime import date

from playwright.sync_api import sync_playwright

from tools.books import contents, epub, folder, pdf
from tools.browser import arguments, ensure_browser
from tools.build import ensure_built
from tools.downloads import LIST, MADE, keep, listed
from tools.generate import build_date
from tools.outward import address
from tools.paths import SITE
from tools.serve import start_server

NAME = "purposeful-collaboration"
KINDS = ("whole", "chapters")


def main() -> None:
    """Make every book and print its size."""
    others = [each for each in listed() if each.kind not in KINDS]
    LIST.unlink(missing_ok=True)  # the zip holds a site that names no files which are not in it
    ensure_built()
    on, chapters, site_url = build_date(), contents.chapters(), address()
    with start_server(SITE) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(ensure_browser()), args=arguments())
        keep(f"{NAME}.pdf", pdf.whole(chapters, browser, server.url, on, site_url), "The guide", "whole", on)
        keep(f"{NAME}.epub", epub.make(chapters, browser, server.url, on, site_url), "The guide", "whole", on)
        keep(f"{NAME}.zip", folder.make(on), "The whole site, with search and tools", "whole", on)
        for chapter in chapters:
            made = pdf.of_chapter(chapter, browser, server.url, on, site_url)
            keep(f"{NAME}-{chapter.name}.pdf", made, chapter.title, "chapters", on)
        browser.close()
    for each in others:
        keep(each.file, (MADE / each.file).read_bytes(), each.title, each.kind, date.fromisoformat(each.day))
    for each in listed():
        print(f"{(MADE / each.file).stat().st_size:>12,}  {each.file}")


if __name__ == "__main__":
    main()
