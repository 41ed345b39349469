"""The table that ``evaluate --collection`` prints."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from knowledge.cli import as_text, say


def measure(
    folder: Path, data_dir: Path, model: str, language: str | None, *, as_json: bool
) -> None:
    """Print nDCG@10, recall@10 and MRR@10 of the lexical part, the dense part and the fusion.

    Raises:
        LibraryInvalid: The collection does not fit.
    """
    from knowledge.collections import PARTS, index_of, judged, load_collection, rank
    from knowledge.encoder import open_encoder
    from knowledge.folders import Folders
    from knowledge.models import ready_model
    from knowledge.terminal import progress_bars

    collection = load_collection(folder, language)
    with progress_bars() as progress:
        encoder = open_encoder(ready_model(model, Folders(data_dir).models, progress))
        index = index_of(folder, collection, data_dir / "collections", encoder, progress)
    asked = {name: q for name, q in collection.queries.items() if name in collection.relevant}
    figures = {
        name: judged(rank(index, encoder, asked, weights), collection.relevant)
        for name, weights in PARTS.items()
    }
    if as_json:
        say(as_text({name: asdict(one) for name, one in figures.items()}))
        return
    documents = len(collection.documents)
    say(f"{documents} documents, {index.lexical.size} passages, {len(asked)} questions")
    say(f"{'':10}{'nDCG@10':>10}{'recall@10':>12}{'MRR@10':>10}")
    for name, one in figures.items():
        say(f"{name:10}{one.ndcg_10:>10.3f}{one.recall_10:>12.3f}{one.mrr_10:>10.3f}")
