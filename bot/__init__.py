"""The assistant: conversation, people, time, Telegram."""
