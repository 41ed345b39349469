"""The files with which the assistant is deployed fit the assistant."""

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.serving import DRAIN_SECONDS
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
KNOWN = {PREFIX + name.upper() for name in Settings.model_fields}


def profiled(profile: str) -> dict[str, Any]:
    return {name: s for name, s in SERVICES.items() if profile in s.get("profiles", [])}


def test_every_variable_of_ours_is_a_setting() -> None:
    for service in SERVICES.values():
        named = {name for name in service["environment"] if name.startswith(PREFIX)}
        assert named <= KNOWN
    written = set(re.findall(r"\b(ICC_[A-Z_]+)=", (ROOT / "Dockerfile").read_text()))
    assert written <= KNOWN


def test_the_small_profile_opens_no_port() -> None:
    assert set(profiled("small")) == {"small", "small-backup"}
    assert all("ports" not in service for service in profiled("small").values())


def test_the_network_profile_has_two_replicas_a_proxy_and_a_backup() -> None:
    services = profiled("network")
    assert set(services) == {"assistant", "backup", "postgres", "caddy"}
    assert services["assistant"]["deploy"]["replicas"] == 2
    assert services["assistant"]["environment"]["ICC_WEBHOOK_URL"].endswith("/telegram")
    assert [name for name, service in services.items() if "ports" in service] == ["caddy"]


def test_the_monitor_is_not_reachable_through_the_proxy() -> None:
    caddy = (ROOT / "deploy" / "Caddyfile").read_text()
    assert "8081" not in caddy
    assert "respond 404" in caddy
    assert "EXPOSE 8080\n" in (ROOT / "Dockerfile").read_text()


@pytest.mark.parametrize("name", ["small", "assistant"])
def test_a_stop_waits_longer_than_the_assistant_drains(name: str) -> None:
    assert int(SERVICES[name]["stop_grace_period"].removesuffix("s")) > DRAIN_SECONDS
    unit = (ROOT / "docs" / "icc-assistant.service").read_text()
    assert int(re.findall(r"TimeoutStopSec=(\d+)", unit)[0]) > DRAIN_SECONDS


def test_every_volume_that_is_used_is_declared() -> None:
    used = {
        source
        for service in SERVICES.values()
        for source, *_ in (volume.split(":") for volume in service["volumes"])
        if not source.startswith(".")
    }
    assert used == set(COMPOSE["volumes"])


def test_the_image_runs_as_nobody_special() -> None:
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    assert "USER 10001" in lines
    final = lines[lines.index("FROM python:3.12-slim-bookworm") :]
    assert not [line for line in final if "setup" in line and not line.startswith("#")]


def start(tmp_path: Path, data: Path) -> None:
    fake = tmp_path / "bin" / "icc-assistant"
    fake.parent.mkdir(exist_ok=True)
    fake.write_text("#!/bin/sh\nexit 0\n")
    fake.chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{fake.parent}:{os.environ['PATH']}",
        "ICC_PREPARED": str(tmp_path / "prepared"),
        "ICC_DATA_DIR": str(data),
    }
    subprocess.run([ROOT / "deploy" / "start.sh", "run"], env=environment, check=True)


def test_a_start_gives_a_new_data_directory_what_was_prepared(tmp_path: Path) -> None:
    for part in ("models", "index"):
        (tmp_path / "prepared" / part).mkdir(parents=True)
        (tmp_path / "prepared" / part / "file").write_text(part)
    data = tmp_path / "data"
    data.mkdir()
    start(tmp_path, data)
    assert (data / "index" / "file").read_text() == "index"
    (data / "index" / "file").write_text("newer")
    start(tmp_path, data)
    assert (data / "index" / "file").read_text() == "newer", "what is there stays"
    assert sorted(path.name for path in data.iterdir()) == ["index", "models"]
