"""Any sentence-transformers model is exported once and runs without torch, to the same vectors."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from bot.settings import Settings
from knowledge.assistant import Knowledge
from knowledge.decision import load_calibration
from knowledge.encoder import OnnxEncoder, TorchEncoder, encode_all, open_encoder
from knowledge.errors import ModelUnusable
from knowledge.exporting import main, prepare_model
from knowledge.languages import load_glossaries
from knowledge.library import SHIPPED
from knowledge.models import BUNDLED, PreparedModel, bundled_weights, prepared_model, ready_model

TEXTS = ["the city", "people meet in the city", "who meets whom in a park on sundays, and why?"]
_WORDS = "[PAD] [UNK] [CLS] [SEP] the city people meet in who whom a park on and why ? , ##s ##ing"


def make_model(folder: Path, *, prompts: dict[str, str] | None = None) -> Path:
    """Write a BERT of two small layers with random weights, as any model is published."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    tokenizer = Tokenizer(
        models.WordPiece({w: n for n, w in enumerate(_WORDS.split())}, unk_token="[UNK]")
    )
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        model_max_length=64,
    )
    config = BertConfig(
        vocab_size=len(_WORDS.split()),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=64,
    )
    bare = folder / "bare"
    BertModel(config).save_pretrained(bare)
    fast.save_pretrained(bare)
    transformer = Transformer(str(bare), max_seq_length=16)
    pooling = Pooling(transformer.get_embedding_dimension(), "mean")
    built = SentenceTransformer(
        modules=[transformer, pooling, Normalize()], device="cpu", prompts=prompts
    )
    built.save(str(folder / "model"))
    return folder / "model"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def prepared(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> PreparedModel:
    return prepare_model(str(tiny), tmp_path_factory.mktemp("models"))


def torch_vectors(folder: Path, texts: list[str]) -> np.ndarray:
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(str(folder), device="cpu").encode(texts, normalize_embeddings=True)


def test_an_exported_model_gives_the_vectors_that_torch_gives(
    tiny: Path, prepared: PreparedModel
) -> None:
    encoder = open_encoder(prepared)
    assert isinstance(encoder, OnnxEncoder)
    ours = encode_all(encoder, TEXTS)
    # Eight-bit weights move a vector a little; its direction stays.
    assert (ours * torch_vectors(tiny, TEXTS)).sum(axis=1) == pytest.approx(1, abs=0.02)


def test_vectors_have_length_one_and_the_promised_dimension(prepared: PreparedModel) -> None:
    vectors = encode_all(open_encoder(prepared), TEXTS)
    assert vectors.shape == (3, 32)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


def test_texts_come_back_in_their_own_order_however_long_they_are(prepared: PreparedModel) -> None:
    encoder = open_encoder(prepared)
    texts = ["people meet in the city " * n for n in (3, 1, 2)] + TEXTS * 4
    each = np.stack([encode_all(encoder, [text])[0] for text in texts])
    assert (encode_all(encoder, texts) * each).sum(axis=1) == pytest.approx(1, abs=0.02)


def test_a_text_longer_than_the_model_reads_is_cut_not_refused(prepared: PreparedModel) -> None:
    encoder = open_encoder(prepared)
    long = encoder.query("city " * 5000)
    assert long == pytest.approx(encoder.query("city " * 14), abs=1e-6)


def test_preparing_again_returns_what_is_there(prepared: PreparedModel) -> None:
    written = prepared.graph.stat().st_mtime_ns
    again = prepare_model(prepared.name, prepared.folder.parent)
    assert (again, again.graph.stat().st_mtime_ns) == (prepared, written)


def test_a_model_folder_that_was_changed_is_prepared_again(tmp_path: Path) -> None:
    source = make_model(tmp_path)
    before = prepare_model(str(source), tmp_path / "models")
    make_model(tmp_path)
    assert prepared_model(str(source), tmp_path / "models") is None
    assert prepare_model(str(source), tmp_path / "models").digest != before.digest


def test_prompts_of_a_model_are_put_before_questions_and_passages(tmp_path: Path) -> None:
    source = make_model(tmp_path, prompts={"query": "who ", "passage": "city "})
    encoder = open_encoder(prepare_model(str(source), tmp_path / "models"))
    asked, stored = torch_vectors(source, ["who in a park", "city in a park"])
    assert encoder.query("in a park") @ asked == pytest.approx(1, abs=0.02)
    assert encode_all(encoder, ["in a park"])[0] @ stored == pytest.approx(1, abs=0.02)


def test_a_multilingual_model_is_one_setting_with_its_own_words_before_texts_and_thresholds(
    tmp_path: Path,
) -> None:
    source = make_model(tmp_path).rename(tmp_path / "multilingual-e5-tiny")
    data = tmp_path / "data"
    knowledge = Settings(data_dir=data, embedding_model=str(source), _env_file=None)
    opened = Knowledge.open(knowledge.data_dir, model=knowledge.embedding_model)
    asked, stored = torch_vectors(source, ["query: in a park", "passage: in a park"])
    assert opened.encoder.query("in a park") @ asked == pytest.approx(1, abs=0.02)
    assert encode_all(opened.encoder, ["in a park"])[0] @ stored == pytest.approx(1, abs=0.02)
    own = opened.answerer.calibration
    assert own != load_calibration()
    assert Knowledge.open(data, model=str(source)).answerer.calibration == own
    assert opened.answer("the city").question == "the city"


@pytest.mark.parametrize("name", ["e5-large-instruct", "note5-small", "all-minilm-l6-v2"])
def test_only_the_e5_models_get_words_that_their_files_do_not_name(
    tmp_path: Path, name: str
) -> None:
    source = make_model(tmp_path).rename(tmp_path / name)
    made = prepare_model(str(source), tmp_path / "models")
    assert (made.query_prompt, made.passage_prompt) == ("", "")


def test_a_glossary_is_left_to_models_that_do_not_read_the_language() -> None:
    spanish = next(g for g in load_glossaries(SHIPPED / "glossary") if g.language == "es")
    assert spanish.is_read_by(lambda _: True)
    assert not spanish.is_read_by(lambda word: word == "ciudad")


def test_a_model_that_cannot_be_exported_runs_on_torch(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(*_args: object, **_named: object) -> None:
        raise NotImplementedError("an operator without an ONNX form")

    monkeypatch.setattr("torch.onnx.export", cannot)
    model = prepare_model(str(tiny), tmp_path)
    assert (model.runtime, model.why_not_onnx) == (
        "torch",
        "NotImplementedError: an operator without an ONNX form",
    )
    encoder = open_encoder(model)
    assert isinstance(encoder, TorchEncoder)
    expected = torch_vectors(tiny, TEXTS)
    assert encode_all(encoder, TEXTS) == pytest.approx(expected, abs=1e-5)
    assert encoder.query(TEXTS[0]) == pytest.approx(expected[0], abs=1e-5)
    assert encoder.knows("city")
    assert not encoder.knows("citty")


def test_weights_that_changed_after_preparing_are_not_run_on_torch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("torch.onnx.export", lambda *_args, **_named: 1 / 0)
    source = make_model(tmp_path)
    model = prepare_model(str(source), tmp_path / "models")
    make_model(tmp_path)
    with pytest.raises(ModelUnusable, match="weights have changed"):
        open_encoder(model).query("the city")


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_damaged_or_missing_file_is_noticed_before_it_gives_wrong_answers(
    tiny: Path, tmp_path: Path, name: str
) -> None:
    model = prepare_model(str(tiny), tmp_path)
    path = model.folder / name
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    with pytest.raises(ModelUnusable, match=r"checksum is wrong.*Delete the folder"):
        open_encoder(model)
    path.unlink()
    with pytest.raises(ModelUnusable, match=r"checksum is wrong.*Delete the folder"):
        open_encoder(model)


def test_the_bundled_weights_are_the_original_ones() -> None:
    assert (bundled_weights() / "model.safetensors").stat().st_size == 90_868_376


def test_bundled_weights_with_another_checksum_are_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("knowledge.models._BUNDLED_SHA256", "0" * 64)
    with pytest.raises(ModelUnusable, match=r"expected checksum.*Install the package"):
        prepare_model(BUNDLED, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]


def test_a_model_that_is_nowhere_is_refused_with_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelUnusable, match=r"cannot load it.*ICC_EMBEDDING_MODEL"):
        prepare_model(str(tmp_path / "nowhere"), tmp_path / "models")


def test_a_child_process_tells_its_failure_as_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert main([str(tmp_path / "nowhere"), str(tmp_path / "models")]) == 1
    assert set(json.loads(capsys.readouterr().out)) == {"reason", "remedy"}


@pytest.mark.slow
def test_the_process_that_asks_for_a_model_never_imports_torch(tiny: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from knowledge.models import ready_model;"
        "from knowledge.encoder import open_encoder;"
        "model = ready_model(sys.argv[1], Path(sys.argv[2])); open_encoder(model).query('the city');"
        "print(model.runtime, 'torch' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, str(tiny), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "onnx False\n"


@pytest.mark.slow
def test_the_failure_of_the_child_process_reaches_the_caller(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelUnusable, match="sentence-transformers cannot load it"):
        ready_model("no-such-owner/no-such-model", tmp_path)


def test_the_model_knows_words_that_are_one_piece_whatever_their_accents(
    knowledge: Knowledge,
) -> None:
    knows = knowledge.encoder.knows
    assert all(knows(word) for word in ("strategy", "council", "café", "police"))
    assert not any(knows(word) for word in ("stratgey", "councli", "\ue000", "🎉"))
