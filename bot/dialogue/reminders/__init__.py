"""Reminders in conversation: what they say, the list of them, and what can be changed."""
