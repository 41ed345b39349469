"""A round as a workbook: answers that can be edited and read back, scores as live formulas."""

from index_engine.export.reading import read_workbook
from index_engine.export.writing import write_workbook

__all__ = ["read_workbook", "write_workbook"]
