"""Documents of the library: their pages, questions to one of them, and new ones from an admin."""
