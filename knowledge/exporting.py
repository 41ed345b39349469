"""Prepare an embedding model once: load it with sentence-transformers, export it, keep it.

Only this module and `knowledge.encoder.TorchEncoder` ever import torch. What is left in the data
directory is run by `knowledge.encoder` with ONNX Runtime alone. The export holds the whole
pipeline (transformer, pooling, normalisation), so that any sentence-transformers model whose
forward pass can be traced goes the same way.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.errors import ModelUnusable
from knowledge.locking import sole_writer
from knowledge.models import (
    GRAPH,
    MANIFEST,
    TOKENIZER,
    PreparedModel,
    model_folder,
    prepared_model,
    sha256,
    source_fingerprint,
    source_of,
)

if TYPE_CHECKING:
    import torch


def prepare_model(name: str, models: Path) -> PreparedModel:
    """Load, export and keep a model; return at once if that has been done before.

    Args:
        name: `knowledge.models.BUNDLED`, a folder, or the name of any sentence-transformers model
            (fetched from its hub where there is internet).
        models: The folder that keeps prepared models.

    Raises:
        ModelUnusable: The model cannot be loaded, or the bundled weights have a wrong checksum.
    """
    with sole_writer(models):
        found = prepared_model(name, models)
        if found is not None:
            return found
        source, made_from = source_of(name), source_fingerprint(name)
        staging = Path(tempfile.mkdtemp(prefix=".preparing-", dir=models))
        try:
            model = _export(name, source, made_from, staging)
            raw = {key: value for key, value in asdict(model).items() if key != "folder"}
            (staging / MANIFEST).write_text(json.dumps(raw, indent=2), encoding="utf-8")
            target = model_folder(name, models)
            shutil.rmtree(target, ignore_errors=True)
            staging.replace(target)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    ready = prepared_model(name, models)
    if ready is None:
        raise ModelUnusable(name, "it changed while it was prepared", "Run the command again")
    return ready


def _export(name: str, source: str, made_from: str, folder: Path) -> PreparedModel:
    model = load_transformer(name, source)
    prompts = _prompts(name, model.prompts or {})
    common: dict[str, Any] = {
        "name": name,
        "folder": folder,
        "dimension": int(model.get_embedding_dimension()),
        "max_tokens": int(model.max_seq_length or 256),
        "query_prompt": prompts.get("query", ""),
        "passage_prompt": prompts.get("passage") or prompts.get("document", ""),
        "source": made_from,
    }
    try:
        _write_graph(model, folder)
    except Exception as error:  # noqa: BLE001 - whatever the exporter raises, torch still runs it
        why = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        weights = weights_digest(model)
        return PreparedModel(
            **common, digest=weights, tokenizer_digest="", runtime="torch", why_not_onnx=why
        )
    return PreparedModel(
        **common, digest=sha256(folder / GRAPH), tokenizer_digest=sha256(folder / TOKENIZER)
    )


def _prompts(name: str, published: Mapping[str, str]) -> Mapping[str, str]:
    """Return what is put before texts; the E5 models need words that their files do not name.

    Source: Wang et al., Multilingual E5 Text Embeddings, 2024.
    """
    words = Path(name).name.lower().split("-")
    if any(published.values()) or "e5" not in words or "instruct" in words:
        return published
    return {"query": "query: ", "passage": "passage: "}


def load_transformer(name: str, source: str) -> Any:
    """Load a model with sentence-transformers, ready to run on the processor.

    Raises:
        ModelUnusable: It cannot be loaded.
    """
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


def weights_digest(model: Any) -> str:
    """Return a checksum over the names and values of all weights of a loaded model."""
    digest = hashlib.sha256()
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.cpu().contiguous().numpy().tobytes())
    return digest.hexdigest()


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
        quantize_dynamic(full, folder / GRAPH, weight_type=QuantType.QInt8)
    full.unlink()
    model.tokenizer.backend_tokenizer.save(str(folder / TOKENIZER))


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


def main(arguments: list[str]) -> int:
    """Prepare the model and the folder that are named; print a failure as JSON."""
    name, models = arguments
    try:
        prepare_model(name, Path(models))
    except ModelUnusable as error:
        sys.stdout.write(json.dumps({"reason": error.reason, "remedy": error.remedy}))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
