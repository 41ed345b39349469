"""Finds the questionnaire of a round, and keeps a copy of one that came from a file."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from index_engine import Questionnaire, load_questionnaire, shipped_questionnaires
from index_engine.files import mapping_between, write_all
from index_engine.mapping import QuestionnaireMapping

_FOLDER = "questionnaires"
# The few that rounds have, in the languages asked for: every tap on a card needs one.
_READ: dict[tuple[Path, str, str], Questionnaire] = {}


@dataclass(frozen=True, slots=True)
class Questionnaires:
    """The questionnaires of an installation.

    Attributes:
        data_dir: Where copies are kept, so that an old round stays readable when its file is gone.
        current: Id or file of the one for new rounds.
    """

    data_dir: Path
    current: str

    async def of(self, questionnaire_id: str, language: str) -> Questionnaire:
        """Return the questionnaire of a round in a language.

        Raises:
            QuestionnaireError: Its copy is gone or damaged.
        """
        key = (self.data_dir, questionnaire_id, language)
        if key not in _READ:
            source = self._source(questionnaire_id)
            _READ[key] = await asyncio.to_thread(load_questionnaire, source, language)
        return _READ[key]

    async def newest(self, language: str) -> Questionnaire:
        """Return the questionnaire for a new round, of which a copy is kept.

        Raises:
            QuestionnaireError: With every problem found in it.
        """
        found = await asyncio.to_thread(load_questionnaire, self.current, language)
        if found.id not in shipped_questionnaires():
            base = await asyncio.to_thread(load_questionnaire, self.current)
            from index_engine.writing import write_yaml

            text = write_yaml(base).encode()
            await asyncio.to_thread(write_all, self._folder, {f"{found.id}.yaml": text})
        return found

    async def mapping(
        self, older: Questionnaire, newer: Questionnaire
    ) -> QuestionnaireMapping | None:
        """Return how answers are carried from one version to another, None for the same one.

        Raises:
            MappingError: There is none, or it has problems.
        """
        return await asyncio.to_thread(mapping_between, older, newer, self.current, None)

    @property
    def _folder(self) -> Path:
        return self.data_dir / _FOLDER

    def _source(self, questionnaire_id: str) -> str:
        if questionnaire_id in shipped_questionnaires():
            return questionnaire_id
        return str(self._folder / f"{questionnaire_id}.yaml")
