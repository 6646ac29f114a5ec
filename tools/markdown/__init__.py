"""Python-Markdown extensions for the site's pages, declared in mkdocs.yml: they work on a page while it is built."""
