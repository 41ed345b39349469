"""The Index in chat: a city's team answers ninety questions together, over weeks."""
