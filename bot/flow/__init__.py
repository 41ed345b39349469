"""The way of an event: inbox, dialogue, one transaction, outbox, channel."""
