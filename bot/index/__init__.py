"""Rules of filling in the Index together, without Telegram and without a database."""
