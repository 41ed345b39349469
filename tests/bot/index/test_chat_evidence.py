"""Evidence: what is taken, kept, listed, sent back, removed."""

import io
import zipfile

from support.running import Bot
from support.team import Colleague

PDF = b"%PDF-1.7 an action plan"
PHOTO = b"\xff\xd8\xff\xe0 a photo"
VOICE = b"OggS a voice note"


def word_file() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return target.getvalue()


async def test_a_link_is_kept_with_the_day_it_is_about(maria: Colleague) -> None:
    await maria.begins()
    await maria.taps("Evidence")
    assert maria.sees("What helps: Date, deciding body, link to the text")
    await maria.says("Council decision https://example.org/decision")
    assert maria.sees("Saved", "Council decision", "What date is it about?")
    await maria.says("31.3.2026")
    assert maria.sees("Evidence saved: Council decision", "Evidence: 1")
    assert "Evidence (1)" in maria.buttons
    await maria.taps("Evidence (1)")
    await maria.taps("Council decision")
    assert maria.sees(
        "https://example.org/decision", "About: 31 March 2026", "From Maria", "For questions: 1"
    )


async def test_every_kind_of_file_is_stored_and_comes_back_as_it_was(maria: Colleague) -> None:
    await maria.begins()
    for kind, name, data in (
        ("document", "plan.pdf", PDF),
        ("document", "letter.docx", word_file()),
        ("photo", "", PHOTO),
        ("voice", "", VOICE),
    ):
        await maria.taps("Evidence" if "Evidence" in maria.buttons else maria.evidence_button)
        await maria.sends(kind, data, name, caption=f"My {kind} {name}")
        assert maria.sees("Saved", f"My {kind}")
        await maria.taps("Skip")
        await maria.taps(maria.evidence_button)
        title = f"My {kind} {name}".strip()
        await maria.taps(title)
        await maria.taps("Send me the file")
        sent = maria.screens[-1]
        content = sent.get("document") or sent["photo"][-1]
        assert maria.telegram.world.files[content["file_id"]]["data"] == data
        await maria.opens(1)


async def test_a_file_sent_while_a_card_is_open_supports_its_question(maria: Colleague) -> None:
    await maria.opens(3)
    await maria.sends("document", PDF, "plan.pdf")
    assert maria.sees("Saved", "plan.pdf")
    await maria.taps("Today")
    assert maria.number == 3
    assert "Evidence (1)" in maria.buttons


async def test_a_link_typed_on_a_card_supports_its_question(maria: Colleague) -> None:
    await maria.opens(3)
    await maria.says("Our plan: www.example.org/plan?page=2")
    assert maria.sees("Saved", "Our plan", "What date is it about?")
    await maria.taps("Today")
    assert maria.number == 3
    await maria.taps("Evidence (1)")
    await maria.taps("Our plan")
    assert maria.sees("https://www.example.org/plan?page=2")
    await maria.opens(4)
    await maria.says("Is https://example.org/charter a good example of a charter?")
    await maria.opens(4)
    assert "Evidence" in maria.buttons, "a question about a link is a question"


async def test_the_day_of_a_piece_is_read_in_words_and_said_when_it_is_not(
    maria: Colleague,
) -> None:
    await maria.opens(3)
    await maria.sends("document", PDF, "plan.pdf")
    await maria.says("the old one")
    assert maria.sees("I could not read a date in this. Write for example")
    await maria.says("https://example.org/plan")
    assert maria.sees("Saved", "https://example.org/plan", "What date is it about?")
    await maria.says("March 2024")
    assert maria.sees("Evidence saved: https://example.org/plan")
    await maria.taps("Evidence (2)")
    await maria.taps("plan.pdf")
    await maria.taps("Set the date")
    assert not maria.sees("Saved"), "nothing new was stored"
    await maria.says("last March")
    assert maria.sees("About: ", "From Maria"), "the piece is shown again"


async def test_one_piece_serves_several_questions_and_can_be_removed(maria: Colleague) -> None:
    await maria.opens(3)
    await maria.sends("document", PDF, "plan.pdf")
    await maria.taps("Skip")
    await maria.taps("Evidence (1)")
    await maria.taps("plan.pdf")
    await maria.taps("Use elsewhere")
    await maria.says("4 and 7")
    assert maria.sees("For questions: 3, 4, 7")
    await maria.opens(9)
    await maria.taps("Evidence")
    await maria.taps("From your city's evidence")
    await maria.taps("plan.pdf")
    await maria.opens(4)
    await maria.taps("Evidence (1)")
    await maria.taps("plan.pdf")
    await maria.taps("Remove")
    assert "Evidence" in maria.buttons
    await maria.opens(9)
    assert "Evidence (1)" in maria.buttons


async def test_what_is_too_large_or_of_another_kind_is_refused_with_the_limit(
    maria: Colleague,
) -> None:
    await maria.begins()
    await maria.taps("Evidence")
    await maria.sends("document", b"%PDF-" + bytes(20_000_001), "big.pdf")
    assert maria.sees("Send a file of up to 20 MB")
    await maria.sends("document", b"MZ a program named like a plan", "plan.pdf")
    assert maria.sees("I take photos, PDF and Word files and voice notes.")
    await maria.opens(1)
    assert "Evidence" in maria.buttons


async def test_the_same_file_is_stored_once(bot: Bot, maria: Colleague) -> None:
    for number in (1, 2):
        await maria.opens(number)
        await maria.sends("document", PDF, "plan.pdf")
    stored = [path for path in (bot.settings.data_dir / "files").rglob("*") if path.is_file()]
    assert len(stored) == 1
    assert stored[0].read_bytes() == PDF
