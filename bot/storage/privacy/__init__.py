"""What is kept about a person or a city: gather it, remove it, and let old traces go."""
