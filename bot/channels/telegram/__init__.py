"""The door to Telegram."""

import os

# The client library's own switch: times to wait are timedeltas, as they will be in its next
# version, and no warning is printed for each of them.
os.environ.setdefault("PTB_TIMEDELTA", "true")
