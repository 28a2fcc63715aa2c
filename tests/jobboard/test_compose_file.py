"""What can be known of the compose file without an engine."""

import yaml

from jobboard.environment import CHECKOUT

COMPOSE = yaml.safe_load((CHECKOUT / "docker-compose.yml").read_text())


def test_gives_no_secret_a_default():
    for variable in ("SECRET_KEY", "POSTGRES_PASSWORD", "EMAIL_URL"):
        text = (CHECKOUT / "docker-compose.yml").read_text()
        assert f"${{{variable}:?" in text
        assert f"${{{variable}:-" not in text


def test_checks_the_health_of_what_keeps_running():
    for name in ("database", "web", "worker"):
        assert "test" in COMPOSE["services"][name]["healthcheck"], name
    assert COMPOSE["services"]["database"]["image"] == "postgres:18"
    assert set(COMPOSE["volumes"]) == {"database", "clicks"}
    # Clicks that wait on disk outlive the container of the version that is replaced.
    assert COMPOSE["services"]["web"]["volumes"] == ["clicks:/var/lib/jobboard/clicks"]


def test_runs_as_an_ordinary_user():
    assert "USER board" in (CHECKOUT / "Dockerfile").read_text()
