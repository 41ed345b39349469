"""Check a whole library folder: what the schema of one file cannot see.

Every fault is reported with file, line and remedy, all of them at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.check_text import body_problems, references
from knowledge.check_values import glossary_problems, is_language, variant_problems, year_problem
from knowledge.documents import Kind
from knowledge.errors import LibraryInvalid, Problem
from knowledge.golden import GoldenQuestion, read_golden
from knowledge.library import LibraryFile, LibraryFiles, Publication, Topic, read_library
from knowledge.stems import fold
from knowledge.tables import Record


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: problems, which must be mended, and notes, which an editor may mend."""

    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    files: int


def check_library(folder: Path, golden: Path | None = None) -> Checked:
    """Check a library folder.

    Args:
        folder: Holds guides, practices, topics.toml, sources.toml and perhaps synonyms.toml.
        golden: A file of golden questions whose sources must be documents of the folder.
    """
    found = read_library(folder)
    problems = [*found.problems]
    for check in _CHECKS:
        problems.extend(check(found))
    problems.extend(variant_problems(folder / "synonyms.toml"))
    problems.extend(glossary_problems(folder / "glossary"))
    for file in found.files:
        problems.extend(body_problems(file))
        problems.extend(references(file, folder, {f.document.id for f in found.files}))
    if golden is not None:
        problems.extend(_golden(golden, {f.document.id for f in found.files}))
    return Checked(tuple(sorted(set(problems))), tuple(sorted(_notes(found))), len(found.files))


def _duplicate_ids(found: LibraryFiles) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for file in found.files:
        other = seen.setdefault(file.document.id, file.name)
        if other != file.name:
            what = f"the id {file.document.id} is also that of {other}"
            yield file.problem("id", what, "give one of the two another id")
    yield from _duplicates(found.topics)
    yield from _duplicates(found.publications)


def _duplicates(
    records: Iterable[Record[Topic] | Record[Publication] | Record[GoldenQuestion]],
) -> Iterator[Problem]:
    seen: set[str] = set()
    for record in records:
        if record.value.id in seen:
            what = f"the id {record.value.id} stands here twice"
            yield record.problem("id", what, "give one of the two another id")
        seen.add(record.value.id)


def _file_names(found: LibraryFiles) -> Iterator[Problem]:
    for file in found.files:
        named = Path(file.name).stem
        if file.document.kind is Kind.GUIDE and named != file.document.id:
            what = f"the id {file.document.id} is not the name of the file"
            yield file.problem("id", what, f"write `id: {named}`, or rename the file")


def _topics(found: LibraryFiles) -> Iterator[Problem]:
    known = {record.value.id for record in found.topics}
    for file in found.files:
        for topic in file.document.topics:
            if found.topics and topic not in known:
                remedy = "use a topic of topics.toml, or add it there"
                yield file.problem("topics", f"the topic {topic} is unknown", remedy)


def _asks(found: LibraryFiles) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for file in found.files:
        for ask in file.document.asks:
            other = seen.setdefault(fold(ask), file.name)
            if other != file.name:
                what = f"“{ask}” is also an ask of {other}"
                yield file.problem("asks", what, "keep it where the answer is better")


def _years(found: LibraryFiles) -> Iterator[Problem]:
    for file in found.files:
        fault = year_problem(file.document.year)
        if fault:
            yield file.problem("year", fault, "write a year, such as 2021 or 2019-2021")
        key = "source" if "source" in file.head.values else "sources"
        for source in file.document.sources:
            fault = year_problem(source.year)
            if fault:
                yield file.problem(key, f"{source.title}: {fault}", "write a year, such as 2021")
    for record in found.publications:
        fault = year_problem(record.value.year)
        if fault:
            yield record.problem("year", fault, "write a year, such as 2021")


def _languages(found: LibraryFiles) -> Iterator[Problem]:
    remedy = "write a code of two letters, such as en or fr"
    for file in found.files:
        if not is_language(file.document.language):
            what = f"{file.document.language} is no language"
            yield file.problem("language", what, remedy)
    for record in found.publications:
        for language in record.value.languages:
            if not is_language(language):
                yield record.problem("languages", f"{language} is no language", remedy)


def _addresses(found: LibraryFiles) -> Iterator[Problem]:
    remedy = "write the address as the browser shows it, from https:// on"
    for file in found.files:
        key = "source" if "source" in file.head.values else "sources"
        for source in file.document.sources:
            if not _is_address(source.url):
                yield file.problem(key, f"{source.url} is no web address", remedy)
    for record in found.publications:
        if record.value.url and not _is_address(record.value.url):
            yield record.problem("url", f"{record.value.url} is no web address", remedy)


def _is_address(url: str | None) -> bool:
    return bool(url) and str(url).startswith(("https://", "http://")) and " " not in str(url)


_CHECKS: tuple[Callable[[LibraryFiles], Iterator[Problem]], ...] = (
    _duplicate_ids,
    _file_names,
    _topics,
    _asks,
    _years,
    _languages,
    _addresses,
)


def _golden(path: Path, documents: set[str]) -> Iterator[Problem]:
    try:
        records = read_golden(path)
    except LibraryInvalid as error:
        yield from error.problems
        return
    yield from _duplicates(records)
    for record in records:
        question: GoldenQuestion = record.value
        for source in question.sources:
            if source not in documents:
                what = f"{question.id} names {source}, which is no document of the library"
                yield record.problem("sources", what, "name the guide or practice that answers it")


def _notes(found: LibraryFiles) -> Iterator[Problem]:
    """Yield what is worth a look: topics under which people find nothing, or no guide."""
    used = {kind: _topics_of(found.files, kind) for kind in (Kind.GUIDE, Kind.PRACTICE)}
    for record in found.topics:
        missing = [f"no {kind}" for kind, topics in used.items() if record.value.id not in topics]
        if missing:
            what = f"the topic {record.value.id} has {' and '.join(missing)}"
            yield record.problem("id", what, "name it in the head of one that fits")


def _topics_of(files: Iterable[LibraryFile], kind: Kind) -> set[str]:
    return {t for file in files if file.document.kind is kind for t in file.document.topics}
