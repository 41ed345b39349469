"""What administrators see of the use of the assistant."""
