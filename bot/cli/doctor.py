"""``icc-assistant doctor``: is everything ready, and if not, what to do."""

import sys
from typing import Annotated

import typer


def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Check the installation; each finding that is not fine comes with its remedy."""
    import asyncio
    import json

    from bot.checks import examine
    from bot.operating.doctor import EVERY_CHECK
    from bot.settings import load_settings

    settings = load_settings()
    findings = asyncio.run(examine(settings, EVERY_CHECK))
    if as_json:
        sys.stdout.write(json.dumps([f.to_json() for f in findings], indent=2) + "\n")
    else:
        for finding in findings:
            sys.stdout.write(f"{finding}\n")
    if any(finding.is_failure for finding in findings):
        raise typer.Exit(1)
