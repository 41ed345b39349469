"""The Index: questionnaire, answers, score with receipts, charts and report."""
