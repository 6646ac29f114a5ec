"""A sentence as people say it, turned into answers of the right tool, with every assumption named."""
