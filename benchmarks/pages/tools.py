"""The necessary programs, each with one clear sentence if it is missing."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.journeys import chromium

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node_modules"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
CSSTREE = MODULES / "csstree-validator" / "bin" / "validate"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"


def require() -> str:
    """Install npm's tools and return the path of Chromium; exit if a program is missing."""
    for name, what in {
        "node": "Node.js 20 or later (https://nodejs.org)",
        "npm": "npm, which comes with Node.js",
        "java": "Java 17 or later, which the HTML checker runs on",
    }.items():
        if shutil.which(name) is None:
            sys.exit(f"make pages needs {what}: there is no `{name}` on the PATH.")
    browser = chromium.find()
    if browser is None:
        sys.exit(f"make pages needs Chromium. {chromium.HOW}")
    _install()
    return browser


def _install() -> None:
    lock, done = HERE / "package-lock.json", MODULES / ".package-lock.json"
    if done.exists() and done.stat().st_mtime >= lock.stat().st_mtime:
        return
    command = ["npm", "ci", "--ignore-scripts", "--no-progress", "--loglevel", "error"]
    if subprocess.run(command, cwd=HERE, check=False).returncode:
        sys.exit("make pages could not install its tools: npm's message is above.")


def output(*command: str | Path, timeout: float = 300) -> str:
    """Return the output of a program, with any exit status."""
    run = subprocess.run(command, capture_output=True, text=True, timeout=timeout, check=False)
    return run.stdout or run.stderr


def versions(browser: str) -> dict[str, str]:
    """Return the versions of the tools, for the report."""
    return {
        "Chromium": output(browser, "--version", "--no-sandbox").strip().removeprefix("Chromium "),
        "Lighthouse": output("node", LIGHTHOUSE, "--version").strip(),
        "vnu": output("java", "-jar", VNU, "--version").strip(),
        "csstree-validator": output("node", CSSTREE, "--version").strip(),
    }
