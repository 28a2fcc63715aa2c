"""Checks of the compose file that need no container engine."""

import yaml

from jobboard.environment import CHECKOUT

COMPOSE = yaml.safe_load((CHECKOUT / "docker-compose.yml").read_text())


def test_secrets_have_no_default():
    for variable in ("SECRET_KEY", "POSTGRES_PASSWORD", "EMAIL_URL"):
        text = (CHECKOUT / "docker-compose.yml").read_text()
        assert f"${{{variable}:?" in text
        assert f"${{{variable}:-" not in text


def test_checks_the_health_of_running_services():
    for name in ("database", "proxy", "web", "worker"):
        assert "test" in COMPOSE["services"][name]["healthcheck"], name
    assert COMPOSE["services"]["database"]["image"] == "postgres:18"
    assert set(COMPOSE["volumes"]) == {"database", "clicks", "search"}
    # Waiting clicks on disk survive when a new version replaces the container.
    web, worker = (COMPOSE["services"][name]["volumes"] for name in ("web", "worker"))
    assert "clicks:/var/lib/jobboard/clicks" in web
    # What the worker writes is what web processes map.
    assert "search:/var/lib/jobboard/search" in web
    assert worker == ["search:/var/lib/jobboard/search"]
    assert (
        "ENV SEARCH_SNAPSHOT_DIR=/var/lib/jobboard/search" in (CHECKOUT / "Dockerfile").read_text()
    )


def test_runs_as_an_ordinary_user():
    assert "USER board" in (CHECKOUT / "Dockerfile").read_text()


def test_is_behind_a_proxy_that_the_board_trusts():
    proxy, web = COMPOSE["services"]["proxy"], COMPOSE["services"]["web"]
    assert web["environment"]["TRUSTED_PROXIES"] == "${TRUSTED_PROXIES:-1}"
    assert all(port.startswith("127.0.0.1:") for port in web["ports"])
    assert proxy["environment"]["BOARD"] == "web:8000"
    for volume in proxy["volumes"]:
        source = volume.partition(":")[0]
        assert (CHECKOUT / source).exists() or source == "./certificates"


def test_serves_with_the_boards_own_command():
    assert '"jobboard.server", "--host", "0.0.0.0"' in (CHECKOUT / "Dockerfile").read_text()
    assert "python manage.py migrate" in COMPOSE["services"]["migrate"]["command"][-1]
