"""Programs that turn data into the Markdown of single pages."""
