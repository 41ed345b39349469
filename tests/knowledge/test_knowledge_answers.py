"""What a coordinator gets from the shipped library, with the bundled model."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.answers import Answer, Outcome
from knowledge.assistant import Knowledge
from knowledge.documents import Kind
from knowledge.golden import load_golden


def is_exact(knowledge: Knowledge, answer: Answer) -> bool:
    """Say whether every quote is, character by character, what its document has stored."""
    return all(
        q.text and knowledge.document(q.document).text[q.start : q.end] == q.text
        for q in answer.quotes
    )


def shown(answer: Answer) -> set[str]:
    return {q.document for q in answer.quotes} | {p.id for p in answer.practices}


@pytest.mark.slow
def test_every_quote_for_every_golden_question_is_exact_and_begins_and_ends_with_its_words(
    knowledge: Knowledge,
) -> None:
    quotes = 0
    for question in load_golden():
        answer = knowledge.answer(question.question)
        assert is_exact(knowledge, answer), question.question
        for quote in answer.quotes:
            assert quote.text == quote.text.strip()
            whole = {block.start for block in knowledge.document(quote.document).blocks}
            spans = {
                s
                for p in knowledge.index.passages(knowledge.index.keys[quote.document])
                for s, _ in p.sentences
            }
            # A list of several bullets shows the sign of its first one, which is stored before it.
            assert {quote.start, quote.start + 2} & (whole | spans), quote
        quotes += len(answer.quotes)
    assert quotes > 400


def test_how_to_questions_get_the_steps_as_a_list(knowledge: Knowledge) -> None:
    answer = knowledge.answer("how do I start an anti-rumours strategy?")
    assert answer.outcome is Outcome.ANSWERED
    assert answer.quotes[0].document == "anti-rumours-strategy-step-by-step"
    assert answer.quotes[0].text.startswith("1. ")
    assert answer.quotes[0].text.count("\n") >= 2


@pytest.mark.parametrize("here", ["in our city", "in my town", "for our municipality"])
def test_asking_for_one_s_own_city_changes_nothing(knowledge: Knowledge, here: str) -> None:
    asked = knowledge.answer("how do I start an anti-rumours strategy")
    assert (
        knowledge.answer(f"how do I start an anti-rumours strategy {here}?").quotes == asked.quotes
    )
    assert knowledge.answer(f"roma {here}").outcome is not Outcome.DECLINED


def test_every_quote_is_cited_with_title_edition_and_source(knowledge: Knowledge) -> None:
    for quote in knowledge.answer("how do I start an anti-rumours strategy?").quotes:
        document = knowledge.document(quote.document)
        assert (quote.title, quote.url, quote.sources) == (
            document.title,
            document.url,
            document.sources,
        )
        assert quote.edition
        assert quote.url


def test_up_to_three_practices_are_offered_that_are_not_quoted_already(
    knowledge: Knowledge,
) -> None:
    answer = knowledge.answer("how can libraries help newcomers learn the language?")
    assert 1 <= len(answer.practices) <= 3
    assert not {q.document for q in answer.quotes} & {p.id for p in answer.practices}


def test_an_example_from_a_country_names_practices_of_that_country_alone(
    knowledge: Knowledge,
) -> None:
    answer = knowledge.answer("any example from Norway?")
    countries = {knowledge.document(name).country for name in shown(answer)} - {None}
    assert countries == {"Norway"}


@pytest.mark.parametrize(
    "words", ["Neukölln", "neukolln", "NEUKOLLN", "Montréal", "montreal", "Reykjavik"]
)
def test_a_city_is_found_by_its_name_alone_with_and_without_accents(
    knowledge: Knowledge, words: str
) -> None:
    index = knowledge.index
    cities = {knowledge.document(name).city or "" for name in shown(knowledge.answer(words))}
    named = index.gazetteer.named_in(words).cities or {"Berlin-Neukölln"}
    assert cities & named or any("Neuk" in city for city in cities)


@pytest.mark.parametrize("city", ["Bergen", "Bilbao", "Patras", "Lublin", "Swansea"])
def test_every_practice_that_is_offered_for_a_city_lies_in_it(
    knowledge: Knowledge, city: str
) -> None:
    answer = knowledge.answer(city)
    practices = [knowledge.document(name) for name in shown(answer)]
    assert all(city in (p.city or "") for p in practices if p.kind is Kind.PRACTICE)


@pytest.mark.parametrize(
    ("question", "practice"),
    [
        (
            "how does Berlin reach mothers at home?",
            "gp-berlin-neukolln-district-mothers-stadtteilmutter",
        ),
        ("staff training in Braga", "gp-vila-verde-intercultural-competence-training-net-idea"),
        ("generators for Ukraine", "gp-montreal-and-lublin-generators-for-ukrainian-cities"),
    ],
)
def test_a_practice_is_found_by_each_city_that_shares_it_and_by_the_country_that_it_is_for(
    knowledge: Knowledge, question: str, practice: str
) -> None:
    assert practice in shown(knowledge.answer(question))


def test_an_unsure_answer_shows_more_than_one_quote_because_the_second_is_often_meant(
    knowledge: Knowledge,
) -> None:
    answer = knowledge.answer("we have hardly any foreigners here so why")
    assert answer.outcome is Outcome.UNSURE
    assert len({quote.document for quote in answer.quotes}) == 3


def test_letters_that_stand_for_the_programme_are_read_as_its_name(knowledge: Knowledge) -> None:
    assert "timeline-and-figures" in shown(knowledge.answer("when did ICC start"))


def test_a_form_of_a_known_word_is_no_typing_mistake(knowledge: Knowledge) -> None:
    assert knowledge.answer("is replying to every troll useful?").mended == ()


@pytest.mark.parametrize("term", ["CM/Rec(2022)10", "ADI-INT", "ITACA", "ICANN"])
def test_an_exact_term_of_the_library_is_quoted_or_stands_in_what_is_quoted(
    knowledge: Knowledge, term: str
) -> None:
    holding = {one.id for one in knowledge.index.documents() if term in one.text}
    assert holding, f"the library no longer holds {term}"
    assert (
        shown(knowledge.answer(f"what is {term}?")) & holding
        or shown(knowledge.answer(term)) & holding
    )


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("anti-rumour stratgey", "strategy"),
        ("intercultral mediation", "intercultural"),
        ("how to evalaute", "evaluate"),
    ],
)
def test_typing_mistakes_are_mended_and_said(knowledge: Knowledge, typed: str, read: str) -> None:
    mended = knowledge.answer(typed).mended
    assert [new for _, new in mended] == [read]


def test_words_of_the_library_and_of_the_language_are_never_mended(knowledge: Knowledge) -> None:
    question = (
        "how do municipal mediators talk with neighbours about festivals, sport and kindergarten?"
    )
    assert knowledge.answer(question).mended == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\t ",
        "🎉🎉🎉",
        "????",
        "\x00\x07\x1b[31m",
        "asdkjh qwlekjh zxcvmn",
        "مرحبا كيف حالك",
        "什么时候",
        "\u202e\u202d",
        "what is the weather in Paris tomorrow?",
        "write a python function that sorts a list",
    ],
)
def test_what_is_no_question_for_the_library_gets_no_sure_answer(
    knowledge: Knowledge, text: str
) -> None:
    answer = knowledge.answer(text)
    assert answer.outcome is not Outcome.ANSWERED
    assert 0 <= answer.confidence <= 1


def test_a_declined_question_quotes_nothing_and_offers_near_topics(knowledge: Knowledge) -> None:
    answer = knowledge.answer("what is the weather in Paris tomorrow?")
    assert answer.outcome is Outcome.DECLINED
    assert (answer.quotes, answer.practices) == ((), ())
    topics = {topic.id for topic in knowledge.library.topics}
    assert answer.nearest
    assert set(answer.nearest) <= topics


def test_a_question_of_ten_thousand_characters_is_answered(knowledge: Knowledge) -> None:
    question = "how do we start an anti-rumours strategy in our city, with volunteers? "
    answer = knowledge.answer((question * 200)[:10_000])
    assert is_exact(knowledge, answer)
    assert knowledge.answer("x" * 10_000).outcome is not Outcome.ANSWERED


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(["rumours", "Bergen", "how", "Index", "<b>", "*x*", "שלום", "2008"]),
        max_size=8,
    ).map(" ".join)
)
def test_whatever_is_typed_gets_an_answer_with_exact_quotes(
    knowledge: Knowledge, text: str
) -> None:
    answer = knowledge.answer(text)
    assert answer.question == text
    assert is_exact(knowledge, answer)
    assert (answer.outcome is Outcome.DECLINED) == (not answer.quotes)


def test_the_same_question_gets_the_same_answer(knowledge: Knowledge) -> None:
    question = "who should be in an anti-rumours network?"
    assert knowledge.answer(question) == knowledge.answer(question)


def test_a_question_within_the_practices_is_answered_from_them_alone(knowledge: Knowledge) -> None:
    answer = knowledge.answer(
        "how do pupils of different schools meet?", lambda row: row.kind == Kind.PRACTICE
    )
    assert shown(answer)
    assert {knowledge.document(name).kind for name in shown(answer)} == {Kind.PRACTICE}


def test_a_question_within_one_document_finds_it_however_far_it_is(knowledge: Knowledge) -> None:
    found = knowledge.answerer.retrieve(
        "who pays for housing?", lambda row: row.id == "glossary"
    ).hits
    assert {hit.row.id for hit in found} == {"glossary"}


def test_no_two_quotes_say_the_same(knowledge: Knowledge) -> None:
    for question in load_golden()[:60]:
        texts = [quote.text for quote in knowledge.answer(question.question).quotes]
        assert len({text.lower() for text in texts}) == len(texts)
