"""What a trainer takes into a course, made from the built site and its data (`make packs`).

    course     a chapter's pages and quiz as one document that needs no network
    scorm      courses as packs of SCORM 1.2 and SCORM 2004, 4th edition
    cartridge  a Common Cartridge 1.3 of links to every section and tool
    material   what a deck and a handout say of a chapter
    decks      a deck of slides for each chapter (PPTX)
    handouts   one page of paper for each chapter (PDF)

What is made lies in build/downloads/; the next build puts it into the site (tools/downloads.py).
"""
