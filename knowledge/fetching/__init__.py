"""Fetch publications from the web, politely, and never from inside a private network."""
