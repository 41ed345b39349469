"""What the check of a library finds; every file is written inside its test."""

from pathlib import Path

import pytest
from support.writing import guide_file, practice_file, publication, topic, write_library

from knowledge.check import Checked, check_library
from knowledge.golden import GOLDEN
from knowledge.library import SHIPPED

PRACTICE = "practices/norway/bergen-meeting.md"
GUIDE = "guides/schools.md"


def checked(
    folder: Path, files: dict[str, str] | None = None, golden: Path | None = None
) -> Checked:
    return check_library(write_library(folder, files), golden)


def only_problem(folder: Path, files: dict[str, str]) -> str:
    """Return the one problem that the files cause, without its remedy."""
    problems = checked(folder, files).problems
    assert len(problems) == 1, [str(problem) for problem in problems]
    assert problems[0].remedy
    return str(problems[0]).split(" → ", maxsplit=1)[0]


def test_the_library_that_ships_has_no_problem() -> None:
    assert [str(p) for p in check_library(SHIPPED, GOLDEN).problems] == []


def test_a_small_library_that_follows_the_rules_has_no_problem(tmp_path: Path) -> None:
    assert checked(tmp_path) == Checked((), (), files=2)


def test_problems_of_all_files_are_reported_at_once_in_the_order_of_the_files(
    tmp_path: Path,
) -> None:
    found = checked(
        tmp_path,
        {
            GUIDE: guide_file("schools", topics="[cars]", language="xx"),
            PRACTICE: practice_file("gp-bergen-meeting", year='"20018"'),
            "topics.toml": topic("schools") + topic("schools"),
        },
    )
    assert [problem.file for problem in found.problems] == [GUIDE, GUIDE, PRACTICE, "topics.toml"]
    assert found.problems == tuple(sorted(found.problems))


def test_two_documents_of_one_id(tmp_path: Path) -> None:
    files = {"practices/norway/other.md": practice_file("gp-bergen-meeting")}
    assert only_problem(tmp_path, files) == (
        "practices/norway/other.md:2: the id gp-bergen-meeting is also that of " + PRACTICE
    )


def test_two_publications_of_one_id(tmp_path: Path) -> None:
    files = {"sources.toml": publication("the-book") + publication("the-book")}
    assert only_problem(tmp_path, files) == "sources.toml:7: the id the-book stands here twice"


def test_an_unknown_topic(tmp_path: Path) -> None:
    assert only_problem(tmp_path, {GUIDE: guide_file("schools", topics="[cars]")}) == (
        f"{GUIDE}:4: the topic cars is unknown"
    )


def test_a_guide_whose_file_has_another_name(tmp_path: Path) -> None:
    assert only_problem(tmp_path, {GUIDE: guide_file("colleges")}) == (
        f"{GUIDE}:2: the id colleges is not the name of the file"
    )


def test_one_way_of_asking_in_two_documents_whatever_its_case_and_signs(tmp_path: Path) -> None:
    asks = "".join(
        f"\n  - {ask}" for ask in ("Schools way 0, in which people ask?", "b", "c", "d", "e")
    )
    files = {GUIDE: guide_file("schools"), "guides/works.md": guide_file("works", asks=asks)}
    found = only_problem(tmp_path, files)
    assert found.endswith(
        "“Schools way 0, in which people ask?” is also an ask of guides/schools.md"
    )


@pytest.mark.parametrize("year", ["20018", "1066", "3000", "soon 12"])
def test_a_year_that_is_none(tmp_path: Path, year: str) -> None:
    assert only_problem(
        tmp_path, {PRACTICE: practice_file("gp-bergen-meeting", year=f'"{year}"')}
    ).startswith(f"{PRACTICE}:6: ")


@pytest.mark.parametrize("year", ["2018", "since 2008", "2019-2021", "ongoing", "2018 (3-6 May)"])
def test_a_year_may_be_a_period_or_said_in_words(tmp_path: Path, year: str) -> None:
    assert (
        checked(tmp_path, {PRACTICE: practice_file("gp-bergen-meeting", year=f'"{year}"')}).problems
        == ()
    )


def test_the_year_of_a_source_that_is_none(tmp_path: Path) -> None:
    sources = '\n  - title: "A book"\n    year: 20200\n    url: https://example.org'
    assert "A book: 20200 is no year" in only_problem(
        tmp_path, {GUIDE: guide_file("schools", sources=sources)}
    )


def test_the_year_of_a_publication_that_is_none(tmp_path: Path) -> None:
    found = only_problem(tmp_path, {"sources.toml": publication("the-book", year="0")})
    assert found.startswith("sources.toml:6: ")


def test_an_unknown_language(tmp_path: Path) -> None:
    assert only_problem(tmp_path, {GUIDE: guide_file("schools", language="english")}) == (
        f"{GUIDE}:5: english is no language"
    )


def test_an_address_that_is_none(tmp_path: Path) -> None:
    sources = '\n  - title: "A book"\n    url: www.example.org'
    assert only_problem(tmp_path, {GUIDE: guide_file("schools", sources=sources)}) == (
        f"{GUIDE}:7: www.example.org is no web address"
    )


def test_a_guide_without_sources(tmp_path: Path) -> None:
    assert (
        only_problem(tmp_path, {GUIDE: guide_file("schools", sources=None)})
        == f"{GUIDE}:2: `sources` is missing"
    )


def test_a_guide_with_too_few_ways_of_asking(tmp_path: Path) -> None:
    assert (
        only_problem(tmp_path, {GUIDE: guide_file("schools", asks="[one, two]")})
        == f"{GUIDE}:11: 2 asks"
    )


def test_a_key_that_is_unknown_and_a_key_that_stands_twice(tmp_path: Path) -> None:
    assert only_problem(tmp_path / "a", {GUIDE: guide_file("schools", colour="red")}) == (
        f"{GUIDE}:17: `colour` is unknown"
    )
    assert only_problem(
        tmp_path / "b", {GUIDE: guide_file("schools", language="en\nlanguage: fr")}
    ) == (f"{GUIDE}:6: `language` stands here twice")


def test_a_section_without_text(tmp_path: Path) -> None:
    body = "Text.\n\n## One\n\n## Two\n\nText.\n\n## Three\n\n### Deeper\n\nText.\n"
    assert only_problem(tmp_path, {GUIDE: guide_file("schools", body)}) == (
        f"{GUIDE}:21: the section One is empty"
    )


def test_a_heading_that_stands_twice(tmp_path: Path) -> None:
    body = "## One\n\nText.\n\n## One\n\nMore.\n"
    assert only_problem(tmp_path, {GUIDE: guide_file("schools", body)}) == (
        f"{GUIDE}:23: the heading One stands here twice (line 19)"
    )


def test_a_heading_of_a_practice_that_the_programme_does_not_have(tmp_path: Path) -> None:
    body = "## Purpose\n\nTo meet.\n\n## Results\n\nThey met.\n"
    assert only_problem(tmp_path, {PRACTICE: practice_file("gp-bergen-meeting", body)}) == (
        f"{PRACTICE}:19: the heading Results is unknown"
    )


def test_headings_of_a_practice_in_another_order(tmp_path: Path) -> None:
    body = "## Impact\n\nThey met.\n\n## Purpose\n\nTo meet.\n"
    assert only_problem(tmp_path, {PRACTICE: practice_file("gp-bergen-meeting", body)}) == (
        f"{PRACTICE}:19: Purpose stands below Impact"
    )


def test_a_link_to_a_file_that_is_not_there(tmp_path: Path) -> None:
    body = "See [schools](schools.md), [the web](https://example.org) and\n[work](work.md)."
    assert only_problem(tmp_path, {GUIDE: guide_file("schools", body)}) == (
        f"{GUIDE}:20: the link leads to work.md, which is not there"
    )


def test_the_mention_of_a_practice_that_does_not_exist(tmp_path: Path) -> None:
    body = "As gp-bergen-meeting shows, and gp-oslo-meeting does not."
    assert only_problem(tmp_path, {GUIDE: guide_file("schools", body)}) == (
        f"{GUIDE}:19: there is no practice gp-oslo-meeting"
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            '[variants]\ncop = "police"\n"old town" = "centre"\n',
            "synonyms.toml:3: “old town” is not one word",
        ),
        ('[variants]\nCop = "police"\n', "synonyms.toml:2: “Cop” is not one word in lower case"),
        ('[variants]\ncop = ""\n', "synonyms.toml:2: “cop” has no meaning"),
        ('[variants]\ncop = "a"\ncop = "b"\n', "synonyms.toml:3: TOML: "),
        ("", "synonyms.toml:1: there is no [variants]"),
        (
            '[variants]\ncop = "police"\n[acronyms]\nicc = ""\n',
            "synonyms.toml:4: “icc” has no meaning",
        ),
    ],
)
def test_words_of_the_same_meaning_that_the_search_could_not_use(
    tmp_path: Path, text: str, problem: str
) -> None:
    assert only_problem(tmp_path, {"synonyms.toml": text}).startswith(problem)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('little_words = "de la"\n', "glossary/es.toml:1: little_words or [words] is missing"),
        (
            'little_words = "de"\n[words]\ncity = ""\n',
            "glossary/es.toml:3: “city” is said by no word",
        ),
        ('little_words = ""\n[words]\ncity = "ciudad*"\n', "glossary/es.toml:1: there are none"),
        ('little_words = "de"\n[words]\ncity = \n', "glossary/es.toml:3: TOML: "),
    ],
)
def test_a_glossary_that_the_search_could_not_use(tmp_path: Path, text: str, problem: str) -> None:
    assert only_problem(tmp_path, {"glossary/es.toml": text}).startswith(problem)


def test_a_golden_question_that_names_a_document_that_is_gone(tmp_path: Path) -> None:
    golden = tmp_path / "questions.toml"
    golden.write_text(
        '[[question]]\nid = "q1"\nquestion = "why?"\nexpect = "answer"\n'
        'sources = ["schools", "work"]\nkind = "fact"\nsplit = "fit"\n'
    )
    problems = checked(tmp_path / "library", golden=golden).problems
    assert [str(p).split(" → ")[0] for p in problems] == [
        "questions.toml:5: q1 names work, which is no document of the library"
    ]


def test_a_topic_under_which_nothing_is_found_is_worth_a_note_but_no_problem(
    tmp_path: Path,
) -> None:
    found = checked(tmp_path, {"topics.toml": topic("schools") + topic("sport")})
    assert found.problems == ()
    assert [note.what for note in found.notes] == ["the topic sport has no guide and no practice"]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("no head at all\n", 1, "the head is missing"),
        ("---\nid: x\n", 2, "the head never ends"),
        ("---\n- one\n---\n", 2, "the head is not a list"),
        ("---\nid: x\ntitle: a: b\n---\n", 3, "YAML: "),
        ("---\nid: x\ntitle: \x07\n---\n", 2, "YAML: "),
    ],
)
def test_a_head_that_cannot_be_read(tmp_path: Path, text: str, line: int, what: str) -> None:
    found = only_problem(tmp_path, {"guides/broken.md": text})
    assert found.startswith(f"guides/broken.md:{line}: {what}")


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    folder = write_library(tmp_path)
    (folder / GUIDE).write_bytes(guide_file("schools", "Montréal").encode("latin-1"))
    assert [p.what.split(" (")[0] for p in check_library(folder).problems] == [
        "the file is not UTF-8 text"
    ]


def test_a_guide_without_text(tmp_path: Path) -> None:
    assert only_problem(tmp_path, {GUIDE: guide_file("schools", "")}).endswith(
        "there is no text below the head"
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[topic]]\nid = schools\n", "topics.toml:2: TOML"),
        ("# empty\n", "topics.toml:1: there is no [[topic]]"),
        (topic("schools").replace("title", "name"), "topics.toml:1: `title` is missing"),
        (topic("schools").replace('"schools"', "[1]"), "topics.toml:2: `id` has the wrong form"),
    ],
)
def test_a_list_of_topics_that_does_not_fit(tmp_path: Path, text: str, problem: str) -> None:
    found = [str(p) for p in checked(tmp_path, {"topics.toml": text}).problems]
    assert any(line.startswith(problem) for line in found), found


def test_a_folder_that_is_no_library(tmp_path: Path) -> None:
    whats = [problem.what for problem in check_library(tmp_path).problems]
    assert "the folder holds no guides or practices" in whats
