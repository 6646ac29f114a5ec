"""Libraries that pages load only when a reader asks for a file or prints: site/assets/vendor/, in one file each.

esbuild takes of each what is used and makes it small, so that a page fetches one file and not a package.
"""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tools.paths import NODE_MODULES, ROOT

LIBRARIES: Mapping[str, str] = {
    "docx.js": (
        "export { AlignmentType, BorderStyle, Document, ExternalHyperlink, Footer, Header, HeadingLevel, LevelFormat, "
        'Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";'
    ),
    "qrcode.js": 'export { default } from "qrcode-generator";',
}
"""What stands in each file, as a module that esbuild fills in."""

MIT = """\
{name} {rights}, under the MIT License:

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions: the above copyright notice and
this permission notice shall be included in all copies or substantial portions of the Software. The Software is
provided "as is", without warranty of any kind, express or implied, including but not limited to the warranties of
merchantability, fitness for a particular purpose and noninfringement. In no event shall the authors or copyright
holders be liable for any claim, damages or other liability, whether in an action of contract, tort or otherwise,
arising from, out of or in connection with the Software or the use or other dealings in the Software.
"""


class LibraryError(Exception):
    """A library could not be made into one file. The message is what esbuild said."""


def write_libraries(site: Path) -> None:
    """Write each library, and its licence, into a built site. Raises LibraryError."""
    folder = site / "assets" / "vendor"
    folder.mkdir(parents=True, exist_ok=True)
    for name, module in LIBRARIES.items():
        command = [
            str(NODE_MODULES / ".bin" / "esbuild"),
            "--bundle",
            "--format=esm",
            "--minify",
            f"--outfile={folder / name}",
        ]
        done = subprocess.run(command, input=module, cwd=ROOT, check=False, capture_output=True, text=True)
        if done.returncode:
            raise LibraryError(f"{name} could not be made: {done.stderr.strip()}")
    shutil.copyfile(NODE_MODULES / "docx" / "LICENSE", folder / "docx-licence.txt")
    (folder / "qrcode-licence.txt").write_text(
        MIT.format(name="QR Code Generator for JavaScript", rights="Copyright (c) 2009 Kazuhiko Arase"), "utf-8"
    )
