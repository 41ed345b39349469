"""Files that the tests make: typeset by typst as publishers do, or drawn word by word."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import matplotlib as mpl
import pytest
import typst
from reportlab.pdfgen.canvas import Canvas

from knowledge.documents import Shape
from knowledge.extract import Extracted

FONTS = Path(mpl.__file__).parent / "mpl-data" / "fonts" / "ttf"
SHARED = Path(__file__).parents[3].parent / "shared" / "documents"

PAGE = """
#set page(width: 420pt, height: 595pt, margin: 50pt)
#set text(font: "Libertinus Serif", size: 10pt, lang: "en", hyphenate: true)
#set par(justify: true)
"""


@pytest.fixture(scope="session")
def typeset() -> Callable[..., bytes]:
    def make(body: str, page: str = PAGE) -> bytes:
        """Print a text in typst's markup; `page` sets its paper and letters."""
        return typst.compile((page + body).encode(), font_paths=[str(FONTS)])

    return make


@pytest.fixture(scope="session")
def drawn() -> Callable[..., bytes]:
    def make(
        *pages: list[tuple[float, float, str]], encrypt: object = None, rotate: int = 0
    ) -> bytes:
        buffer = io.BytesIO()
        canvas = Canvas(buffer, pagesize=(420, 595), encrypt=encrypt)
        for page in pages:
            canvas.setPageRotation(rotate)
            canvas.setFont("Helvetica", 10)
            for x, y, text in page:
                canvas.drawString(x, y, text)
            canvas.showPage()
        canvas.save()
        return buffer.getvalue()

    return make


@pytest.fixture(scope="session")
def quotes() -> Callable[..., list[str]]:
    def of(document: Extracted, shape: Shape | None = None, page: int | None = None) -> list[str]:
        return [
            document.text[block.start : block.end]
            for block in document.blocks
            if shape in {None, block.shape} and page in {None, block.page}
        ]

    return of


@pytest.fixture(scope="session")
def shared() -> Callable[[str], Path]:
    def find(name: str) -> Path:
        path = SHARED / name
        if not path.exists():
            pytest.skip(f"{name} is not here")
        return path

    return find
