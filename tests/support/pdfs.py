"""Make PDFs as small as a test needs them."""

import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

_LEFT, _TOP, _LINE = 70, 760, 16


def pdf(pages: Sequence[Sequence[str]], title: str = "", password: str = "") -> bytes:
    """Return a PDF with a page for each list of lines; the first line of a page is its heading."""
    buffer = io.BytesIO()
    drawn = canvas.Canvas(buffer, pagesize=A4, encrypt=password or None, invariant=True)
    if title:
        drawn.setTitle(title)
    for lines in pages:
        for number, line in enumerate(lines):
            drawn.setFont(
                "Helvetica-Bold" if number == 0 else "Helvetica", 18 if number == 0 else 11
            )
            drawn.drawString(_LEFT, _TOP - number * _LINE * 2, line)
        drawn.showPage()
    drawn.save()
    return buffer.getvalue()


HANDBOOK = (
    ("Anti-rumours handbook", "Cities write down which rumours circulate.", "Agents are trained."),
    ("Diagnosis", "The diagnosis asks two hundred neighbours about rumours in their street."),
)


def handbook(year: str, pages: Sequence[Sequence[str]] = HANDBOOK) -> bytes:
    """Return a handbook of two pages, of the edition of a year."""
    return pdf(pages, title=f"Anti-rumours handbook {year}")
