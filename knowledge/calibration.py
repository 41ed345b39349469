"""Fit the decision on golden questions: logistic regression and the thresholds of three bands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge.answering import Answerer
from knowledge.decision import SIGNALS, Calibration
from knowledge.golden import GoldenQuestion

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

# Keeps the coefficients of signals that say nearly the same from growing against each other.
_RIDGE = 2.0
_ROUNDS = 60
# What may be wrongly answered and wrongly declined on the training half.
_ANSWERED_OF_UNANSWERABLE = 0.08
_DECLINED_OF_ANSWERABLE = 0.01
_FOLDS = 10
_HEADER = """\
# When the assistant answers, when it doubts, when it declines. Written by
#   icc-assistant evaluate --fit
# from the training half of questions.toml, for the embedding model that ships.
"""


def fit(answerer: Answerer, golden: Sequence[GoldenQuestion]) -> Calibration:
    """Fit coefficients and thresholds on the training half of golden questions."""
    used = [q for q in golden if q.split == "fit" and q.expect in {"answer", "decline"}]
    used = [q for q in used if q.kind != "language"]
    rows = [answerer.retrieve(q.question).evidence for q in used]
    pairs = [(astuple(row), q.expect == "answer") for row, q in zip(rows, used, strict=True) if row]
    signals = np.array([row for row, _ in pairs])
    answerable = np.array([flag for _, flag in pairs])
    intercept, coefficients = _coefficients(signals, answerable)
    confidence = _unseen(signals, answerable)
    return Calibration(
        intercept,
        tuple(float(c) for c in coefficients),
        float(np.quantile(confidence[~answerable], 1 - _ANSWERED_OF_UNANSWERABLE)),
        float(np.quantile(confidence[answerable], _DECLINED_OF_ANSWERABLE)),
    )


def _coefficients(signals: Floats, answerable: Flags) -> tuple[float, Floats]:
    mean, spread = signals.mean(axis=0), signals.std(axis=0) + 1e-9
    weights = _logistic((signals - mean) / spread, answerable)
    coefficients = weights[1:] / spread
    return float(weights[0] - (coefficients * mean).sum()), coefficients


def _unseen(signals: Floats, answerable: Flags) -> Floats:
    """Return the confidence for each question by a fit that has not seen it.

    Thresholds set on questions that the coefficients were fitted to would be too bold.
    """
    confidence = np.zeros(len(signals))
    folds = np.arange(len(signals)) % _FOLDS
    for fold in range(_FOLDS):
        out = folds == fold
        intercept, coefficients = _coefficients(signals[~out], answerable[~out])
        confidence[out] = 1 / (1 + np.exp(-(signals[out] @ coefficients + intercept)))
    return confidence


def _logistic(signals: Floats, truth: Flags) -> Floats:
    """Return intercept and weights by iteratively reweighted least squares with a ridge."""
    design = np.column_stack([np.ones(len(signals)), signals])
    ridge = np.eye(design.shape[1]) * _RIDGE
    ridge[0, 0] = 0
    weights = np.zeros(design.shape[1])
    for _ in range(_ROUNDS):
        expected = 1 / (1 + np.exp(-design @ weights))
        curvature = (design * (expected * (1 - expected))[:, None]).T @ design + ridge
        slope = design.T @ (expected - truth) + ridge @ weights
        weights -= np.linalg.solve(curvature, slope)
    return weights


def write_calibration(path: Path, calibration: Calibration) -> None:
    """Write a calibration as the text file that `load_calibration` reads."""
    lines = [f"intercept = {calibration.intercept:.4f}", "", "[coefficients]"]
    named = zip(SIGNALS, calibration.coefficients, strict=True)
    lines += [f"{name} = {value:.4f}" for name, value in named]
    lines += [
        "",
        "[thresholds]",
        f"answer_from = {calibration.answer_from:.4f}",
        f"unsure_from = {calibration.unsure_from:.4f}",
    ]
    path.write_text(_HEADER + "\n".join(lines) + "\n", encoding="utf-8")
