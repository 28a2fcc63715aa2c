"""Finds the Chromium for journeys; as a program, it installs Chromium if possible.

In CI, a missing browser fails the run instead of skipping the journeys.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOW = (
    "Install Chromium (on Debian and Ubuntu: apt-get install chromium) or set CHROMIUM to its path."
)


def find() -> str | None:
    """Return the path of a browser, or None."""
    told = os.environ.get("CHROMIUM")
    return told or next(filter(None, map(shutil.which, NAMES)), None)


def install() -> None:
    """Install Debian's packages, if this user is root."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        quiet = {"stdout": subprocess.DEVNULL, "env": environment}
        subprocess.run(["apt-get", "update"], check=False, **quiet)
        subprocess.run(["apt-get", "install", "--yes", "chromium"], check=False, **quiet)


def main() -> int:
    if find() is None:
        print("Installing Chromium for the browser journeys …")
        install()
    if find() is None:
        print(f"No Chromium for the browser journeys. {HOW}", file=sys.stderr)
        return 1 if os.environ.get("CI") else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
