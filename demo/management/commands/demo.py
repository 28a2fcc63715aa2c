"""Serves the demo board until Ctrl-C: database, worker and web server in one command."""

import os
import signal
import subprocess
import sys
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from demo.board import ACCOUNTS
from places.models import Place

PATIENCE = 12  # seconds for the server and the worker to finish


class Command(BaseCommand):
    help = "Set up the demo board if needed, and serve it on http://127.0.0.1:$PORT (8000)."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError(
                "The demo is only for trying things out. Unset DEBUG, or set it to 1."
            )
        port = os.environ.get("PORT", "8000")
        call_command("migrate", verbosity=0, interactive=False)
        if not Place.objects.filter(kind="region").exists():  # none yet, or those of an older board
            call_command("load_places", stdout=self.stdout)
        call_command("load_demo", stdout=self.stdout)
        connection.close()
        self.serve(port)

    def serve(self, port: str) -> None:
        """Run until the server or the worker ends, or somebody stops them."""
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        processes = [self.start_server(port), self.start_worker(port)]
        self.announce(port)
        try:
            os.wait()  # when one of them ends, there is nothing left to serve
            self.stderr.write("The server or the worker has stopped. See the messages above.")
        except KeyboardInterrupt:
            self.stdout.write("\nStopping.")
        finally:
            stop(processes)

    def start_server(self, port: str) -> subprocess.Popen[bytes]:
        """Start the same web server as in production."""
        return subprocess.Popen(
            [
                sys.executable, "-m", "jobboard.server", "--port", port,
                "--workers", "1", "--log-level", "warning",
            ],
            cwd=settings.CHECKOUT,
            env=environment(port),
            start_new_session=True,
        )  # fmt: skip

    def start_worker(self, port: str) -> subprocess.Popen[bytes]:
        """Start the worker, for mails and nightly tasks."""
        return subprocess.Popen(
            [sys.executable, "manage.py", "worker"],
            cwd=settings.CHECKOUT,
            env=environment(port),
            start_new_session=True,
        )

    def announce(self, port: str) -> None:
        """Print the URL and the logins."""
        address = f"http://127.0.0.1:{port}"
        self.stdout.write(f"\nThe board is at {address} and its desk at {address}/admin/")
        for name, group in ACCOUNTS.items():
            self.stdout.write(f"  {group[:-1]}: {name}, password demo-{name}")
        self.stdout.write(
            f"Emails are saved in {settings.DATA_DIR / 'mail'}. Press Ctrl-C to stop.\n"
        )


def environment(port: str) -> dict[str, str]:
    """Return the environment that both share, so that links in mails use the server's port."""
    return os.environ | {"DEBUG": "1", "SITE_URL": f"http://127.0.0.1:{port}"}


def stop(processes: list[subprocess.Popen[bytes]]) -> None:
    """Ask every process to finish, and wait until it has."""
    for process in processes:
        if process.poll() is None:
            process.terminate()
    for process in processes:
        try:
            process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
