"""What people write, without the characters that no database and no channel takes."""

# Each is replaced by one character, so that positions in the text stay where they are: control
# characters by a space, and half a surrogate pair, which cannot be written as UTF-8, by U+FFFD.
_UNWRITABLE: dict[int, str] = {code: " " for code in range(32) if chr(code) not in "\n\t"}
_UNWRITABLE |= {0x7F: " "} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def plain(text: str) -> str:
    """Return the text with everything in it that can be stored and sent."""
    return text.translate(_UNWRITABLE)


def shortened(text: str, longest: int) -> str:
    """Return the text, cut with an ellipsis where it is too long."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


# What turns the direction of everything after it: in a name it would rewrite the line around it.
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def plain_name(text: str) -> str:
    """Return a name on one line, which changes nothing of what is written around it."""
    return " ".join(plain(text).translate(_TURNING).split())
