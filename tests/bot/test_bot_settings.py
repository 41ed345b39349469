"""Settings: every mistake is named at once, with its remedy, and never with a secret."""

from pathlib import Path

import pytest

from bot.errors import ConfigurationError
from bot.settings import LogLevel, load_settings

TOKEN = "123456:ABC-def_secret"


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def test_without_any_setting_everything_has_its_default(tmp_path: Path) -> None:
    settings = load_settings()
    assert settings.telegram_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.data_dir == tmp_path / "icc-assistant"
    assert settings.database == f"sqlite+inloop:///{tmp_path}/icc-assistant/assistant.db"
    assert settings.admins == frozenset()
    assert settings.log_level is LogLevel.INFO


def test_the_environment_and_a_dotenv_file_are_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("ICC_ADMINS=11, 22\nICC_LOG_LEVEL=debug\nOTHER=1\n")
    monkeypatch.setenv("ICC_LOG_LEVEL", "error")
    settings = load_settings()
    assert settings.admins == {11, 22}
    assert settings.log_level is LogLevel.ERROR, "the environment goes before the file"


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ICC_TELEGRAM_TOKEN", "")
    assert load_settings().telegram_token is None


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgresql://u:p@h/n", "postgresql+psycopg://u:p@h/n"),
        ("postgres://u:p@h/n", "postgresql+psycopg://u:p@h/n"),
        ("sqlite:////srv/a.db", "sqlite+inloop:////srv/a.db"),
    ],
)
def test_database_addresses_get_their_driver(
    monkeypatch: pytest.MonkeyPatch, given: str, used: str
) -> None:
    monkeypatch.setenv("ICC_DATABASE_URL", given)
    assert load_settings().database == used


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("ICC_LOG_LEVEL", "loud", ['ICC_LOG_LEVEL = "LOUD"', "Give one of DEBUG"]),
        ("ICC_ADMINS", "11,maria", ['ICC_ADMINS = "11,maria"', "an id is not a number"]),
        ("ICC_TELEGRAM_API_URL", "api.telegram.org", ["does not start with http"]),
        ("ICC_DATA_DIR", __file__, ["it is a file", "Give a directory"]),
        (
            "ICC_TELEGRAM_TOKN",
            "x",
            ["no setting has this name", "Did you mean ICC_TELEGRAM_TOKEN?"],
        ),
        ("ICC_COLOUR", "x", ["ICC_COLOUR: no setting has this name", "Remove it"]),
    ],
)
def test_a_wrong_value_is_named_with_reason_and_remedy(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, expected: list[str]
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError) as caught:
        load_settings()
    assert all(part in str(caught.value) for part in [name, *expected])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ICC_TELEGRAM_TOKEN", "verysecret"),
        ("ICC_TELEGRAM_TOKEN", "abc:verysecret"),
        ("ICC_DATABASE_URL", "mysql://maria:verysecret@h/n"),
    ],
)
def test_a_secret_is_never_repeated(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError) as caught:
        load_settings()
    assert name in str(caught.value)
    assert "verysecret" not in str(caught.value)


def test_all_mistakes_are_told_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("ICC_COLOUR=red\n")
    monkeypatch.setenv("ICC_ADMINS", "maria")
    monkeypatch.setenv("ICC_LOG_LEVEL", "loud")
    with pytest.raises(ConfigurationError) as caught:
        load_settings()
    assert {p.name for p in caught.value.problems} == {"ICC_COLOUR", "ICC_ADMINS", "ICC_LOG_LEVEL"}


def test_settings_do_not_show_the_token_when_they_are_printed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ICC_TELEGRAM_TOKEN", TOKEN)
    settings = load_settings()
    assert "ABC-def_secret" not in repr(settings)
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == TOKEN
