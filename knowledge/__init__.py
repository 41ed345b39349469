"""Find and quote: a library of guides and practices, and the search over it."""
