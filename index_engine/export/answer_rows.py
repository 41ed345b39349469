"""From rows of the answer sheet to answers: the question's own row, then those of its options."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from index_engine.answers import Answer, Evidence, State
from index_engine.export.grid import Row
from index_engine.export.layout import Layout
from index_engine.questionnaire import Question, QuestionType

_ID_HELP = "Take the ids from a new export of the same questionnaire"


def read_answers(
    layout: Layout,
    rows: Sequence[Row],
    evidence: Mapping[str, tuple[Evidence, ...]],
) -> dict[str, Answer]:
    """Return the answers in the questionnaire's order; every problem goes to the rows' notebook.

    A question without an answer is left out unless it has a note, a reason or evidence.
    """
    reader = _Answers(layout)
    for row in rows:
        reader.take(row)
    answers = {}
    for question in layout.questionnaire.questions:
        answer = reader.answer(question, evidence.get(question.id, ()))
        if answer != Answer(State.EMPTY):
            answers[question.id] = answer
    return answers


class _Answers:
    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._own: dict[str, Row] = {}
        self._options: dict[str, dict[str, Row]] = {}

    def take(self, row: Row) -> None:
        """Remember a row under its question and, if it has one, its option."""
        key, option = row.text("question"), row.text("option")
        question = self._layout.questionnaire.by_id.get(key or "")
        if question is None:
            reason = "there is no such question" if key else "the row names no question"
            row.note("question", reason, _ID_HELP)
        elif option is None:
            self._keep(self._own, question.id, row, "question")
        elif option not in {known.id for known in question.options}:
            row.note("option", "the question has no such option", _ID_HELP)
        elif question.type is QuestionType.SINGLE:
            row.note("option", "the question takes one answer, in its own row", "Delete this row")
        else:
            self._keep(self._options.setdefault(question.id, {}), option, row, "option")

    def answer(self, question: Question, evidence: tuple[Evidence, ...]) -> Answer:
        """Return the answer to a question; empty where nothing is written."""
        row = self._own.get(question.id)
        written = row.text("answer") if row else None
        state, options = self._value(question, row, (written or "").strip())
        reason = row.text("reason") if row else None
        if row and state is State.NOT_APPLICABLE and not reason:
            row.note("reason", "no reason is given", "Write why the question does not apply")
        return Answer(state, options, reason, row.text("note") if row else None, evidence)

    def _keep(self, rows: dict[str, Row], key: str, row: Row, column: str) -> None:
        if key in rows:
            row.note(column, "the row appears twice", "Keep one of the two")
        else:
            rows[key] = row

    def _value(
        self, question: Question, row: Row | None, written: str
    ) -> tuple[State, tuple[str, ...]]:
        multiple = question.type is QuestionType.MULTIPLE
        chosen = self._ticked(question) if multiple else ()
        states = self._layout.states() | {state.value: state for state in _UNFILLED}
        if written in states:
            if chosen and row:
                reason = "options are chosen below, although there is no answer"
                row.note("answer", reason, "Clear the options, or choose Answered here")
                return State.EMPTY, ()
            return states[written], ()
        if multiple:
            return self._multiple(row, written, chosen)
        return self._single(question, row, written)

    def _multiple(
        self, row: Row | None, written: str, chosen: tuple[str, ...]
    ) -> tuple[State, tuple[str, ...]]:
        if not written:
            return (State.ANSWERED, chosen) if chosen else (State.EMPTY, ())
        if written != self._layout.answered and row:
            self._note_unknown(row, [self._layout.answered, *self._layout.states()])
        return State.ANSWERED, chosen

    def _single(
        self, question: Question, row: Row | None, written: str
    ) -> tuple[State, tuple[str, ...]]:
        if not written or row is None:
            return State.EMPTY, ()
        words = {word.strip(): key for key, word in self._layout.option_words(question).items()}
        for option in question.options:
            words.setdefault(option.id, option.id)
        if written in words:
            return State.ANSWERED, (words[written],)
        known = [*self._layout.option_words(question).values(), *self._layout.states()]
        self._note_unknown(row, known)
        return State.EMPTY, ()

    def _ticked(self, question: Question) -> tuple[str, ...]:
        chosen, rows = [], self._options.get(question.id, {})
        for option in question.options:
            written = (rows[option.id].text("answer") or "").strip() if option.id in rows else ""
            if written == self._layout.yes:
                chosen.append(option.id)
            elif written not in {"", self._layout.no}:
                self._note_unknown(rows[option.id], [self._layout.yes, self._layout.no])
        return tuple(chosen)

    def _note_unknown(self, row: Row, known: Sequence[str]) -> None:
        row.note("answer", "this is not one of the answers", f"Choose one of: {', '.join(known)}")


_UNFILLED = (State.UNKNOWN, State.NOT_APPLICABLE)
