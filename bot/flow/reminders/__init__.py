"""One repeating scan tells people what is due."""
