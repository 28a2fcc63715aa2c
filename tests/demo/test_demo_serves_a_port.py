"""`make demo` on another port: server and worker use it, so links in mails work."""

import sys

import pytest

from demo.management.commands.demo import Command


@pytest.mark.parametrize("start", [Command.start_server, Command.start_worker])
def test_passes_the_port_to_its_processes(monkeypatch, tmp_path, start):
    monkeypatch.setenv("SITE_URL", "https://elsewhere.example")
    told = tmp_path / "told"
    stand_in = tmp_path / "python"
    stand_in.write_text(f'#!/bin/sh\nprintf "%s" "$SITE_URL" > {told}\n')
    stand_in.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(stand_in))
    assert start(Command(), "8123").wait(timeout=60) == 0
    assert told.read_text() == "http://127.0.0.1:8123"
