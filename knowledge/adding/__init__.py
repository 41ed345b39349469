"""Bring documents of one's own into the library: read, name, keep, index, publish."""
