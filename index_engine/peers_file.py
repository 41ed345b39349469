"""Published results from a CSV file.

Columns, in any order; the first line names them:

- `city`, needed
- `country`
- `year`: of the result
- `population`: in inhabitants
- `foreign_born_share`: in per cent of the inhabitants
- `core`, `extended`: overall figures in per cent
- one column for each area, named by its id, in per cent

A cell that is left empty was not published. Numbers are written with a point; columns are
separated by commas or semicolons; the text is UTF-8.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from index_engine.answers import City
from index_engine.errors import PeersError
from index_engine.peers import Peer
from index_engine.tree import Notebook, Place

_ABOUT = ("city", "country", "year", "population", "foreign_born_share")
_OVERALL = ("core", "extended")
_NUMBER = re.compile(r"\d{1,12}(\.\d{1,12})?", re.ASCII)
_FULL = 100.0
_FIRST_YEAR, _LAST_YEAR = 1990, 2200


def load_peers(csv_path: str | Path, areas: Collection[str] | None = None) -> tuple[Peer, ...]:
    """Read published results.

    Args:
        csv_path: The file.
        areas: The ids of the areas there are; None takes every further column for an area.

    Raises:
        PeersError: With every problem found.
    """
    path = Path(csv_path)
    notebook = Notebook()
    rows = _lines(path, notebook)
    if not rows:
        raise PeersError(notebook.problems)
    header = [name.strip() for name in rows[0]]
    _check_header(header, areas, Place(path.name, "line 1"), notebook)
    reader = _Reader(path.name, header, notebook)
    peers = [reader.peer(row, line) for line, row in enumerate(rows[1:], start=2) if any(row)]
    if notebook.problems:
        raise PeersError(notebook.problems)
    return tuple(peers)


def _lines(path: Path, notebook: Notebook) -> list[list[str]]:
    place = Place(path.name)
    try:
        text = path.read_text("utf-8-sig")
        first = text.split("\n", 1)[0]
        delimiter = ";" if first.count(";") > first.count(",") else ","
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except OSError:
        notebook.note(place, "", "the file cannot be read", "Check the path and the rights")
    except UnicodeDecodeError:
        notebook.note(place, "", "the text is not UTF-8", "Save the file as CSV UTF-8")
    except csv.Error as error:
        notebook.note(place, "", f"it is not CSV: {error}", "Save the file as CSV UTF-8 anew")
    else:
        if not rows:
            notebook.note(place, "", "the file is empty", "Begin with a line of column names")
        return rows
    return []


def _check_header(
    header: Sequence[str], areas: Collection[str] | None, place: Place, notebook: Notebook
) -> None:
    if "city" not in header:
        notebook.note(place, "", "there is no column `city`", "Name the columns in the first line")
    known = (*_ABOUT, *_OVERALL, *(areas or ()))
    for name in dict.fromkeys(header):
        if header.count(name) > 1:
            notebook.note(place, name, "the column appears twice", "Keep one of the two")
        if not name or (areas is not None and name not in known):
            remedy = f"Use: {', '.join(known)}"
            notebook.note(place, name, "there is no such column", remedy)


class _Reader:
    """Reads one line after another and notes what is wrong with them."""

    def __init__(self, source: str, header: Sequence[str], notebook: Notebook) -> None:
        self._source, self._header, self._notebook = source, header, notebook
        self._seen: dict[tuple[str, ...], int] = {}

    def peer(self, row: Sequence[str], line: int) -> Peer:
        if len(row) != len(self._header):
            reason = f"the line has {len(row)} cells and the first line {len(self._header)}"
            remedy = "Put a cell in quotation marks if it contains the separator"
            self._notebook.note(Place(self._source, f"line {line}"), "", reason, remedy)
        cells = {name: cell.strip() for name, cell in zip(self._header, row, strict=False)}
        self._check_city(cells, line)
        year = self._number(cells, "year", line, _LAST_YEAR)
        if year is not None and (year < _FIRST_YEAR or year != int(year)):
            self._note(line, "year", cells["year"], "this is no year", "Write it like 2023")
        population = self._number(cells, "population", line, None)
        scores = {
            name: score
            for name in self._header
            if name not in _ABOUT and (score := self._number(cells, name, line, _FULL)) is not None
        }
        return Peer(
            city=City(
                name=cells.get("city", ""),
                country=cells.get("country") or None,
                population=None if population is None else int(population),
                foreign_born_share=self._number(cells, "foreign_born_share", line, _FULL),
            ),
            year=None if year is None else int(year),
            core=scores.pop("core", None),
            extended=scores.pop("extended", None),
            areas=scores,
        )

    def _check_city(self, cells: Mapping[str, str], line: int) -> None:
        name = cells.get("city", "")
        if not name and "city" in self._header:
            self._note(line, "city", "", "the line names no city", "Write its name")
        key = (name.casefold(), cells.get("country", "").casefold(), cells.get("year", ""))
        if name and key in self._seen:
            reason = f"line {self._seen[key]} has the same city and year"
            self._note(line, "city", name, reason, "Keep one of the two")
        self._seen.setdefault(key, line)

    def _number(
        self, cells: Mapping[str, str], column: str, line: int, most: float | None
    ) -> float | None:
        text = cells.get(column, "")
        if not text:
            return None
        if not _NUMBER.fullmatch(text):
            self._note(line, column, text, "this is not a number", "Write it like 61 or 61.5")
            return None
        if most is not None and float(text) > most:
            self._note(line, column, text, f"this is more than {most:g}", "Mend the number")
            return None
        return float(text)

    def _note(self, line: int, column: str, value: str, reason: str, remedy: str) -> None:
        place = Place(self._source, f"line {line}, column {column}")
        self._notebook.note(place, value, reason, remedy)
