"""What the person who runs the assistant needs: health, figures, backup, reports of errors."""
