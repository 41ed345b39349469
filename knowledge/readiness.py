"""Whether anything must be prepared before the library can be asked.

Nothing here needs NumPy or the model itself: it is asked before a person sees anything.
"""

from __future__ import annotations

from pathlib import Path

from knowledge.errors import IndexMissing
from knowledge.folders import Folders
from knowledge.library import SHIPPED, library_fingerprint
from knowledge.manifest import Manifest, current_version, read_manifest
from knowledge.models import BUNDLED, prepared_model
from knowledge.shelves import city_shelves


def is_ready(data: Path, model: str = BUNDLED, library: Path = SHIPPED) -> bool:
    """Say whether the model and every index are there, so that opening them builds nothing.

    What can only be seen by reading all of a file, such as a wrong checksum, is found when the
    library is opened.
    """
    folders = Folders(data)
    prepared = prepared_model(model, folders.models)
    if prepared is None or (model != BUNDLED and not prepared.calibration.is_file()):
        return False
    if not is_up_to_date(folders.index, prepared.digest, library):
        return False
    return all(_usable(shelf.index, prepared.digest) for shelf in city_shelves(data))


def is_up_to_date(index: Path, model: str, library: Path) -> bool:
    """Say whether an index holds the library folder as it is now, by the model of that digest."""
    manifest = _usable(index, model)
    return manifest is not None and manifest.library == library_fingerprint(library)


def _usable(index: Path, model: str) -> Manifest | None:
    """Return the manifest of an index that is whole and made by a model, or None."""
    version = current_version(index)
    if version is None:
        return None
    try:
        manifest = read_manifest(index, version)
    except IndexMissing:
        return None
    is_whole = manifest.obstacle(model) is None and manifest.damage(index) is None
    return manifest if is_whole else None
