"""The decision tools, one module each. ``TOOLS`` lists them by id, in the order the site shows them."""
