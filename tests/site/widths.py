"""The site's pages in the widest font that readers commonly have, whatever this machine has.

DejaVu, which the project installs from npm, is as wide as Verdana. Here it stands in the place of
the site's fonts, unscaled, as where a reader's browser blocks fonts and has nothing narrower.
"""

import re

from playwright.sync_api import Page, Route

from tools.paths import NODE_MODULES

FONTS = NODE_MODULES / "dejavu-fonts-ttf" / "ttf"
FACES = {
    "Wide": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    "Wide serif": ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"),
    "Wide code": ("DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"),
}
WIDE_SHEET = (
    "".join(
        f'@font-face {{ font-family: "{name}"; src: url("/wide/{file}"); font-weight: {weights}; }}\n'
        for name, files in FACES.items()
        for file, weights in zip(files, ("400 500", "600 700"), strict=True)
    )
    + 'html:root { --font-text: "Wide"; --font-display: "Wide serif"; --font-code: "Wide code"; }\n'
)


def use_site_fonts(page: Page) -> None:
    """Have the page wait for the site's fonts from now on.

    A page on the site shows a fallback where a font is not there within a tenth of a second, as
    on a busy machine. What is measured here must not hang on that.
    """

    def patient_sheet(route: Route) -> None:
        sheet = route.fetch()
        text, changed = re.subn(r"font-display: ?optional", "font-display:block", sheet.text())
        assert changed, "the site's fonts are no longer optional: this is not needed any more"
        route.fulfill(response=sheet, body=text)

    page.route("**/assets/built/page.*.css", patient_sheet)


def use_wide_fonts(page: Page) -> None:
    """Block the site's fonts in a page from now on, and put wide ones in their place."""

    def wide(route: Route) -> None:
        route.fulfill(path=FONTS / route.request.url.rsplit("/", 1)[1])

    def wide_sheet(route: Route) -> None:
        sheet = route.fetch()
        route.fulfill(response=sheet, body=sheet.text() + WIDE_SHEET)

    page.route("**/assets/fonts/*", lambda route: route.abort())
    page.route("**/wide/*", wide)
    page.route("**/assets/built/page.*.css", wide_sheet)


def fonts_in_use(page: Page, selector: str) -> dict[str, bool]:
    """The fonts that an element's own words are drawn in: whether the page brought each."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    found = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    session.detach()
    return {font["familyName"]: font["isCustomFont"] for font in found}
