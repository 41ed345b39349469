"""The commands, run as a person or another program runs them."""

import json
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from index_engine.answers_json import dump_sheet
from index_engine.cli import index_app
from index_engine.loading import SHIPPED, read_questionnaire
from index_engine.questionnaire import load_questionnaire
from index_engine.samples import load_samples


@pytest.fixture
def run():
    def run(*arguments, status=0):
        result = CliRunner().invoke(index_app, [str(argument) for argument in arguments])
        assert result.exit_code == status, result.output
        return result

    return run


@pytest.fixture(scope="session")
def shipped():
    questionnaire = load_questionnaire("working-2023")
    return questionnaire, load_samples(SHIPPED / "working-2023" / "samples.yaml", questionnaire)


@pytest.fixture
def rounds(tmp_path, shipped):
    questionnaire, samples = shipped
    paths = []
    for number, sample in enumerate(samples):
        path = tmp_path / f"city{number}.json"
        path.write_text(json.dumps(dump_sheet(sample.sheet, questionnaire)), "utf-8")
        paths.append(path)
    return paths


def test_questions_prints_the_contract(run):
    data = json.loads(run("questions", "--json").stdout)
    assert list(data) == ["id", "title", "official", "areas", "questions"]
    assert (data["id"], data["official"], len(data["questions"])) == ("working-2023", False, 90)
    assert list(data["areas"][1]) == ["id", "title", "core", "sub_areas"]
    keys = ["id", "area", "sub_area", "core", "type", "weight", "text", "why", "what_counts", "evidence", "owner", "topics", "options"]  # fmt: skip
    assert all(list(question) == keys for question in data["questions"])
    assert list(data["questions"][0]["options"][0]) == ["id", "label", "points"]


def test_questions_in_plain_text_say_that_they_are_unofficial(run):
    lines = run("questions").stdout.splitlines()
    assert "unofficial" in lines[0]
    assert sum(line.strip().startswith("90. ") for line in lines) == 1


def test_score_prints_the_contract(run, rounds):
    data = json.loads(run("score", rounds[1], "--json").stdout)
    assert set(data) == {"questionnaire", "rules", "core", "extended", "areas", "sub_areas", "receipt", "recommendations"}  # fmt: skip
    assert list(data["core"]) == ["score", "low", "high", "unknown"]
    assert list(data["areas"]["commitment"]) == ["score", "low", "high", "answered", "unknown", "not_applicable", "of"]  # fmt: skip
    assert len(data["areas"]) == 12
    assert len(data["sub_areas"]) == 6
    assert len(data["receipt"]) == 90
    assert list(data["receipt"][0]) == ["question", "value", "points", "maximum", "weight"]
    assert list(data["recommendations"][0]) == ["question", "gain_core", "gain_extended", "topics"]
    assert data["core"]["unknown"] > 0
    assert data["core"]["low"] == data["core"]["score"] < data["core"]["high"]


def test_score_in_plain_text_never_hides_the_range(run, rounds):
    text = run("score", rounds[1]).stdout
    assert "Core      23 (23 to 44; 17 unknown)    [rule: mean_of_core_areas]" in text
    assert "not an official result" in text


def test_bad_answers_are_reported_together_on_standard_error(run, tmp_path):
    path = tmp_path / "bad.json"
    bad = {f"q{number}": {"value": "x"} for number in range(3)}
    path.write_text(json.dumps({"questionnaire": "working-2023", "city": {}, "answers": bad}))
    result = run("score", path, "--json", status=1)
    assert result.stdout == ""
    assert "4 problems in the answers" in result.stderr
    assert (
        "bad.json, answers → q0: 'q0': the questionnaire working-2023 has no such question"
        in result.stderr
    )


def test_answers_of_an_unknown_version_are_reported(run, tmp_path):
    path = tmp_path / "old.json"
    path.write_text('{"questionnaire": "working-1999", "city": {"name": "V"}, "answers": {}}')
    stderr = run("score", path, status=1).stderr
    assert "no questionnaire of this id comes with the library" in stderr


@pytest.mark.parametrize("command", ["score", "check", "compare", "verify", "report"])
def test_a_file_that_is_not_there_is_named(run, tmp_path, command):
    path = tmp_path / "none.json"
    more = {"compare": [path], "report": ["-o", tmp_path / "out"]}.get(command, [])
    assert "none.json: it cannot be read" in run(command, path, *more, status=1).stderr
    assert not (tmp_path / "out").exists()


def test_a_command_written_wrongly_ends_with_status_2(run, tmp_path):
    run("score", status=2)
    run("scroe", status=2)
    run("convert", tmp_path / "a.yaml", tmp_path / "b.pdf", status=2)


def test_check_reports_all_is_well_with_questionnaire_samples_and_answers(run, rounds):
    assert "checked: samples.yaml (4 cities)" in run("check", "working-2023").stdout
    assert "no problems" in run("check", rounds[0]).stdout


def test_check_says_which_sample_moves_when_a_weight_changes(run, tmp_path):
    text = (SHIPPED / "working-2023" / "questionnaire.yaml").read_text("utf-8")
    path = tmp_path / "q.yaml"
    path.write_text(text.replace("weight: 1", "weight: 5", 1), "utf-8")
    result = run("check", path, "--samples", SHIPPED / "working-2023" / "samples.yaml", status=1)
    assert "Nova Ribeira: commitment is " in result.stderr
    assert "expected 60.0" in result.stderr


def test_check_looks_at_translations_mappings_and_topics(run, tmp_path, small_yaml):
    path = tmp_path / "q.yaml"
    path.write_text(small_yaml, "utf-8")
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "fr.yaml").write_text("titel: x")
    (tmp_path / "mappings").mkdir()
    (tmp_path / "mappings" / "working-2023.yaml").write_text("from: working-2023\nto: small\n")
    (tmp_path / "mappings" / "other.yaml").write_text("from: other\nto: small\n")
    stderr = run("check", path, status=1).stderr
    assert "fr.yaml, line 1: 'titel'" in stderr
    assert "working-2023.yaml, line 1: 'commitment.statement'" in stderr
    assert "other.yaml: 'other'" in stderr
    (tmp_path / "topics.csv").write_text("topic,meaning\ncommitment,x\neducation,x\n")
    stderr = run("check", path, "--topics", tmp_path / "topics.csv", status=1).stderr
    assert "'youth': the library has no such topic" in stderr


def test_convert_goes_to_a_spreadsheet_and_back_without_loss(run, tmp_path):
    source = SHIPPED / "working-2023" / "questionnaire.yaml"
    run("convert", source, tmp_path / "q.xlsx")
    run("convert", tmp_path / "q.xlsx", tmp_path / "q.yaml")
    assert read_questionnaire(tmp_path / "q.yaml") == load_questionnaire("working-2023")


def test_convert_writes_nothing_where_there_are_problems(run, tmp_path, small_yaml):
    (tmp_path / "q.yaml").write_text(small_yaml.replace("weight: 2", "weight: -2"), "utf-8")
    (tmp_path / "q.xlsx").write_text("as it was")
    result = run("convert", tmp_path / "q.yaml", tmp_path / "q.xlsx", status=1)
    assert "`weight` is negative" in result.stderr
    assert (tmp_path / "q.xlsx").read_text() == "as it was"


def test_compare_prints_what_changed_on_the_same_questions(run, rounds):
    data = json.loads(run("compare", rounds[0], rounds[1], "--json").stdout)
    assert data["compared"] == 73
    assert set(data["questions"].values()) == {"improved", "slipped", "unchanged", "not_comparable"}
    assert data["core"]["gain"] == pytest.approx(data["core"]["after"] - data["core"]["before"])
    assert "Compared on 73 questions" in run("compare", rounds[0], rounds[1]).stdout


def test_versions_are_compared_through_a_mapping_file(run, tmp_path, small_yaml):
    answers = {"city": {"name": "V"}, "answers": {"statement": {"value": "no"}}}
    before, after = tmp_path / "a.json", tmp_path / "b.json"
    before.write_text(
        json.dumps({"questionnaire": "working-2023", "city": {"name": "V"}, "answers": {}})
    )
    after.write_text(json.dumps({"questionnaire": "small", **answers}))
    (tmp_path / "q.yaml").write_text(small_yaml, "utf-8")
    result = run("compare", before, after, "--questionnaire", tmp_path / "q.yaml", status=1)
    assert "there is no mapping from working-2023 to small" in result.stderr
    dropped = "".join(
        f"  - {{kind: dropped, from: {q.id}}}\n"
        for q in load_questionnaire("working-2023").questions
    )
    mapping = tmp_path / "m.yaml"
    mapping.write_text(f"from: working-2023\nto: small\nquestions:\n{dropped}")
    data = json.loads(
        run(
            "compare",
            before,
            after,
            "--questionnaire",
            tmp_path / "q.yaml",
            "--mapping",
            mapping,
            "--json",
        ).stdout
    )
    assert data["questions"]["statement"] == "new"


PEERS = "city,country,core,extended,commitment\n" + "".join(
    f"C{n},Japan,{40 + n},{41 + n},{42 + n}\n" for n in range(6)
)


@pytest.mark.slow
def test_report_writes_everything_and_the_result_can_be_verified(run, rounds, tmp_path):
    (tmp_path / "peers.csv").write_text(PEERS)
    out = tmp_path / "out"
    run("report", rounds[2], "-o", out, "--previous", rounds[0], "--peers", tmp_path / "peers.csv")
    names = {path.name for path in out.iterdir()}
    charts = ("radar", "bars", "parts-intercultural_lens", "progress", "peers-all", "peers-country")
    expected = {f"{chart}.{kind}" for chart in charts for kind in ("png", "svg", "txt")}
    assert names == {"report.pdf", "answers.xlsx", "result.json", *expected}
    assert (out / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "60 figures recomputed, all as written" in run("verify", out / "result.json").stdout
    record = json.loads((out / "result.json").read_text("utf-8"))
    assert record["progress"]["since"] == "city0"
    again = json.loads(run("score", out / "answers.xlsx", "--json").stdout)
    assert again == json.loads(run("score", rounds[2], "--json").stdout)


def test_a_result_that_was_changed_does_not_verify(run, rounds, tmp_path, shipped):
    from index_engine.record import export_record
    from index_engine.scoring import score

    questionnaire, samples = shipped
    record = export_record(questionnaire, samples[0].sheet, score(questionnaire, samples[0].sheet))
    record["result"]["core"]["score"] += 5
    path = tmp_path / "result.json"
    path.write_text(json.dumps(record))
    assert "result.json, core → score: " in run("verify", path, status=1).stderr


@pytest.mark.parametrize("bad", ["city,core\n,5", "town\nV"])
def test_report_writes_nothing_where_there_are_problems(run, rounds, tmp_path, bad):
    (tmp_path / "peers.csv").write_text(f"{bad}\n")
    run("report", rounds[0], "-o", tmp_path / "out", "--peers", tmp_path / "peers.csv", status=1)
    assert not (tmp_path / "out").exists()


def test_the_library_runs_as_a_module_without_loading_charts(rounds):
    code = "import runpy, sys; sys.argv = ['index', 'score', sys.argv[1], '--json']\ntry: runpy.run_module('index_engine', run_name='__main__')\nexcept SystemExit as end: assert not end.code\nassert 'matplotlib' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", code, rounds[0]], capture_output=True, check=True)
    assert json.loads(done.stdout)["questionnaire"] == "working-2023"
