"""Whatever is typed, the reply is whole and friendly."""

import pytest
from telegram_server.conversation import Telegram

HOSTILE = {
    "emoji only": "🎉🎉🎉",
    "signs only": "?!…",
    "long": "anti-rumours " * 310,
    "html": "<b>what</b> is <script>alert(1)</script> anti-rumours & <a href='x'>?",
    "markdown": "*what* is _an_ [anti-rumours](http://x) `strategy` ```?",
    "control characters": "what is\x01 an\x07 anti-rumours\x1b[31m strategy?",
    "right to left": "מהי אסטרטגיה נגד שמועות? ما هي استراتيجية مكافحة الشائعات؟",
    "zero width": "what\u200b is\u200d an anti-rumours\u2060 strategy",
    "surrogates and flags": "🇳🇴 anti-rumours 👩‍👩‍👧‍👦 strategy 𝔞𝔟𝔠",
    "sql": "'; DROP TABLE questions; --",
    "one letter": "a",
    "numbers": "1234567890",
    "template": "{0} %s ${jndi:ldap://x} {{7*7}}",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_every_text_gets_one_whole_reply(telegram: Telegram, text: str) -> None:
    maria = telegram.person("Maria")
    await maria.says(text)
    assert len(maria.screens) == 1
    assert not maria.sees("Something went wrong")
    assert not maria.sees("Traceback")


async def test_a_text_of_ten_thousand_characters_is_answered_by_its_beginning(
    telegram: Telegram,
) -> None:
    maria = telegram.person("Maria")
    await maria.says("what is an anti-rumours strategy? " + "x" * 9_960)
    assert maria.sees("anti-rumours strategy")
