"""Conversation without Telegram: an event comes in, a turn comes out."""
