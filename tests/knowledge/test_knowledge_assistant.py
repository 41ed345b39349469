"""Opening the library: prepared once, opened fast, refreshed when something newer is published."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from support.writing import document

from knowledge import Kind, Knowledge, KnowledgeError, Stage, load_library
from knowledge.assistant import bring_up_to_date
from knowledge.errors import LibraryInvalid
from knowledge.folders import Folders
from knowledge.library import SHIPPED
from knowledge.manifest import current_version
from knowledge.progress import unseen
from knowledge.publishing import Change
from knowledge.readiness import is_up_to_date

TRAMS = document(
    "tram-handbook",
    "# Tram drivers\n\nTram drivers of the depot learn to greet passengers in nine languages.",
    kind=Kind.DOCUMENT,
)


class Heard:
    """Remembers what progress it was told."""

    def __init__(self) -> None:
        self.steps: list[tuple[Stage, int, int]] = []

    def __call__(self, stage: Stage, done: int, total: int) -> None:
        self.steps.append((stage, done, total))


def test_opening_what_is_prepared_writes_nothing_and_reports_nothing(data_dir: Path) -> None:
    version, heard = current_version(data_dir / "index"), Heard()
    Knowledge.open(data_dir, progress=heard)
    assert (current_version(data_dir / "index"), heard.steps) == (version, [])


def test_a_missing_index_is_built_and_every_stage_begins_at_nothing_and_ends_with_all(
    data_dir: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    for name in ("topics.toml", "sources.toml", "guides/housing.md", "guides/glossary.md"):
        (library / name).parent.mkdir(parents=True, exist_ok=True)
        (library / name).write_bytes((SHIPPED / name).read_bytes())
    own, heard = tmp_path / "new", Heard()
    own.mkdir()
    (own / "models").symlink_to((data_dir / "models").resolve())
    opened = Knowledge.open(own, library=library, progress=heard)
    assert [one.id for one in opened.library.guides] == ["glossary", "housing"]
    for stage in (Stage.LIBRARY, Stage.INDEX):
        steps = [(done, total) for each, done, total in heard.steps if each is stage]
        assert steps[0][0] == 0
        assert steps[-1][0] == steps[-1][1] > 0
        assert steps == sorted(steps)


def test_a_warm_start_reads_no_library_file_and_imports_neither_torch_nor_readers(
    prepared_data_dir: Path,
) -> None:
    script = (
        "import sys, pathlib; opened = [];"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None);"
        "from knowledge import Knowledge; k = Knowledge.open(pathlib.Path(sys.argv[1]));"
        "print(sum(name.endswith('.md') for name in opened));"
        "k.answer('how do we begin?');"
        "print(sorted({'torch', 'sentence_transformers', 'faiss', 'markdown_it', 'trafilatura'} & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, str(prepared_data_dir)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.splitlines() == ["0", "[]"]


def test_importing_the_package_imports_nothing_heavy() -> None:
    script = "import sys, knowledge; print({'numpy', 'tantivy', 'yaml', 'onnxruntime'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "set()\n"


def test_every_public_name_is_there_and_no_other() -> None:
    import knowledge

    assert all(getattr(knowledge, name) is not None for name in knowledge.__all__)
    assert dir(knowledge) == knowledge.__all__ == sorted(knowledge.__all__)
    with pytest.raises(AttributeError):
        _ = knowledge.nothing


def test_what_another_process_publishes_is_answered_without_opening_again(data_dir: Path) -> None:
    opened = Knowledge.open(data_dir)
    question = "which languages do tram drivers of the depot learn?"
    assert "tram-handbook" not in opened.answer(question).documents
    Change(data_dir / "index", opened.encoder).publish([TRAMS])
    assert opened.answer(question).quotes[0].document == "tram-handbook"
    assert opened.document("tram-handbook") == TRAMS
    assert TRAMS in opened.library.documents
    Change(data_dir / "index", opened.encoder).publish([], remove=["tram-handbook"])
    assert "tram-handbook" not in opened.answer(question).documents


def test_an_index_published_for_another_model_does_not_stop_what_is_open(data_dir: Path) -> None:
    from support.small_encoder import WordEncoder

    opened = Knowledge.open(data_dir)
    Change(data_dir / "index", WordEncoder()).publish([TRAMS])
    assert opened.answer("how do we start an anti-rumours strategy?").quotes


def test_questions_of_many_threads_during_changes_are_all_answered(data_dir: Path) -> None:
    opened = Knowledge.open(data_dir)
    answers, stop = [], threading.Event()

    def ask() -> None:
        while not stop.is_set():
            answers.append(opened.answer("who mediates between neighbours?"))

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for n in range(4):
        Change(data_dir / "index", opened.encoder).publish(
            [document(f"extra-{n}", "Words of no weight.")]
        )
    stop.set()
    for thread in threads:
        thread.join()
    assert len({answer.quotes[0].text for answer in answers}) == 1


def test_a_changed_library_file_is_read_and_an_added_document_stays(
    data_dir: Path, tmp_path: Path
) -> None:
    from support.writing import guide_file, topic, write_library

    encoder = Knowledge.open(data_dir).encoder
    library = write_library(tmp_path / "library")
    bring_up_to_date(data_dir / "index", encoder, library)
    Change(data_dir / "index", encoder).publish([TRAMS])
    assert is_up_to_date(data_dir / "index", encoder.digest, library)
    write_library(
        library,
        {
            "guides/schools.md": guide_file("schools", "Other words."),
            "topics.toml": topic("schools"),
        },
    )
    assert not is_up_to_date(data_dir / "index", encoder.digest, library)
    assert bring_up_to_date(data_dir / "index", encoder, library).replaced == ("schools",)
    opened = Knowledge(Folders(data_dir).index, encoder, library)
    assert {one.id for one in opened.library.documents} == {
        "schools",
        "gp-bergen-meeting",
        "tram-handbook",
    }


def test_a_library_with_faults_is_not_built_and_what_was_published_goes_on(
    data_dir: Path, tmp_path: Path
) -> None:
    from support.writing import write_library

    library = write_library(tmp_path / "library", {"guides/schools.md": "no head"})
    version = current_version(data_dir / "index")
    with pytest.raises(LibraryInvalid, match=r"guides/schools\.md:1"):
        Knowledge.open(data_dir, library=library)
    assert current_version(data_dir / "index") == version


def test_a_damaged_index_is_built_again_at_the_next_start(data_dir: Path, tmp_path: Path) -> None:
    from support.writing import write_library

    library = write_library(tmp_path / "library")
    Knowledge.open(data_dir, library=library)
    (data_dir / "index" / (current_version(data_dir / "index") or "")).unlink()
    opened = Knowledge.open(data_dir, library=library)
    assert set(opened.library.by_id) == {"schools", "gp-bergen-meeting"}


def test_a_damaged_model_is_a_clear_error(data_dir: Path) -> None:
    prepared = (data_dir / "models").resolve()
    (data_dir / "models").unlink()
    shutil.copytree(prepared, data_dir / "models")
    graph = next((data_dir / "models").rglob("model.onnx"))
    graph.write_bytes(graph.read_bytes()[:-1])
    with pytest.raises(KnowledgeError, match="checksum is wrong"):
        Knowledge.open(data_dir)


def test_progress_may_be_told_to_nobody() -> None:
    unseen(Stage.INDEX, 0, 1)


def test_topics_practices_and_publications_can_be_browsed(knowledge: Knowledge) -> None:
    library = knowledge.library
    assert len(library.practices) > 200
    assert len(library.guides) > 40
    assert library.publications
    assert {t for one in library.documents for t in one.topics} <= {
        topic.id for topic in library.topics
    }
    assert library.by_id["glossary"].kind is Kind.GUIDE
    assert [one.title for one in library.guides] == sorted(one.title for one in library.guides)


def test_the_index_holds_the_library_as_its_files_have_it(knowledge: Knowledge) -> None:
    assert {one.id: one for one in knowledge.index.documents()} == load_library().by_id
