"""We may distribute the board with everything that it needs."""

import tomllib

import pytest

from jobboard.environment import CHECKOUT
from jobboard.licences import Package, packages


def test_every_package_may_be_distributed():
    found = packages(CHECKOUT)
    assert len(found) > 60
    assert [package for package in found if not package.is_fine] == []


@pytest.mark.parametrize(
    ("licence", "as_part", "as_tool"),
    [
        ("MIT", True, True),
        ("", False, False),
        ("GPL-3.0-or-later", False, True),
        ("AGPL-3.0-only", False, False),
        ("MIT OR GPL-3.0-only", True, True),
        ("MIT AND GPL-3.0-only", False, True),
        ("Apache-2.0 AND CNRI-Python", False, True),
        ("LicenseRef-Proprietary", False, False),
    ],
)
def test_knows_the_licences_for_each_use(licence, as_part, as_tool):
    assert Package("x", "1", licence, is_shipped=True).is_fine is as_part
    assert Package("x", "1", licence, is_shipped=False).is_fine is as_tool


def test_states_its_own_licence():
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
    assert project["license"] == "BSD-3-Clause"
    (file,) = project["license-files"]
    assert "Neither the name of the copyright holder" in (CHECKOUT / file).read_text()
