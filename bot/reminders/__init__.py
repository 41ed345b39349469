"""Rules of time: what is due when, to whom, without Telegram and without a database."""
