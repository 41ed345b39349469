"""Doors to the same dialogue."""
