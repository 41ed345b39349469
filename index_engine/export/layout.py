"""What the workbook's writer and reader agree on: sheets, columns, and words for answers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from index_engine.answers import State
from index_engine.questionnaire import Question, Questionnaire
from index_engine.wording import Wording, wording

ANSWER_COLUMNS = (
    *("number", "text", "counts", "answer", "reason", "note"),
    *("index", "part", "kind", "question", "option"),
)
EVIDENCE_COLUMNS = ("question", "title", "url", "date")
LIST_COLUMNS = ("question", "option", "answer", "points")
CITY_FIELDS = ("questionnaire", "name", "country", "population", "foreign_born_share", "date")
LONGEST_CELL = 32_767
"""The most characters a cell of a spreadsheet can hold."""

# Characters that may not stand in XML at all.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNFILLED = (State.UNKNOWN, State.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Layout:
    """The words of a workbook in one language, for one questionnaire."""

    questionnaire: Questionnaire
    words: Wording

    @classmethod
    def of(cls, questionnaire: Questionnaire, language: str | None) -> Layout:
        """Return the layout in a language, or in the questionnaire's own where None is given."""
        return cls(questionnaire, wording(language or questionnaire.language))

    def sheet(self, name: str) -> str:
        """Return the title of a sheet."""
        return self.words.say(f"sheet-{name}")

    def headers(self, columns: tuple[str, ...]) -> list[str]:
        """Return the headings of columns."""
        return [self.words.say(f"column-{column}") for column in columns]

    def states(self) -> dict[str, State]:
        """Return the states that can be chosen in place of an option, by their words."""
        return {self.words.say(f"state-{state}"): state for state in _UNFILLED}

    def option_words(self, question: Question) -> dict[str, str]:
        """Return the words that stand for each option of a question, by option id.

        They are its label; where that is not the only thing it could mean, the id is added.
        """
        taken = Counter(option.label.strip().casefold() for option in question.options)
        taken.update(word.casefold() for word in self.states())
        return {
            option.id: option.label
            if taken[option.label.strip().casefold()] == 1 and option.label.strip()
            else f"{option.label} [{option.id}]"
            for option in question.options
        }

    @property
    def yes(self) -> str:
        """What stands beside a chosen option of a multiple choice."""
        return self.words.say("choice-yes")

    @property
    def no(self) -> str:
        """What may stand beside an option that is not chosen."""
        return self.words.say("choice-no")

    @property
    def answered(self) -> str:
        """What stands beside a multiple choice that is answered."""
        return self.words.say("choice-answered")


def clean(text: str | None) -> str | None:
    """Return a text as a workbook can hold it: no control characters, plain line breaks."""
    if text is None:
        return None
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
