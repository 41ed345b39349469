"""Ask the library: a question in, quotes with their sources out."""
