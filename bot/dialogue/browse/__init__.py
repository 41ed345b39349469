"""Browse the library: topics, guides section by section, good practices with filters."""
