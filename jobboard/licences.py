"""The licences of the installed packages, and whether we may ship the board with them."""

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

# SPDX names of licences with which a BSD-licensed board may be distributed. LGPL, MPL and OFL (of
# fonts) cover changes to the package itself, and we make none.
SHIPPED = frozenset({
    "0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "HPND", "ISC",
    "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-0", "MIT-CMU", "MPL-2.0", "OFL-1.1",
    "PSF-2.0", "Unicode-3.0", "Unlicense", "Zlib",
})  # fmt: skip
# Developers run these tools; we never distribute them with the board.
USED = SHIPPED | {"CNRI-Python", "GPL-3.0-only", "GPL-3.0-or-later", "W3C"}

# Older names, from before SPDX
_CLASSIFIERS = {
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "W3C License": "W3C",
}
# Packages whose licence is only in a file, which somebody has read.
_READ = {
    "axe-playwright-python": "MIT",
    "cld3-py": "Apache-2.0",
    "currencyconverter": "Apache-2.0",
}


@dataclass(frozen=True)
class Package:
    """An installed package that a lock file names."""

    name: str
    version: str
    licence: str
    is_shipped: bool

    @property
    def is_fine(self) -> bool:
        """Return whether one of its licences, with all of its parts, is one that we may use."""
        allowed = SHIPPED if self.is_shipped else USED
        choices = re.split(r"\s+OR\s+", self.licence.strip("()"))
        return any(
            all(part.strip("() ") in allowed for part in re.split(r"\s+AND\s+", choice))
            for choice in choices
        )


def packages(checkout: Path) -> list[Package]:
    """Return the installed packages that the lock files name, by name."""
    shipped = _locked(checkout / "requirements.lock")
    locked = shipped | _locked(checkout / "requirements-dev.lock")
    installed = {_key(found.metadata["Name"]): found for found in distributions()}
    return [
        Package(name, found.version, licence_of(found), name in shipped)
        for name, found in sorted(installed.items())
        if name in locked
    ]


def licence_of(found: Distribution) -> str:
    """Return an SPDX expression, or "" if the package states none."""
    metadata = found.metadata
    if expression := metadata.get("License-Expression"):
        return expression
    said = [
        _CLASSIFIERS.get(line.split("::")[-1].strip(), "")
        for line in metadata.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    known = [licence for licence in said if licence] or _named(metadata.get("License") or "")
    return " AND ".join(known) or _READ.get(_key(metadata["Name"]), "")


def _named(text: str) -> list[str]:
    """Return the free text of old metadata, if it is a name and not a whole licence."""
    name = _CLASSIFIERS.get(text, text).strip()
    return [name] if name in USED else []


def _locked(file: Path) -> frozenset[str]:
    names = re.findall(r"^([A-Za-z0-9][\w.-]*)==", file.read_text(), re.MULTILINE)
    return frozenset(map(_key, names))


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
