"""Write documents and library folders as short as a test needs them."""

from pathlib import Path

from knowledge.documents import Document, Kind
from knowledge.extract.markdown import parse_markdown

ASKS = tuple(f"way {n} in which people ask" for n in range(5))


def document(name: str, body: str, **fields: object) -> Document:
    """Return a guide, or another kind, with a Markdown body."""
    text, blocks = parse_markdown(body)
    given = {"kind": Kind.GUIDE, "title": name.replace("-", " ").title(), **fields}
    return Document(id=name, text=text, blocks=blocks, **given)


def guide_file(name: str, body: str = "A sentence to quote.", **head: object) -> str:
    """Return the text of a guide file; a head key that is None is left out."""
    fields = {
        "id": name,
        "title": f"About {name}",
        "topics": "[schools]",
        "language": "en",
        "reviewed": "2026-11-22",
        "sources": f'\n  - title: "The book of {name}"\n    year: 2020\n    url: https://example.org/{name}',
        "asks": "".join(f"\n  - {name}, {ask}" for ask in ASKS),
        **head,
    }
    return _file(fields, body)


def practice_file(name: str, body: str = "## Purpose\n\nTo meet.\n", **head: object) -> str:
    """Return the text of a practice file; a head key that is None is left out."""
    fields = {
        "id": name,
        "title": f"About {name}",
        "city": "Bergen",
        "country": "Norway",
        "year": '"2018"',
        "topics": "[schools]",
        "language": "en",
        "reviewed": "2026-11-22",
        "source": f'\n  title: "Page of {name}"\n  url: https://example.org/{name}',
        **head,
    }
    return _file(fields, body)


def _file(fields: dict[str, object], body: str) -> str:
    head = "\n".join(f"{key}: {value}" for key, value in fields.items() if value is not None)
    return f"---\n{head}\n---\n\n{body}\n"


def topic(name: str) -> str:
    return (
        f'[[topic]]\nid = "{name}"\ntitle = "{name}"\nmeaning = "All about it"\ngroup = "extra"\n'
    )


def publication(name: str, **fields: str) -> str:
    values = {
        "id": name,
        "title": name,
        "url": f"https://example.org/{name}",
        "kind": "guide",
        **fields,
    }
    return "[[publication]]\n" + "".join(f'{key} = "{value}"\n' for key, value in values.items())


def write_library(folder: Path, files: dict[str, str] | None = None) -> Path:
    """Write a library of one guide, one practice, one topic and one publication, changed by files."""
    texts = {
        "guides/schools.md": guide_file("schools"),
        "practices/norway/bergen-meeting.md": practice_file("gp-bergen-meeting"),
        "topics.toml": topic("schools"),
        "sources.toml": publication("the-book"),
        **(files or {}),
    }
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
