"""Why an address could not be fetched, and what would help."""

from __future__ import annotations

from enum import StrEnum

from knowledge.errors import KnowledgeError


class Trouble(StrEnum):
    """Why an address could not be fetched."""

    FORBIDDEN = "private address"
    ROBOTS = "robots.txt"
    MISSING = "not found"
    REFUSED = "refused"
    BUSY = "server busy"
    UNREACHABLE = "out of reach"
    BROKEN_OFF = "broken off"
    SLOW = "too slow"
    TOO_LARGE = "too large"
    REDIRECTS = "redirects"
    NO_DOCUMENT = "no document"
    ADDRESS = "no web address"

    @property
    def remedy(self) -> str:
        """What the person can do."""
        return _REMEDIES[self]


_REMEDIES = {
    Trouble.FORBIDDEN: "If the server is your own, use --allow-private.",
    Trouble.ROBOTS: "The site asks programs to stay away: fetch it in a browser and add the file.",
    Trouble.MISSING: "Look for the publication's new address and write it in sources.toml.",
    Trouble.REFUSED: "Open the address in a browser, save the file, and add it.",
    Trouble.BUSY: "Run the command again later; it goes on where it stopped.",
    Trouble.UNREACHABLE: "Check the connection, then run the command again.",
    Trouble.BROKEN_OFF: "Run the command again.",
    Trouble.SLOW: "Run the command again later, or fetch it in a browser and add the file.",
    Trouble.TOO_LARGE: "Fetch it in a browser, split it, and add the parts.",
    Trouble.REDIRECTS: "Look for the publication's new address and write it in sources.toml.",
    Trouble.NO_DOCUMENT: "Open the page in a browser and add the file that it announces.",
    Trouble.ADDRESS: "Give an address that begins with http:// or https://.",
}


class NotFetched(KnowledgeError):
    """An address could not be fetched; `trouble.remedy` says what would help."""

    def __init__(self, url: str, trouble: Trouble, detail: str) -> None:
        self.url, self.trouble, self.detail = url, trouble, detail
        super().__init__(f"{url} cannot be fetched ({trouble}): {detail}. {trouble.remedy}")
