"""The report of one round as a PDF that a mayor can be handed."""

from index_engine.report.pdf import report_pdf
from index_engine.report.subject import PracticeReference

__all__ = ["PracticeReference", "report_pdf"]
