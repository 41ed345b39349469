"""Questions that mean much the same are told as one."""

from support.small_encoder import WordEncoder

from knowledge import Knowledge
from knowledge.themes import Theme, themes


def test_questions_in_other_words_are_one_theme_and_others_stay_apart(
    knowledge: Knowledge,
) -> None:
    asked = [
        "who is the mayor of Bilbao?",
        "name of the mayor in Bilbao",
        "what is the parking fee in the old town",
        "Bilbao mayor, who is it",
    ]
    found = themes(asked, knowledge.encoder)
    assert [theme.count for theme in found] == [3, 1]
    assert "mayor" in found[0].example.lower()
    assert found[1].example == "what is the parking fee in the old town"


def test_the_same_words_count_each_time_they_were_asked() -> None:
    assert themes(["one two", "three", "one two"], WordEncoder()) == [
        Theme("one two", 2),
        Theme("three", 1),
    ]


def test_without_questions_there_is_no_theme() -> None:
    assert themes([], WordEncoder()) == []
