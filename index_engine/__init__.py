"""The Index: questionnaire, answers, score with receipts, charts and report."""

from index_engine.answers import Answer, AnswerSheet, City, Evidence, State
from index_engine.clashes import Clash, ClashKind, Contribution, Decision, Merged, merge
from index_engine.comparison import Change, Progress, compare_rounds
from index_engine.errors import EngineError, InputError, Problem, UnknownIdError
from index_engine.loading import shipped_questionnaires
from index_engine.peers import Peer, PeerComparison, compare_peers
from index_engine.peers_file import load_peers
from index_engine.questionnaire import Questionnaire, QuestionType, load_questionnaire
from index_engine.recommendations import Recommendation, recommend
from index_engine.record import export_record, recompute
from index_engine.scoring import Figure, Scorecard, score, score_many, whole_percent

__all__ = [
    "Answer",
    "AnswerSheet",
    "Change",
    "City",
    "Clash",
    "ClashKind",
    "Contribution",
    "Decision",
    "EngineError",
    "Evidence",
    "Figure",
    "InputError",
    "Merged",
    "Peer",
    "PeerComparison",
    "Problem",
    "Progress",
    "QuestionType",
    "Questionnaire",
    "Recommendation",
    "Scorecard",
    "State",
    "UnknownIdError",
    "compare_peers",
    "compare_rounds",
    "export_record",
    "load_peers",
    "load_questionnaire",
    "merge",
    "recommend",
    "recompute",
    "score",
    "score_many",
    "shipped_questionnaires",
    "whole_percent",
]
