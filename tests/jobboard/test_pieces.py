"""Pieces of templates are drawn once for what they show, and show nothing else."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.test import override_settings
from django.utils import translation
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy

from tests.factories import CategoryFactory


class Pair(NamedTuple):
    name: str
    number: int


class Watched:
    """A value that counts how often it is looked at as a string."""

    def __init__(self):
        self.seen = 0

    def __str__(self):
        self.seen += 1
        return str(self.seen)


def template(inside, values="value=value"):
    return Template(f"{{% load i18n pieces %}}{{% piece {values} %}}{inside}{{% endpiece %}}")


def draw(of, **values):
    return of.render(Context(values))


def drawings(of):
    (piece,) = (node for node in of.nodelist if hasattr(node, "drawn"))
    return piece.drawn


def test_draws_once_for_each_value():
    of = template("[{{ value }}]")
    for value in ("a", "b", "a", "a"):
        assert draw(of, value=value) == f"[{value}]"
    assert len(drawings(of)) == 2


def test_shows_only_what_its_tag_names():
    of = template("{{ value }}{{ other }}{{ request.path }}")
    assert draw(of, value="a", other="secret", request={"path": "/admin/"}) == "a"


def test_draws_anew_in_each_language():
    of = template("{% translate 'Jobs' %}")
    drawn = []
    for language in ("en-gb", "ms", "de"):
        with translation.override(language):
            drawn.append(draw(of, value=1))
    assert drawn == ["Jobs", "Jawatan", "Stellen"]


def test_puts_lazy_words_into_the_language_of_the_page():
    of, value = template("{{ value }}"), gettext_lazy("Jobs")
    assert draw(of, value=value) == "Jobs"
    with translation.override("de"):
        assert draw(of, value=value) == "Stellen"


def test_escapes_what_was_not_safe_whichever_came_first():
    for first, second in ((mark_safe("<b>"), "<b>"), ("<b>", mark_safe("<b>"))):
        of = template("{{ value }}")
        drawn = {type(value): draw(of, value=value) for value in (first, second)}
        assert drawn[str] == "&lt;b&gt;"
        assert drawn[type(mark_safe(""))] == "<b>"


def test_escapes_inside_tuples_alike():
    of = template("{% for one in value %}{{ one }}{% endfor %}")
    assert draw(of, value=(mark_safe("<b>"),)) == "<b>"
    assert draw(of, value=("<b>",)) == "&lt;b&gt;"


def test_keeps_the_escaping_of_its_page():
    of = template("{{ value }}")
    assert of.render(Context({"value": "<b>"}, autoescape=False)) == "<b>"
    assert of.render(Context({"value": "<b>"})) == "&lt;b&gt;"


def test_is_safe_text_for_the_page_around_it():
    around = Template("{% load pieces %}{{ before }}{% piece %}<b>{% endpiece %}{{ before }}")
    assert around.render(Context({"before": "<i>"})) == "&lt;i&gt;<b>&lt;i&gt;"


@pytest.mark.parametrize(
    "values", [(1, True), (1, Decimal(1)), ("1", 1), (None, ""), (Pair("a", 1), ("a", 1))]
)
def test_tells_apart_what_is_equal_and_looks_different(values):
    of = template("{{ value }}|{{ value.name }}")
    for value in values:
        assert draw(of, value=value) == draw(template("{{ value }}|{{ value.name }}"), value=value)


def test_takes_days():
    of = template("{{ value|date:'Y-m-d' }}")
    assert draw(of, value=date(2026, 11, 28)) == "2026-11-28"


@pytest.mark.django_db
def test_refuses_what_may_change_behind_its_back():
    for value in (CategoryFactory(), [1], {"a": 1}, Watched(), (Watched(),)):
        with pytest.raises(TypeError, match="name plain values"):
            draw(template("{{ value }}"), value=value)


def test_keeps_only_so_many():
    of = template("{{ value }}")
    for value in range(1000):
        assert draw(of, value=value) == str(value)
    assert len(drawings(of)) <= 256


def test_begins_anew_when_a_setting_changes():
    of = template("{{ value }}")
    draw(of, value=1)
    with override_settings(BOARD_NAME="Other"):
        assert not drawings(of)


@pytest.mark.parametrize(
    "source",
    ["{% piece x %}{% endpiece %}", "{% piece %}{% block a %}{% endblock %}{% endpiece %}"],
)
def test_says_what_is_wrong_with_a_template(source):
    with pytest.raises(TemplateSyntaxError):
        Template("{% load pieces %}" + source)


def test_may_hold_partials_and_includes():
    of = Template(
        "{% load pieces %}{% partialdef x %}[{{ a }}]{% endpartialdef %}"
        "{% piece a=a %}{% partial x %}{% include 'includes/icon.html' with name=a %}{% endpiece %}"
    )
    assert draw(of, a="<").startswith("[&lt;]<svg")
    assert "#&lt;" in draw(of, a="<")
