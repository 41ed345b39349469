"""What every chart has around its drawing: whose it is, what it shows, what it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from index_engine.charts.paper import BODY, GREY, HEADING, SMALL, TITLE, Chart, Paper
from index_engine.figures import in_full
from index_engine.questionnaire import Questionnaire
from index_engine.scoring import Figure, Scorecard
from index_engine.wording import Wording, wording


@dataclass(frozen=True, slots=True)
class Subject:
    """What a chart speaks about: one scorecard, its questionnaire and a language."""

    questionnaire: Questionnaire
    scorecard: Scorecard
    words: Wording

    @classmethod
    def of(
        cls, questionnaire: Questionnaire, scorecard: Scorecard, language: str | None
    ) -> Subject:
        """Return the subject in a language, or in the questionnaire's own where None is given."""
        return cls(questionnaire, scorecard, wording(language or questionnaire.language))

    @property
    def estimate(self) -> str:
        """The sentence that says what these figures are."""
        kind = "official" if self.questionnaire.official else "unofficial"
        return self.words.say(f"estimate-{kind}", questionnaire=self.questionnaire.title)

    def overall(self) -> Iterator[tuple[str, Figure]]:
        """Yield the titles and figures of the core and the extended overall."""
        yield self.words.say("core"), self.scorecard.core
        yield self.words.say("extended"), self.scorecard.extended

    def areas(self) -> Iterator[tuple[str, Figure]]:
        """Yield the title and figure of every index in the official order."""
        for area in self.questionnaire.areas:
            title = area.title
            if not area.core:
                title = self.words.say("title-extended", title=title)
            yield title, self.scorecard.areas[area.id]


def open_paper(subject: Subject, title: str) -> Paper:
    """Return a paper with the city's name and the chart's title at its head."""
    paper = Paper()
    paper.write(subject.scorecard.city.name, size=TITLE, bold=True)
    paper.write(title, size=HEADING)
    paper.y += 6
    return paper


def write_overall(paper: Paper, subject: Subject) -> None:
    """Write the two overall figures with their ranges."""
    for name, figure in subject.overall():
        stated = subject.words.say("line", name=name, figure=in_full(figure, subject.words))
        paper.write(stated, size=BODY, bold=True)


def close_paper(paper: Paper, subject: Subject, title: str, lines: list[str]) -> Chart:
    """Write what the figures are at the foot, and return the chart with its text twin."""
    paper.y += 10
    paper.write(subject.estimate, size=SMALL, colour=GREY)
    twin = [subject.scorecard.city.name, title, subject.estimate, "", *lines]
    return paper.finish(title, "\n".join(twin))


def twin_lines(subject: Subject, rows: list[tuple[str, Figure]]) -> list[str]:
    """Return one line for each figure: its name, score, range and unknowns."""
    return [
        subject.words.say("line", name=name, figure=in_full(figure, subject.words))
        for name, figure in rows
    ]
