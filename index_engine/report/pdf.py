"""From a scorecard to a PDF: data as JSON into a fixed template, compiled by typst.

No text of a person ever becomes part of the template's source, so none can act as markup.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from index_engine.answers import AnswerSheet
from index_engine.charts import Chart, bars, lens, radar
from index_engine.comparison import compare_rounds
from index_engine.peers import PeerComparison
from index_engine.questionnaire import Questionnaire
from index_engine.recommendations import recommend
from index_engine.report.closing import receipts, similar_cities
from index_engine.report.opening import method, overall, title_page
from index_engine.report.sections import section
from index_engine.report.subject import Json, PracticeReference, ReportSubject, ink
from index_engine.scoring import Scorecard
from index_engine.typefaces import FAMILIES, FONT_DIRECTORY
from index_engine.wording import wording

if TYPE_CHECKING:
    import typst

_TEMPLATE = Path(__file__).parent / "template.typ"
# PDF/UA-1 is the standard for documents that a screen reader can read aloud.
_STANDARD: Final = "ua-1"
_LABELS = (
    *("contents", "answers", "note", "evidence", "recommendations", "practices"),
    *("parts", "radar-caption", "bars-caption", "receipts", "receipts-text", "peers-title"),
    *("receipt-number", "receipt-question", "receipt-answer", "receipt-points"),
    *("receipt-maximum", "receipt-weight", "receipt-share", "receipt-extended"),
)


def report_pdf(
    questionnaire: Questionnaire,
    sheet: AnswerSheet,
    scorecard: Scorecard,
    *,
    date: dt.date,
    previous: tuple[AnswerSheet, Scorecard] | None = None,
    peers: Sequence[PeerComparison] = (),
    practices: Mapping[str, Sequence[PracticeReference]] | None = None,
    language: str | None = None,
) -> bytes:
    """Return the report of one round: a tagged PDF (PDF/UA-1), the same for the same input.

    Args:
        questionnaire: The version in which the answers were given.
        sheet: The answers, with notes, reasons and evidence.
        scorecard: Of the same answers, with its receipt.
        date: The day of the report.
        previous: The last round, answered in the same version.
        peers: Groups of similar cities, each of which gets a chart.
        practices: Good practices of other cities, by the id of the question they belong to.
        language: Of the report's own sentences; None takes the questionnaire's language.

    Raises:
        AnswersError: If the last round was answered in another version.
    """
    progress = compare_rounds(questionnaire, previous[0], sheet) if previous else None
    subject = ReportSubject(
        questionnaire=questionnaire,
        sheet=sheet,
        scorecard=scorecard,
        words=wording(language or questionnaire.language),
        date=date,
        recommendations=recommend(questionnaire, sheet),
        before=previous,
        progress=progress,
        peers=peers,
        practices=practices or {},
    )
    return _compiled(_data(subject), date)


def _data(subject: ReportSubject) -> Json:
    language = subject.words.language
    cards = (subject.questionnaire, subject.scorecard)
    before = subject.before[1] if subject.before else None
    return {
        "language": language.partition("-")[0],
        "fonts": list(FAMILIES),
        "labels": ink(_labels(subject)),
        "front": ink(title_page(subject)),
        "method": ink(method(subject)),
        "overall": ink(overall(subject)),
        "radar": _picture(radar(*cards, before, language)),
        "bars": _picture(bars(*cards, language)),
        "sections": ink([section(subject, area) for area in subject.questionnaire.areas]),
        "lenses": {
            area.id: _picture(lens(*cards, language, area=area.id))
            for area in subject.questionnaire.areas
            if area.sub_areas
        },
        "peers": [
            {"title": ink(title), **_picture(chart)} for title, chart in similar_cities(subject)
        ],
        "receipts": ink(receipts(subject)),
    }


def _picture(chart: Chart) -> Json:
    return {"svg": chart.svg.decode(), "alt": ink(chart.text)}


def _labels(subject: ReportSubject) -> Json:
    labels: Json = {name: subject.words.say(name) for name in _LABELS}
    # The number of pages is known to the template alone.
    labels["page-of"] = subject.words.say("page-of", page="<page>", pages="<pages>")
    return labels


def _compiled(data: Json, date: dt.date) -> bytes:
    import typst

    compiler = typst.Compiler(
        _TEMPLATE, root=_TEMPLATE.parent, font_paths=_fonts(), ignore_system_fonts=True
    )
    moment = dt.datetime.combine(date, dt.time(12), dt.UTC)
    inputs = {"report": json.dumps(data)}
    try:
        pdf = compiler.compile(
            format="pdf", sys_inputs=inputs, pdf_standards=_STANDARD, timestamp=moment
        )
    except typst.TypstError:
        # The standard refuses a whole report for one sign that cannot be drawn, such as a rare
        # cluster of letters; then the report is tagged all the same, without the promise.
        pdf = compiler.compile(format="pdf", sys_inputs=inputs, timestamp=moment)
    if not isinstance(pdf, bytes):
        raise TypeError(f"typst gave {type(pdf).__name__} in place of one PDF")
    return pdf


@cache
def _fonts() -> typst.Fonts:
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONT_DIRECTORY]
    )
