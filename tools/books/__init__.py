"""The guide to take away: PDF, EPUB and the whole site as a folder, made from the built site (`make books`).

    contents   which pages a book holds, in which order, from the navigation
    article    the words of a built page, without what only a screen can do
    pdf        one tagged PDF of everything, and one for each chapter (Chromium)
    epub       the same pages as an EPUB (EbookLib)
    folder     the built site as a zip that opens with one command

What is made lies in build/downloads/; the next build puts it into the site (tools/downloads.py).
"""
