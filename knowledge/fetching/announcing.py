"""Find the publication on a page that announces it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from knowledge.stems import content_terms, fold

# The document server of the Council of Europe, whose addresses do not end in .pdf.
_DOCUMENT_HOSTS = frozenset({"rm.coe.int"})
_ENDINGS = (".pdf", ".docx")
_AROUND = "header, footer, nav, aside, script, style, template"
# What a link to the document itself often says, and what a link to another version says.
_SAYS_SO = frozenset({"download", "pdf", "read", "full", "publication", "document", "here"})
_OTHER_VERSION = frozenset({"summary", "leaflet", "poster", "flyer", "annex", "agenda", "slides"})


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a page: where it leads and what it says."""

    url: str
    text: str


def links_on(source: str, url: str) -> Iterator[Link]:
    """Yield the links of a page's own part, each address once; menus are left out."""
    page = LexborHTMLParser(source)
    for node in page.css(_AROUND):
        node.decompose()
    seen: set[str] = set()
    for node in page.css("a[href]"):
        try:
            target = urldefrag(urljoin(url, (node.attributes.get("href") or "").strip())).url
        except ValueError:
            continue  # not every href is an address
        if urlsplit(target).scheme in {"http", "https"} and target not in seen:
            seen.add(target)
            yield Link(target, " ".join(node.text(separator=" ").split()))


def announced(source: str, url: str, title: str) -> str | None:
    """Return the address of the publication that a page announces, or None where there is none.

    Of several documents the one is taken whose link shares most words with the title.
    """
    wanted = set(content_terms(title))
    best: tuple[float, str] | None = None
    for link in links_on(source, url):
        if not _is_document(link.url):
            continue
        score = _score(link, wanted)
        if best is None or score > best[0]:
            best = (score, link.url)
    return best[1] if best else None


def _is_document(url: str) -> bool:
    parts = urlsplit(url)
    path = parts.path.lower()
    if parts.hostname in _DOCUMENT_HOSTS:
        return len(path) > 1
    return path.endswith(_ENDINGS) or ".pdf/" in path


def _score(link: Link, wanted: set[str]) -> float:
    words = fold(f"{link.text} {urlsplit(link.url).path}").split()
    found = set(content_terms(" ".join(words)))
    shared = len(found & wanted) / max(1, len(wanted))
    return shared + 0.1 * bool(_SAYS_SO & set(words)) - 0.5 * bool(_OTHER_VERSION & set(words))
