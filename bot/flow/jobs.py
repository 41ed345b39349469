"""Work that a turn queues: it comes back through the inbox as an event."""

from collections.abc import Sequence
from typing import Any

from bot.dialogue.events import Chat, Event, Job, Person
from bot.dialogue.turns import NewJob
from bot.storage.inbox import JOB, Arrival, Stored


def job_arrivals(stored: Stored, event: Event, jobs: Sequence[NewJob]) -> list[Arrival]:
    """Return the jobs as events to store.

    Jobs of one chat run one after the other, beside its conversation and not in front of it.
    """
    return [
        Arrival(
            channel=job.to.channel if job.to else stored.channel,
            event_id=f"job:{job.once}" if job.once else f"job:{stored.id}:{number}",
            chat_key=_key(stored, job),
            sender_key=None,
            payload={JOB: job.name, "args": job.args, **_place(event, job)},
            due_at=job.due_at,
        )
        for number, job in enumerate(jobs)
    ]


def _key(stored: Stored, job: NewJob) -> str:
    if job.to is None:
        return f"{stored.chat_key.removesuffix('#jobs')}#jobs"
    return f"{job.to.channel}:to:{job.to.chat_id}#jobs"


def _place(event: Event, job: NewJob) -> dict[str, Any]:
    if job.to is None:
        user, chat, thread = event.person.user_id, event.chat.chat_id, event.chat.thread
    else:
        user, chat, thread = job.to.user_id, job.to.chat_id, job.to.thread
    return {"user": user, "chat": chat, "thread": thread}


def is_job(payload: dict[str, Any]) -> bool:
    """Tell whether a stored event is a job."""
    return JOB in payload


def job_event(stored: Stored, person: Person, chat: Chat) -> Job:
    """Return the stored job as an event."""
    payload = stored.payload
    return Job(person, chat, stored.received_at, name=payload[JOB], args=payload["args"])
