"""Reminders in the database: what is due, who is told, and what was."""
