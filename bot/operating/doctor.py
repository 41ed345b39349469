"""What ``doctor`` looks at beside the basics: the library, the webhook and the backup."""

from datetime import UTC, datetime, timedelta

from bot.checks import CHECKS, Check, Finding, Verdict
from bot.settings import Settings

_BUILD = "Run: icc-assistant library build"
# A day and a little, so that a backup every night is never late.
_LATE = timedelta(hours=30)


async def model(settings: Settings) -> Finding:
    """Check that the embedding model is prepared and is what it was then."""
    from knowledge.errors import ModelUnusable
    from knowledge.folders import Folders
    from knowledge.models import prepared_model

    folders = Folders(settings.data_dir)
    found = prepared_model(settings.embedding_model, folders.models)
    if found is None:
        detail = f"{settings.embedding_model} is not prepared"
        return Finding("model", Verdict.NOT_SET_UP, detail, f"{_BUILD} (or start the assistant)")
    try:
        found.verify()
    except ModelUnusable as error:
        return Finding("model", Verdict.WRONG, error.reason, error.remedy)
    if found.runtime != "onnx":
        remedy = "It answers, but needs torch and more memory; see docs/evaluation.md for others."
        return Finding("model", Verdict.FINE, f"{found.name} runs with torch", remedy)
    return Finding("model", Verdict.FINE, f"{found.name}, sha256 {found.digest[:12]}…")


async def index(settings: Settings) -> Finding:
    """Check that the search index is whole, fits the model and holds the library of today."""
    from knowledge.errors import KnowledgeError
    from knowledge.folders import Folders
    from knowledge.library import SHIPPED
    from knowledge.manifest import current_version, read_manifest
    from knowledge.models import prepared_model
    from knowledge.readiness import is_up_to_date

    folders = Folders(settings.data_dir)
    version = current_version(folders.index)
    prepared = prepared_model(settings.embedding_model, folders.models)
    if version is None or prepared is None:
        return Finding("index", Verdict.NOT_SET_UP, "it is not built", _BUILD)
    try:
        manifest = read_manifest(folders.index, version)
        fault = manifest.obstacle(prepared.digest) or manifest.damage(folders.index)
        if fault:
            return Finding("index", Verdict.WRONG, str(fault), _BUILD)
        current = is_up_to_date(folders.index, prepared.digest, SHIPPED)
    except KnowledgeError as error:
        return Finding("index", Verdict.WRONG, str(error), _BUILD)
    if not current:
        remedy = f"The next start brings it up to date by itself. To do it now: {_BUILD[5:]}"
        return Finding("index", Verdict.FINE, "older than the library", remedy)
    return Finding("index", Verdict.FINE, f"version {version}")


async def library(_settings: Settings) -> Finding:
    """Check that the files of the library fit."""
    from knowledge.errors import KnowledgeError
    from knowledge.library import SHIPPED, load_library

    try:
        documents = load_library(SHIPPED).documents
    except KnowledgeError as error:
        remedy = "See every problem with: icc-assistant library check"
        return Finding("library", Verdict.WRONG, str(error).splitlines()[0], remedy)
    return Finding("library", Verdict.FINE, f"{len(documents)} guides and practices")


async def webhook(settings: Settings) -> Finding:
    """Check that Telegram posts updates where the settings say, and gets through."""
    if settings.telegram_token is None:
        return Finding("webhook", Verdict.NOT_SET_UP, "no token")
    from bot.channels.telegram import errors
    from bot.channels.telegram.api import Api

    api = Api(settings.telegram_token.get_secret_value(), settings.telegram_api_url)
    try:
        told = await api.call("getWebhookInfo")
    except errors.ApiError as error:
        return Finding("webhook", Verdict.WRONG, f"no answer ({error})", "See Telegram above.")
    finally:
        await api.close()
    return _webhook_finding(settings, told)


def _webhook_finding(settings: Settings, told: dict[str, object]) -> Finding:
    url, waiting = told.get("url") or "", told.get("pending_update_count", 0)
    if url != (settings.webhook_url or ""):
        detail = "Telegram has another address than ICC_WEBHOOK_URL"
        remedy = "The next start of icc-assistant run registers the one of the settings."
        return Finding("webhook", Verdict.NOT_SET_UP, detail, remedy)
    if message := told.get("last_error_message"):
        remedy = "See that the address is reachable from outside and passed to ICC_LISTEN."
        return Finding("webhook", Verdict.WRONG, f"Telegram says: {message}", remedy)
    how = "updates are posted" if url else "none; updates are fetched"
    return Finding("webhook", Verdict.FINE, f"{how}, {waiting} waiting")


async def backup(settings: Settings) -> Finding:
    """Check how old the newest backup is."""
    from sqlalchemy.exc import SQLAlchemyError

    from bot.operating.backup.saving import LAST_BACKUP
    from bot.storage.database import Database
    from bot.storage.notes import Notes

    database = Database(settings.database)
    try:
        async with database.reading() as session:
            written = await Notes(session).read(LAST_BACKUP)
    except (SQLAlchemyError, OSError):
        return Finding("backup", Verdict.NOT_SET_UP, "the database does not tell")
    finally:
        await database.close()
    remedy = "Run every night: icc-assistant backup --into FOLDER --keep 14"
    if written is None:
        return Finding("backup", Verdict.NOT_SET_UP, "none was made yet", remedy)
    age = datetime.now(UTC) - datetime.fromisoformat(written)
    hours = f"{age.total_seconds() / 3600:.0f} hours old"
    if age > _LATE:
        return Finding("backup", Verdict.WRONG, hours, remedy)
    return Finding("backup", Verdict.FINE, hours)


EVERY_CHECK: list[Check] = [*CHECKS, model, index, library, webhook, backup]
