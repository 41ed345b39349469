"""Backup and restore: one archive with the database, the files and the library's own documents.

The database is written as rows and not as the engine's own dump, so that what was saved from SQLite
can be restored into PostgreSQL and the other way round.
"""

from bot.operating.backup.restoring import checked, restore
from bot.operating.backup.saving import save

__all__ = ["checked", "restore", "save"]
