"""Maria asks the official documents, sees the page, and limits where is searched."""

import asyncio
import io
import sys
from pathlib import Path

import pytest
from PIL import Image
from support.pdfs import handbook, pdf
from support.team import Colleague
from telegram_server.conversation import Phone, Telegram

from bot.settings import Settings
from knowledge import Knowledge
from knowledge.adding.adder import Adder
from knowledge.adding.naming import Given
from knowledge.shelves import Shelf

ASKED = "what does the zebra diagnosis ask two hundred neighbours?"
SECRET = (("Harbour shelter plan", "The harbour walrus shelter opens in May with ninety beds."),)
ASKED_SECRET = "when does the harbour walrus shelter open?"


def give(knowledge: Knowledge, content: bytes, name: str, city: str) -> None:
    adder = Adder(Shelf(knowledge.index.folder.parent, city), knowledge.encoder)
    adder.publish([adder.read_content(content, name, Given())])


async def test_a_quote_from_a_document_names_title_edition_page_and_credit(
    telegram: Telegram,
) -> None:
    maria = telegram.person("Maria")
    await maria.says(ASKED)
    assert maria.sees("two hundred neighbours", "Document “Anti-rumours handbook 2018”")
    assert maria.sees("page 2", "2018", "© Example Press")


async def test_the_source_links_to_the_page_itself(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says(ASKED)
    entities = maria.screen["entities"]
    assert "https://example.org/handbook.pdf#page=2" in {e.get("url") for e in entities}


async def test_show_the_page_sends_a_picture_with_the_passage_marked(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says(ASKED)
    await maria.taps("Show the page")
    photo = maria.screen
    assert "photo" in photo
    assert "Page 2. The quote is marked" in photo["caption"]
    assert "© Example Press" in photo["caption"]
    urls = {e.get("url") for e in photo["caption_entities"]}
    assert "https://example.org/handbook.pdf#page=2" in urls


async def test_the_picture_is_sharp_marked_and_kept(telegram: Telegram, settings: Settings) -> None:
    maria = telegram.person("Maria")
    await maria.says(ASKED)
    await maria.taps("Show the page")
    (kept,) = (settings.data_dir / "pages").glob("*-marked.png")
    image = Image.open(io.BytesIO(kept.read_bytes()))
    assert image.width == 1280
    colours = image.convert("RGB").getcolors(1 << 24) or []
    assert (255, 226, 89) in {colour for _, colour in colours}, "the band over the lines"
    changed = kept.stat().st_mtime_ns
    await maria.taps("Show the page")
    assert kept.stat().st_mtime_ns == changed


async def test_a_page_of_a_document_that_was_replaced_is_not_shown_for_another(
    telegram: Telegram, knowledge: Knowledge
) -> None:
    maria = telegram.person("Maria")
    await maria.says(ASKED)
    adder = Adder(Shelf(knowledge.index.folder.parent), knowledge.encoder)
    pages = (("Anti-rumours handbook", "Nothing of what was said before stands here now."),) * 2
    adder.publish([adder.read_content(handbook("2018", pages), "new.pdf", Given())])
    await maria.taps("Show the page")
    assert not telegram.sent("sendPhoto")
    assert maria.sees("no longer in the library")


async def test_a_page_whose_file_is_gone_is_told_with_the_link_left(
    telegram: Telegram, settings: Settings
) -> None:
    for file in (settings.data_dir / "originals").iterdir():
        file.unlink()
    maria = telegram.person("Maria")
    await maria.says(ASKED)
    await maria.taps("Show the page")
    assert maria.sees("not here any more", "Open the document at this page")


@pytest.mark.parametrize(
    "data", ["page:zz:0:5:0", "page:1:x:y:z", "page:1:0:99999999:0", "wi:1:x", "askdoc:zz", "lim:9"]
)
async def test_an_old_or_forged_button_says_so_in_one_line(telegram: Telegram, data: str) -> None:
    maria = telegram.person("Maria")
    await maria.says(ASKED)
    await maria.taps_data(maria.screen, data)
    assert not telegram.sent("sendPhoto")
    assert not maria.sees("Something went wrong")


async def test_a_question_is_asked_again_within_guides_and_within_one_document(
    telegram: Telegram,
) -> None:
    maria = telegram.person("Maria")
    await maria.says("how do we train anti-rumours agents?")
    await maria.taps("Search only in …")
    assert {"Guides", "Good practices", "Documents", "The whole library"} <= set(maria.buttons)
    await maria.taps("Documents")
    assert maria.sees("Searched only in documents.")
    assert not maria.sees("[1] Guide", "[1] Good practice")


async def test_the_list_of_documents_leads_to_a_question_to_one_of_them(
    telegram: Telegram,
) -> None:
    maria = telegram.person("Maria")
    await maria.says("/documents")
    assert maria.sees("One document", "Anti-rumours handbook 2018, 2018, © Example Press")
    await maria.taps("Anti-rumours handbook 2018 2018")
    assert maria.sees("What do you want to know from “Anti-rumours handbook 2018”?")
    await maria.says("whom does the zebra diagnosis ask about rumours?")
    assert maria.sees("Searched only in “Anti-rumours handbook 2018”.")


async def test_more_and_sources_keep_to_the_document_that_was_asked(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/documents")
    await maria.taps("Anti-rumours handbook 2018 2018")
    await maria.says("which rumours circulate in cities, and who trains agents?")
    assert maria.sees("Searched only in “Anti-rumours handbook 2018”.")
    await maria.taps("More on this")
    assert not maria.sees("[1] Guide")
    assert not maria.sees("[1] Good practice")
    await maria.taps("Sources in full")
    assert maria.sees("[1] Document “Anti-rumours handbook 2018”")
    assert not maria.sees("Guide “")


async def test_more_keeps_to_the_own_documents(telegram: Telegram, knowledge: Knowledge) -> None:
    maria = Colleague(telegram, "Maria")
    await maria.sets_up("Example City")
    give(knowledge, pdf(SECRET), "secret.pdf", "1")
    await maria.says("what does the shelter at the harbour offer to newcomers?")
    await maria.taps("Search only in …")
    await maria.taps("My city's documents")
    await maria.taps("More on this")
    assert not maria.sees("Guide “")
    assert not maria.sees("Good practice “")


async def test_a_citys_own_document_answers_its_members_and_nobody_else(
    telegram: Telegram, knowledge: Knowledge
) -> None:
    olena, maria = telegram.person("Olena"), Colleague(telegram, "Maria")
    await olena.says(ASKED_SECRET)
    before = olena.texts
    await maria.sets_up("Example City")
    give(knowledge, pdf(SECRET), "secret.pdf", "1")
    await maria.says(ASKED_SECRET)
    assert maria.sees("opens in May with ninety beds")
    await olena.says(ASKED_SECRET)
    assert olena.texts == before, "not a word, count or topic differs"
    await olena.says("/documents")
    assert not olena.sees("Harbour")


async def test_the_page_of_a_citys_own_document_is_not_shown_to_others(
    telegram: Telegram, knowledge: Knowledge
) -> None:
    olena, maria = telegram.person("Olena"), Colleague(telegram, "Maria")
    await maria.sets_up("Example City")
    give(knowledge, pdf(SECRET), "secret.pdf", "1")
    await maria.says(ASKED_SECRET)
    rows = maria.screen["reply_markup"]["inline_keyboard"]
    data = next(b["callback_data"] for row in rows for b in row if "page" in b["text"].lower())
    await olena.says("/help")
    await olena.taps_data(olena.screen, data)
    assert not telegram.sent("sendPhoto")
    await maria.taps("Show the page")
    assert len(telegram.sent("sendPhoto")) == 1


async def test_a_group_of_others_does_not_read_a_members_own_documents(
    telegram: Telegram, knowledge: Knowledge
) -> None:
    maria = Colleague(telegram, "Maria")
    await maria.sets_up("Example City")
    give(knowledge, pdf(SECRET), "secret.pdf", "1")
    there = maria.phone.enters(telegram.group("Friends of the harbour"))
    await there.says(f"/ask {ASKED_SECRET}")
    assert not there.sees("ninety beds")


async def test_a_member_limits_a_question_to_the_own_documents(
    telegram: Telegram, knowledge: Knowledge
) -> None:
    maria = Colleague(telegram, "Maria")
    await maria.sets_up("Example City")
    give(knowledge, pdf(SECRET), "secret.pdf", "1")
    await maria.says(ASKED_SECRET)
    await maria.taps("Search only in …")
    await maria.taps("My city's documents")
    assert maria.sees("Searched only in your city's own documents.", "ninety beds")


async def test_an_admin_sends_a_pdf_and_reads_what_became_of_it(
    ada: Phone, telegram: Telegram
) -> None:
    await ada.sends("document", pdf(SECRET), "plan.pdf")
    assert ada.sees("I have plan.pdf", "Added: ")
    maria = telegram.person("Maria")
    await maria.says(ASKED_SECRET)
    assert maria.sees("ninety beds")
    await ada.sends("document", pdf(SECRET), "plan.pdf")
    assert ada.sees("Unchanged: ")


async def test_an_admin_is_told_why_a_file_is_skipped_and_what_helps(ada: Phone) -> None:
    await ada.sends("document", b"%PDF-1.7 nothing", "broken.pdf")
    assert ada.sees("Skipped", "damaged", "save it again")


async def test_a_file_of_anybody_else_adds_nothing(
    telegram: Telegram, knowledge: Knowledge
) -> None:
    before = len(knowledge.index.keys)
    maria = telegram.person("Maria")
    await maria.sends("document", pdf(SECRET), "plan.pdf")
    assert not maria.sees("Added")
    assert len(knowledge.index.keys) == before


async def test_a_full_disk_is_told_to_the_admin_without_its_inner_words(
    ada: Phone, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    from knowledge.adding import originals

    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(originals, "_write", full)
    await ada.sends("document", pdf(SECRET), "plan.pdf")
    assert ada.sees("could not be stored", "untouched")
    assert not ada.sees("Errno")


async def test_the_running_bot_answers_from_what_an_editor_adds_and_no_longer_once_it_is_removed(
    telegram: Telegram, settings: Settings, tmp_path: Path
) -> None:
    async def library(*words: str) -> None:
        command = Path(sys.executable).with_name("icc-assistant")
        environment = {"ICC_DATA_DIR": str(settings.data_dir), "PATH": "/usr/bin:/bin"}
        process = await asyncio.create_subprocess_exec(
            command,
            "library",
            *words,
            env=environment,
            cwd=tmp_path,
            stdout=asyncio.subprocess.PIPE,
        )
        await process.communicate()
        assert process.returncode == 0

    (tmp_path / "shelter.pdf").write_bytes(pdf(SECRET))
    maria = telegram.person("Maria")
    await maria.says(ASKED_SECRET)
    assert not maria.sees("ninety beds")
    await library("add", "shelter.pdf", "--title", "Harbour shelter plan")
    await maria.says(ASKED_SECRET)
    assert maria.sees("opens in May with ninety beds", "Harbour shelter plan", "page 1")
    await library("remove", "doc-harbour-shelter-plan")
    await maria.says(ASKED_SECRET)
    assert not maria.sees("ninety beds")
    assert not maria.sees("Harbour shelter plan")
