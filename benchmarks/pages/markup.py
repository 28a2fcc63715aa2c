"""Checks HTML with the Nu checker, and CSS with csstree; the README gives the reasons."""

import json
import urllib.error
import urllib.request
from pathlib import Path

from benchmarks.pages import tools
from benchmarks.pages.demo_pages import Page
from benchmarks.pages.figures import Figure, Finding, Results


def measure(address: str, pages: list[Page], folder: Path, results: Results) -> None:
    """Count errors and warnings of every page, then of every style sheet."""
    folder.mkdir()
    names = {}
    for number, page in enumerate(pages):
        path = folder / f"{number}.html"
        path.write_bytes(_fetch(address + page.path))
        names[path.name] = page.name
    _judge_html(names, folder, results)
    for sheet in sorted(Path("static/css").glob("*.css")):
        _judge_css(sheet, results)


def _fetch(url: str) -> bytes:
    try:
        with urllib.request.urlopen(url) as answer:
            return bytes(answer.read())
    except urllib.error.HTTPError as error:  # 404 and 410 have pages too
        return error.read()


def _messages(*command: str | Path) -> list[dict[str, str]]:
    said = tools.output(
        "java", "-jar", tools.VNU, "--format", "json", "--exit-zero-always", *command
    )
    messages: list[dict[str, str]] = json.loads(said)["messages"]
    return messages


def _judge_html(names: dict[str, str], folder: Path, results: Results) -> None:
    messages = _messages("--stdout", *(folder / name for name in names))
    for file, page in names.items():
        own = [m for m in messages if m.get("url", "").endswith(f"/{file}")]
        errors = [m for m in own if m["type"] != "info"]
        warnings = [m for m in own if m.get("subType") == "warning"]
        results.figures.append(Figure("HTML errors", page, len(errors), target=("=", 0)))
        results.figures.append(Figure("HTML warnings", page, len(warnings)))
        results.findings.extend(
            Finding(
                f"vnu {m.get('subType') or m['type']}", page, m["message"], m.get("extract", "")
            )
            for m in (*errors, *warnings)
        )


def _judge_css(sheet: Path, results: Results) -> None:
    said = json.loads(tools.output("node", tools.CSSTREE, "--reporter", "json", sheet) or "[]")
    results.figures.append(Figure("CSS errors (csstree)", sheet.name, len(said), target=("=", 0)))
    results.findings.extend(
        Finding("csstree", f"{sheet.name}:{m.get('line')}", m["message"]) for m in said
    )
    unknown = _messages("--css", "--stdout", sheet)
    results.figures.append(Figure("CSS messages (vnu, not counted)", sheet.name, len(unknown)))
    results.findings.extend(
        Finding("vnu CSS, not counted", f"{sheet.name}:{m.get('lastLine')}", m["message"])
        for m in unknown
    )
