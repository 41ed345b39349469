"""How much of a document is quoted: the whole list, one item of it, a paragraph, a sentence."""

import pytest

from knowledge.answers import Quote
from knowledge.assistant import Knowledge
from knowledge.intents import Intent, compares, intent_of, says_figure


def first_quote(knowledge: Knowledge, question: str) -> Quote:
    return knowledge.answer(question).quotes[0]


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("how welcome newcomers", Intent.STEPS),
        ("how we measure trust between people", Intent.STEPS),
        ("help me with strategy", Intent.STEPS),
        ("can you write my strategy for me", Intent.STEPS),
        ("how to react when a newspaper writes false things", Intent.STEPS),
        ("how many questions in the index", Intent.FIGURE),
        ("when was the programme founded", Intent.FIGURE),
        ("how did Barcelona do the antirumor?", Intent.EXAMPLES),
        ("what is mandatory to become a member?", Intent.STEPS),
        ("refugees arrive next week, what do we do first", Intent.STEPS),
        ("what does the membership cost", Intent.FIGURE),
        ("they say migrants cost money, how to answer", Intent.STEPS),
        ("how is the score calculated", Intent.ANY),
        ("how the score is calculated", Intent.ANY),
    ],
)
def test_learners_of_english_are_understood(question: str, intent: Intent) -> None:
    assert intent_of(question) is intent


@pytest.mark.parametrize(
    ("question", "is_comparison"),
    [
        ("explain me interculturalism versus multiculturalism", True),
        ("what is the difference between a profile and a report", True),
        ("how does our city differ from others", True),
        ("what is intersectionality", False),
        ("indifference to rumours", False),
    ],
)
def test_a_comparison_is_recognised(question: str, is_comparison: bool) -> None:
    assert compares(question) is is_comparison


@pytest.mark.parametrize(
    ("text", "question", "says"),
    [
        ("In 2023 the programme had 163 members.", "how many members", True),
        ("The report of 2023 names the new members.", "how many members", False),
        ("The report of 2023 names the new members.", "when was the report", True),
        ("The report names the new members.", "when was the report", False),
    ],
)
def test_a_year_is_no_amount(text: str, question: str, says: bool) -> None:
    assert says_figure(text, question) is says


@pytest.mark.parametrize(
    "question",
    [
        "What are the tasks of an intercultural coordinator?",
        "good practice template",
        "help me with strategy",
        "how to write intercultural strategy",
        "how we measure trust between people",
    ],
)
def test_a_numbered_list_is_read_from_its_first_item(knowledge: Knowledge, question: str) -> None:
    quote = first_quote(knowledge, question)
    assert quote.text.startswith("1. ")
    assert "\n2. " in quote.text


def test_a_list_longer_than_a_screen_says_how_many_items_are_left(knowledge: Knowledge) -> None:
    quote = first_quote(knowledge, "how to mix people in neighbourhoods, avoid segregation")
    blocks = knowledge.document(quote.document).blocks
    listed = [b for b in blocks if b.section == (quote.section,) and b.shape == "bullet"]
    assert quote.text.startswith("- Fair access.")
    assert quote.text.count("\n") + 1 + quote.more == len(listed)


@pytest.mark.parametrize(
    ("question", "beginning"),
    [
        ("intercultural mediators hospital", "Intercultural mediators work between"),
        ("trainning for police oficers about diversity", "Training. Train police officers"),
        ("artificial intelligence and discrimination", "Artificial intelligence. A policy brief"),
    ],
)
def test_the_one_item_that_was_meant_is_shown_without_its_neighbours(
    knowledge: Knowledge, question: str, beginning: str
) -> None:
    quote = first_quote(knowledge, question)
    assert quote.text.startswith(beginning)
    assert "\n" not in quote.text


@pytest.mark.parametrize(
    "question",
    [
        "how do we evaluate the anti-rumours strategy?",
        "and how do we evaluate it? – anti-rumours strategy",
    ],
)
def test_a_late_step_that_was_asked_for_is_not_hidden_behind_the_first_ones(
    knowledge: Knowledge, question: str
) -> None:
    assert "6. Evaluation." in " ".join(q.text for q in knowledge.answer(question).quotes)


def test_the_subject_of_a_guide_alone_points_to_no_single_step(knowledge: Knowledge) -> None:
    quote = first_quote(knowledge, "how to build an anti-rumours strategy")
    assert quote.text.startswith("1. Diagnosis.")


def test_a_comparison_shows_what_is_compared_side_by_side(knowledge: Knowledge) -> None:
    quote = first_quote(knowledge, "explain me interculturalism versus multiculturalism")
    assert "Multiculturalism is" in quote.text
    assert "Interculturalism is" in quote.text


def test_a_short_paragraph_is_shown_from_its_first_sentence(knowledge: Knowledge) -> None:
    quote = first_quote(knowledge, "is there a network in Italy")
    assert quote.text.startswith("The Italian network Città del dialogo started in 2010.")
    assert "28 members" in quote.text


def test_a_sentence_that_fits_far_better_is_not_buried(knowledge: Knowledge) -> None:
    quote = first_quote(knowledge, "our index result is low, what now?")
    assert quote.text.startswith("A low score in one field")


def test_a_definition_begins_with_the_defining_sentence(knowledge: Knowledge) -> None:
    quote = first_quote(knowledge, "what is appreciative inquiry")
    assert quote.text.startswith("Appreciative inquiry is")


@pytest.mark.parametrize("place", ["Bergen", "Portugal", "Japan", "Reggio Emilia"])
def test_the_name_of_a_place_shows_what_its_practices_are_and_not_only_what_came_of_them(
    knowledge: Knowledge, place: str
) -> None:
    answer = knowledge.answer(place)
    assert answer.quotes
    assert {quote.section for quote in answer.quotes} <= {"Purpose", "Process"}
